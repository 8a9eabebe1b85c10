"""Languages that state one number, but of different things: 400 km and 400 m."""

from __future__ import annotations

from releaseeditor.checks.facts.matching import Group
from releaseeditor.checks.facts.oddity import Oddity
from releaseeditor.languages.reading import Fact

_COMPATIBLE = (
    frozenset({"deg", "°C"}),
    frozenset({"pp", "pt"}),
    frozenset({"bp", "pt"}),
    frozenset({"lb", "GBP"}),
)


def unit_oddities(group: Group, origin: str) -> list[Oddity]:
    """The language that counts something else than most, or than the origin, if one does."""
    codes = list(group.facts)
    apart = [
        (one, other)
        for at, one in enumerate(codes)
        for other in codes[at + 1 :]
        if not any(_agree(a, b) for a in group.facts[one] for b in group.facts[other])
    ]
    if not apart:
        return []
    quarrels = {code: sum(code in pair for pair in apart) for code in codes}
    worst = [code for code in codes if quarrels[code] == max(quarrels.values())]
    code = worst[-1] if worst[-1] != origin else worst[0]
    other = next(a if b == code else b for a, b in apart if code in {a, b})
    here, there = group.facts[code][0], group.facts[other][0]
    return [Oddity(code, here, there, other, unit=True)]


def _agree(one: Fact, other: Fact) -> bool:
    """Whether two facts may count the same: 18 months and a year and a half do."""
    if one.key == other.key:
        units = {one.unit, other.unit}
        return "" in units or len(units) == 1 or any(units <= kin for kin in _COMPATIBLE)
    return bool(set(one.keys) & set(other.keys))
