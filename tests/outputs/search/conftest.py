"""The site's own modules run by Node, outside a browser."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from build_tools.library import Library
from build_tools.outputs.search.index import index
from tests.conftest import ROOT, require
from tests.tools.programs import find_program

MODULES = ROOT / "build_tools/theme/assets/gp"

Answer = dict[str, Any]


@pytest.fixture(scope="session")
def node() -> Callable[..., Any]:
    """Give a way to run one of the scripts beside this file with JSON in and out."""
    program = require(find_program("node"), "Node")

    def run(script: str, data: Any, *args: str | Path) -> Any:
        command = [program, str(Path(__file__).parent / script), str(MODULES), *map(str, args)]
        found = subprocess.run(command, input=json.dumps(data), capture_output=True, encoding="utf-8", check=False)
        assert found.returncode == 0, found.stderr
        return json.loads(found.stdout)

    return run


@pytest.fixture(scope="session")
def asked(
    library: Library, node: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., list[Answer]]:
    """Give a way to ask queries of the project's own index."""
    folder = tmp_path_factory.mktemp("index")
    write_index(library, folder)

    def ask(*queries: str, language: str = "fr", **filters: list[str]) -> list[Answer]:
        data = [{"query": query, "language": language, "filters": filters} for query in queries]
        answers: list[Answer] = node("answer.mjs", data, folder / "assets/search")
        return answers

    return ask


def write_index(library: Library, folder: Path) -> None:
    """Write the files of a library's index below `folder`."""
    for file in index(library):
        path = folder / file.address.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
