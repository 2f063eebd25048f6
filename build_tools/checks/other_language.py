"""A file is written in the other language than its name says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity, Span
from build_tools.core.languages import PUBLISHED, Language, Phrase
from build_tools.core.markdown import Body, running_text
from build_tools.library import Library

_FRENCH = (
    "le la les des du une et dans pour par avec sur qui que ne pas au aux ce cette il elle nous vous ses sont été plus "
    "mais leur leurs où ou est était ont être deux peut fait cela ces chez sans"
)
_DUTCH = (
    "het een van op voor niet dat zijn werd worden wordt door bij aan uit om naar ook maar of als hun ze haar u kan "
    "moet heeft hebben geen deze die wie zich dan nog meer zonder twee is"
)
_SMALL_WORDS = {Language.FR: frozenset(_FRENCH.split()), Language.NL: frozenset(_DUTCH.split())}
"""Words that few sentences do without, and that the other language does not know (`met`, `dit`, `de` are both's)."""
_SIGNS = {Language.FR: (" les ", " une ", " et ", " le "), Language.NL: (" het ", " een ", " van ", " voor ", " niet ")}
"""One of these stands in every text of some length, and hardly ever in one of the other language."""
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH, _TIMES = 5, 4


def find(library: Library) -> Iterator[Diagnostic]:
    """Count the small words of each language in every text."""
    for entry in library.entries:
        if span := _in_other_language(entry.body, entry.language):
            said, own = _NAMES[entry.language.other], _NAMES[entry.language]
            ending = f".{entry.language.other}.md"
            yield entry.problem_at("other-language", span, language=said, own=own, ending=ending)


def _in_other_language(body: Body, language: Language) -> Span | None:
    """Where the other language begins, when nearly all of a text is written in it; None for a sound one."""
    if not any(sign in body.text for sign in _SIGNS[language.other]):
        return None
    blocks = [(block, _counts(said.casefold())) for block, said in running_text(body.tokens)]
    counts = sum((found for _, found in blocks), Counter[Language]())
    if counts[language.other] < max(_ENOUGH, _TIMES * counts[language]):
        return None
    first = next(block for block, found in blocks if found[language.other] > found[language])
    return body.place(first, first.content.split("\n")[0])


def _counts(text: str) -> Counter[Language]:
    words = Counter(_WORD.findall(text))
    return Counter({one: sum(words[word] for word in _SMALL_WORDS[one]) for one in PUBLISHED})


_NAMES = {
    Language.FR: Phrase("français", "Frans", "French"),
    Language.NL: Phrase("néerlandais", "Nederlands", "Dutch"),
}

RULE = Rule(
    name="other-language",
    severity=Severity.WARNING,
    message=Phrase(
        "Ce texte semble écrit en {language}, alors que le nom du fichier dit {own}.",
        "Deze tekst lijkt in het {language} geschreven, terwijl de naam van het bestand {own} zegt.",
        "This text seems to be written in {language}, while the name of the file says {own}.",
    ),
    help=Phrase(
        "Traduisez le texte, ou donnez au fichier un nom qui finit par « {ending} ».",
        "Vertaal de tekst, of geef het bestand een naam die op “{ending}” eindigt.",
        "Translate the text, or give the file a name that ends in “{ending}”.",
    ),
    what=Phrase(
        "Signale un texte français dans un fichier néerlandais, et l'inverse.",
        "Meldt een Franse tekst in een Nederlands bestand, en omgekeerd.",
        "Reports a French text in a Dutch file, and the other way round.",
    ),
    why=Phrase(
        "La page serait annoncée dans l'autre langue : un lecteur d'écran la lirait avec un mauvais accent, et la "
        "recherche n'y trouverait rien.",
        "De pagina zou in de andere taal aangekondigd worden: een schermlezer zou ze verkeerd uitspreken, en de "
        "zoekfunctie zou er niets in vinden.",
        "The page would be announced in the other language: a screen reader would mispronounce it, and the search "
        "would find nothing in it.",
    ),
    example="De dienst kijkt de afrekening na en vraagt een plan dat voor het gezin haalbaar is, zonder kosten.\n",
    instead="Le service vérifie le décompte et demande un plan que la famille peut tenir, sans frais.\n",
    find=find,
)
