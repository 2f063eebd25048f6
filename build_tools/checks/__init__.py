"""The rules, one file each. To add one: write its file and name it in `NAMES`."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic
from build_tools.library import Library

NAMES = (
    # The file
    "unreadable-file",
    "not-a-plain-file",
    "wrong-file-name",
    "not-utf8",
    "control-character",
    "hidden-character",
    "piled-marks",
    "damaged-letters",
    "large-file",
    "long-text",
    "too-many",
    "byte-order-mark",
    "windows-line-breaks",
    "misplaced-file",
    "hidden-file",
    # The form of its head
    "missing-frontmatter",
    "foreign-frontmatter",
    "text-before-frontmatter",
    "unclosed-frontmatter",
    "wrong-fence",
    "frontmatter-in-text",
    "invalid-yaml",
    "unquoted-colon",
    "unquoted-character",
    "unclosed-quote",
    "unclosed-bracket",
    "quote-in-quotes",
    "tab-in-frontmatter",
    "missing-space",
    "wrong-bullet",
    "stray-line",
    "wrong-indentation",
    "text-after-hash",
    "not-a-mapping",
    "wrong-key",
    "repeated-key",
    "yaml-reference",
    "yaml-tag",
    "deep-nesting",
    # Its keys and values
    "missing-key",
    "unknown-key",
    "misplaced-key",
    "unknown-choice",
    "wrong-type",
    "empty-text",
    "line-break-in-prose",
    "too-long",
    "ambiguous-date",
    "wrong-date",
    "wrong-month",
    "wrong-hour",
    "hour-without-day",
    "skipped-hour",
    "repeated-hour",
    "wrong-weekday",
    "wrong-online",
    "impossible-date",
    "wrong-amount",
    "wrong-number",
    "wrong-yes-or-no",
    "wrong-id",
    "wrong-concept-id",
    "wrong-link",
    "wrong-email",
    "wrong-former-address",
    "wrong-language",
    # Originals and translations
    "repeated-id",
    "several-originals",
    "repeated-translation",
    "original-missing",
    "other-language",
    "fact-in-translation",
    "translation-of-nothing",
    "wrong-id-prefix",
    # The vocabulary, and what names it
    "repeated-concept",
    "unknown-concept",
    "concept-of-another-scheme",
    "unfit-role",
    "broader-loop",
    # What entries say of each other, and where they stand
    "unknown-entry",
    "wrong-entry-type",
    "refers-to-itself",
    "repeated-value",
    "look-alike-id",
    "repeated-address",
    "reserved-slug",
    "repeated-former-address",
    "repeated-navigation",
    # Titles and texts
    "date-in-title",
    "capitals-in-title",
    "curly-quotes",
    "empty-body",
    "empty-section",
    "heading-too-high",
    "skipped-heading-level",
    "unclosed-code-block",
    "raw-html",
    "foreign-markup",
    "markdown-in-prose",
    "unclosed-mark",
    "lost-text",
    "mixed-scripts",
    "copied-introduction",
    # Links and pictures
    "dead-link",
    "unsafe-link",
    "link-without-text",
    "vague-link-text",
    "bare-address",
    "remote-image",
    "image-without-text",
    # Documents
    "document-without-content",
    "unfit-document-kind",
    "missing-file",
    "file-outside-folder",
    "unused-file",
    "unfit-file-name",
    "colliding-files",
    "refused-file-type",
    "false-file-type",
    "damaged-attachment",
    "locked-attachment",
    "active-attachment",
    "large-picture",
    "unpacked-too-large",
    "attachment-traces",
    # Facts that cannot all be true
    "settled-above-claimed",
    "empty-plan",
    "published-before-facts",
    "date-in-future",
    "ends-before-start",
    "ended-concept",
    # The agenda
    "unknown-category",
    "far-off-year",
    "hour-on-one-side",
    "deadline-after-start",
    "outside-event",
    "sessions-and-repetition",
    "endless-repetition",
    "place-outside-month",
    "starts-off-repetition",
    "exception-without-occurrence",
    "missing-previous-date",
    "changes-out-of-order",
    "report-before-event",
    "report-of-other-day",
    "report-of-cancelled-event",
    "unannounced-change",
    "vanished-event",
    # Reports that belong together
    "follows-later",
    "case-before-meeting",
    "impossible-part",
    # The promise that no link dies
    "wrong-address-row",
    "damaged-ledger",
    "dangerous-target",
    "dead-target",
    "redirect-loop",
    "redirect-chain",
    "gone-but-served",
    "lost-address",
    "moved-address",
    "changed-owner",
    "reused-id",
    "shortened-ledger",
    # Newsletters
    "incomplete-item",
    "repeated-month",
    # The settings
    "no-site-here",
    "unreadable-settings",
    "plugin-missing",
    "old-content",
    "newer-content",
    "impossible-setting",
    "settings-elsewhere",
    "unknown-content-type",
    "unsafe-site-folder",
    "unknown-theme-option",
    "setting-without-effect",
    "unknown-colour",
    "unknown-menu-target",
    "missing-look-file",
    # What authors let pass
    "unused-allowance",
)


def _rule(name: str) -> Rule:
    rule = import_module(f"build_tools.checks.{name.replace('-', '_')}").RULE
    assert isinstance(rule, Rule)  # noqa: S101  (a promise of the list above)
    return rule


RULES: dict[str, Rule] = {name: _rule(name) for name in NAMES}


def run_checks(library: Library) -> Iterator[Diagnostic]:
    """Everything that any rule finds in a library."""
    for rule in RULES.values():
        if rule.find is not None:
            yield from rule.find(library)
