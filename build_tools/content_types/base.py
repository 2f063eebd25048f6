"""What all content types share: the keys of every entry, and how general code looks into any of them.

A type is a subclass of `Facts` in a file of its own: its keys, labels and help, its folder and its addresses. From it
come validation, messages, the JSON Schema, the canonical order and the help pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, ClassVar, NamedTuple, get_args, get_origin

from build_tools.content_types.fields import (
    AMonth,
    AnyConcept,
    Day,
    EntryId,
    FormerAddress,
    Mark,
    Meaning,
    Prose,
    Remark,
    Summary,
    YesNo,
)
from build_tools.core.frontmatter import Loc
from build_tools.core.languages import Language, Phrase
from build_tools.core.schema import Choice, Group, key, optional, several
from build_tools.core.values import Month


@dataclass(frozen=True, slots=True)
class Collection:
    """Where the entries of a type live, in the folders and on the site, and what they are called."""

    name: str
    folder: str
    prefix: str
    segments: Mapping[Language, str]
    singular: Phrase
    plural: Phrase

    def address(self, language: Language, slug: str = "") -> str:
        """The address of the entry with `slug`, or of the list when there is none."""
        return "/" + "/".join(part for part in (language, self.segments[language], slug) if part) + "/"


class Completeness(Choice):
    """How much of the original a translation carries."""

    COMPLETE = "complete", "traduction complète", "volledige vertaling"
    SUMMARY = "summary", "résumé", "samenvatting"


class Change(Group):
    """A change that readers are told of."""

    on: Day = key("Le", "Op", "Le jour du changement.", "De dag van de wijziging.")
    what: Prose = key(
        "Ce qui a changé", "Wat er veranderd is", "Une phrase, adressée aux lecteurs.", "Eén zin, voor de lezers."
    )


class Withdrawal(Group):
    """Why and since when an entry is no longer shown; its address stays."""

    on: Day = key("Le", "Op", "Le jour du retrait.", "De dag van de intrekking.")
    reason: Prose = key(
        "Raison", "Reden", "Une phrase, montrée à la place du contenu.", "Eén zin, getoond in plaats van de inhoud."
    )


class Allowance(Group):
    """A finding that the author lets pass, and why."""

    may_be_quoted: ClassVar[bool] = False

    finding: Remark = key(
        "Constat",
        "Bevinding",
        "Le nom du contrôle qui a fait ce constat, comme « person-name ».",
        "De naam van de controle die dit gevonden heeft, zoals “person-name”.",
    )
    text: Remark | None = optional(
        "Texte",
        "Tekst",
        "Le passage visé, tel qu'il est écrit. Sans lui, tout le fichier est visé.",
        "De bedoelde passage, zoals ze er staat. Zonder geldt het hele bestand.",
    )
    reason: Remark = key(
        "Raison", "Reden", "Pourquoi ce constat ne gêne pas ici.", "Waarom deze bevinding hier geen kwaad kan."
    )


class Facts(Group):
    """The keys of every entry."""

    collection: ClassVar[Collection]
    needs_body: ClassVar[bool] = False
    """Whether an entry without a text says nothing to readers."""
    has_sections: ClassVar[bool] = False
    """Whether the site proposes its section headings to authors of the type."""
    gives_advice: ClassVar[bool] = False
    """Whether readers act on it, so that it falls with a law it names; a report of a meeting stays true."""
    is_issue: ClassVar[bool] = False
    """Whether it is one number of a series, which its month tells apart: its title may then hold the month."""

    introduces: ClassVar[bool] = False
    """Whether the text before the first heading introduces other entries: a search does not count it."""
    dated_by: ClassVar[tuple[str, ...]] = ("published",)
    """The keys that tell when it was, the most telling first."""
    rank: ClassVar[float] = 0.6
    """What it counts in a search, against a case that counts 1."""

    id: EntryId = key(
        "Identifiant",
        "Identificatie",
        "Ne change jamais. Le même dans toutes les langues.",
        "Verandert nooit. Hetzelfde in alle talen.",
    )
    translation: Completeness | None = optional(
        "Traduction",
        "Vertaling",
        "Seulement dans le fichier d'une traduction : complète, ou résumé.",
        "Alleen in het bestand van een vertaling: volledig, of samenvatting.",
    )
    title: Prose = key(
        "Titre", "Titel", "Le sujet, sans date ni capitales.", "Het onderwerp, zonder datum of hoofdletters."
    )
    summary: Summary | None = optional(
        "Résumé",
        "Samenvatting",
        "Une à trois phrases, 300 signes au plus : ce qu'un lecteur pressé doit savoir.",
        "Een tot drie zinnen, hoogstens 300 tekens: wat een lezer met haast moet weten.",
    )
    published: AMonth | None = optional(
        "Publié",
        "Gepubliceerd",
        "Le mois ou le jour de la publication. S'il est à venir, la page reste cachée jusque-là.",
        "De maand of de dag van publicatie. Ligt die in de toekomst, dan blijft de pagina tot dan verborgen.",
    )
    updated: Day | None = optional(
        "Mis à jour",
        "Bijgewerkt",
        "Le jour de la dernière correction importante.",
        "De dag van de laatste belangrijke verbetering.",
    )
    changes: tuple[Change, ...] = several(
        "Changements",
        "Wijzigingen",
        "Ce qui a changé depuis la publication et que les lecteurs doivent savoir.",
        "Wat er sinds de publicatie veranderd is en lezers moeten weten.",
    )
    withdrawn: Withdrawal | None = optional(
        "Retiré",
        "Ingetrokken",
        "Le contenu n'est plus montré. L'adresse reste et dit pourquoi.",
        "De inhoud wordt niet meer getoond. Het adres blijft en zegt waarom.",
    )
    draft: YesNo = key(
        "Brouillon", "Ontwerp", "Un brouillon n'est pas publié.", "Een ontwerp wordt niet gepubliceerd.", default=False
    )
    former_addresses: tuple[FormerAddress, ...] = several(
        "Anciennes adresses",
        "Vroegere adressen",
        "Les adresses de l'ancien site, ou d'avant un changement de nom, qui doivent mener ici.",
        "De adressen van de oude site, of van vóór een naamswijziging, die hierheen moeten leiden.",
    )
    about: tuple[AnyConcept, ...] = several(
        "Notions",
        "Begrippen",
        "Ce dont parle le texte, pour qu'il soit trouvé. Une pratique a ses propres clés pour cela.",
        "Waarover de tekst gaat, zodat hij gevonden wordt. Een praktijk heeft daar eigen sleutels voor.",
    )
    allow: tuple[Allowance, ...] = several(
        "Constats admis",
        "Toegestane bevindingen",
        "Les constats du contrôle à laisser passer, chacun avec sa raison.",
        "De bevindingen van de controle die mogen blijven, elk met de reden.",
    )

    @property
    def appeared(self) -> Month | None:
        """When readers first saw it, where it says so: what lists are sorted by."""
        return self.published


class Leaf(NamedTuple):
    """A value with a meaning, where it stands, and what it means."""

    loc: Loc
    value: Any
    mark: Mark


class Key(NamedTuple):
    """What general code knows of a key: its name, its mark, the group it nests, whether it is a list."""

    name: str
    mark: Mark | None
    group: type[Group] | None
    several: bool


@cache
def keys_of(group: type[Group]) -> tuple[Key, ...]:
    """The keys of `group` in canonical order."""
    return tuple(
        Key(name, *_look_into(Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation))
        for name, info in group.model_fields.items()
    )


def _look_into(annotation: Any) -> tuple[Mark | None, type[Group] | None, bool]:
    """Find the mark, nested group and list in an annotation such as `tuple[Annotated[str, Mark(…)], ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Group):
        return None, annotation, False
    is_list = get_origin(annotation) is tuple
    found = next((item for item in get_args(annotation) if isinstance(item, Mark)), None)
    group = None
    for argument in get_args(annotation):
        if argument is Ellipsis or isinstance(argument, Mark):
            continue
        inner = _look_into(argument)
        found, group, is_list = found or inner[0], group or inner[1], is_list or inner[2]
    return found, group, is_list


@cache
def _telling_keys(group: type[Group]) -> tuple[Key, ...]:
    """The keys of `group` that have a meaning or nest others."""
    return tuple(one for one in keys_of(group) if one.mark is not None or one.group is not None)


def leaves(group: Group) -> tuple[Leaf, ...]:
    """Every value of `group` that has a meaning, in canonical order."""
    found: list[Leaf] = []
    _gather(group, (), found)
    return tuple(found)


def _gather(group: Group, loc: Loc, found: list[Leaf]) -> None:
    values = group.__dict__
    for name, mark, nested, many in _telling_keys(type(group)):
        value = values[name]
        if value is None or (many and not value):
            continue
        place = (*loc, name)
        for at, one in [((*place, i), v) for i, v in enumerate(value)] if many else ((place, value),):
            if nested is not None:
                _gather(one, at, found)
            elif mark is not None:
                found.append(Leaf(at, one, mark))


def is_translatable(group: type[Group], loc: Loc) -> bool | None:
    """Whether the value at `loc` is words (prose or text), and so may be translated; None for an unknown key."""
    names = [step for step in loc if isinstance(step, str)]
    for depth, name in enumerate(names):
        found = next((entry for entry in keys_of(group) if entry.name == name), None)
        if found is None:
            return None
        if found.group is None:
            is_words = found.mark is not None and found.mark.meaning in {Meaning.PROSE, Meaning.TEXT}
            return is_words and depth == len(names) - 1
        group = found.group
    return True
