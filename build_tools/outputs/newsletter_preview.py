"""What staff look at before they send a letter: its versions side by side, in both languages, light, dark and as text.

Never published: it is written beside the files of the letter.
"""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.core.formats import format_size
from build_tools.core.languages import Language
from build_tools.outputs import templates
from build_tools.outputs.edition import capitalised
from build_tools.outputs.newsletter_mail import Letter


def preview(letters: Sequence[Letter], language: Language, warnings: Sequence[str]) -> str:
    """A page that shows some letters, in the interface texts of `language`."""
    texts = templates.labels(language)
    shown = [
        {
            "code": str(made.language),
            "language": capitalised(texts["languages"]["in_language"][made.language]),
            "subject": made.title,
            "preheader": made.preheader,
            "size": format_size(len(made.html.encode()), language),
            "light": made.html.replace(_ON_DARK, "@media not all"),
            "dark": made.html.replace(_ON_DARK, "@media all"),
            "text": made.text,
        }
        for made in letters
    ]
    view = {"title": letters[0].title, "letters": shown, "warnings": list(warnings)}
    return templates.render_mail("preview", language, **view) + "\n"


_ON_DARK = "@media (prefers-color-scheme: dark)"
