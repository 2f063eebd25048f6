"""A link in a text leads to no entry, file, fragment or page."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urlsplit

from build_tools.checks.rule import Rule
from build_tools.content_types.base import Facts
from build_tools.content_types.fields import ID
from build_tools.core.addresses import is_outside, is_safe
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.folding import nearest
from build_tools.core.languages import Phrase
from build_tools.core.markdown import Body, Heading
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.links import resolve_link

_ID = re.compile(rf"({ID.pattern})(?:#.*)?")


def find(library: Library) -> Iterator[Diagnostic]:
    """Follow every link within the site; links to entries that are hidden, or told of elsewhere, are left alone."""
    standing = library.standing_addresses
    for entry in library.entries:
        for text in entry.texts:
            for link in text.body.links:
                if is_outside(link.target) or not is_safe(link.target):
                    continue
                if not _leads(library, entry, text.body, link.target) and urlsplit(link.target).path not in standing:
                    near = nearest(link.target, _like(library, link.target)) or ""
                    yield entry.problem_in(text, "dead-link", link.span, target=link.target, nearest=near)


def _leads(library: Library, entry: Entry[Facts], body: Body, target: str) -> bool:
    if target.startswith("#"):
        return _has_heading((*body.headings, *entry.body.headings), target[1:])
    named, path = _ID.fullmatch(target), _beside(entry, target)
    meant = named[1] if named else library.by_path[path].id if path in library.by_path else ""
    if path in library.left_out or meant in library.left_out.values():
        return True
    found = library.originals.get(meant)
    if found:
        shown = library.get(meant, entry.language) or found
        return not urlsplit(target).fragment or _has_heading(shown.body.headings, urlsplit(target).fragment)
    return resolve_link(library, entry, target, entry.language) is not None


def _has_heading(headings: Iterable[Heading], fragment: str) -> bool:
    return any(heading.id == fragment for heading in headings)


def _beside(entry: Entry[Facts], target: str) -> str:
    path = unquote(urlsplit(target).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(entry.path), path))


def _like(library: Library, target: str) -> list[str]:
    """What a target of this form may have meant."""
    if target.startswith("/"):
        return sorted(library.addresses)
    return sorted(library.versions) if _ID.fullmatch(target.upper()) else []


RULE = Rule(
    name="dead-link",
    severity=Severity.ERROR,
    message=Phrase(
        "Le lien « {target} » ne mène nulle part.",
        "De koppeling “{target}” leidt nergens heen.",
        "The link “{target}” leads nowhere.",
    ),
    help=Phrase(
        "Un lien se fait vers un identifiant (BP-2022-01), un fichier du site, un titre de cette page "
        "(#le-titre) ou une adresse qui commence par https://.",
        "Een koppeling gaat naar een identificatie (BP-2022-01), een bestand van de site, een titel op deze "
        "pagina (#de-titel) of een adres dat met https:// begint.",
        "A link goes to an id (BP-2022-01), a file of the site, a heading of this page (#the-heading) or an "
        "address that begins with https://.",
    ),
    what=Phrase(
        "Suit chaque lien des textes vers une autre page du site.",
        "Volgt elke koppeling in de teksten naar een andere pagina van de site.",
        "Follows every link of the texts to another page of the site.",
    ),
    why=Phrase(
        "Le lecteur qui clique arriverait sur une page qui n'existe pas.",
        "De lezer die klikt, zou op een pagina komen die niet bestaat.",
        "The reader who clicks would come to a page that does not exist.",
    ),
    example="Voir [le cas de l'hôpital](BP-2022-99).\n",
    instead="Voir [le cas de l'indépendant](BP-2022-01).\n",
    find=find,
)
