"""People who bear another name in one language than in the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from releaseeditor.languages.names.first_names import is_first_name
from releaseeditor.languages.reading.people import Pair, addressed, capitalised, pairs
from releaseeditor.languages.reading.sounds import likeness
from releaseeditor.messages import Message
from releaseeditor.model.finding import Finding
from releaseeditor.values import frozen

_SAME, _OTHER, _SHORTEST = 0.72, 0.68, 3
_SURELY_OTHER = 0.6
_MAJORITY = 3


@frozen
class _Named:
    pairs: tuple[Pair, ...]
    addressed: tuple[Pair, ...]
    words: frozenset[str]

    def has(self, word: str, least: float, beside: str = "") -> bool:
        """Whether a capitalised word sounds like this one, and less so like the one `beside` it."""
        return word in self.words or any(
            (alike := likeness(word, other)) >= least
            and not (beside and likeness(beside, other) > alike)
            for other in self.words
        )


_Others = Mapping[str, _Named]


def mistaken_people(texts: Mapping[str, str], origin: str) -> list[Finding]:
    """Names of which one word is the same in all languages, and the other one not.

    A name may also be another one as a whole, if both have a known first name or stand after Mr,
    M., г-н. With three languages the others must agree, by sound; with two the one that is not the
    `origin` is named. What the others say must not stand elsewhere in the odd one.
    """
    named = {
        code: _Named(pairs(text), addressed(text), capitalised(text))
        for code, text in texts.items()
    }
    if len(named) < _MAJORITY:
        asked = [code for code in named if code != origin][:1] if len(named) > 1 else []
    else:
        asked = list(named)
    found: list[Finding] = []
    for code in asked:
        others = {other: names for other, names in named.items() if other != code}
        for pair, there in _replaced(named[code], others):
            found.append(_finding(texts, code, pair, next(iter(others)), there))
    return found


def _replaced(own: _Named, others: _Others) -> Iterator[tuple[Pair, Pair]]:
    """The names of a language that are others in all of the others, with what the first has."""
    told = -1
    for pair in (*own.pairs, *own.addressed):
        if pair.start < told or all(_has_both(names, pair) for names in others.values()):
            continue
        there = _half_replaced(pair, own, others) or _wholly_replaced(pair, own, others)
        if there is not None:
            told = pair.end
            yield pair, there


def _has_both(names: _Named, pair: Pair) -> bool:
    return (not pair.first or names.has(pair.first, _SAME)) and names.has(pair.second, _SAME)


def _half_replaced(pair: Pair, own: _Named, others: _Others) -> Pair | None:
    """The pair that the first of the others has in the place of this one; one word is the same."""
    if not pair.first:
        return None
    least = _OTHER if len(others) > 1 else _SURELY_OTHER
    for kept, changed in ((0, 1), (1, 0)):
        words = (pair.first, pair.second)
        is_kept = all(names.has(words[kept], _SAME) for names in others.values())
        if not is_kept or (pair.initial and changed == 0 and not _is_person(pair)):
            continue
        if all(names.has(words[changed], least, beside=words[kept]) for names in others.values()):
            continue
        found = [
            [other for other in names.pairs if likeness(words[kept], _words(other)[kept]) >= _SAME]
            for names in others.values()
        ]
        there = _agreed(found, changed, own, least)
        if there is not None and (len(others) > 1 or _is_person(pair) or _is_person(there)):
            return there
    return None


def _wholly_replaced(pair: Pair, own: _Named, others: _Others) -> Pair | None:
    """Someone else, whom all the others name, and nobody who sounds like either there."""
    words = [word for word in (pair.first, pair.second) if word]
    if pair.first and not (_is_person(pair) or _speaks_russian(pair)):
        return None
    if any(names.has(word, _OTHER) for names in others.values() for word in words):
        return None
    if not pair.first:
        return _agreed([list(names.addressed) for names in others.values()], 1, own, _OTHER)
    known = [
        [other for other in names.pairs if _is_person(other) or _speaks_russian(other)]
        for names in others.values()
    ]
    return _agreed(known, 1, own, _OTHER) or _named_twice(pair, own, others)


def _named_twice(pair: Pair, own: _Named, others: _Others) -> Pair | None:
    """Someone whose first name is not known, but whom all the others call the same in full."""
    if pair.initial and not _is_person(pair):
        return None
    there = _agreed([list(names.pairs) for names in others.values()], 1, own, _OTHER)
    if there is None:
        return None
    is_named = len(others) > 1 and all(names.has(there.first, _SAME) for names in others.values())
    return None if own.has(there.first, _SAME) or not is_named else there


def _agreed(found: list[list[Pair]], changed: int, own: _Named, least: float) -> Pair | None:
    """The first of one language's candidates that all others have too, and the odd one has not."""
    first, *rest = found
    for candidate in first:
        name, beside = _words(candidate)[changed], _words(candidate)[1 - changed]
        if len(name) < _SHORTEST or own.has(name, least, beside=beside):
            continue
        if all(any(likeness(name, _words(one)[changed]) >= _SAME for one in row) for row in rest):
            return candidate
    return None


def _words(pair: Pair) -> tuple[str, str]:
    return pair.first, pair.second


def _is_person(pair: Pair) -> bool:
    return is_first_name(pair.first)


def _speaks_russian(pair: Pair) -> bool:
    """Whether a pair is in Cyrillic letters, where first names have too many forms to know."""
    return "а" <= pair.first[-1:] <= "я"


def _finding(texts: Mapping[str, str], code: str, pair: Pair, other: str, there: Pair) -> Finding:
    return Finding(
        "facts.name",
        Message(
            "“{here}” here, “{there}” in {column}.",
            here=texts[code][pair.start : pair.end],
            there=texts[other][there.start : there.end],
            column=other.upper(),
        ),
        language=code,
        start=pair.start,
        end=pair.end,
    )
