"""A small site with old addresses of every kind, to be asked for in the disguises of `wild`."""

from __future__ import annotations

from tests.checks.tiny_site import SETTINGS
from tests.tools import wild

CASE = "---\nid: BP-2022-01\n{keys}title: Un dossier\n---\n\nLe texte.\n"
FORMER = {
    "/spip.php?article1385": "BP-2022-01",
    "/spip.php?article138": "BP-2022-02",
    "/spip.php?rubrique118": "/fr/pratiques/",
    "/?p=50605": "BP-2022-01",
    "/IMG/pdf/Lettre-type_contestation-2.pdf": "BP-2022-02",
    "/IMG/pdf/Convention d'été (1).pdf": "BP-2022-02",
    "/documentation_utile/lettre-type/": "BP-2022-02",
    "/actualites/fin-du-rad": "BP-2022-02",
    "/plaidoyers/huissiers-2024": "BP-2022-02",
    "/La-Gazette-de-Septembre-2021-1266": "BP-2022-01",
    "/La-Gazette-de-Mai-2020": "BP-2022-02",
    "/Compte-rendu-du-24-10-2019": "BP-2022-02",
    "/Verslag-van-de-grote-studiedag-op-24?lang=nl": "BP-2022-02",
    "/agenda": "BP-2022-02",
    "/Contact": "BP-2022-02",
}
FR, NL, OTHER = "/fr/pratiques/dossier/", "/nl/praktijken/geval/", "/fr/pratiques/autre/"
HOSTS = "      former_hosts: [mediationdedettes.be, grepa.be, grepa.all2all.org, steunpuntschuldbemiddeling.be]\n"
SITE = {
    "mkdocs.yml": SETTINGS + HOSTS + "site_url: https://site.example/\n",
    "practices/dossier.fr.md": CASE.format(keys=f"former_addresses:\n  - {wild.PATH}?lang=fr\n"),
    "practices/geval.nl.md": CASE.format(keys="translation: complete\n"),
    "practices/autre.fr.md": CASE.format(keys="").replace("-01", "-02"),
    "docs/pages/contact.fr.md": CASE.format(keys="").replace("BP-2022-01", "PG-2022-01"),
    "docs/addresses/former.csv": "address,target,language\n"
    + "".join(f'"{address}",{target},\n' for address, target in FORMER.items()),
}
