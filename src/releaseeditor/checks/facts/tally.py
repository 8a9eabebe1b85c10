"""How often each language states each value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from releaseeditor.languages.reading import Fact, Key


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of the values beyond doubt, by language."""

    counts: Mapping[str, Counter[Key]]

    def _elsewhere(self, key: Key, code: str) -> list[int]:
        return [count[key] for other, count in self.counts.items() if other != code]

    def commoner(self, code: str) -> Key | None:
        """A value that a language states more often than any other, and every other does."""
        for key, own in self.counts[code].items():
            others = self._elsewhere(key, code) if own > 1 else []
            if others and min(others) > 0 and max(others) < own:
                return key
        return None

    def rarer(self, code: str) -> Key | None:
        """A value that a language states less often than all others, but does."""
        for key, own in self.counts[code].items():
            others = self._elsewhere(key, code)
            if others and own < min(others):
                return key
        return None


def tally(facts: Mapping[str, Sequence[Fact]]) -> Tally:
    """The counts of the facts of each language."""
    return Tally(
        {
            code: Counter(fact.key for fact in found if not fact.soft)
            for code, found in facts.items()
        }
    )
