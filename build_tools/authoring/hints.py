"""One line for an author on what a key holds: its label, its help, the words or lists it takes its value from."""

from __future__ import annotations

from typing import Any

from build_tools.content_types.base import Key
from build_tools.content_types.concept import FOLDER, SCHEMES
from build_tools.content_types.fields import Meaning
from build_tools.core.languages import PUBLISHED, Language, Phrase
from build_tools.core.schema import Choice, Group, find_type

MANDATORY = Phrase("Obligatoire.", "Verplicht.", "Mandatory.")
CONCEPTS = Phrase("Notions de {where}.", "Begrippen uit {where}.", "Concepts of {where}.")
ENTRIES = Phrase("Identifiant {where}.", "Identificatie {where}.", "Id {where}.")


def hint(group: type[Group], key: Key, language: Language) -> str:
    """What a key holds, such as `Créanciers. Notions de practices/vocabulary/organisations.yml.` in French."""
    info = group.model_fields[key.name]
    parts = [_in(info, "label", language) + ".", _in(info, "help", language)]
    parts += [MANDATORY[language]] if info.is_required() else []
    parts += [_choices(info.annotation, language), _inner(key, language), _source(key, language)]
    return " ".join(part for part in parts if part)


def _in(info: Any, what: str, language: Language) -> str:
    """The label or help of a key; content is written in one of the published languages."""
    texts: list[str] = info.json_schema_extra[what]
    return texts[PUBLISHED.index(language)] if language in PUBLISHED else texts[0]


def _choices(annotation: Any, language: Language) -> str:
    choice = find_type(annotation, Choice)
    return ", ".join(f"{member} ({member.label[language]})" for member in choice) + "." if choice else ""


def _inner(key: Key, language: Language) -> str:
    """The keys of a nested group."""
    if key.group is None:
        return ""
    fields = key.group.model_fields.items()
    return ", ".join(f"{info.alias or name} ({_in(info, 'label', language)})" for name, info in fields) + "."


def _source(key: Key, language: Language) -> str:
    """Where the ids that a key may name are found."""
    if key.mark is None or key.mark.meaning not in {Meaning.CONCEPT, Meaning.ENTRY}:
        return ""
    if key.mark.meaning is Meaning.ENTRY:
        return ENTRIES[language].format(where=", ".join(f"{prefix}-…" for prefix in key.mark.within))
    schemes = key.mark.within if key.mark.within and len(key.mark.within) < len(SCHEMES) else ("*",)
    return CONCEPTS[language].format(where=", ".join(f"{FOLDER}/{scheme}.yml" for scheme in schemes))
