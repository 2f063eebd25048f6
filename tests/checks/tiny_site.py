"""A site of a few files in a folder, and what the checks find in it.

`complete` turns the short examples of rules (some keys, some text) into whole files, so that what `explain` shows is
what the tests try.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from build_tools.checks import run_checks
from build_tools.checks.allowances import without_allowed
from build_tools.core.diagnostics import Diagnostic, in_reading_order
from build_tools.library import Library, read_library
from build_tools.settings import read_settings

TODAY = date(2026, 2, 1)
Files = Mapping[str, bytes | str]
_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c636000000002000148afa471"
    "0000000049454e44ae426082"
)
"""One grey point: what stands for every picture that an example names by a word."""
_WORD = 20

SETTINGS = """\
site_name: Bonnes pratiques
plugins:
  - good-practice:
      name: {fr: Bonnes pratiques, nl: Goede praktijken}
      description: {fr: Des cas, nl: Casussen}
      centre:
        name: {fr: Le centre, nl: Het centrum}
        email: centre@example.org
      sections:
        takeaway: {fr: [À retenir], nl: [Te onthouden]}
        caution: {fr: [Points d'attention], nl: [Aandachtspunten]}
        context: {fr: [Le contexte], nl: [De context]}
        facts: {fr: [Les faits], nl: [De feiten]}
        negotiation: {fr: [La négociation], nl: [De onderhandeling]}
        result: {fr: [Le résultat], nl: [Het resultaat]}
        conclusion: {fr: [Conclusion], nl: [Besluit]}
        documents: {fr: [Documents utiles], nl: [Nuttige documenten]}
      agenda:
        categories:
          - {id: centre, label: {fr: Le centre, nl: Het centrum}, shape: circle, colour: blue}
          - {id: partner, label: {fr: Un partenaire, nl: Een partner}, shape: square, colour: orange}
      vague_link_texts: [ici, cliquez ici, hier, klik hier]
"""
_VOCABULARY = {
    "organisations": {
        "spf-finances": ("SPF Finances", "FOD Financiën", "creditor"),
        "vivaqua": ("VIVAQUA", "VIVAQUA", "creditor"),
        "huissier-de-justice": ("huissier de justice", "gerechtsdeurwaarder", "intermediary"),
    },
    "debts": {"eau": ("eau", "water", ""), "energie": ("énergie", "energie", "")},
    "abbreviations": {"abr-rcd": ("RCD", "CSR", "")},
}
HEADS = {
    "practices": ("id: BP-2022-01", "title: Un cas"),
    "docs/round-tables": ("id: TR-2022-01", "title: Une rencontre", "kind: round-table", "held_on: 2022-02-24"),
    "docs/agenda": ("id: EV-2026-01", "title: Une journée", "category: centre", "starts: 2026-03-04T09:30"),
    "docs/newsletters": ("id: NL-2026-01", "title: Une lettre", "month: 2026-01", "sections: []"),
    "docs/documents": ("id: DOC-2022-01", "title: Une lettre", "kind: letter"),
    "docs/pages": ("id: PG-about", "title: À propos"),
}
"""The keys that an entry of each folder cannot do without."""

_PATH = re.compile(r"^# ((?:practices|docs)/\S+|mkdocs\.yml)\n", re.MULTILINE)
_KEY = re.compile(r"([A-Za-z_]+)\s*:|\? ")


def _scheme(terms: Mapping[str, tuple[str, str, str]]) -> str:
    text = ""
    for concept, (fr, nl, role) in terms.items():
        text += f"{concept}:\n  label:\n    fr: {fr}\n    nl: {nl}\n" + (f"  roles:\n    - {role}\n" if role else "")
    return text


def complete(example: str) -> dict[str, str]:
    """The whole files that an example stands for, by path."""
    pieces = _PATH.split(example)
    if pieces[0]:
        return {"practices/cas.fr.md": _whole("practices", pieces[0])}
    return {path: _whole(path.rpartition("/")[0], text) for path, text in zip(pieces[1::2], pieces[2::2], strict=True)}


def _whole(folder: str, text: str) -> str:
    if text.startswith(_BLOCKS):
        return _settings_with(text)
    if text.startswith("---\n") or folder not in HEADS:
        return text
    head, body = (text.partition("---\n")[::2]) if _KEY.match(text) else ("", text)
    given = set(re.findall(r"^([a-z_]+)\s*:", head, re.MULTILINE))
    lines = [line for line in HEADS[folder] if line.partition(":")[0] not in given]
    body = body or ("" if given & {"file", "url"} else "Le texte.\n")
    return "---\n" + "".join(f"{line}\n" for line in lines) + f"{head}---\n\n{body}"


_BLOCKS = ("site_name:", "theme:", "plugins:")


def _settings_with(block: str) -> str:
    """The settings with some blocks replaced or added."""
    given = set(re.findall(r"^(\w+):", block, re.MULTILINE))
    blocks = re.split(r"^(?=\S)", SETTINGS, flags=re.MULTILINE)
    return "".join(one for one in blocks if one.partition(":")[0] not in given) + block


def write_site(root: Path, files: Files) -> None:
    """Write a site that is sound but for `files`: settings, a small vocabulary, one entry of each main type."""
    sound: dict[str, bytes | str] = {"mkdocs.yml": SETTINGS}
    sound |= {f"practices/vocabulary/{name}.yml": _scheme(terms) for name, terms in _VOCABULARY.items()}
    for folder in ("practices", "docs/round-tables", "docs/documents"):
        if not any(path.rpartition("/")[0] == folder for path in files):
            sound[f"{folder}/base.fr.md"] = _whole(folder, "Le texte.\n")
    for path, content in {**sound, **files}.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(_content(path, content))


def _content(path: str, content: bytes | str) -> bytes:
    data = content.encode() if isinstance(content, str) else content
    return _PICTURE if path.endswith(".png") and len(data) < _WORD else data


def library_of(root: Path, files: Files) -> Library:
    """The library of a site of `files`."""
    write_site(root, files)
    settings, _ = read_settings(root)
    assert settings is not None
    return read_library(settings, TODAY)[0]


def diagnose(root: Path, files: Files) -> list[Diagnostic]:
    """Everything wrong with a site of `files`, in reading order."""
    write_site(root, files)
    settings, problems = read_settings(root)
    if settings is None:
        return problems
    library, found = read_library(settings, TODAY)
    return in_reading_order([*problems, *without_allowed(library, [*found, *run_checks(library)])])
