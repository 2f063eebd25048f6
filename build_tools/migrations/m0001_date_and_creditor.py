"""Version 1: `date` is called `published`, for there are several dates; one `creditor` becomes a list of them."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from build_tools.core.frontmatter import Frontmatter
from build_tools.core.languages import Phrase
from build_tools.migrations.migration import Edit, Migration, pairs, replace_node


def edits(written: Frontmatter) -> Iterator[Edit]:
    """Rename both keys where the new one is not there yet, and make the creditor an item of a list."""
    for name, value in pairs(written):
        if name.value == "date" and "published" not in written.values:
            yield replace_node(name, "published")
        elif name.value == "creditor" and "creditors" not in written.values:
            yield replace_node(name, "creditors")
            if isinstance(value, yaml.ScalarNode) and (value.value or value.style):
                yield Edit(name.end_mark.index, value.start_mark.index, ":\n  - ")


MIGRATION = Migration(
    number=1,
    what=Phrase(
        "« date » devient « published »; « creditor » devient la liste « creditors »",
        "“date” wordt “published”; “creditor” wordt de lijst “creditors”",
        "“date” becomes “published”; “creditor” becomes the list “creditors”",
    ),
    edits=edits,
)
