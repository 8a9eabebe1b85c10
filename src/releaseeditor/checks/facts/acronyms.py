"""Acronyms that were mistaken for others; those that differ by language are not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from releaseeditor.checks.facts.oddity import Oddity
from releaseeditor.languages.reading import Fact
from releaseeditor.languages.reading.acronyms import is_known

_SHORTEST = 3


def odd_acronyms(facts: Mapping[str, Sequence[Fact]], origin: str) -> list[Oddity]:
    """Where a language lacks an acronym that most state, and has one instead that no other has.

    An acronym may be spelled out, translated or left out, so two are mistaken for each other only
    if both are known, or nearly the same, or one of two other languages is known to say another
    and all have as many. With two languages the odd one is not the origin.
    """
    named = {
        code: {str(fact.key[1]): fact for fact in found if fact.key[0] == "a"}
        for code, found in facts.items()
    }
    odd: list[Oddity] = []
    for code, own in named.items():
        others = {other: names for other, names in named.items() if other != code}
        alone = {n: f for n, f in own.items() if not any(n in names for names in others.values())}
        if not alone or (len(others) == 1 and code == origin):
            continue
        first = next(iter(others.values()))
        shared = [n for n in first if n not in own and all(n in o for o in others.values())]
        as_many = len(others) > 1 and all(len(o) == len(own) for o in others.values())
        odd += _mistaken(code, alone, shared, others, as_many=as_many)
    return odd


def _mistaken(
    code: str,
    alone: Mapping[str, Fact],
    shared: Sequence[str],
    others: Mapping[str, Mapping[str, Fact]],
    *,
    as_many: bool,
) -> list[Oddity]:
    odd: list[Oddity] = []
    for name, fact in alone.items():
        for there in shared:
            if _is_mistake(name, there) or (as_many and is_known(there)):
                other = next(iter(others))
                odd.append(Oddity(code, fact, others[other][there], other))
                break
    return odd


def _is_mistake(name: str, there: str) -> bool:
    if is_known(name) and is_known(there):
        return True
    one, other = name.lower(), there.lower()
    return (
        len(one) == len(other) >= _SHORTEST
        and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    )
