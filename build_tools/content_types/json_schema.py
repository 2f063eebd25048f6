"""The JSON Schema of a content type, made from its declaration: what editors and other programs may rely on.

Draft 2020-12. Labels and help become `title` and `description`.
"""

from __future__ import annotations

from typing import Any

from build_tools.content_types.base import Facts
from build_tools.core.languages import PUBLISHED, Language


def schema_of(kind: type[Facts], language: Language = Language.FR) -> dict[str, Any]:
    """The schema of the keys of a type, described in `language`.

    A translation (it has the key `translation`) needs its id only; the words in it are the original's to define.
    """
    position = PUBLISHED.index(language) if language in PUBLISHED else 0
    schema = kind.model_json_schema()
    for group in (schema, *schema.get("$defs", {}).values()):
        for form in (group, *group.get("anyOf", ())):
            for described in form.get("properties", {}).values():
                _describe(described, position)
    required = schema.pop("required", [])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": kind.collection.singular[language],
        "required": ["id"],
        "if": {"not": {"required": ["translation"]}},
        "then": {"required": required},
    }


def _describe(described: dict[str, Any], position: int) -> None:
    """Put label and help in one language where JSON Schema has words for them."""
    label, sentence = described.pop("label", None), described.pop("help", None)
    if label:
        described["title"] = label[position]
    if sentence and sentence[position]:
        described["description"] = sentence[position]
