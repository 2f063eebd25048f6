"""The whole program: settings in; library, problems and finished products out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from build_tools.checks import RULES, run_checks
from build_tools.checks.allowances import without_allowed
from build_tools.checks.dead_target import dead
from build_tools.core.diagnostics import Diagnostic, Severity, in_reading_order
from build_tools.core.files import Files
from build_tools.core.memory import everything_kept
from build_tools.library import Library, read_library
from build_tools.library.ledger import Ledger
from build_tools.outputs import finish, make_standing
from build_tools.outputs.made import Made
from build_tools.outputs.product import Product, Redirect
from build_tools.outputs.sitemap import ROBOTS, SITEMAP
from build_tools.settings import Settings


@dataclass(frozen=True)
class Build:
    """What one run found and makes."""

    library: Library
    diagnostics: tuple[Diagnostic, ...]

    @cached_property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that stop publishing."""
        return tuple(one for one in self.diagnostics if RULES[one.name].severity is Severity.ERROR)

    @cached_property
    def broken_promises(self) -> tuple[Diagnostic, ...]:
        """What only the finished site tells: addresses once published, and targets of redirects, that do not exist."""
        found = [*Ledger(self.library, self.served).judge(everything=True), *dead(self.library, self.served)]
        return tuple(in_reading_order(found))

    @cached_property
    def served(self) -> frozenset[str]:
        """Every address at which something of the site stands."""
        standing = (product.address for product in self.standing.products if not isinstance(product, Redirect))
        return frozenset({*standing, SITEMAP, ROBOTS})

    @cached_property
    def standing(self) -> Made:
        """What stands at its addresses, made from the files that have no error."""
        return make_standing(self.library.without({problem.path for problem in self.errors}), RULES.values())

    @cached_property
    def products(self) -> tuple[Product, ...]:
        """Every page and file of the site, made from the files that have no error."""
        return (*self.standing.products, *finish(self.standing))


def build(settings: Settings, today: date, files: Files | None = None) -> Build:
    """Read everything below `settings.root`, check it, and make the site of `today`."""
    with everything_kept():
        library, problems = read_library(settings, today, files)
        found = [*problems, *run_checks(library)]
        return Build(library, tuple(in_reading_order(without_allowed(library, found))))
