"""Faults of someone who may not do what they ask for; nothing was changed then."""

from __future__ import annotations

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message

_ASK = Message("Ask the administrator of the library.")


class LanguageForbidden(Refused):
    """A wording of a language that someone else writes; `language` is its code."""

    def __init__(self, sentence: Message, language: str) -> None:
        super().__init__(sentence, _ASK)
        self.language = language


class DeedForbidden(Refused):
    """Something else that needs a right of its own; `sentence` says what."""

    def __init__(self, sentence: Message) -> None:
        super().__init__(sentence, _ASK)
