"""Type marks that make a Python program of a value: MkDocs builds whatever its settings ask for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from build_tools.core.diagnostics import Diagnostic
from build_tools.core.yaml_limits import span_of

_PYTHON = "tag:yaml.org,2002:python/"


def programs_in(path: str, node: Any) -> Iterator[Diagnostic]:
    """What would run while the values of `node` are built; a mere name (`!!python/name:`) calls nothing."""
    if node.tag and node.tag.startswith(_PYTHON) and not node.tag.startswith(f"{_PYTHON}name:"):
        yield Diagnostic("yaml-tag", path, span_of(node, 1), {"tag": node.tag.removeprefix(_PYTHON)})
    elif isinstance(node, yaml.CollectionNode):
        for one in node.value:
            for inner in one if isinstance(one, tuple) else (one,):
                yield from programs_in(path, inner)
