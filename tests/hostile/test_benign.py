"""Unusual and honest content is taken as it is, without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.tiny_site import diagnose

TEXTS = {
    "a family of pictures": "La famille 👨‍👩‍👧‍👦 et la médiatrice 👩🏽‍💼 ❤️ ☎️ 1️⃣ 🏳️‍🌈 🇧🇪.",
    "names from elsewhere": "Maître محمد الأمين, M. Nguyễn Văn Đạt, M. Łukasz Żółć, Mme Ólafsdóttir.",
    "persian with a joiner": "Le mot می‌خواهم, écrit par la cliente.",
    "another alphabet": "La lettre disait « Уважаемая госпожа » et « Αγαπητή κυρία ».",
    "dutch letters": "De ĳverige cliënt, één financiële coöperatie, 's avonds, A'dam, 9u30.",
    "french typography": "« L’été, dit-il… », n° 5, 1ᵉʳ étage, 50 % ; œuvre, ÇA, À Âge, 3 × 4, 5′, µg, 20 kΩ, ½, €.",
    "curly quotes": "“Wat nu?”, vroeg ze, ‘niets’ – of toch — misschien.",
    "blanks to fill in": "Nom : ____________ , le <date>, pour <nom du client> [à compléter].",
    "signs that mean little": "5 * 3 * 2 = 30, a_b_c, 2 < 3 > 1, R&D, C:\\Users, 10:30:00, 5 $ et 10 $, [sic], #1.",
    "a long word": "Schuldbemiddelingsdienstverleningsovereenkomst et anticonstitutionnellement.",
    "code": "Tapez `{{ nom }}` ou `**x**` puis `<b>`.",
    "quotes and lists": "> Un mot\n> de la cliente.\n\n1. un\n   - deux\n     - trois\n2. quatre",
    "a note": "Selon la loi[^1].\n\n[^1]: Article 1244 de l'ancien Code civil.",
    "a long table": "| Mois | Montant |\n|---|---:|\n" + "".join(f"| mois {n} | {n},00 € |\n" for n in range(1, 200)),
    "links": "Voir <https://exemple.be/a%20b?x=1&y=é#z>, [écrire](mailto:a@b.be?subject=Un%20cas).",
    "accents apart": "Un e\u0301te\u0301 a\u0300 l'ho\u0302pital.",
    "hebrew": "Le mot שָׁלוֹם.",
    "thai and hindi": "ที่ปรึกษา et क्षत्रिय.",
    "chinese and japanese": "債務 et 借金の相談.",
}


@pytest.mark.parametrize("name", TEXTS)
def test_unusual_text_passes_without_a_word(name: str, tmp_path: Path) -> None:
    page = f"---\nid: BP-2022-07\ntitle: Un cas\n---\n\n{TEXTS[name]}\n"
    assert [(one.name, one.values) for one in diagnose(tmp_path, {"practices/x.fr.md": page})] == []
