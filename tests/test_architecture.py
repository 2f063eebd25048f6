"""What holds for the code as a whole: who imports whom, complete lists, sizes, and texts that all exist."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any, get_type_hints

import pytest
import yaml
from importlinter import cli as import_linter
from jinja2 import Environment, nodes

from build_tools.checks import NAMES, RULES
from build_tools.checks.rule import Rule
from build_tools.content_types import TYPES
from build_tools.content_types.base import Facts
from build_tools.core.languages import PUBLISHED, Language
from build_tools.library import Library
from build_tools.outputs import OUTPUTS, make_standing
from build_tools.outputs.assets import STYLE
from build_tools.outputs.templates import LABELS, THEME, labels
from tests.conftest import ROOT

PACKAGE = ROOT / "build_tools"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "node_modules" not in path.parts)
LONG_FILES: dict[str, int] = {}
"""Files that may be longer than 300 lines, and how long; each with a reason beside it."""


def module_names(folder: str) -> list[str]:
    """The dotted names of the modules and packages of a folder of the package."""
    modules = [path.stem for path in (PACKAGE / folder).glob("*.py") if path.stem != "__init__"]
    packages = [path.parent.name for path in (PACKAGE / folder).glob("*/__init__.py")]
    return sorted(f"build_tools.{folder}.{name}" for name in modules + packages)


def imported(path: Path) -> set[str]:
    """The first part of every module a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


# Who imports whom


def test_imports_go_one_way(capsys: pytest.CaptureFixture[str]) -> None:
    answer = import_linter.lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert answer == 0, capsys.readouterr().out


def test_the_site_generator_is_known_by_the_hosts_alone() -> None:
    knowing = {path.relative_to(PACKAGE).parts[0] for path in MODULES if "mkdocs" in imported(path)}
    assert knowing == {"hosts"}


def test_checking_and_making_pages_loads_no_site_generator() -> None:
    code = "import sys, build_tools.build; sys.exit('mkdocs' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


# The explicit lists


def test_every_rule_is_listed_under_the_name_of_its_file() -> None:
    found = {
        name.rpartition(".")[2].replace("_", "-")
        for name in module_names("checks")
        if isinstance(getattr(import_module(name), "RULE", None), Rule)
    }
    assert found == set(NAMES)
    assert [name for name, rule in RULES.items() if rule.name != name] == []


def test_every_content_type_is_listed() -> None:
    found = {
        kind
        for name in module_names("content_types")
        for kind in vars(import_module(name)).values()
        if isinstance(kind, type) and issubclass(kind, Facts) and "collection" in vars(kind)
    }
    assert found == set(TYPES)
    assert len({kind.collection.name for kind in TYPES}) == len(TYPES)


def test_every_output_is_listed() -> None:
    named = {output.__name__ for output in OUTPUTS} | set(make_standing.__code__.co_names)
    found = {function.__name__ for name in module_names("outputs") for function in _outputs(import_module(name))}
    assert found - named == set()
    assert {output.__name__ for output in OUTPUTS} <= found


def _outputs(module: Any) -> Iterator[Any]:
    """The public functions of a module that make products from a library and nothing else that is theirs."""
    for function in vars(module).values():
        if not inspect.isfunction(function) or function.__module__ != module.__name__ or function.__name__[0] == "_":
            continue
        hints = get_type_hints(function)
        if next(iter(hints.values()), None) is Library and str(hints.get("return")).startswith(
            "collections.abc.Iterator[build_tools.outputs.product"
        ):
            yield function


# Sizes


def function_lengths() -> list[tuple[int, str]]:
    return [
        ((node.end_lineno or 0) - node.lineno + 1, f"{path.relative_to(ROOT)}:{node.name}")
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_functions_are_short() -> None:
    found = sorted(function_lengths())
    lengths = [length for length, _ in found]
    assert [f"{name}: {length} lines" for length, name in found if length > 40] == []
    assert lengths[int(len(lengths) * 0.95)] <= 25
    assert median(lengths) <= 7


def test_files_are_short() -> None:
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_bytes().splitlines()) for path in MODULES}
    assert {path: length for path, length in lengths.items() if length > LONG_FILES.get(path, 300)} == {}
    assert median(lengths.values()) <= 100


# Nothing of one centre in the code


def test_nothing_of_one_centre_stands_in_the_code() -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    options = next(plugin["good-practice"] for plugin in settings["plugins"] if "good-practice" in plugin)
    names = [*options["name"].values(), *options["centre"]["name"].values(), *options["description"].values()]
    words = [*names, "CAMD", "GREPA", "mediationdedettes", "steunpuntschuldbemiddeling", "La Gazette des médiateurs"]
    code = {path: path.read_text(encoding="utf-8") for path in _texts(PACKAGE)}
    found = [
        f"{path.relative_to(ROOT)}: {word}"
        for path, text in code.items()
        for word in words
        if re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE if len(word) > 5 else 0)
    ]
    assert found == []


