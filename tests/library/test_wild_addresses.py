"""Addresses as they are met in the wild: by rule, not by list; and what must not be found however it is asked."""

from __future__ import annotations

import pytest

from build_tools.library import Library
from tests.checks.tiny_site import library_of
from tests.tools import wild
from tests.tools.wild_site import FR, NL, OTHER, SITE


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_of(tmp_path_factory.mktemp("wild"), SITE)


def lands(library: Library, written: str) -> str | None:
    landing = library.arrivals.resolve(written)
    return str(landing) if landing else None


@pytest.mark.parametrize("written", list(dict.fromkeys(wild.anywhere())))
def test_an_old_address_is_known_in_any_disguise(library: Library, written: str) -> None:
    assert lands(library, written) == FR


@pytest.mark.parametrize("written", list(wild.in_dutch()))
def test_the_language_is_heard_in_any_disguise(library: Library, written: str) -> None:
    assert lands(library, written) == NL


@pytest.mark.parametrize(
    "written",
    [
        *(
            "spip.php?article1385",
            "/spip.php?article1385&lang=fr",
            "/spip.php?lang=fr&amp;article1385",
            "/?article1385",
        ),
        *("/spip.php?article=1385", "/spip.php?id_article=1385", "/spip.php?page=article&id_article=1385&lang=fr"),
        *(
            "/article.php3?id_article=1385",
            "/article1385.html",
            "/article1385",
            "/SPIP.PHP?ARTICLE1385",
            "/-article1385-",
        ),
        *("/spip.php?article1385.", "/spip.php?article1385)", "/spip.php/?article1385", "/spip.php?article1385/"),
        *(
            "/spip.php%3Farticle1385",
            "/spip.php?article%31385",
            "/spip.php?article1385&var_mode=calcul",
            "//spip.php?article1385",
        ),
        *("/spip.php?article01385", "/spip.php? article1385", "/spip.php?article1385%20", "/spip/spip.php?article1385"),
        *(
            "/?p=50605",
            "/?lang=fr&p=50605",
            "/?P=50605",
            "/?page_id=50605",
            "/?p=50605/",
            "/?p=50605.",
            "/?p=50605&preview=true",
        ),
        *(
            "/?utm_source=gazette&amp;p=50605",
            "/index.php?p=50605",
            "?p=50605",
            "/?p=3D50605",
            "/%3Fp=50605",
            "/%3Fp%3D50605",
        ),
        *(
            "/?p%3D50605",
            "/?p=%3D50605",
            "//?p=50605",
            "/?p= 50605",
            "/?p=50605%20",
            "/?p=50605?utm_source=x",
            "/?p=050605",
        ),
    ],
)
def test_a_number_is_known_in_any_disguise(library: Library, written: str) -> None:
    for host in ("", "https://grepa.be", "http://www.mediationdedettes.be:80", "http://shared.hosting.example"):
        if written.startswith("/") or not host:
            assert lands(library, host + written) == FR, host


@pytest.mark.parametrize(
    "written",
    [
        *(
            "/IMG/pdf/Lettre-type_contestation-2.pdf",
            "/img/PDF/lettre-type_contestation-2.PDF",
            "/IMG//pdf/Lettre-type_contestation-2.pdf",
        ),
        *(
            "/IMG/pdf/Lettre-type_contestation-2.pdf?1234567",
            "/IMG/pdf/Lettre-type%5Fcontestation-2.pdf",
            "../IMG/pdf/Lettre-type_contestation-2.pdf",
        ),
        *(
            "/IMG/pdf/Lettre-type\\_contestation-2.pdf",
            "IMG/pdf/Lettre-type_contestation-2.pdf",
            "/IMG/pdf/Lettre-type_contestation-2.pdf).",
        ),
        *("/IMG/pdf/Convention%20d'%C3%A9t%C3%A9%20(1).pdf", "/IMG/pdf/Convention+d%27%C3%A9t%C3%A9+(1).pdf"),
        *(
            "/IMG/pdf/Convention%20d%27%c3%a9t%c3%a9%20%281%29.pdf",
            "/IMG/pdf/Convention%20d%E2%80%99%C3%A9t%C3%A9%20(1).pdf",
        ),
        *(
            "/IMG/pdf/Convention%20d'e%CC%81te%CC%81%20(1).pdf",
            "/IMG/pdf/Convention%20d'%E9t%E9%20(1).pdf",
            "/IMG/pdf/convention d'ete (1).PDF",
        ),
        *(
            "/IMG/pdf/Convention%2520d'%25C3%25A9t%25C3%25A9%2520(1).pdf",
            "/IMG/pdf/Convention d&#039;&eacute;t&eacute; (1).pdf",
        ),
        *(
            "/documentation_utile/lettre-type",
            "/Documentation_Utile/Lettre-Type/?utm_source=x",
            "/documentation_utile//lettre-type//",
        ),
        *(
            "/documentation%5Futile/lettre-type/",
            "/documentation_utile/lettre-type/feed/",
            "/documentation_utile/lettre-type/comment-page-1/",
        ),
        *(
            "/actualites/fin-du-rad/",
            "/Actualités/fin-du-rad",
            "/actualit%C3%A9s/fin-du-rad",
            "/actualites/fin-du-rad&utm_source=x",
        ),
        *(
            "/plaidoyers/huissiers-2024/",
            "/plaidoyers/huissiers-2024-345",
            "/La-Gazette-de-Mai-2020",
            "/La-Gazette-de-Mai-2020-55",
        ),
        *(
            "/Compte-rendu-du-24-10-2019-343",
            "/Compte-rendu-du-24-10-2019/",
            "/Verslag-van-de-grote-studiedag-op-24-1300",
        ),
    ],
)
def test_files_sections_and_dates(library: Library, written: str) -> None:
    assert lands(library, written) == OTHER
    assert (
        lands(library, f"{written}#page=3".replace("Type/?utm_source=x#", "Type/?utm_source=x#")) == f"{OTHER}#page=3"
    )


