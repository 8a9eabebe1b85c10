"""Acronyms, read into values that are the same in all languages."""

from __future__ import annotations

from collections.abc import Iterator

from releaseeditor.languages.reading.codes import is_roman, sound
from releaseeditor.languages.reading.fact import Fact, Kind
from releaseeditor.languages.reading.known_acronyms import known_form
from releaseeditor.languages.reading.tokens import Tokens

_LONGEST, _SHORTEST, _SUFFIX, _SHOUTED = 7, 2, 2, 5
# Endings of ordinals, titles and marks of money, which are no acronyms.
_OTHERS = frozenset(
    [
        "MM",
        "ME",
        "MME",
        "DR",
        "MR",
        "MRS",
        "OK",
        "PDF",
        "EUR",
        "USD",
        "GBP",
        "RUB",
        "CHF",
        "JPY",
        "CNY",
        "TV",
        "AM",
        "PM",
    ]
)
_SIGNS = frozenset("-/")


def is_known(name: str) -> bool:
    """Whether the value of a fact is an acronym that has a form in each language."""
    return name.isupper()


def acronyms(words: Tokens, taken: list[tuple[int, int]]) -> Iterator[Fact]:
    """The acronyms of a text outside the tokens `taken` by other facts; none in shouted text.

    The value of a known one is a form in capitals, that of another its sound in small letters.
    """
    capitals = [
        at for at, word in enumerate(words) if word.text != word.low and word.text.isupper()
    ]
    shouted = sum(len(words[at].text) >= _SHOUTED for at in capitals)
    if shouted and 2 * shouted > sum(word.word for word in words):
        return
    used = {at for first, after in taken for at in range(first, after)}
    last = -1
    for at in capitals:
        if at in used or at < last:
            continue
        last = _end(words, at)
        text = "".join(word.text for word in words[at:last])
        letters = text.replace("-", "")
        if not _SHORTEST <= len(letters) <= _LONGEST or letters in _OTHERS or is_roman(text):
            continue
        if _is_glued_to_figures(words, at, last):
            continue
        value = known_form(letters) or sound(letters)
        yield Fact(Kind.CODE, ("a", value), words[at].start, words[last - 1].end)


def _end(words: Tokens, at: int) -> int:
    """The token after an acronym, with the letters that a hyphen adds: ST-B."""
    after = at + 1
    if (
        words[after].text == "-"
        and words[after].start == words[at].end
        and words[after + 1].word
        and words[after + 1].text.isupper()
        and words[after + 1].start == words[after].end
        and len(words[after + 1].text) <= _SUFFIX
    ):
        return after + 2
    return after


def _is_glued_to_figures(words: Tokens, first: int, after: int) -> bool:
    beside = words[after]
    if beside.start == words[after - 1].end and (beside.figures or beside.word):
        return True
    if beside.text in _SIGNS and beside.start == words[after - 1].end and words[after + 1].figures:
        return True
    return first > 0 and words[first - 1].end == words[first].start and words[first - 1].figures
