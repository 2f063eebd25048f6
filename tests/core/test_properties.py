"""Whatever a file holds, reading it ends in values and problems, never in an exception, and every place lies within."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from build_tools.content_types import TYPES
from build_tools.core.diagnostics import Diagnostic
from build_tools.core.frontmatter import compose
from build_tools.core.html import Context, render
from build_tools.core.languages import Language
from build_tools.core.markdown import Body
from build_tools.core.schema import validate
from build_tools.core.sources import decode, parse_source

HEAD_SIGNS = "abé:-#\"'[]{}&*!|>%@`,?<=\n\n  \t~\\$.0159«»“”\u00a0\u2028\ufeff\x00\r"
BODY_SIGNS = "ab #*_`~[]()<>!|-+=:^\n\n\\&;1.\"'é«$/\t"
LINES = st.sampled_from(
    (
        "id: BP-2022-01",
        "title: Un cas",
        "title: Le RAD : fin",
        "debts:",
        "  - eau",
        " - eau",
        "plan:",
        "  monthly: 50",
        "  <<: *a",
        "x: &a [1]",
        "---",
        "...",
        "'",
        '"',
        "? [a]: b",
        "summary: |",
        "  texte # 3",
        "# remarque",
        "\t- x",
        "updated: 2022-02-30",
    )
)
HEADS = st.text(HEAD_SIGNS, max_size=60) | st.lists(LINES, max_size=8).map("\n".join) | st.text(max_size=60)
BODIES = st.text(BODY_SIGNS, max_size=200) | st.text(max_size=100)


def _lies_within(one: Diagnostic, text: str) -> bool:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    place = one.span.start
    return 1 <= place.line <= len(lines) + 1 and 1 <= place.column <= max(map(len, lines)) + 2


@settings(max_examples=400)
@given(HEADS)
@example("- - - - - - - - - - - - x")
@example("a: " + "[" * 5000)
@example("[\n" * 5000)
@example("{" * 5000)
@example("? " * 5000)
@example("\n".join(" " * n + "- " for n in range(300)))
@example("a: !!python/object/apply:os.system [x]")
@example("%YAML 9.9\n--- a")
@example('"\\ud800": x')
def test_a_head_of_any_kind(written: str) -> None:
    head, _ = decode("x.fr.md", written.encode("utf-8", "surrogatepass"))
    if head is None:
        return
    frontmatter, problems = compose("x.fr.md", head)
    assert all(_lies_within(one, head) for one in problems)
    if frontmatter is not None:
        for kind in TYPES:
            _, problems = validate(kind, frontmatter)
            assert all(_lies_within(one, head) for one in problems)


@settings(max_examples=300)
@given(st.binary(max_size=120) | st.builds(lambda head, body: f"---\n{head}\n---\n{body}".encode(), st.text(), BODIES))
@example(b"")
@example(b"---")
@example(b"---\n---")
@example(b"\xef\xbb\xbf\xef\xbb\xbf---\n---\n")
def test_a_file_of_any_bytes(data: bytes) -> None:
    source, problems = parse_source("practices/x.fr.md", data)
    assert source is not None or problems
    assert all(_lies_within(one, data.decode("utf-8", "replace")) for one in problems)


@settings(max_examples=400)
@given(BODIES)
@example("[" * 2000)
@example("> " * 2000 + "x")
@example("*" * 2000)
@example("[^a]: [^a]\n\n[^a]")
@example("| a |\n|---|\n" + "| b " * 500)
def test_a_body_of_any_kind(text: str) -> None:
    body = Body(text)
    markup = render(body.tokens, Context(Language.FR, lambda _target: None))
    assert "<script" not in markup
    assert " on" not in "".join(part.split(">")[0] for part in markup.split("<")[1:])
    assert body.plain_text is not None
    lines = text.count("\n") + 1
    assert all(1 <= link.span.start.line <= lines for link in body.links)
    assert all(1 <= heading.line <= lines for heading in body.headings)
    assert len(body.sections) <= len(body.headings) + 1
