"""The sitemap (sitemaps.org 0.9) with the versions of each page by language, and robots.txt (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.sax.saxutils import escape, quoteattr

from build_tools.core.addresses import absolute
from build_tools.outputs.made import Made
from build_tools.outputs.product import File, Page

SITEMAP, ROBOTS = "/sitemap.xml", "/robots.txt"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(made: Made) -> Iterator[File]:
    """`/sitemap.xml` and `/robots.txt`; without a site URL there is no sitemap, for it holds whole URLs only."""
    site_url = made.library.settings.site_url
    pages = sorted(
        (one for one in made.products if isinstance(one, Page) and one.indexed), key=lambda page: page.address
    )
    robots = "User-agent: *\nAllow: /\n"
    if site_url:
        body = "".join(_entry(page, lambda address: absolute(site_url, address)) for page in pages)
        yield File(SITEMAP, f"{_HEAD}{body}</urlset>\n".encode(), frozenset({"addresses"}))
        robots += f"Sitemap: {absolute(site_url, SITEMAP)}\n"
    yield File(ROBOTS, robots.encode(), frozenset())


def _entry(page: Page, url: Callable[[str], str]) -> str:
    exact = [(str(page.language), page.address)]
    exact += [(str(one.language), one.address) for one in page.alternates if one.equivalent]
    links = "".join(
        f'    <xhtml:link rel="alternate" hreflang="{language}" href={quoteattr(url(address))}/>\n'
        for language, address in sorted(exact)
    )
    changed = f"    <lastmod>{escape(page.updated)}</lastmod>\n" if page.updated else ""
    return f"  <url>\n    <loc>{escape(url(page.address))}</loc>\n{changed}{links if len(exact) > 1 else ''}  </url>\n"
