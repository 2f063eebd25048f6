"""The site's settings, all from `mkdocs.yml`: MkDocs's own and the options of the plugin `good-practice`.

What is particular to one centre (its names, section headings, hosts) is there, never in the code.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Annotated, Any

import yaml
from pydantic import WithJsonSchema

from build_tools.core.contacts import parse_web_address
from build_tools.core.diagnostics import START, Diagnostic, Value
from build_tools.core.files import Files
from build_tools.core.folding import nearest
from build_tools.core.frontmatter import Frontmatter, from_node
from build_tools.core.languages import Language, Phrase
from build_tools.core.limits import DEFAULT, SETTINGS_VALUES, Limits, Number
from build_tools.core.python_tags import programs_in
from build_tools.core.schema import Group, key, reads, several, validate
from build_tools.core.sources import decode, read_bytes
from build_tools.core.syntax import syntax_problem
from build_tools.core.values import ValueProblem
from build_tools.core.yaml_limits import count_values, span_of, too_deep
from build_tools.options import AgendaOptions, InBoth, Mailbox, NewsletterOptions, Words

FILE = "mkdocs.yml"
PLUGIN = "good-practice"
_DEPTH = 20
CONTENT_VERSION = 1
"""The form of the content this version reads; `good-practice migrate` brings older content to it."""

KNOWN_THEME_KEYS = frozenset({"name", "palette", "logo", "favicon", "custom_dir", "font"})
FIXED = {("docs_dir",): "docs", ("use_directory_urls",): "true", ("theme", "name"): "material"}
"""Settings of MkDocs that can have but one value here, and need not be written."""

_READ = frozenset({"site_name", "site_url", "theme", "nav", "extra_css", "extra_javascript", "site_dir"})

ALanguage = Annotated[Language, reads(Language), WithJsonSchema({"enum": ["fr", "nl"]})]


class Headings(Group):
    """How authors write one section heading in each language; the first is the one we propose."""

    fr: tuple[Words, ...] = key("Français", "Frans")
    nl: tuple[Words, ...] = key("Néerlandais", "Nederlands")

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        return self.nl if language is Language.NL else self.fr


class Sections(Group):
    """The sections that are recognised in a practice, in the order pages show them."""

    takeaway: Headings = key("À retenir", "Te onthouden")
    caution: Headings = key("Points d'attention", "Aandachtspunten")
    context: Headings = key("Contexte", "Context")
    facts: Headings = key("Faits", "Feiten")
    negotiation: Headings = key("Négociation", "Onderhandeling")
    result: Headings = key("Résultat", "Resultaat")
    conclusion: Headings = key("Conclusion", "Besluit")
    documents: Headings = key("Documents utiles", "Nuttige documenten")


class Centre(Group):
    """The organisation that publishes the site."""

    name: InBoth = key("Nom", "Naam")
    email: Mailbox = key("Adresse électronique", "E-mailadres")


class Options(Group):
    """The options of the plugin in `mkdocs.yml`."""

    content_version: Number = key("Version du contenu", "Versie van de inhoud", default=CONTENT_VERSION)
    default_language: ALanguage = key("Langue par défaut", "Standaardtaal", default=Language.FR)
    name: InBoth = key("Nom du site", "Naam van de site")
    description: InBoth = key("Description", "Beschrijving")
    centre: Centre = key("Centre", "Centrum")
    sections: Sections = key("Sections", "Onderdelen")
    review_after: dict[str, Number] = key("Relire après (mois)", "Nalezen na (maanden)", default={})
    agenda: AgendaOptions = key("Agenda", "Agenda", default=AgendaOptions())
    former_hosts: tuple[Words, ...] = several(
        "Anciens noms d'hôte",
        "Vroegere hostnamen",
        "Les noms sous lesquels d'anciens sites répondaient, sans « www. ».",
        "De namen waaronder vroegere sites antwoordden, zonder “www.”.",
    )
    newsletter: NewsletterOptions = key("Lettre d'information", "Nieuwsbrief", default=NewsletterOptions())
    vague_link_texts: tuple[Words, ...] = several("Textes de lien vagues", "Vage linkteksten")
    limits: Limits = key("Limites", "Grenzen", default=DEFAULT)


@dataclass(frozen=True)
class Settings:
    """Everything the site is set to. `root` is the folder of `mkdocs.yml`, or of the `file` given in its stead.

    `written` is the whole file with its places, `options_written` the options within it; None where a program made the
    settings.
    """

    root: Path
    options: Options
    site_name: str = ""
    site_url: str = ""
    theme: Mapping[str, Any] = field(default_factory=dict)
    nav: tuple[Any, ...] = ()
    extra_css: tuple[str, ...] = ()
    extra_javascript: tuple[Any, ...] = ()
    copyright: str = ""
    repo_url: str = ""
    repo_name: str = ""
    file: str = FILE
    written: Frontmatter | None = None
    options_written: Frontmatter | None = None

    @property
    def default_language(self) -> Language:
        """The language of readers of whom nothing is known."""
        return self.options.default_language

    @property
    def own_templates(self) -> Path | None:
        """The folder of templates and files that go before those of the theme (MkDocs's `custom_dir`)."""
        folder = self.theme.get("custom_dir")
        return self.root / str(folder) if folder and _is_within(str(folder)) else None

    @property
    def limits(self) -> Limits:
        """How much of anything is taken in."""
        return self.options.limits

    @cached_property
    def names(self) -> Phrase:
        """The site's name in each language."""
        return Phrase(self.options.name.fr, self.options.name.nl)


def read_settings(root: Path, file: str = FILE) -> tuple[Settings | None, list[Diagnostic]]:
    """Read `mkdocs.yml` in `root`; returns the settings, or None with the reasons why there are none."""
    node, composing = compose_settings(root, file)
    if node is None:
        return None, composing
    whole, _ = from_node(file, node)
    source = plugin_options(node, file)
    if source is None:
        return None, [Diagnostic("plugin-missing", file, START, {"plugin": PLUGIN})]
    options, problems = validate(Options, source)
    problems = [*composing, *from_node(file, source.node)[1], *_unread(file, node), *problems]
    if options is None:
        return None, problems
    if options.content_version != CONTENT_VERSION:
        return None, [*problems, _other_version(options.content_version, source)]
    problems += [*_unknown_categories(options, source), *_impossible(whole)]
    problems += [*_wrong_address(whole), *_unknown_theme_options(whole)]
    return _settings(root, options, whole, source), problems


def _is_within(folder: str) -> bool:
    """Whether a path leads to a folder below the root: what it holds is published."""
    path = PurePosixPath(folder.replace("\\", "/"))
    return not path.is_absolute() and ".." not in path.parts and ":" not in folder and path.parts != ()


def compose_settings(root: Path, file: str = FILE) -> tuple[yaml.MappingNode | None, list[Diagnostic]]:
    """The nodes of `mkdocs.yml` in `root`, or None with the reason why there are none."""
    text, problems = _settings_text(root, file)
    if text is None:
        return None, problems
    try:
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        return None, [*problems, syntax_problem(file, text, 1, error)]
    if not isinstance(node, yaml.MappingNode):
        return None, [*problems, Diagnostic("unreadable-settings", file, START)]
    if count_values(node) > SETTINGS_VALUES:  # references within references multiply
        return None, [*problems, Diagnostic("yaml-reference", file, START, {"sign": "*"})]
    return node, problems


def _settings_text(root: Path, file: str) -> tuple[str | None, list[Diagnostic]]:
    """The text of the settings, of a size and depth that can be composed; or None with the reason."""
    if not os.path.lexists(root / file):
        return None, [Diagnostic("no-site-here", file, START)]
    data, problems = read_bytes(Files(root), file)
    if data is None:
        return None, problems
    text, problems = decode(file, data)
    deep = list(too_deep(file, text, 1, _DEPTH)) if text else []
    return (None if deep else text), [*problems, *deep]


def _other_version(version: int, source: Frontmatter) -> Diagnostic:
    """Content of another version is not read at all: by the rules of this one, every line would be wrong."""
    name = "old-content" if version < CONTENT_VERSION else "newer-content"
    values = {"version": version, "current": CONTENT_VERSION}
    return Diagnostic(name, source.path, source.span(("content_version",)), values)


def _settings(root: Path, options: Options, whole: Frontmatter, source: Frontmatter) -> Settings:
    values = whole.values
    return Settings(
        root=root,
        options=options,
        site_name=str(values.get("site_name", "")),
        site_url=str(values.get("site_url", "")) if not list(_wrong_address(whole)) else "",
        theme=values.get("theme") if isinstance(values.get("theme"), dict) else {},  # type: ignore[arg-type]
        copyright=str(values.get("copyright") or ""),
        repo_url=str(values.get("repo_url") or ""),
        repo_name=str(values.get("repo_name") or ""),
        nav=_listed(values.get("nav")),
        extra_css=_listed(values.get("extra_css")),
        extra_javascript=_listed(values.get("extra_javascript")),
        file=whole.path,
        written=whole,
        options_written=source,
    )


def plugin_options(node: yaml.MappingNode, file: str = FILE) -> Frontmatter | None:
    """The options of our plugin within the settings: `plugins` is a list of names and of mappings, or one mapping."""
    plugins = next((value for name, value in node.value if name.value == "plugins"), None)
    groups = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    for group in groups:
        if not isinstance(group, yaml.MappingNode):
            continue
        for name, options in group.value:
            if name.value == PLUGIN and isinstance(options, yaml.MappingNode):
                return from_node(file, options)[0]
    return None


def _unknown_categories(options: Options, source: Frontmatter) -> Iterator[Diagnostic]:
    """Categories of events that a usual section of the newsletter waits for in vain."""
    known = options.agenda.category_ids
    for place, section in enumerate(options.newsletter.usual):
        for number, written in enumerate(section.categories):
            if written not in known:
                loc = ("newsletter", "usual", place, "categories", number)
                values: dict[str, Value] = {"value": written, "nearest": nearest(written, known) or "", "known": known}
                yield Diagnostic("unknown-category", source.path, source.span(loc), values)


def _unread(file: str, node: yaml.MappingNode) -> Iterator[Diagnostic]:
    """What cannot be taken as plain text in the settings that this program reads; MkDocs's `!ENV` is for MkDocs."""
    read = yaml.MappingNode(node.tag, [pair for pair in node.value if pair[0].value in _READ])
    yield from (one for one in from_node(file, read)[1] if one.values.get("tag") != "!ENV")
    for name, value in node.value:
        if name.value == "INHERIT":
            yield Diagnostic("settings-elsewhere", file, span_of(name, 1), {"file": str(value.value)})
        elif name.value not in _READ:
            yield from programs_in(file, value)


def _listed(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list) else (value,) if value else ()


def _wrong_address(whole: Frontmatter) -> Iterator[Diagnostic]:
    """The address of the site stands before every address of it, in redirects, feeds and calendars."""
    written = whole.values.get("site_url")
    try:
        if isinstance(written, str) and written:
            parse_web_address(written)
    except ValueProblem as problem:
        yield Diagnostic(problem.name, whole.path, whole.span(("site_url",)), dict(problem.values))


def _impossible(whole: Frontmatter) -> Iterator[Diagnostic]:
    theme = whole.values.get("theme")
    templates = theme.get("custom_dir") if isinstance(theme, dict) else None
    if isinstance(templates, str) and not _is_within(templates):
        values: dict[str, Value] = {"key": "custom_dir", "value": templates, "only": "overrides"}
        yield Diagnostic("impossible-setting", whole.path, whole.span(("theme", "custom_dir")), values)
    for loc, only in FIXED.items():
        written: Any = whole.values
        for step in loc:
            written = written.get(step) if isinstance(written, dict) else None
        if isinstance(written, str) and written.rstrip("/").lower() != only:
            values = {"key": ".".join(loc), "value": written, "only": only}
            yield Diagnostic("impossible-setting", whole.path, whole.span(loc), values)


def _unknown_theme_options(whole: Frontmatter) -> Iterator[Diagnostic]:
    theme = whole.values.get("theme")
    for name in theme if isinstance(theme, dict) else ():
        if name not in KNOWN_THEME_KEYS:
            span = whole.span(("theme", name), key=True)
            values: dict[str, Value] = {"key": name, "known": tuple(sorted(KNOWN_THEME_KEYS))}
            yield Diagnostic("unknown-theme-option", whole.path, span, values)
