"""A content file is not named `<slug>.<language>.md`."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-file-name",
    severity=Severity.ERROR,
    message=Phrase(
        "Le nom « {file} » ne convient pas.",
        "De naam “{file}” is niet geschikt.",
        "The name “{file}” does not fit.",
    ),
    help=Phrase(
        "Renommez le fichier : « {fixed} ». Un nom a des minuscules sans accent, des chiffres et des traits "
        "d'union (80 signes au plus), puis .fr.md ou .nl.md.",
        "Hernoem het bestand: “{fixed}”. Een naam heeft kleine letters zonder accent, cijfers en "
        "koppeltekens (hoogstens 80 tekens), dan .fr.md of .nl.md.",
        "Rename the file: “{fixed}”. A name has lower-case letters without accents, digits and hyphens (80 "
        "characters at most), then .fr.md or .nl.md.",
    ),
    what=Phrase(
        "Vérifie que le nom du fichier peut devenir une adresse et dit sa langue.",
        "Controleert of de bestandsnaam een adres kan worden en de taal vermeldt.",
        "Checks that the file name can become an address and tells the language.",
    ),
    why=Phrase(
        "Le nom du fichier devient l'adresse de la page : majuscules, accents et espaces y seraient illisibles.",
        "De bestandsnaam wordt het adres van de pagina: hoofdletters, accenten en spaties zijn daar onleesbaar.",
        "The file name becomes the address of the page, where capitals, accents and spaces cannot be read.",
    ),
    example="practices/Cas d'énergie.md",
    instead="practices/cas-d-energie.fr.md",
)
