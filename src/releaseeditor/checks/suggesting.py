"""Suggestions for a misspelt word, from a process of their own.

Hunspell looks for up to a second and holds Python's lock meanwhile: in the same process the window
would stand still, whatever thread asks.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from releaseeditor.checks.companion import PATIENCE, Companion, NoAnswer
from releaseeditor.errors.spelling import SuggestionsFailed
from releaseeditor.languages.names.cases import case_forms
from releaseeditor.languages.spelling import locale_of
from releaseeditor.languages.spelling.dictionaries import Hunspell, load
from releaseeditor.languages.spelling.words import plain

_MOST = 8

_Question = tuple[str, str, tuple[str, ...]]


class SuggestionProcess(Companion):
    """Suggests words; to be asked from one thread or several, never from the window's own."""

    def __init__(self, patience: float = PATIENCE) -> None:
        super().__init__(Suggesting, "releaseeditor suggestions", patience)

    def suggestions(self, word: str, language: str, known: Iterable[str] = ()) -> tuple[str, ...]:
        """What may have been meant by `word`, the likeliest first; `known` words count as well.

        In Russian they are names, which count in all their cases. Apostrophes and capitals are
        those of `word`. Raises `SuggestionsFailed`.
        """
        locale = locale_of(language)
        if not locale:
            return ()
        try:
            answer = self.ask((locale, plain(word), tuple(known)))
        except NoAnswer as error:
            raise SuggestionsFailed from error
        return tuple(as_written(one, word) for one in cast("tuple[str, ...]", answer))


class Suggesting:
    """Answers which words may have been meant; in the process."""

    def __init__(self) -> None:
        self._loaded: dict[str, _Taught] = {}

    def __call__(self, question: _Question) -> tuple[str, ...]:
        locale, word, known = question
        if locale not in self._loaded:
            self._loaded[locale] = _Taught(load(locale))
        cases = (form.text for name in known if locale == "ru" for form in case_forms(name))
        return self._loaded[locale].suggestions(word, {*known, *cases})


class _Taught:
    """A dictionary and the words that it was told of."""

    def __init__(self, dictionary: Hunspell) -> None:
        self._dictionary = dictionary
        self._told: set[str] = set()

    def suggestions(self, word: str, known: Iterable[str]) -> tuple[str, ...]:
        parts = {part for name in known for part in plain(name).split()}
        for new in parts - self._told:
            self._dictionary.add(new)
            self._told.add(new)
        return tuple(self._dictionary.suggest(word))[:_MOST]


def as_written(found: str, word: str) -> str:
    """A suggestion with the apostrophe of the word, ’ unless that was '."""
    return found.replace("’", "'") if "'" in word else found.replace("'", "’")
