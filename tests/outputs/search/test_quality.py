"""Mediators find what they look for: the lists of queries, asked of the site's own modules outside a browser."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from build_tools.library import Library, read_library
from build_tools.settings import read_settings
from tests.outputs.search.conftest import Answer, write_index
from tests.search.quality import CONTENT, Quality, Query, rank, read_queries, write_site_with_cases


@pytest.fixture(scope="session")
def contents(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Library]:
    """Give a way to the content that a list of queries is asked of."""

    @cache
    def content(*folders: str) -> Library:
        settings, _ = read_settings(write_site_with_cases(tmp_path_factory.mktemp("cases") / "site", *folders))
        assert settings is not None
        found, problems = read_library(settings, library.today)
        assert problems == []
        return found

    return lambda name: content(*CONTENT[name]) if CONTENT[name] else library


@pytest.mark.parametrize("name", CONTENT)
def test_the_expected_results_stand_first(
    name: str,
    contents: Callable[[str], Library],
    node: Callable[..., Any],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("index")
    write_index(contents(name), folder)
    queries = read_queries(name)
    answers: list[Answer] = node("answer.mjs", queries, folder / "assets/search")
    pairs = list(zip(queries, answers, strict=True))
    asked = [(query, answer) for query, answer in pairs if "expect" in query]
    silent = [str(query["query"]) for query, answer in asked if not answer["count"]]
    quality = Quality([rank(query, answer["results"]) for query, answer in asked], silent)
    print(f"\n{name}: {quality}", *_misses(pairs), sep="\n")  # noqa: T201
    assert quality.reciprocal >= 0.85
    assert quality.first_three >= 0.95
    assert [query for query, answer in pairs if query.get("none") and answer["count"]] == []
    assert [
        query for query, answer in pairs if query.get("suggest", answer["suggestion"]) != answer["suggestion"]
    ] == []


def _misses(pairs: list[tuple[Query, Answer]]) -> list[str]:
    """The queries whose answer is not the best, with what was found instead."""
    found = []
    for query, answer in pairs:
        place = rank(query, answer["results"]) if "expect" in query else int(not answer["count"])
        said = "suggest" not in query or query["suggest"] == answer["suggestion"]
        if place != 1 or not said:
            told = f"{answer['suggestion'] or '-'}; {answer['results'][:4]}; near {answer['near'][:4]}"
            found.append(f"  {place} {query['language']} {query['query']!r}: {told}")
    return found
