"""What cannot be done as asked, in words for the person who asked; nothing has been written then."""

from __future__ import annotations

from build_tools.core.languages import Language, Phrase


class Refusal(Exception):
    """A request that makes no sense as it stands; `values` fill the phrase."""

    def __init__(self, phrase: Phrase, **values: str) -> None:
        super().__init__(phrase.en)
        self.phrase = phrase
        self.values = values

    def told(self, language: Language) -> str:
        """The reason, in the reader's language."""
        return self.phrase[language].format_map(self.values)
