"""How content of an older form becomes content of today's, one numbered file a step.

To add one: raise `CONTENT_VERSION` in `settings`, write `m<number>_<what>.py`, name it in `MIGRATIONS`.
"""

from __future__ import annotations

from build_tools.migrations import m0001_date_and_creditor
from build_tools.migrations.migration import Migration

MIGRATIONS: tuple[Migration, ...] = (m0001_date_and_creditor.MIGRATION,)
"""In order: the first brings content from version 0 to 1, the next from 1 to 2."""
