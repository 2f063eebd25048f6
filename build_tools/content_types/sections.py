"""The site's own sections, and what no entry may therefore be called (DESIGN: addresses)."""

from __future__ import annotations

from build_tools.core.languages import PUBLISHED, Language

SECTIONS: dict[str, dict[Language, str]] = {
    "concepts": {Language.FR: "notions", Language.NL: "begrippen"},
    "glossary": {Language.FR: "glossaire", Language.NL: "woordenlijst"},
    "search": {Language.FR: "recherche", Language.NL: "zoeken"},
    "calendars": {Language.FR: "s-abonner", Language.NL: "abonneren"},
    "evidence": {Language.FR: "carte-des-pratiques", Language.NL: "kaart-van-de-praktijken"},
    "legal-amounts": {Language.FR: "montants-legaux", Language.NL: "wettelijke-bedragen"},
    "figures": {Language.FR: "chiffres", Language.NL: "cijfers"},
    "open-data": {Language.FR: "donnees-ouvertes", Language.NL: "open-data"},
    "subscribe": {Language.FR: "s-abonner", Language.NL: "abonneren"},
    "feeds": {Language.FR: "flux", Language.NL: "feeds"},
}
"""The first part of the address of each section that is no collection; `calendars` stands within the agenda."""

ROOT_NAMES = frozenset({"files", "api", "assets", "addresses", *PUBLISHED})
"""The first parts of addresses that stand outside the languages."""


def section_address(name: str, language: Language, *parts: str) -> str:
    """The address of a section, or of a page within it: `/fr/notions/debts/loyer/`."""
    return "/" + "/".join((language, SECTIONS[name][language], *parts)) + "/"
