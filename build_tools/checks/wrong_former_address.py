"""A former address is neither a path nor a web address."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-former-address",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » n'est pas une ancienne adresse.",
        "“{value}” is geen vroeger adres.",
        "“{value}” is not a former address.",
    ),
    help=Phrase(
        "Copiez ce qui suit le nom du site, depuis la première barre oblique : /La-page?lang=fr",
        "Kopieer wat na de naam van de site komt, vanaf de eerste schuine streep: /De-pagina?lang=nl",
        "Copy what follows the name of the site, from the first slash: /The-page?lang=fr",
    ),
    what=Phrase(
        "Vérifie les adresses que la page avait auparavant.",
        "Controleert de adressen die de pagina vroeger had.",
        "Checks the addresses the page had before.",
    ),
    why=Phrase(
        "Une adresse mal notée ne conduit pas les anciens liens à la nouvelle page.",
        "Een slecht genoteerd adres brengt oude koppelingen niet naar de nieuwe pagina.",
        "A badly noted address does not bring old links to the new page.",
    ),
    example="former_addresses:\n  - La page du cas\n",
    instead="former_addresses:\n  - /La-page-du-cas?lang=fr\n",
)
