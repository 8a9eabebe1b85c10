"""A unit and its wordings: text in each language, with state and what it was made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from releaseeditor.model.limits import Language, LanguageOrNone
from releaseeditor.model.richtext import NO_TEXT, RichText
from releaseeditor.values import frozen


class State(StrEnum):
    """How far a wording is; `OMITTED` is left out of its edition on purpose."""

    EMPTY = "empty"
    DRAFT = "draft"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    APPROVED = "approved"
    OMITTED = "omitted"


@frozen
class Basis:
    """What a wording was made from: the exact text in a language.

    `kept_for` is a later text for which someone said that no retranslation is needed; empty if
    nobody did.
    """

    language: LanguageOrNone = ""
    text: str = ""
    kept_for: str = ""


NO_BASIS = Basis()


@frozen
class Wording:
    """One language's text of a unit; the empty wording is `NO_WORDING` and no other.

    A text without a state is a draft, and no text is based on nothing.
    """

    text: RichText = NO_TEXT
    state: State = State.EMPTY
    basis: Basis = NO_BASIS

    def __post_init__(self) -> None:
        if self.text.text:
            if self.state is State.EMPTY:
                object.__setattr__(self, "state", State.DRAFT)
            return
        object.__setattr__(self, "basis", NO_BASIS)
        if self.state is not State.OMITTED:
            object.__setattr__(self, "state", State.EMPTY)

    @property
    def plain(self) -> str:
        """The text without its marks."""
        return self.text.text

    @property
    def printed(self) -> bool:
        """Whether there is something that its edition prints; spaces alone are nothing."""
        text = self.text.text
        return bool(text) and self.state is not State.OMITTED and not text.isspace()


NO_WORDING = Wording()


@frozen
class Unit:
    """One place that holds text in each language; `origin` is the language written first.

    While `locked`, the wording in the origin is verbatim, as a quote's is, and not to be changed.
    """

    origin: Language
    wordings: Mapping[Language, Wording] = field(default_factory=dict[str, Wording])
    locked: bool = False

    def __post_init__(self) -> None:
        if NO_WORDING in self.wordings.values():
            kept = {code: w for code, w in self.wordings.items() if w != NO_WORDING}
            object.__setattr__(self, "wordings", kept)

    def __getitem__(self, language: str) -> Wording:
        """The wording in `language`; the empty one where nothing is written."""
        return self.wordings.get(language, NO_WORDING)

    def plain(self, language: str) -> str:
        """The text in `language` without its marks."""
        return self[language].text.text

    def with_wording(self, language: str, wording: Wording) -> Unit:
        """The unit with another wording in `language`."""
        return Unit(self.origin, {**self.wordings, language: wording}, self.locked)
