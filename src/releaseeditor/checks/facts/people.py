"""People who bear another name in one language than in the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from releaseeditor.languages.reading.people import Pair, capitalised, likeness, pairs
from releaseeditor.messages import Message
from releaseeditor.model.finding import Finding

_SAME, _OTHER, _SHORTEST = 0.8, 0.6, 2
_MAJORITY = 3


@dataclass(frozen=True, slots=True)
class _Named:
    pairs: tuple[Pair, ...]
    words: frozenset[str]

    def best(self, word: str) -> float:
        """How near the nearest capitalised word comes to one."""
        if word in self.words:
            return 1
        return max((likeness(word, other) for other in self.words), default=0)


def mistaken_people(texts: Mapping[str, str]) -> list[Finding]:
    """Names of two words of which one is the same in all languages, and the other not in one.

    The others must agree, by sound; what they say instead must not stand elsewhere in the odd
    one. Two languages are too few to tell.
    """
    named = {code: _Named(pairs(text), capitalised(text)) for code, text in texts.items()}
    if len(named) < _MAJORITY or not all(names.pairs for names in named.values()):
        return []
    found: list[Finding] = []
    for code, own in named.items():
        others = {other: names for other, names in named.items() if other != code}
        for pair in own.pairs:
            there = _replaced(pair, own, others)
            if there is not None:
                other = next(iter(others))
                found.append(_finding(texts, code, pair, other, there))
    return found


def _replaced(pair: Pair, own: _Named, others: Mapping[str, _Named]) -> Pair | None:
    """The pair that the first of the others has in the place of this one."""
    for kept, changed in ((0, 1), (1, 0)):
        if pair.initial and changed == 0:
            continue
        words = (pair.first, pair.second)
        if not all(_shared(words[kept], words[changed], names) for names in others.values()):
            continue
        first, *rest = (list(_partners(words[kept], kept, names)) for names in others.values())
        for candidate in first:
            name = (candidate.first, candidate.second)[changed]
            if len(name) < _SHORTEST or own.best(name) >= _OTHER:
                continue
            agreed = all(
                any(likeness(name, (p.first, p.second)[changed]) >= _SAME for p in row)
                for row in rest
            )
            if agreed:
                return candidate
    return None


def _shared(kept: str, changed: str, names: _Named) -> bool:
    """Whether a language has the one word of a name, and nothing like the other."""
    if len(kept) < _SHORTEST or len(changed) < _SHORTEST:
        return False
    return names.best(kept) >= _SAME and names.best(changed) < _OTHER


def _partners(kept: str, place: int, names: _Named) -> Iterator[Pair]:
    for pair in names.pairs:
        if likeness(kept, (pair.first, pair.second)[place]) >= _SAME:
            yield pair


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
