"""Try every input in this one process, each within bounds of time and the whole within a bound of memory.

python -m tests.hostile.trial [group…]    prints a line of JSON for each input: its group, its name, what was found and
where, and what would do harm once published
"""

from __future__ import annotations

import json
import resource
import signal
import sys
import tempfile
from pathlib import Path

from tests.hostile.inputs import read_inputs
from tests.hostile.outcome import outcome, placed

SECONDS = 10
MEGABYTES = 512


def main() -> None:
    """Bound this process, then try the inputs."""
    resource.setrlimit(resource.RLIMIT_DATA, (MEGABYTES * 2**20, MEGABYTES * 2**20))
    for one in read_inputs():
        if sys.argv[1:] and one.group not in sys.argv[1:]:
            continue
        signal.setitimer(signal.ITIMER_PROF, SECONDS)  # of this process: a busy machine is no failure
        with tempfile.TemporaryDirectory() as folder:
            found, harm = outcome(Path(folder), one.files)
        signal.setitimer(signal.ITIMER_PROF, 0)
        sys.stdout.write(
            json.dumps([one.group, one.name, [placed(problem, one.path) for problem in found], harm]) + "\n"
        )


if __name__ == "__main__":
    main()
