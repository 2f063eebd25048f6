"""The file for Netlify and Cloudflare Pages, held against a small parser written after their documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from build_tools.library import Library
from build_tools.outputs import make_products
from build_tools.outputs.product import Redirect
from tests.tools.disguises import REAL


@dataclass(frozen=True)
class Line:
    """A rule: from a path, when the query holds these parameters, to an address."""

    path: str
    parameters: tuple[str, ...]
    target: str
    status: str


def parse(text: str) -> Iterator[Line]:
    """Fields between blanks: path, parameters `name=value`, target, status; remarks begin with `#`."""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            path, *parameters, target, status = line.split()
            assert re.fullmatch(r"/\S*", path)
            assert all(re.fullmatch(r"[a-z]+=\w+", one) for one in parameters)
            assert re.fullmatch(r"/\S*", target)
            assert status in {"301", "301!"}
            yield Line(path, tuple(parameters), target, status)


@pytest.fixture(scope="module")
def lines(library: Library) -> list[Line]:
    (file,) = (one for one in make_products(library) if isinstance(one, Redirect) and one.address == "/_redirects")
    return list(parse(file.content.decode()))


def _netlify(lines: list[Line], path: str, query: str) -> str | None:
    """The first rule whose path and parameters match; `!` rules win over the page that stands there."""
    given = set(query.split("&"))
    fitting = (one for one in lines if one.path == path and set(one.parameters) <= given and one.status == "301!")
    return next((one.target for one in fitting), None)


def _cloudflare(lines: list[Line], path: str) -> str | None:
    """Lines of three fields with a plain status; the others are ignored."""
    return next((one.target for one in lines if one.path == path and not one.parameters and one.status == "301"), None)


@pytest.mark.parametrize("address", [one for one in REAL if not one.startswith("/?")])
def test_both_services_lead_every_real_address_on(lines: list[Line], library: Library, address: str) -> None:
    path, _, query = address.partition("?")
    landing = library.arrivals.resolve(address)
    assert landing is not None
    assert _netlify(lines, path, query) == landing.address
    plain = library.arrivals.resolve(path)
    assert plain is not None
    assert _cloudflare(lines, path) == plain.address


def test_a_language_comes_before_none(lines: list[Line]) -> None:
    for position, line in enumerate(lines):
        if line.parameters:
            earlier = [one for one in lines[:position] if one.path == line.path and not one.parameters]
            assert earlier == []
