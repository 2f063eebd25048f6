"""A newsletter as files to send, and what readers of the mail would stumble over."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.authoring.refusal import Refusal
from build_tools.content_types.base import Completeness, Facts
from build_tools.content_types.fields import Meaning
from build_tools.content_types.newsletter import Newsletter
from build_tools.core.languages import PUBLISHED, Language, Phrase
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of
from build_tools.outputs.edition import Edition
from build_tools.outputs.newsletter_items import states
from build_tools.outputs.newsletter_mail import LIMIT, letter
from build_tools.outputs.newsletter_message import message
from build_tools.outputs.newsletter_preview import preview

UNKNOWN = Phrase(
    "Aucune lettre n'a l'identifiant « {id} ». Il y a : {known}.",
    "Geen enkele nieuwsbrief heeft de identificatie “{id}”. Er zijn: {known}.",
    "No newsletter has the id “{id}”. There are: {known}.",
)
NO_ADDRESS = Phrase(
    "Le site n'a pas d'adresse : écrivez site_url dans mkdocs.yml, sans quoi aucun lien du courriel ne peut mener ici.",
    "De site heeft geen adres: schrijf site_url in mkdocs.yml, anders leidt geen enkele link van de mail hierheen.",
    "The site has no address: write site_url in mkdocs.yml, or no link of the mail can lead here.",
)
HIDDEN = Phrase(
    "Attention : {id} n'est pas encore publié, son lien ne mènera nulle part.",
    "Opgelet: {id} is nog niet gepubliceerd, de link zal nergens heen leiden.",
    "Careful: {id} is not published yet, its link will lead nowhere.",
)
CHANGED = Phrase(
    "Attention : {id}, « {title} » : {state}.",
    "Opgelet: {id}, “{title}”: {state}.",
    "Careful: {id}, “{title}”: {state}.",
)
EMPTY = Phrase(
    "Attention : la rubrique « {title} » est vide, elle ne paraîtra pas.",
    "Opgelet: de rubriek “{title}” is leeg en verschijnt niet.",
    "Careful: the section “{title}” is empty and will not appear.",
)
UNTRANSLATED = Phrase(
    "Attention : la traduction est dite complète, mais ceci n'y est pas traduit et partira tel quel : {keys}. "
    "Traduisez-le, ou écrivez « translation: summary ».",
    "Opgelet: de vertaling heet volledig, maar dit is niet vertaald en vertrekt zoals het is: {keys}. "
    "Vertaal het, of schrijf “translation: summary”.",
    "Careful: the translation is called complete, but this is not translated and leaves as it is: {keys}. "
    "Translate it, or write “translation: summary”.",
)
TOO_LONG = Phrase(
    "Attention : le courriel fait {size} octets ; Gmail le coupera après {limit}.",
    "Opgelet: de mail telt {size} bytes; Gmail kapt hem af na {limit}.",
    "Careful: the mail has {size} bytes; Gmail will cut it after {limit}.",
)


_WORDS = frozenset({Meaning.PROSE, Meaning.TEXT})


def letters(library: Library, newsletter_id: str) -> dict[str, bytes]:
    """The files of a newsletter by name, in each language it is written in."""
    entry = _found(library, newsletter_id)
    files: dict[str, bytes] = {}
    for edition in _editions(library, entry):
        made = letter(edition, entry)
        files |= {f"{made.name}.html": made.html.encode(), f"{made.name}.txt": made.text.encode()}
        files[f"{made.name}.eml"] = message(edition, entry, made)
    return files


def look(library: Library, newsletter_id: str, language: Language) -> dict[str, bytes]:
    """The page on which staff see all of them, and what they are warned of, by name; apart from what is sent."""
    entry = _found(library, newsletter_id)
    spoken = language if language in PUBLISHED else library.settings.default_language
    made = [letter(edition, entry) for edition in _editions(library, entry)]
    told = [warning.told(spoken) for warning in warnings(library, newsletter_id)]
    return {f"preview/{entry.id}.html": preview(made, spoken, told).encode()}


def warnings(library: Library, newsletter_id: str) -> Iterator[Refusal]:
    """What is hidden, changed, over, empty or too long, told once."""
    entry = _found(library, newsletter_id)
    editions = _editions(library, entry)
    yield from _of_links(library, entry, editions[0])
    for section in entry.facts.sections:
        if not (section.text or section.items):
            yield Refusal(EMPTY, title=section.title)
    for edition in editions:
        if keys := _untranslated(library.versions[entry.id][edition.language]):
            yield Refusal(UNTRANSLATED, keys=", ".join(keys))
        if (size := len(letter(edition, entry).html.encode())) > LIMIT:
            yield Refusal(TOO_LONG, size=str(size), limit=str(LIMIT))


def _of_links(library: Library, entry: Entry[Newsletter], edition: Edition) -> Iterator[Refusal]:
    """Where its links lead, in the language of an edition."""
    named = list(dict.fromkeys(item.id for section in entry.facts.sections for item in section.items if item.id))
    for one in [entry.id, *named]:
        if library.get(one) is None:
            yield Refusal(HIDDEN, id=one)
    for found in filter(None, (library.get(one, edition.language) for one in named)):
        for state in states(edition, found):
            if state["state"] != "confirmed":
                yield Refusal(CHANGED, id=found.id, title=found.facts.title, state=state["text"])


def _untranslated(shown: Entry[Facts]) -> list[str]:
    """The words that a translation called complete leaves in the original's language, by their keys."""
    if shown.translation is not Completeness.COMPLETE:
        return []
    leaves = [leaf for leaf in shown.all_leaves if leaf.mark.meaning in _WORDS and leaf not in shown.leaves]
    return [".".join(str(step + 1) if isinstance(step, int) else step for step in leaf.loc) for leaf in leaves]


def _editions(library: Library, entry: Entry[Newsletter]) -> list[Edition]:
    return [Edition(library, language) for language in PUBLISHED if language in library.versions[entry.id]]


def _found(library: Library, newsletter_id: str) -> Entry[Newsletter]:
    entry = library.originals.get(newsletter_id)
    if entry is None or not is_of(entry, Newsletter):
        known = sorted(one.id for one in library.originals.values() if is_of(one, Newsletter))
        raise Refusal(UNKNOWN, id=newsletter_id, known=", ".join(known) or "–")
    if not library.settings.site_url:
        raise Refusal(NO_ADDRESS)
    return entry
