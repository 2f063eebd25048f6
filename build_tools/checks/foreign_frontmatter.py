"""A head is written in another format than YAML."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="foreign-frontmatter",
    severity=Severity.ERROR,
    message=Phrase(
        "L'en-tête est écrit en {format}, que cet outil ne lit pas.",
        "De kop is in {format} geschreven, wat dit programma niet leest.",
        "The head is written in {format}, which this tool does not read.",
    ),
    help=Phrase(
        "Écrivez l'en-tête entre deux lignes ---, une clé par ligne, comme « title: Un cas ».",
        "Schrijf de kop tussen twee regels ---, één sleutel per regel, zoals “title: Een casus”.",
        "Write the head between two lines ---, one key a line, such as “title: A case”.",
    ),
    what=Phrase(
        "Reconnaît un en-tête venu d'un autre outil (TOML ou JSON).",
        "Herkent een kop die uit een ander programma komt (TOML of JSON).",
        "Recognises a head that comes from another tool (TOML or JSON).",
    ),
    why=Phrase(
        "Autrement, tout l'en-tête serait publié comme du texte.",
        "Anders zou de hele kop als tekst gepubliceerd worden.",
        "Otherwise the whole head would be published as text.",
    ),
    example='+++\ntitle = "Un cas"\n+++\n\nLe texte.\n',
    instead="---\nid: BP-2022-01\ntitle: Un cas\n---\n\nLe texte.\n",
)
