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
        "Modifié {value} fois chez son organisateur ; le fichier ne dit pas ce qui était annoncé avant.",
        "Al {value} keer gewijzigd bij de organisator; het bestand zegt niet wat eerder aangekondigd was.",
        "Changed {value} times by its organiser; the file does not say what had been announced before.",
    ),
    "calendar-cut": Phrase(
        "Le fichier s'arrête avant sa fin : téléchargez-le à nouveau, cet événement peut être incomplet.",
        "Het bestand stopt voor het einde: download het opnieuw, dit evenement kan onvolledig zijn.",
        "The file stops before its end: download it again, this event may be incomplete.",
    ),
    "calendar-endless": Phrase(
        "La répétition n'a pas de fin : seule la première année est reprise.",
        "De herhaling heeft geen einde: alleen het eerste jaar is overgenomen.",
        "The repetition has no end: only its first year was taken.",
    ),
    "calendar-hidden-signs": Phrase(
        "Le texte contenait des signes invisibles : ils ont été enlevés, relisez-le.",
        "De tekst bevatte onzichtbare tekens: ze zijn verwijderd, lees hem na.",
        "The text held signs that cannot be seen: they were taken out, read it again.",
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
    "calendar-long-title": Phrase(
        "Le titre est très long : seuls ses {value} premiers caractères sont repris. Donnez-en un plus court.",
        "De titel is erg lang: alleen de eerste {value} tekens zijn overgenomen. Geef een kortere.",
        "The title is very long: only its first {value} characters were taken. Give a shorter one.",
    ),
    "calendar-meeting": Phrase(
        "L'adresse de la réunion en ligne est reprise : une fois publiée, elle est ouverte à tout le monde.",
        "Het adres van de onlinevergadering is overgenomen: eens gepubliceerd, staat het open voor iedereen.",
        "The address of the online meeting was taken: once published, it is open to everybody.",
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
        "Le {value}, le titre, le lieu, le texte ou la durée change : vérifiez, seule la date est reprise à coup sûr.",
        "Op {value} is de titel, de plaats, de tekst of de duur anders: kijk na, alleen de datum is zeker overgenomen.",
        "On {value} the title, place, text or length differs: look closer, only the date was surely taken.",
    ),
    "calendar-older-version": Phrase(
        "Le fichier contient plusieurs versions de cet événement : la plus récente est reprise.",
        "Het bestand bevat meerdere versies van dit evenement: de recentste is overgenomen.",
        "The file holds several versions of this event: the latest was taken.",
    ),
    "calendar-status-in-title": Phrase(
        "Le titre disait que l'événement est « {value} » : c'est devenu son statut. Vérifiez.",
        "De titel zei dat het evenement “{value}” is: dat is nu de status. Kijk dit na.",
        "The title said that the event is “{value}”: that became its status. Look at it.",
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
