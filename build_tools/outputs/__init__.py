"""The products of the site, one file each. To add one: write its file and name it in `OUTPUTS`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from build_tools.library import Library
from build_tools.outputs.product import Product

Output = Callable[[Library], Iterator[Product]]

OUTPUTS: tuple[Output, ...] = ()
