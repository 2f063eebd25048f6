"""Write the two locks from `pyproject.toml`: exact versions with hashes, and no address of any index.

python -m tests.tools.lock             after a requirement was added or removed: other versions stay
python -m tests.tools.lock --upgrade   take the newest versions the ranges allow, and list what changed
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCKS = {"requirements.lock": (), "requirements-dev.lock": ("dev",)}
HEADER = """\
# Made by `make lock` from pyproject.toml; do not edit. Installed with: pip install --require-hashes -r {name}
# requirements: {digest}
"""
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;\\]+)(?: ; (?P<marker>[^\\]+?))? \\$", re.MULTILINE)


def requirements(extras: tuple[str, ...]) -> list[str]:
    """Return what pyproject.toml asks for: to run, to build, and for the named extras."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    return asked + [line for extra in extras for line in project["project"]["optional-dependencies"][extra]]


def digest(asked: list[str]) -> str:
    """Return the fingerprint by which a lock shows that it was made from these requirements."""
    return hashlib.sha256("\n".join(sorted(asked)).encode()).hexdigest()


def pins(lock: str) -> dict[str, str]:
    """Return the version of each package in the text of a lock; several versions under markers are joined."""
    found: dict[str, str] = {}
    for pin in PIN.finditer(lock):
        version = f"{pin['version']} ({pin['marker']})" if pin["marker"] else pin["version"]
        found[pin["name"]] = f"{found[pin['name']]}, {version}" if pin["name"] in found else version
    return found


def npm_pins(package_lock: str) -> dict[str, str]:
    """Return the version of each package in the text of a package-lock.json."""
    packages = json.loads(package_lock)["packages"]
    return {path.rpartition("node_modules/")[2]: package["version"] for path, package in packages.items() if path}


def compile_lock(name: str, constraints: list[Path], *, upgrade: bool) -> Path:
    """Resolve one lock for every platform and Python from 3.11 on, into a draft, and return the draft's path."""
    lock, draft = ROOT / name, ROOT / ".cache" / name
    draft.parent.mkdir(exist_ok=True)
    draft.write_text(lock.read_text(encoding="utf-8") if lock.exists() and not upgrade else "", encoding="utf-8")
    asked = requirements(LOCKS[name])
    resolve("\n".join(asked), draft, constraints)
    head = HEADER.format(name=name, digest=digest(asked))
    draft.write_text(head + draft.read_text(encoding="utf-8"), encoding="utf-8")
    return draft


def resolve(asked: str, output: Path, constraints: list[Path]) -> None:
    """Let uv choose the versions; a version that already stands in `output` is kept where it fits."""
    command = ["uv", "pip", "compile", "--quiet", "--universal", "--python-version=3.11", "--generate-hashes"]
    command += ["--no-emit-index-url", "--no-header", "--no-annotate", "--only-binary=:all:", f"--output-file={output}"]
    command += [f"--constraints={constraint}" for constraint in constraints]
    surroundings = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    if subprocess.run([*command, "-"], input=asked, text=True, cwd=ROOT, env=surroundings, check=False).returncode:
        sys.exit("No versions could be settled: see above. The locks are as they were.")


def write_locks(*, upgrade: bool) -> None:
    """Put both locks in place once both are settled; what runs has the same versions in either."""
    drafts: list[Path] = []
    for name in LOCKS:
        drafts.append(compile_lock(name, drafts[:1], upgrade=upgrade))
    for draft in drafts:
        draft.replace(ROOT / draft.name)


def upgrade_npm() -> None:
    """Take the newest npm packages that tests/package.json allows, where npm is installed."""
    if shutil.which("npm"):
        command = ["npm", "update", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        subprocess.run(command, cwd=ROOT / "tests", check=True)


def locked() -> dict[str, str]:
    """Return every package of every lock with its version, as far as the locks exist."""
    found: dict[str, str] = {}
    for name in LOCKS:
        path = ROOT / name
        found |= pins(path.read_text(encoding="utf-8")) if path.exists() else {}
    npm = (ROOT / "tests/package-lock.json").read_text(encoding="utf-8")
    return found | {f"npm {name}": version for name, version in npm_pins(npm).items()}


def changes(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """Return one line for each package that came, went or changed its version."""
    names = sorted(name for name in before | after if before.get(name) != after.get(name))
    return [f"{name}: {before.get(name, 'absent')} -> {after.get(name, 'absent')}" for name in names]


def main(arguments: list[str]) -> None:
    """Write the locks and print what changed, also to .cache/lock-changes.txt for the end of `make update`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions the ranges allow")
    upgrade = parser.parse_args(arguments).upgrade
    before = locked()
    write_locks(upgrade=upgrade)
    if upgrade:
        upgrade_npm()
    report = "\n".join(changes(before, locked())) or "no version changed"
    (ROOT / ".cache/lock-changes.txt").write_text(f"{report}\n", encoding="utf-8")
    print(report)


if __name__ == "__main__":
    main(sys.argv[1:])
