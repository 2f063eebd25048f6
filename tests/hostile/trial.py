"""Try every input in this one process, each within bounds of time and the whole within a bound of memory.

python -m tests.hostile.trial    prints a line of JSON for each input: its group, its name, the names of what was found
"""

from __future__ import annotations

import json
import resource
import signal
import sys
import tempfile
from pathlib import Path

from tests.checks.tiny_site import diagnose
from tests.hostile.inputs import read_inputs

SECONDS = 10
MEGABYTES = 512


def main() -> None:
    """Bound this process, then try the inputs."""
    resource.setrlimit(resource.RLIMIT_DATA, (MEGABYTES * 2**20, MEGABYTES * 2**20))
    for one in read_inputs():
        signal.setitimer(signal.ITIMER_PROF, SECONDS)  # of this process: a busy machine is no failure
        with tempfile.TemporaryDirectory() as folder:
            found = sorted({problem.name for problem in diagnose(Path(folder), one.files)})
        signal.setitimer(signal.ITIMER_PROF, 0)
        sys.stdout.write(json.dumps([one.group, one.name, found]) + "\n")


if __name__ == "__main__":
    main()
