"""What comes of a site with a hostile file in it: what is found and where, and what could do harm once published."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from defusedxml.ElementTree import ParseError, fromstring

from build_tools.build import build
from build_tools.checks import RULES
from build_tools.core.diagnostics import Diagnostic, Severity, in_reading_order
from build_tools.outputs.product import Page, Product
from build_tools.reporting.plain import plain
from build_tools.settings import read_settings
from tests.checks.tiny_site import TODAY, Files, write_site
from tests.hostile.harm import harm_in

_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_CONTROLS = frozenset(map(chr, [*range(9), 11, 12, *range(14, 32), *range(127, 160), 0x2028, 0x2029, 0x202E]))


def outcome(root: Path, files: Files) -> tuple[list[Diagnostic], list[str]]:
    """Everything found in a site of `files`, and every harm done by what is published, when nothing stops it."""
    write_site(root, files)
    settings, problems = read_settings(root)
    if settings is None:
        return problems, []
    made = build(settings, TODAY)
    found = in_reading_order([*problems, *made.diagnostics])
    if any(RULES[one.name].severity is Severity.ERROR for one in found):
        return found, []
    return found, [f"{one.address}: {what}" for one in made.products for what in harm_of(one)]


def harm_of(product: Product) -> Iterator[str]:
    """Whatever in a finished product could run, deceive the program that reads it, or stop it from reading."""
    if isinstance(product, Page):
        yield from harm_in(product.body)
        yield from (repr(text) for text in (product.title, product.description) if not _CONTROLS.isdisjoint(text))
        return
    suffix = product.address.rpartition(".")[2]
    judge = {"html": harm_in, "xml": _feed, "json": _json, "csv": _table, "ics": _calendar}.get(suffix)
    if judge and not product.address.startswith(("/files/", "/assets/stylesheets")):
        yield from judge(product.content.decode("utf-8"))


def _feed(text: str) -> Iterator[str]:
    try:
        root = fromstring(text, forbid_dtd=True)
    except ParseError as error:
        yield f"no XML: {error}"
        return
    for element in root.iter():
        if element.get("type") == "html":
            yield from harm_in(element.text or "")


def _json(text: str) -> Iterator[str]:
    try:
        json.loads(text)
    except ValueError as error:
        yield f"no JSON: {error}"


def _table(text: str) -> Iterator[str]:
    for row in csv.reader(text.removeprefix("\ufeff").splitlines(keepends=True)):
        yield from (f"formula {cell!r}" for cell in row if cell.startswith(_FORMULAS))


def _calendar(text: str) -> Iterator[str]:
    lines = text.replace("\r\n ", "").split("\r\n")
    yield from (f"line {line!r}" for line in lines if not _CONTROLS.isdisjoint(line) or "\n" in line or "\r" in line)
    if text.count("\r\nBEGIN:VEVENT\r\n") != text.count("\r\nEND:VEVENT\r\n"):
        yield "an event that does not end"


def placed(diagnostic: Diagnostic, path: str) -> str:
    """A finding as `expect` lists it: its name and place, with its path where that is not `path`."""
    start = diagnostic.span.start
    where = "" if diagnostic.path == path else f"{plain(diagnostic.path)} "
    return f"{diagnostic.name} {where}{start.line}:{start.column}"
