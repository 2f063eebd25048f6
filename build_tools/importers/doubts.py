"""What an import makes one doubt, in words."""

from __future__ import annotations

from build_tools.core.languages import Phrase
from build_tools.importers.draft import Doubt

NAME_TAKEN = "draft-name-taken"
WORDS = {
    "calendar-category": Phrase(
        "La catégorie « {value} » n'est pas connue ici : « {fixed} » a été mise à sa place.",
        "De categorie “{value}” is hier niet gekend: “{fixed}” staat in de plaats.",
        "The category “{value}” is not known here: “{fixed}” stands in its place.",
    ),
    "calendar-changed": Phrase(
        "L'événement a déjà changé {value} fois ; le fichier ne dit pas ce qui était annoncé avant.",
        "Het evenement is al {value} keer gewijzigd; het bestand zegt niet wat eerder aangekondigd was.",
        "The event changed {value} times already; the file does not say what had been announced before.",
    ),
    "calendar-endless": Phrase(
        "La répétition n'a pas de fin : seule la première année est reprise.",
        "De herhaling heeft geen einde: alleen het eerste jaar is overgenomen.",
        "The repetition has no end: only its first year was taken.",
    ),
    "calendar-hour-abroad": Phrase(
        "La répétition suit l'heure d'ailleurs ({value}) : à Bruxelles, elle n'est pas toujours à la même heure.",
        "De herhaling volgt het uur van een ander land ({value}): in Brussel valt ze niet altijd op hetzelfde uur.",
        "The repetition follows the hour of another country ({value}): in Brussels its hour is not always the same.",
    ),
    "calendar-left-out": Phrase(
        "{value} n'a pas été repris.",
        "{value} is niet overgenomen.",
        "{value} was not carried over.",
    ),
    "calendar-no-start": Phrase(
        "Le fichier ne dit pas quand l'événement commence : ajoutez « starts ».",
        "Het bestand zegt niet wanneer het evenement begint: voeg “starts” toe.",
        "The file does not say when the event begins: add “starts”.",
    ),
    "calendar-no-title": Phrase(
        "L'événement n'a pas de titre : donnez-lui-en un.",
        "Het evenement heeft geen titel: geef er een.",
        "The event has no title: give it one.",
    ),
    "calendar-organiser": Phrase(
        "L'organisateur est repris du fichier. Si c'est une personne, mettez le nom de son service à la place.",
        "De organisator komt uit het bestand. Is het een persoon, zet dan de naam van de dienst in de plaats.",
        "The organiser comes from the file. If it is a person, put the name of the service in its place.",
    ),
    "calendar-private": Phrase(
        "L'événement n'est pas public chez son organisateur ({value}) : demandez avant de le publier.",
        "Het evenement is bij de organisator niet openbaar ({value}): vraag het voor u het publiceert.",
        "The event is not public with its organiser ({value}): ask before you publish it.",
    ),
    "calendar-repetition": Phrase(
        "Cette répétition ne s'écrit pas ici ({value}) : ses dates sont reprises une à une, {fixed} au plus.",
        "Deze herhaling is hier niet te schrijven ({value}): de data zijn één voor één overgenomen, hoogstens {fixed}.",
        "This repetition cannot be written here ({value}): its dates were taken one by one, {fixed} at most.",
    ),
    "calendar-occurrence": Phrase(
        "Une des fois a un autre titre, lieu ou une autre durée ({value}) : seule sa date est reprise.",
        "Een van de keren heeft een andere titel, plaats of duur ({value}): alleen de datum is overgenomen.",
        "One of the times has another title, place or length ({value}): only its date was taken.",
    ),
    "calendar-tentative": Phrase(
        "L'événement est encore incertain chez son organisateur.",
        "Het evenement is bij de organisator nog onzeker.",
        "The event is still uncertain with its organiser.",
    ),
    NAME_TAKEN: Phrase(
        "Un autre fichier s'appelle déjà « {value} » : il n'a pas été touché, ce brouillon s'appelle « {fixed} ».",
        "Een ander bestand heet al “{value}”: het is gebleven zoals het was, dit ontwerp heet “{fixed}”.",
        "Another file is called “{value}” already: it was left as it was, this draft is called “{fixed}”.",
    ),
    "calendar-unknown-zone": Phrase(
        "La zone {value} n'est pas connue : l'heure est prise comme celle de Bruxelles.",
        "De zone {value} is niet gekend: het uur is als Brusselse tijd gelezen.",
        "The zone {value} is not known: the hour was taken as that of Brussels.",
    ),
    "calendar-unreadable": Phrase(
        "{value} ne se lit pas et n'a pas été repris.",
        "{value} is niet te lezen en is niet overgenomen.",
        "{value} cannot be read and was not carried over.",
    ),
    "calendar-zone": Phrase(
        "L'heure est donnée dans la zone {value} et a été convertie à l'heure de Bruxelles.",
        "Het uur staat in de zone {value} en is naar Brusselse tijd omgezet.",
        "The hour is given in the zone {value} and was converted to Brussels time.",
    ),
}
"""The words of every doubt by its name; `{value}` is what stands in the file, `{fixed}` what stands in the draft."""


def doubt(name: str, line: int, value: str = "", fixed: str = "") -> Doubt:
    """The doubt of that name about a line of the file."""
    words = WORDS[name]
    return Doubt(name, line, Phrase(*(text.format(value=value, fixed=fixed) for text in words)))
