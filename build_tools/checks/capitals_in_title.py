"""A title is written in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.concept import ABBREVIATIONS
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import PUBLISHED, Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Count the words in capitals of every title, abbreviations of the vocabulary left out."""
    short = _abbreviations(library)
    for entry in library.entries:
        title = entry.facts.title
        if _shouts(title, short) and entry.source.frontmatter.has(("title",)):
            yield entry.problem("capitals-in-title", ("title",), fixed=_calm(title, short))


def _abbreviations(library: Library) -> frozenset[str]:
    terms = [term for term in library.vocabulary if term.scheme == ABBREVIATIONS]
    return frozenset(name for term in terms for language in PUBLISHED for name in term.names(language))


def _shouts(title: str, short: frozenset[str]) -> bool:
    if sum(map(str.isupper, title.split())) < 2:
        return False  # as nearly all are
    long = [word for word in title.split() if sum(map(str.isalpha, word)) > 3 and word.strip("(),.:;") not in short]
    loud = sum(word.isupper() for word in long)
    return loud >= 2 and loud * 2 > len(long)


def _calm(title: str, short: frozenset[str]) -> str:
    words = [word if word.strip("(),.:;") in short else word.lower() for word in title.split()]
    calm = " ".join(words)
    return calm[:1].upper() + calm[1:]


RULE = Rule(
    name="capitals-in-title",
    severity=Severity.WARNING,
    message=Phrase(
        "Le titre est écrit en capitales.",
        "De titel staat in hoofdletters.",
        "The title is written in capitals.",
    ),
    help=Phrase(
        "Écrivez-le comme une phrase : {fixed}",
        "Schrijf hem als een zin: {fixed}",
        "Write it as a sentence: {fixed}",
    ),
    what=Phrase(
        "Signale un titre dont la plupart des mots sont en capitales ; les abréviations sont admises.",
        "Meldt een titel waarvan de meeste woorden in hoofdletters staan; afkortingen mogen.",
        "Reports a title most of whose words are in capitals; abbreviations are allowed.",
    ),
    why=Phrase(
        "Les capitales se lisent plus lentement, et certains lecteurs d'écran les épellent.",
        "Hoofdletters lezen trager, en sommige schermlezers spellen ze letter voor letter.",
        "Capitals are slower to read, and some screen readers spell them out.",
    ),
    example="title: LA CONTESTATION DES FRAIS\n",
    instead="title: La contestation des frais\n",
    find=find,
)
