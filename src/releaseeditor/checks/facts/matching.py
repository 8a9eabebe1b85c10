"""Facts of several languages brought together by their values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from releaseeditor.languages.reading import Fact, Key

_INTERCHANGEABLE = frozenset({"s", "o", "g", "uh"})
_ALIKE = 1


@dataclass(frozen=True, slots=True)
class Group:
    """The facts of all languages that state one value."""

    facts: Mapping[str, tuple[Fact, ...]]

    @property
    def languages(self) -> frozenset[str]:
        """The languages that state it."""
        return frozenset(self.facts)

    @property
    def firm(self) -> frozenset[str]:
        """The languages that state it beyond doubt."""
        return frozenset(
            code for code, facts in self.facts.items() if not all(fact.soft for fact in facts)
        )

    def every(self) -> Iterable[Fact]:
        """All facts, language by language."""
        for facts in self.facts.values():
            yield from facts

    def heads(self) -> frozenset[Key]:
        """The likeliest readings."""
        return frozenset(fact.key for fact in self.every())

    def readings(self) -> frozenset[Key]:
        """All readings."""
        return frozenset(key for fact in self.every() for key in fact.keys)

    def united(self, other: Group) -> Group:
        """Both groups as one."""
        codes = [*self.facts, *(code for code in other.facts if code not in self.facts)]
        return Group({code: self.facts.get(code, ()) + other.facts.get(code, ()) for code in codes})


def groups(facts: Mapping[str, Sequence[Fact]]) -> tuple[list[Group], list[Group]]:
    """The groups that every language has a part in, and those that some do not.

    Facts with the same first reading belong together; then, among those without a partner in
    some language, the ones with another reading in common.
    """
    by_key: dict[Key, dict[str, tuple[Fact, ...]]] = {}
    for code, found in facts.items():
        for fact in found:
            row = by_key.setdefault(fact.key, {})
            row[code] = (*row.get(code, ()), fact)
    every = [Group(row) for row in by_key.values()]
    languages = frozenset(facts)
    whole = [group for group in every if group.languages == languages]
    parted = [group for group in every if group.languages != languages]
    united = _united(parted)
    whole += [group for group in united if group.languages == languages]
    return whole, [group for group in united if group.languages != languages]


def _united(parted: list[Group]) -> list[Group]:
    """Groups united as long as two of them complete each other; the larger ones first."""
    left = sorted(parted, key=lambda group: -len(group.languages))
    done: list[Group] = []
    while left:
        group, *left = left
        for other in left:
            if not other.languages <= group.languages and _akin(group, other):
                left.remove(other)
                left.insert(0, group.united(other))
                break
        else:
            done.append(group)
    return done


def _akin(group: Group, other: Group) -> bool:
    keys, others = group.readings(), other.readings()
    common = keys & others
    if not common:
        return False
    if common & (group.heads() | other.heads()):
        return not _are_misspelt(group, other)
    if all(key[0] == "t" for key in group.heads() | other.heads()):
        return False
    return any(
        kind in _INTERCHANGEABLE or kind.startswith("b:") for kind, _ in common
    ) and not _are_misspelt(group, other)


def _are_misspelt(group: Group, other: Group) -> bool:
    """Whether two codes are nearly but not quite the same: T3a and T3b, not VIH-1 and HIV-1."""
    ours = [str(key[1]) for key in group.readings() if key[0] == "c"]
    theirs = [str(key[1]) for key in other.readings() if key[0] == "c"]
    if not ours or not theirs or set(ours) & set(theirs):
        return False
    return any(len(a) == len(b) and _differing(a, b) == _ALIKE for a in ours for b in theirs)


def _differing(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))