def _texts(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.suffix in {".py", ".yml", ".html", ".js", ".css"}]


# Interface texts


def flattened(texts: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text of a file of labels with the names that lead to it."""
    if isinstance(texts, dict | list):
        for name, inner in texts.items() if isinstance(texts, dict) else enumerate(texts):
            yield from flattened(inner, (*path, str(name)))
    else:
        yield path, str(texts)


LABEL_TEXTS = {language: dict(flattened(labels(language))) for language in PUBLISHED}


def test_both_languages_have_the_same_texts() -> None:
    french, dutch = (set(LABEL_TEXTS[language]) for language in PUBLISHED)
    assert french ^ dutch == set()
    assert {path.stem for path in LABELS.glob("*.yml")} == set(PUBLISHED)


def test_both_languages_fill_in_the_same_values() -> None:
    french, dutch = LABEL_TEXTS[Language.FR], LABEL_TEXTS[Language.NL]
    assert [".".join(path) for path in french if _blanks(french[path]) != _blanks(dutch.get(path, ""))] == []


def _blanks(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


METHODS = frozenset(dir(dict))
"""What Jinja finds first on a group of texts, before a text of that name."""


ENGLISH = frozenset(
    [
        "the",
        "and",
        "with",
        "your",
        "this",
        "that",
        "from",
        "not",
        "for",
        "search",
        "read",
        "more",
        "show",
        "home",
        "next",
        "previous",
        "which",
    ]
)


def test_no_text_shows_an_escape() -> None:
    """An escape of a no-break space is one only between double quotes; elsewhere readers would see it."""
    for texts in LABEL_TEXTS.values():
        assert [name for name, text in texts.items() if "\\" in text] == []


def test_no_text_is_empty_or_left_in_english() -> None:
    found = [
        f"{language}: {'.'.join(path)}: {text}"
        for language, texts in LABEL_TEXTS.items()
        for path, text in texts.items()
        if not text.strip() or ENGLISH & set(re.findall(r"[a-z]+", text.lower()))
    ]
    assert found == []


@pytest.mark.parametrize("template", sorted(THEME.rglob("*.html")), ids=lambda path: path.relative_to(THEME).as_posix())
def test_every_text_a_template_asks_for_exists(template: Path) -> None:
    tree = Environment(autoescape=True).parse(template.read_text(encoding="utf-8"))
    names: dict[str, tuple[str, ...]] = {"t": ()}
    for assignment in tree.find_all(nodes.Assign):
        path = _label_path(assignment.node, names)
        if path is not None and isinstance(assignment.target, nodes.Name):
            names[assignment.target.name] = path
    found = [(node, _label_path(node, names)) for node in tree.find_all((nodes.Getattr, nodes.Getitem))]
    asked = [(isinstance(node, nodes.Getattr), path) for node, path in found if path]
    assert sorted({".".join(path) for by_name, path in asked if not _exists(path) or _is_hidden(by_name, path)}) == []


def _label_path(node: nodes.Node, names: dict[str, tuple[str, ...]]) -> tuple[str, ...] | None:
    """The names that `t.x["y"]` leads through; None for anything else, a name worked out while rendering included."""
    if isinstance(node, nodes.Name):
        return names.get(node.name)
    if isinstance(node, nodes.Getattr):
        if node.attr == "t" and isinstance(node.node, nodes.Name) and node.node.name == "gp":
            return ()
        inner = _label_path(node.node, names)
        return None if inner is None else (*inner, node.attr)
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        inner = _label_path(node.node, names)
        return None if inner is None else (*inner, str(node.arg.value))
    return None


def _exists(path: tuple[str, ...]) -> bool:
    """Whether there is such a text or group in every language; a method of a text, such as `format`, may follow."""
    return all(_leads(labels(language), path) for language in PUBLISHED)


def _is_hidden(by_name: bool, path: tuple[str, ...]) -> bool:
    """Whether Jinja finds a method of the group where a text of that name is asked for: `t.guide.keys`."""
    return by_name and path[-1] in METHODS and path in {known[: len(path)] for known in LABEL_TEXTS[Language.FR]}


def _leads(texts: Any, path: tuple[str, ...]) -> bool:
    for name in path:
        if not isinstance(texts, dict):
            return hasattr(str, name)
        if name not in texts:
            return name in METHODS
        texts = texts[name]
    return True


def test_every_part_of_the_style_sheet_is_listed() -> None:
    assert {path.stem for path in (THEME / "style").iterdir()} == set(STYLE)
