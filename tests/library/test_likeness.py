"""What an unknown old name probably means: cut at a word, with or without a date, of another number of a newsletter."""

from __future__ import annotations

import pytest

from build_tools.library.likeness import Likeness
from tests.checks.tiny_site import library_of


def entry(entry_id: str, title: str, keys: str = "", body: str = "Le texte.") -> str:
    return f"---\nid: {entry_id}\ntitle: {title}\n{keys}---\n\n{body}\n"


SITE = {
    "practices/eau.fr.md": entry("BP-2022-01", "Une facture d'eau recalculée après une fuite", "published: 2022-06\n"),
    "practices/loyer.fr.md": entry("BP-2022-02", "Un arriéré de loyer et un propriétaire patient"),
    "practices/huur.nl.md": entry("BP-2022-02", "Achterstallige huur", "translation: complete\n"),
    "docs/newsletters/mai.fr.md": entry("NL-2021-05", "La Gazette de mai 2021", "month: 2021-05\nsections: []\n"),
    "docs/newsletters/juin.fr.md": entry("NL-2021-06", "La Gazette de juin 2021", "month: 2021-06\nsections: []\n"),
    "docs/round-tables/ced.fr.md": entry(
        "TR-2021-02", "Rencontre avec le CED", "kind: round-table\nheld_on: 2021-12-02\n", "Un long compte rendu. " * 9
    ),
    "docs/agenda/ced.fr.md": entry(
        "EV-2021-02", "Rencontre avec le CED", "category: centre\nstarts: 2021-12-02T09:30\n"
    ),
}


@pytest.fixture(scope="module")
def likeness(tmp_path_factory: pytest.TempPathFactory) -> Likeness:
    return Likeness(library_of(tmp_path_factory.mktemp("site"), SITE))


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("/Exemple-de-bonne-pratique-de-mediation-Une-facture-d-eau-recalculee-apres?lang=fr", "BP-2022-01"),
        ("/Une-facture-d-eau-recalculee", "BP-2022-01"),
        ("/Une-facture-d-eau-recalculee-JUIN-2022-1266", "BP-2022-01"),
        ("/Arrieres-de-loyers-proprietaire-patient?lang=nl", "BP-2022-02"),
        ("/La-Gazette-de-Juin-2021-1266", "NL-2021-06"),
        ("/gazette-mai-2021/", "NL-2021-05"),
        ("/Rencontre-avec-le-CED-procedure-de-collaboration-DECEMBRE-2021?lang=fr", "TR-2021-02"),
        ("/documentation_utile/facture-deau-recalculee-fuite/", "BP-2022-01"),
    ],
)
def test_the_likeliest_entry_comes_first(likeness: Likeness, address: str, meant: str) -> None:
    assert likeness.propose(address)[0].id == meant


@pytest.mark.parametrize(
    "address", ["/La-Gazette-de-Mai-2019-900", "/La-Gazette-de-Mars-2021", "/Offre-d-emploi", "/", "/12"]
)
def test_what_is_of_another_time_or_matter_is_not_proposed(likeness: Likeness, address: str) -> None:
    assert likeness.propose(address) == []


def test_a_title_tells_what_a_number_does_not(likeness: Likeness) -> None:
    assert likeness.propose("/?p=50605") == []
    assert likeness.propose("/?p=50605", "Rencontre avec le CED")[0].id == "TR-2021-02"
