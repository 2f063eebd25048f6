"""`mkdocs.yml` sets something that MkDocs or its Material theme knows, and that has no effect on this site."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.frontmatter import Loc
from build_tools.core.languages import Phrase
from build_tools.library import Library

_NEVER: tuple[Loc, ...] = (
    *((name,) for name in ("markdown_extensions", "mdx_configs", "edit_uri", "edit_uri_template")),
    *((name,) for name in ("exclude_docs", "draft_docs", "not_in_nav", "extra_templates")),
)
"""Texts are read, found and put in the menu by this program; pages are not edited on a forge."""
_FOR_TEMPLATES: tuple[Loc, ...] = (
    ("site_author",),
    ("site_description",),
    *(
        ("extra", name)
        for name in ("social", "analytics", "alternate", "annotate", "consent", "generator", "homepage", "manifest")
    ),
    *(("extra", name) for name in ("scope", "status", "tags", "version")),
)
"""What Material's own templates show; templates of the site's own (`custom_dir`) may do as much."""


def find(library: Library) -> Iterator[Diagnostic]:
    """Look for the settings that people bring along from other sites."""
    settings = library.settings
    written = settings.written
    if written is None:
        return
    for loc in (*_NEVER, *(() if settings.own_templates else _FOR_TEMPLATES)):
        if written.has(loc):
            span = written.span(loc, key=True)
            yield Diagnostic("setting-without-effect", settings.file, span, {"key": ".".join(map(str, loc))})
    font = settings.theme.get("font")
    if font and str(font).lower() != "false":
        span = written.span(("theme", "font"), key=True)
        yield Diagnostic("setting-without-effect", settings.file, span, {"key": "theme.font"})


RULE = Rule(
    name="setting-without-effect",
    severity=Severity.WARNING,
    message=Phrase(
        "Le réglage « {key} » n'a pas d'effet sur ce site.",
        "De instelling “{key}” heeft op deze site geen effect.",
        "The setting “{key}” has no effect on this site.",
    ),
    help=Phrase(
        "Enlevez-le de mkdocs.yml. Le nom et la description du site se règlent sous « good-practice » ; un lien de "
        "plus se met dans le menu (nav) ou sur une page.",
        "Verwijder ze uit mkdocs.yml. De naam en de beschrijving van de site staan onder “good-practice”; een extra "
        "link komt in het menu (nav) of op een pagina.",
        "Remove it from mkdocs.yml. The site's name and description are set below “good-practice”; a further link goes "
        "into the menu (nav) or on a page.",
    ),
    what=Phrase(
        "Signale les réglages de MkDocs et de Material que ce site n'utilise pas.",
        "Meldt de instellingen van MkDocs en Material die deze site niet gebruikt.",
        "Reports the settings of MkDocs and Material that this site does not use.",
    ),
    why=Phrase(
        "Un réglage sans effet laisse croire que quelque chose est montré, ou protégé.",
        "Een instelling zonder effect wekt de indruk dat iets getoond of beschermd wordt.",
        "A setting without effect makes believe that something is shown, or kept away.",
    ),
    example="# mkdocs.yml\nsite_name: Le site\nextra:\n  social:\n    - link: https://www.example.org\n",
    instead="# mkdocs.yml\nsite_name: Le site\n",
    find=find,
)
