"""Make `.venv` from a lock: the one thing that must work before anything is installed.

Needs the standard library alone, and is written so that a Python too old for the project still reads it and
says so. Installs nothing while the lock is unchanged, so that a second run needs no network.

    python3 tests/tools/environment.py requirements.lock
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
OLDEST = (3, 11)

TOO_OLD = """
  This project needs Python {oldest} or newer; {python} is {found}. Is another one installed? Name it:
  Ce projet demande Python {oldest} ou plus récent ; {python} est en {found}. Un autre est installé ? Nommez-le :
  Dit project heeft Python {oldest} of nieuwer nodig; {python} is {found}. Staat er een andere? Noem die:

      make PYTHON=python3.12 …
"""
NO_VENV = """
  {python} cannot make a virtual environment: its module venv or ensurepip is missing. On Debian and Ubuntu:
  {python} ne peut pas créer d'environnement virtuel : son module venv ou ensurepip manque. Sous Debian et Ubuntu :
  {python} kan geen virtuele omgeving maken: de module venv of ensurepip ontbreekt. Op Debian en Ubuntu:

      sudo apt-get install python{found}-venv
"""
NOT_INSTALLED = """
  The packages of {lock} could not be installed: see above. A first time, the package index must be within reach.
  Les paquets de {lock} n'ont pas pu être installés : voir plus haut. La première fois, il faut un accès au réseau.
  De pakketten van {lock} konden niet worden geïnstalleerd: zie hierboven. De eerste keer is een netwerk nodig.
"""


def main(arguments):  # type: (list[str]) -> int
    """Bring `.venv` in line with the lock named in `arguments`; return 0, or 1 after saying what is in the way."""
    lock = ROOT / arguments[0]
    obstacle = python_obstacle()
    if obstacle:
        return refuse(obstacle)
    stamp = VENV / (lock.name + ".installed")
    if stamp.is_file() and stamp.read_text() == fingerprint(lock):
        return 0
    print("Installing the packages of %s in .venv" % lock.name, flush=True)
    if not (has_pip() or make_venv()) or not install(lock):
        return refuse(NOT_INSTALLED, lock=lock.name)
    point_here()
    stamp.write_text(fingerprint(lock))
    return 0


def python_obstacle():  # type: () -> str
    """Return the message that explains why this Python cannot serve, or nothing."""
    if sys.version_info < OLDEST:
        return TOO_OLD
    missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    return NO_VENV if missing and not has_pip() else ""


def refuse(message, **values):  # type: (str, **str) -> int
    """Print a message in the three languages and return the exit code of a failure."""
    versions = {"oldest": "%d.%d" % OLDEST, "found": "%d.%d" % sys.version_info[:2], "python": sys.executable}
    text = message.format(**dict(versions, **values)) + "\n"
    sys.stderr.buffer.write(text.encode("utf-8"))  # whatever the locale says
    return 1


def fingerprint(lock):  # type: (Path) -> str
    """Return what an installation depends on: the lock, the project's metadata, the place and the Python."""
    digest = hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes())
    digest.update(("%s %s" % (ROOT, sys.version_info[:2])).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def venv_python():  # type: () -> str
    """Return the path of the environment's interpreter."""
    return str(VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def has_pip():  # type: () -> bool
    """Tell whether `.venv` stands whole, and is of this very version of Python."""
    probe = "import pip, sys; sys.exit(sys.version_info[:2] != (%d, %d))" % sys.version_info[:2]
    try:
        return subprocess.run([venv_python(), "-c", probe], stderr=subprocess.DEVNULL, check=False).returncode == 0
    except OSError:
        return False


def make_venv():  # type: () -> bool
    """Make `.venv` anew, whatever stood there."""
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    return subprocess.run(command, env=clean_surroundings(), check=False).returncode == 0


def install(lock):  # type: (Path) -> bool
    """Install the locked packages, each checked by its hash and none built here, then the project itself."""
    pip = [venv_python(), "-m", "pip", "-qq", "--no-input", "--disable-pip-version-check", "install"]
    locked = ["--require-hashes", "--only-binary=:all:", "-r", str(lock)]
    project = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    surroundings = clean_surroundings()
    return all(
        subprocess.run(pip + wanted, env=surroundings, cwd=str(ROOT), check=False).returncode == 0
        for wanted in (locked, project)
    )


def point_here():  # type: () -> None
    """Name the project relative to the environment: Python reads this file in the locale's encoding (3.11, site)."""
    for pointer in VENV.glob("**/site-packages/_good_practice.pth"):
        pointer.write_text(os.path.relpath(str(ROOT), str(pointer.parent)) + "\n", encoding="ascii")


def clean_surroundings():  # type: () -> dict[str, str]
    """Return the variables of the shell without those that would lead Python or pip elsewhere."""
    astray = ("PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_HASHES")
    kept = {name: value for name, value in os.environ.items() if name not in astray}
    return dict(kept, PIP_USER="0", PIP_REQUIRE_VIRTUALENV="0")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