@pytest.mark.parametrize(
    "written",
    [
        *(
            "/spip.php?article13859",
            "/spip.php?article1384",
            "/spip.php?rubrique1385",
            "/spip.php?article118",
            "/?p=5060",
            "/?p=506055",
        ),
        *(
            "/IMG/pdf/Lettre-type_contestation.pdf",
            "/IMG/pdf/Lettre-type_contestation-3.pdf",
            "/Lettre-type_contestation-2.pdf",
        ),
        *(
            "/plaidoyers/huissiers",
            "/plaidoyers/huissiers-2023",
            "/huissiers-2024",
            "/actualites",
            "/documentation_utile/",
        ),
        *(
            "/La-Gazette-de-Septembre-2021-1267",
            "/La-Gazette-de-Septembre-2020",
            "/La-Gazette-de-Septembre",
            "/La-Gazette-de-Mai",
        ),
        *(
            "/La-Gazette-de-Mai-2021",
            "/Compte-rendu-du-24-10",
            "/Compte-rendu-du-24",
            "/Verslag-van-de-grote-studiedag-op",
        ),
        *(
            "/Verslag-van-de-grote-studiedag-op-25",
            "https://example.org/agenda",
            "https://example.org/contact",
            "https://example.org/",
        ),
        *(
            "https://example.org/fr/pratiques/dossier/",
            "https://example.org/?p=12",
            "javascript:alert(1)",
            "mailto:a@grepa.be",
            "tel:+3225000000",
        ),
        *(
            "https://thief.example/?url=https%3A%2F%2Fthief.example%2Ffr%2Fpratiques%2Fdossier%2F",
            "data:text/html,x",
            "",
            " ",
            "<>",
            "?",
            "#",
        ),
    ],
)
def test_what_nobody_noted_is_not_guessed(library: Library, written: str) -> None:
    landing = lands(library, written)
    assert landing is None or landing.rstrip("#?") == "/"


@pytest.mark.parametrize(
    ("written", "landing"),
    [
        ("/fr/pratiques/dossier", "/fr/pratiques/dossier/"),
        (
            "https://www.site.example/FR/Pratiques/Dossier/?utm_source=x&tri=date#faits",
            "/fr/pratiques/dossier/?tri=date#faits",
        ),
        ("https://grepa.be/fr/pratiques/dossier/", "/fr/pratiques/dossier/"),
        ("/fr/agenda/", "/fr/agenda/"),
        ("/fr/agenda", "/fr/agenda/"),
        ("/agenda", OTHER),
        ("/fr/contact/", "/fr/contact/"),
        ("/contact", OTHER),
        ("/fr/recherche/?q=plan de paiement", "/fr/recherche/?q=plan%20de%20paiement"),
        ("/fr/recherche/?q=p=50605", "/fr/recherche/?q=p=50605"),
        ("/fr/pratiques/?p=50605", "/fr/pratiques/?p=50605"),
        ("/fr/?url=https://www.grepa.be/agenda", "/fr/?url=https://www.grepa.be/agenda"),
        ("https://site.example/?lang=fr", "/?lang=fr"),
    ],
)
def test_a_page_of_the_site_stands_before_any_old_address(library: Library, written: str, landing: str) -> None:
    assert lands(library, written) == landing
