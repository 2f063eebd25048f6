"""The HTML of the whole site for two checkers that know more of HTML than its grammar."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from tests.conftest import require
from tests.tools.markup import listed
from tests.tools.programs import NODE_MODULES, find_program


def test_the_nu_html_checker_finds_no_error_and_no_warning(showcase: Path) -> None:
    java = require(find_program("java"), "java")
    jar = NODE_MODULES / "vnu-jar/build/dist/vnu.jar"
    require(str(jar) if jar.exists() else None, "vnu-jar")
    command = [java, "-jar", str(jar), "--skip-non-html", "--format", "json", "--exit-zero-always", str(showcase)]
    answer = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    messages = json.loads(answer.stderr)["messages"]
    found = [f"{one['url']}:{one.get('lastLine')}: {one['message']}" for one in messages]
    assert not found, listed(found)


def test_html_validate_finds_nothing(showcase: Path, tmp_path: Path) -> None:
    """Off: long titles, which are the author's; blanks that templates leave; hashes of files of the same host."""
    program = NODE_MODULES / ".bin/html-validate"
    require(str(program) if program.exists() else None, "html-validate")
    rules = Path(__file__).with_name("html-validate.json")
    command = [str(program), "--config", str(rules), "--formatter", "json", f"{showcase}/**/*.html"]
    report = tmp_path / "report.json"
    with report.open("wb") as output:  # it ends before a pipe has taken all
        subprocess.run(command, stdout=output, check=False)
    files: list[dict[str, Any]] = json.loads(report.read_bytes())
    found = [
        f"{Path(file['filePath']).relative_to(showcase)}:{one['line']}: {one['ruleId']}: {one['message']}"
        for file in files
        for one in file["messages"]
    ]
    assert not found, listed(found)
