"""The disguises in which readers bring an old address: from mails, bookmarks, paper, other programs."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

HOSTS = (
    "mediationdedettes.be",
    "www.mediationdedettes.be",
    "grepa.be",
    "www.grepa.be",
    "grepa.all2all.org",
    "www.grepa.all2all.org",
    "steunpuntschuldbemiddeling.be",
    "www.steunpuntschuldbemiddeling.be",
)

REAL = {
    "/Exemple-de-bonne-pratique-de-mediation-Un-dossier-d-independant-en?lang=fr": "BP-2022-01",
    "/Exemple-de-bonne-pratique-de-mediation-La-negociation-d-un-credit-a-la?lang=fr": "BP-2022-02",
    "/Exemple-de-bonne-pratique-de-mediation-Une-demande-de-RAD-au-SPF-Finances?lang=fr": "BP-2022-03",
    "/Exemple-de-bonne-pratique-de-mediation-La-contestation-des-frais?lang=fr": "BP-2023-01",
    "/Exemple-de-bonne-pratique-de-mediation-cas-particuliers-en-matiere-de?lang=fr": "BP-2023-02",
    "/Exemple-de-bonne-pratique-de-mediation-cas-particuliers-en-matiere-de": "BP-2023-02",
    "/Rencontre-avec-le-CED-procedure-de-collaboration-DECEMBRE-2021?lang=fr": "TR-2021-02",
    "/La-Gazette-de-Septembre-2021-1266": "NL-2021-09",
    "/La-Collaboration-entre-le-mediateur-judiciaire-et-le-mediateur-amiable-AVRIL?lang=fr": "TR-2023-01",
    "/Compte-rendu-de-la-Grande-Journee-de-Reflexion-du-24-octobre-DECEMBRE-2019?lang=fr": "TR-2019-01",
    "/Verslag-van-de-grote-studiedag-van-de-Brusselse-schuldbemiddelaars-op-24?lang=nl": "TR-2019-01",
    "/?p=50019": "TR-2025-01",
}
"""Addresses of the old sites that are known to have stood in mails, and the entry each meant where it exists."""


def on_server(address: str) -> Iterator[str]:
    """Paths and queries as browsers send them for `address`, all of which mean the same page."""
    parts = urlsplit(address)
    path, query = parts.path, parts.query
    behind = f"?{query}" if query else ""
    yield address
    yield f"{path}?utm_source=gazette&utm_medium=mail{'&' if query else ''}{query}"
    yield f"{path}{behind}{'&' if query else '?'}utm_campaign=mai"
    yield f"{path}{behind.replace('lang', 'avance=oui&amp;lang')}"
    yield f"{path}{behind.upper() if 'lang' in behind else behind}"
    if path != "/":
        yield f"{path}/{behind}"
        yield f"{path.lower()}{behind}"
        yield f"{path.upper()}/{behind}"
        yield f"{path}.{behind}"
        yield f"{path}),{behind}"
        yield f"{path.replace('-', '%2D', 1)}{behind}"
        yield f"/{path}{behind}"
        yield f"{path.removesuffix('-1266')}-1266{behind}"
        yield f"{path.removesuffix('-1266')}{behind}"
    else:
        yield f"/index.php{behind}"
        yield f"{path}{behind}&lang=fr"
        yield f"/{behind.replace('?p=', '?page_id=')}"


def in_mails(address: str) -> Iterator[str]:
    """Whole addresses as they are copied out of mails."""
    for host in HOSTS:
        for scheme in ("http://", "https://", "//", "HTTP://", ""):
            yield f"{scheme}{host}{address}"
    url = f"https://www.mediationdedettes.be{address}"
    for form in ("<{}>", "({})", "{}.", "{}).", "[{}]", "« {} »", " {} ", "{}%20", "“{}”,", "{}?", "{};"):
        yield form.format(url)
    yield url.replace("?", "%3F").replace("=", "%3D")
    yield quote(url, safe="")
    yield url.replace("=", "=3D")
    yield f"http://{HOSTS[2].upper()}:80{address}"
    yield url.replace("-", "-\n", 1)
