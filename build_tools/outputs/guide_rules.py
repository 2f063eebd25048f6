"""The page of the guide that explains everything the check can find, from the texts of the rules themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Protocol

from build_tools.content_types.guide import guide_address
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.guide_page import guide_page
from build_tools.outputs.product import Page


class Explained(Protocol):
    """What this page needs of a rule. Its name is a fragment of the page, and so permanent."""

    @property
    def name(self) -> str:
        """The permanent name."""

    @property
    def severity(self) -> Severity:
        """Whether it stops publishing."""

    @property
    def what(self) -> Phrase:
        """What the rule does."""

    @property
    def why(self) -> Phrase:
        """Why that matters to readers."""

    @property
    def example(self) -> str:
        """Content that breaks the rule."""

    @property
    def instead(self) -> str:
        """The same content, mended."""


def guide_rules(library: Library, rules: Iterable[Explained]) -> Iterator[Page]:
    """The page in each language; none when there are no rules to explain."""
    known = list(rules)
    for edition in editions(library) if known else ():
        yield _page(edition, known)


def _page(edition: Edition, rules: list[Explained]) -> Page:
    texts = edition.t["guide"]["rules"]
    groups = [
        {
            "id": f"severity-{severity}",
            "title": texts[severity],
            "rules": [_rule(edition, rule) for rule in rules if rule.severity is severity],
        }
        for severity in Severity
    ]
    view = {"title": texts["title"], "lead": texts["lead"], "groups": groups, "contents": groups}
    return guide_page(edition, "guide_rules", view, partial(guide_address, part="rules"), frozenset())


def _rule(edition: Edition, rule: Explained) -> View:
    return {
        "name": rule.name,
        "what": edition.words(rule.what[edition.language]),
        "why": edition.words(rule.why[edition.language]),
        "example": rule.example.rstrip(),
        "instead": rule.instead.rstrip(),
    }
