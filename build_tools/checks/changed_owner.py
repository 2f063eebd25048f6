"""An address that was published under one id now shows another."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="changed-owner",
    severity=Severity.ERROR,
    message=Phrase(
        "L'adresse {address} appartient à {first} depuis sa publication ; elle montre à présent {id}.",
        "Het adres {address} behoort sinds zijn publicatie toe aan {first}; het toont nu {id}.",
        "The address {address} has belonged to {first} since it was published; it now shows {id}.",
    ),
    help=Phrase(
        "Si c'est la même fiche, rendez-lui son identifiant {first}. Si c'en est une autre, donnez un autre "
        "nom à son fichier.",
        "Is het dezelfde fiche, geef ze dan haar identificatie {first} terug. Is het een andere, geef haar "
        "bestand dan een andere naam.",
        "If it is the same entry, give it back its id {first}. If it is another, give its file another name.",
    ),
    what=Phrase(
        "Vérifie qu'une adresse et un identifiant restent à leur premier propriétaire.",
        "Controleert of een adres en een identificatie bij hun eerste eigenaar blijven.",
        "Checks that an address and an id stay with their first owner.",
    ),
    why=Phrase(
        "Les lecteurs d'un ancien lien arriveraient sur un autre cas sans le savoir.",
        "Lezers van een oude koppeling zouden zonder het te weten bij een andere casus uitkomen.",
        "Readers of an old link would land on another case without knowing it.",
    ),
    example="# docs/addresses/published.txt\n/fr/pratiques/cas/\t0f1e2d3c4b5a6978\tBP-2021-03\n"
    "# practices/cas.fr.md\nid: BP-2022-01\n",
    instead="# docs/addresses/published.txt\n/fr/pratiques/cas/\t0f1e2d3c4b5a6978\tBP-2021-03\n"
    "# practices/cas.fr.md\nid: BP-2021-03\n",
)
