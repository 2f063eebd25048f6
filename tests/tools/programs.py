"""Install the programs that the tests use besides Python's packages, or say plainly which are missing.

    python -m tests.tools.programs [tests/quality …]

System packages stand in tests/system-packages.txt, npm packages in tests/package.json and in that of each folder that
is named. As root on Debian or Ubuntu the missing system packages are installed, unless NO_SYSTEM_PACKAGES is set.
Nothing here stops a test run: a test whose program is missing is skipped with its reason, or fails where CI is set (see
tests/conftest.py).
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
LIST = TESTS / "system-packages.txt"
NODE_MODULES = TESTS / "node_modules"
ADMINISTRATION = "/usr/local/sbin:/usr/sbin:/sbin"  # where servers stand, often not on a user's PATH
POLICY = Path("/usr/sbin/policy-rc.d")
APT = ["apt-get", "--quiet=2", "-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=120"]


@dataclass(frozen=True)
class Package:
    """A Debian package, the programs or files of which any one shows that it is there, and the tests it serves."""

    name: str
    signs: tuple[str, ...]
    serves: str

    def is_present(self) -> bool:
        """Tell whether one of the signs is found, however it was installed."""
        return any(Path(sign).exists() if sign.startswith("/") else find_program(sign) for sign in self.signs)


def find_program(*names: str) -> str | None:
    """Return the path of the first of these programs that is installed, servers included."""
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), ADMINISTRATION])
    return next((found for name in names if (found := shutil.which(name, path=path))), None)


def read_packages() -> list[Package]:
    """Return the packages of the list, in its order."""
    lines = (line for line in LIST.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return [
        Package(name, tuple(signs.split("|")), serves)
        for name, signs, serves in (line.split(None, 2) for line in lines)
    ]


def missing_packages() -> list[Package]:
    """Return the packages that show no sign of being there."""
    return [package for package in read_packages() if not package.is_present()]


def may_install() -> bool:
    """Tell whether this is root on a Debian-like system, and nobody forbade it."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and shutil.which("apt-get") is not None and not os.environ.get("NO_SYSTEM_PACKAGES")


def install_system_packages(packages: list[Package]) -> None:
    """Install through apt, without asking and without starting a server."""
    names = [package.name for package in packages]
    print(f"Installing system packages: {' '.join(names)} (NO_SYSTEM_PACKAGES=1 stops this)", flush=True)
    surroundings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with no_services_started():
        for command in (["update"], ["install", "--yes", "--no-install-recommends", *names]):
            subprocess.run(
                [*APT, *command],
                env=surroundings,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,  # what goes wrong is on the other output
                check=False,
            )


@contextmanager
def no_services_started() -> Iterator[None]:
    """Let Debian's own policy file forbid starting services meanwhile; a policy that stands already is kept."""
    ours = not POLICY.exists()
    if ours:
        POLICY.write_text("#!/bin/sh\nexit 101\n", encoding="ascii")
        POLICY.chmod(0o755)
    try:
        yield
    finally:
        if ours:
            POLICY.unlink(missing_ok=True)


def npm_fingerprint(folder: Path) -> str:
    """Return what the npm packages installed in a folder depend on."""
    return hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()


def npm_packages_are_current(folder: Path) -> bool:
    """Tell whether the folder's node_modules is what its lock says."""
    stamp = folder / "node_modules/.installed"
    return stamp.is_file() and stamp.read_text(encoding="ascii") == npm_fingerprint(folder)


def install_npm_packages(folder: Path) -> bool:
    """Install what the folder's package-lock.json names, checked by its hashes and running no script of a package."""
    npm = find_program("npm")
    if npm is None:
        return False
    print(f"Installing the npm packages of {folder.relative_to(TESTS.parent)}/package-lock.json", flush=True)
    cache = TESTS.parent / ".cache/npm"  # a home folder may be missing or not be ours to write in
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", f"--cache={cache}"]
    if subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, check=False).returncode:
        return False
    (folder / "node_modules/.installed").write_text(npm_fingerprint(folder), encoding="ascii")
    return True


def main(*more: Path) -> None:
    """Install what may be installed, for the tests and for the folders of `more`, then list what is still missing."""
    missing = missing_packages()
    if missing and may_install():
        install_system_packages(missing)
        missing = missing_packages()
    for package in missing:
        print(f"Missing: {package.name}. Not run without it: tests of {package.serves}.")
    for folder in (TESTS, *more):
        if not npm_packages_are_current(folder) and not install_npm_packages(folder):
            which = f"{folder.relative_to(TESTS.parent)}/package.json"
            print(f"Missing: the npm packages of {which}. Not run without them: tests of accessibility and HTML.")


if __name__ == "__main__":
    main(*(Path(folder).resolve() for folder in sys.argv[1:]))
