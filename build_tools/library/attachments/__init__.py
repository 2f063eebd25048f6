"""The files offered for download, judged by what they hold, never by what they are called.

One file a format: each says what is wrong with the bytes of its kind. What is no picture, text, PDF or office document
that holds exactly what its name says is refused. To take in another kind: write its file, name it in `KINDS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path, PurePosixPath

from build_tools.core.diagnostics import Diagnostic, Value
from build_tools.core.files import LargeFileError, NotAPlainFileError, read_plain, walk
from build_tools.core.folding import fold, slugify
from build_tools.core.limits import Limits
from build_tools.core.sources import not_plain, unreadable
from build_tools.library.attachments.finding import TRACES_RULE, Finding
from build_tools.library.attachments.length import Length
from build_tools.library.attachments.signatures import content_of

FOLDER = "docs/documents/files"

KINDS: Mapping[str, tuple[str, str]] = {
    "pdf": ("pdf", "pdf"),
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "odp"), ("zip", "office")),
    "png": ("png", "pictures"),
    **dict.fromkeys(("jpg", "jpeg"), ("jpeg", "pictures")),
    "webp": ("webp", "pictures"),
    "txt": ("text", "words"),
    "csv": ("text", "tables"),
}
"""Each ending that is published: what its bytes must be, and the module that judges them, read when first needed."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_PROGRAM = re.compile(
    r"(?i)\.(?:ph(?:p\d?|tml?|ar|ps)|cgi|fcgi|pl|pm|py|rb|sh|aspx?|jspx?|cfm|[sx]?html?|svgz?|m?js)\."
)
"""Apache reads every ending of a name: `letter.php.pdf` may be run (mod_mime, "Files with Multiple Extensions")."""
_DEVICE = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of the folder: its name below it, its bytes on the disk, what is wrong with it, how long it is.

    `length` is None where nobody counts (a picture, a table), or the file does not tell.
    """

    name: str
    size: int
    problems: tuple[Diagnostic, ...] = ()
    length: Length | None = None

    @property
    def kind(self) -> str:
        """Its ending in lower case: `pdf`."""
        return _suffix(self.name)


def attachment_names(root: Path) -> list[str]:
    """Everything below the folder of files, relative to it, in order; what hides is not offered."""
    paths = (path.removeprefix(f"{FOLDER}/") for path in walk(root, FOLDER))
    return sorted(name for name in paths if not any(part.startswith(".") for part in name.split("/")))


def read_attachments(root: Path, limits: Limits) -> dict[str, Attachment]:
    """Judge every file of the folder, by name."""
    names = attachment_names(root)
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(fold(name), name)
    return {name: _named(judge(root, name, limits), first[fold(name)]) for name in names}


def _named(found: Attachment, first: str) -> Attachment:
    """The same attachment with what is wrong with its name, `first` being the one it may be taken for."""
    path, name = f"{FOLDER}/{found.name}", PurePosixPath(found.name)
    problems = list(found.problems)
    if first != found.name:
        problems.append(Diagnostic("colliding-files", path, values={"file": found.name, "other": first}))
    if not all(_fits(part) for part in name.parts):
        fixed = f"{slugify(name.stem) or 'fichier'}{'-1' if _DEVICE.match(name.name) else ''}{name.suffix.lower()}"
        problems.append(Diagnostic("unfit-file-name", path, values={"file": found.name, "fixed": fixed}))
    return replace(found, problems=tuple(problems))


def _fits(part: str) -> bool:
    """Whether a name is good on every computer and server."""
    return bool(_NAME.fullmatch(part)) and not _DEVICE.match(part) and part[-1] != "." and not _PROGRAM.search(part)


def judge(root: Path, name: str, limits: Limits) -> Attachment:
    """Read and judge one file; more bytes than the limits allow are not read."""
    path = f"{FOLDER}/{name}"
    try:
        data = read_plain(str(root / path), limits.attachment_bytes)
    except NotAPlainFileError as error:
        return Attachment(name, 0, (not_plain(path, error.kind),))
    except LargeFileError as error:
        values: dict[str, Value] = {"size": error.size, "limit": limits.attachment_bytes}
        return Attachment(name, error.size, (Diagnostic("large-file", path, values=values),))
    except OSError as error:
        return Attachment(name, 0, (unreadable(path, error),))
    found = [Diagnostic(one.name, path, values=one.values) for one in findings(name, data, limits)]
    is_sound = all(one.name == TRACES_RULE for one in found)
    length = length_of(name, data, limits) if is_sound else None
    return Attachment(name, len(data), tuple({repr(one): one for one in found}.values()), length)


def findings(name: str, data: bytes, limits: Limits) -> Iterator[Finding]:
    """What is wrong with the bytes of a file of this name."""
    suffix = _suffix(name)
    if not data:
        yield Finding("damaged-attachment")
        return
    if suffix not in KINDS:
        yield Finding("refused-file-type", {"type": suffix or "?", "known": tuple(sorted(KINDS))})
        return
    kind, module = KINDS[suffix]
    content = content_of(data)
    if content == "ole" and kind == "zip":
        yield Finding("locked-attachment")  # MS-OFFCRYPTO: a document with a password is a container of the old kind
    elif content != kind:
        yield Finding("false-file-type", {"type": suffix, "content": content})
    else:
        yield from import_module(f"{__name__}.{module}").judge(data, suffix, limits)


def length_of(name: str, data: bytes, limits: Limits) -> Length | None:
    """How many pages or slides the bytes of a sound file hold; None for a kind without any."""
    module = import_module(f"{__name__}.{KINDS[_suffix(name)][1]}")
    measure: Callable[[bytes, str, Limits], Length | None] | None = getattr(module, "length", None)
    return measure(data, _suffix(name), limits) if measure else None


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix[1:].lower()


def published_bytes(root: Path, name: str, limits: Limits) -> bytes:
    """The bytes that readers get: of a picture, the picture alone, without where and by whom it was taken."""
    data = read_plain(str(root / FOLDER / name), limits.attachment_bytes)
    module = KINDS[_suffix(name)][1]
    if module != "pictures":
        return data
    cleaned: bytes = import_module(f"{__name__}.{module}").cleaned(data)
    return cleaned
