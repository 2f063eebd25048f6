"""Pictures: measured before they are decoded, decoded to see that they are whole, written anew without metadata."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from build_tools.core.limits import Limits
from build_tools.library.attachments.finding import Finding

Image.MAX_IMAGE_PIXELS = None  # our own limit, a setting, stands before any decoding

_FORMATS = ("PNG", "JPEG", "WEBP")
_BROKEN = (OSError, ValueError, SyntaxError, ArithmeticError, EOFError, MemoryError, UnidentifiedImageError)
"""What Pillow raises for bytes that are no picture of the format, or not a whole one."""


def judge(data: bytes, _suffix: str, limits: Limits) -> Iterator[Finding]:
    """A still picture of bounded size."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data), formats=_FORMATS) as picture:
                width, height = picture.size
                if width * height > limits.pixels:
                    yield Finding("large-picture", {"pixels": width * height, "limit": limits.pixels})
                    return
                if getattr(picture, "n_frames", 1) > 1:
                    yield Finding("active-attachment", {"what": "animation"})
                    return
                picture.load()
    except _BROKEN:
        yield Finding("damaged-attachment")


def cleaned(data: bytes) -> bytes:
    """The picture alone, turned upright; the same bytes give the same bytes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(BytesIO(data), formats=_FORMATS) as picture:
            kind = str(picture.format)
            upright = ImageOps.exif_transpose(picture)
    bare = upright if upright.mode in {"RGB", "RGBA", "L", "LA"} else upright.convert(_mode(upright, kind))
    bare.info = {}
    out = BytesIO()
    quality: dict[str, int] = {} if kind == "PNG" else {"quality": 90}
    bare.save(out, format=kind, **quality)
    return out.getvalue()


def _mode(picture: Image.Image, kind: str) -> str:
    return "RGBA" if kind != "JPEG" and picture.has_transparency_data else "RGB"
