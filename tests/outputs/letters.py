"""Newsletters to try the e-mail with: one of every field and every kind of text, in both languages, and small ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

from PIL import Image

from build_tools.authoring.export_newsletter import letters
from build_tools.library import Library, read_library
from build_tools.settings import read_settings
from tests.checks.tiny_site import SETTINGS, Files, write_site

SITE = "https://kb.example/x/"
TODAY = date(2026, 2, 1)
NUMBER = "NL-2026-01"

SMALL = """\
---
id: NL-2026-01
title: {title}
summary: De quoi il s'agit.
published: 2026-01
month: 2026-01
greeting: Bonjour,
intro: |
  Un **mot** et [un cas](BP-2022-01), puis [le même](../../practices/base.fr.md).

  - premier point
  - second, avec [un site](https://www.example.org/a?b=1&c=2)
sections:
  - title: À lire
    text: {text}
    items:
      - BP-2022-01
      - url: https://www.example.org/etude?a=1&b=2
        title: Une étude
        text: Elle a [une suite](https://www.example.org/suite).
---
"""

EVERY_TEXT = """\
Un **mot**, ~~barré~~, *dit* et `du code <b>` : [un cas](BP-2022-01), [son passage](BP-2022-01#la-suite),
[le même](../../practices/base.fr.md), [l'autre](TR-2022-01), [un formulaire](../documents/files/formulaire.txt).

Écrivez à [contact@example.org](mailto:contact@example.org), [par ici](mailto:aide@example.org?subject=Bonjour),
[appelez](tel:+3225550000),
lisez <https://www.example.org/a_(b)?c=1&d=%20#e> ou [perdu](BP-1999-99)[^note].

#### Un titre

1. un
   - sous un
   - sous deux

     un paragraphe
2. deux\\
   à la ligne

> Une parole, *rapportée*.
>
> Deux fois.

| Dette | Montant | |
|---|---:|---|
| [Eau](https://www.example.org/eau) | 12,50 € | ! |
| Énergie | | x |

!!! warning "Attention"

    Un **avis** avec [un lien](https://www.example.org/avis).

```
du code   avec des blancs
\tet un retrait
```

![Un plan de la salle](../documents/files/plan.png) ![Une photo](../documents/files/photo.webp) ![Ailleurs](https://www.example.org/x.png)

---

Un mot sans fin : {endless} et 😀👩‍⚖️ עברית.

[^note]: La note, avec [sa source](https://www.example.org/source).
""".replace("{endless}", "x" * 300)  # fmt: skip


def _indented(text: str, by: int) -> str:
    return "".join(f"{' ' * by}{line}\n" if line else "\n" for line in text.rstrip().split("\n"))


EVERYTHING = f"""\
---
id: NL-2026-01
title: La « Gazette » & <janvier> 2026 – l'année commence
summary: Ce qu'il faut savoir, & ce qui change <vite> ; le reste suit.
published: 2026-01
month: 2026-01
greeting: Bonjour à toutes & à tous,
intro: |
{_indented(EVERY_TEXT, 2)}sections:
  - title: À lire & à faire
    text: |
{_indented(EVERY_TEXT, 6)}    items:
      - BP-2022-01
      - BP-2022-02
      - EV-2026-01
      - EV-2026-02
      - EV-2026-03
      - TR-2022-01
      - DOC-2022-01
      - url: https://www.example.org/etude?a=1&b=[2]%7C%7B3%7D
        title: Une étude <récente> & utile
        text: |
{_indented(EVERY_TEXT, 10)}      - url: https://www.example.org/
        title: Sans texte
  - title: Sans liens
    text: Un mot.
  - title: Vide
---

{EVERY_TEXT.replace("####", "##")}"""

IN_DUTCH = """\
---
id: NL-2026-01
translation: complete
title: De nieuwsbrief van januari
summary: Wat u moet weten.
greeting: Beste lezer,
intro: |
  Een **woord**[^1] en [een casus](BP-2022-01).

  [^1]: De noot.
sections:
  - title: Te lezen
    text: Nog iets.
    items:
      - {}
      - {}
      - {}
      - {}
      - {}
      - {}
      - {}
      - title: Een studie
        text: Alles.
      - title: Zonder tekst
  - title: Zonder links
    text: Een woord.
  - title: Leeg
---

De tekst.
"""


def _event(number: int, starts: str, more: str = "") -> str:
    return (
        f"---\nid: EV-2026-{number:02}\ntitle: Une journée\nsummary: Pour tous.\npublished: 2025-12\ncategory: centre\n"
        f"starts: {starts}\n{more}---\n\nLe texte.\n"
    )


def picture(width: int, kind: str) -> bytes:
    """A grey picture of some width."""
    held = BytesIO()
    Image.new("RGB", (width, 20), "grey").save(held, kind)
    return held.getvalue()


def every_file() -> Files:
    """A site with a newsletter of every field, in both languages, and what it leads to."""
    superseded = "validity:\n  reviewed: 2023-01-10\n  by: Le centre\n  replaced_by: BP-2022-01\n"
    head = (
        "---\nid: BP-2022-0{0}\ntitle: Un cas, le n° {0}\nsummary: Ce qui a marché.\npublished: 2022-0{0}\n{1}---\n\n"
    )
    cancelled = "status: cancelled\nstatus_reason: L'oratrice est malade.\n"
    return {
        "practices/base.fr.md": head.format(1, "") + "## La suite\n\nLe texte.\n",
        "practices/vieux.fr.md": head.format(2, superseded) + "Le texte.\n",
        "docs/agenda/passee.fr.md": _event(1, "2026-01-10"),
        "docs/agenda/annulee.fr.md": _event(2, "2026-03-04T09:30", cancelled),
        "docs/agenda/journee.fr.md": _event(3, "2026-04-04T09:30", "place: Rue de la Loi 1, 1000 Bruxelles\n"),
        "docs/documents/files/formulaire.txt": "Un formulaire.\n",
        "docs/documents/files/plan.png": picture(1200, "PNG"),
        "docs/documents/files/photo.webp": picture(300, "WEBP"),
        "docs/newsletters/janvier.fr.md": EVERYTHING,
        "docs/newsletters/januari.nl.md": IN_DUTCH,
    }


def site(root: Path, files: Files, url: str = SITE, newsletter: str = "") -> Library:
    """The library of a site with these files; `newsletter` is a line of its options in the settings."""
    options = f"      newsletter: {{{newsletter}}}\n" if newsletter else ""
    write_site(root, {"mkdocs.yml": SETTINGS + options, **files})
    settings, problems = read_settings(root)
    assert settings is not None, problems
    return read_library(replace(settings, site_url=url), TODAY)[0]


def small(title: str = "La lettre", text: str = "Un texte.") -> Files:
    """A site with a small newsletter."""
    return {"docs/newsletters/lettre.fr.md": SMALL.format(title=title, text=text)}


def made(root: Path, files: Files, newsletter: str = "") -> dict[str, bytes]:
    """The files to send of the newsletter of January 2026 of a site."""
    return letters(site(root, files, newsletter=newsletter), NUMBER)


def summarised(more: str = "", translation: str = "summary") -> Files:
    """A site with a newsletter of which the Dutch version is only a summary; `more` are keys of that version."""
    original = (
        f"---\nid: {NUMBER}\ntitle: La lettre\nmonth: 2026-01\nsummary: Le résumé.\ngreeting: Bonjour,\n"
        "intro: L'introduction française.\nsections:\n"
        "  - title: Formation\n    text: Un paragraphe français.\n    items:\n      - id: EV-2026-01\n"
        "  - title: Actualités\n    items:\n      - url: https://loi.example/\n        title: La loi\n"
        "        text: Un commentaire français.\n  - title: Défense\n    text: Rien que du texte.\n---\n"
    )
    dutch = (
        f"---\nid: {NUMBER}\ntranslation: {translation}\ntitle: De brief\ngreeting: Dag,\n{more}---\n\nKort gezegd.\n"
    )
    return {
        "docs/agenda/passee.fr.md": _event(1, "2026-01-10"),
        "docs/newsletters/lettre.fr.md": original,
        "docs/newsletters/brief.nl.md": dutch,
    }
