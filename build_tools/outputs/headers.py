"""The headers a server should send with every page, above all the strict Content-Security-Policy the site is made for.

For Netlify and Cloudflare Pages, which read `_headers`, and as lines for nginx. `htaccess` writes them for Apache. What
only the owner of a host can promise (HSTS) is left to its configuration.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from build_tools.core.addresses import base_path
from build_tools.library import Library
from build_tools.outputs.lookup import FOLDER
from build_tools.outputs.product import Redirect
from build_tools.settings import Settings

_ORIGIN = re.compile(r"https?://[A-Za-z0-9.:-]+(?=/|$)")


def headers(library: Library) -> Iterator[Redirect]:
    """`/_headers` and `/addresses/headers.conf`."""
    told = server_headers(library.settings)
    lines = [f"{base_path(library.settings.site_url)}/*", *(f"  {name}: {value}" for name, value in told.items())]
    yield _file("/_headers", lines)
    yield _file(f"{FOLDER}/headers.conf", (f'add_header {name} "{value}" always;' for name, value in told.items()))


def server_headers(settings: Settings) -> dict[str, str]:
    """Every header by name."""
    return {
        "Content-Security-Policy": _policy(settings),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }


def _policy(settings: Settings) -> str:
    """What a page may load (CSP Level 3): its own site, and what the settings name besides (`extra_css`…)."""
    scripts = (one if isinstance(one, str) else one["path"] for one in settings.extra_javascript)
    parts = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *_origins(scripts)]),
        "style-src": " ".join(["'self'", *_origins(settings.extra_css)]),
        **dict.fromkeys(("img-src", "connect-src", "font-src", "manifest-src"), "'self'"),
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in parts.items())


def _origins(addresses: Iterable[str]) -> list[str]:
    return sorted({found[0] for one in addresses if (found := _ORIGIN.match(one))})


def _file(address: str, lines: Iterable[str]) -> Redirect:
    text = "".join(f"{line}\n" for line in ("# Generated with the site: headers for every page.", *lines))
    return Redirect(address, text.encode(), frozenset())
