"""Which language is the odd one out, and in what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from releaseeditor.checks.facts.acronyms import odd_acronyms
from releaseeditor.checks.facts.matching import Group, groups
from releaseeditor.checks.facts.oddity import Oddity
from releaseeditor.checks.facts.quarrels import unit_oddities
from releaseeditor.checks.facts.substitutes import SUBSTITUTABLE, substitutes
from releaseeditor.checks.facts.tally import Tally, tally
from releaseeditor.languages.reading import Fact, Key, Kind

_Facts = Mapping[str, Sequence[Fact]]
_APART = SUBSTITUTABLE | {"w", "a"}


@dataclass(slots=True)
class _Votes:
    """What speaks against each language: its own facts, those it lacks.

    `soft` are words that only it has, `untold` what all others say somehow and it does not.
    """

    extra: dict[str, list[Fact]] = field(default_factory=dict[str, list[Fact]])
    missing: dict[str, list[tuple[Fact, str]]] = field(
        default_factory=dict[str, list[tuple[Fact, str]]]
    )
    soft: dict[str, list[Fact]] = field(default_factory=dict[str, list[Fact]])
    untold: dict[str, tuple[Fact, str]] = field(default_factory=dict[str, tuple[Fact, str]])


def oddities(facts: _Facts, origin: str) -> list[Oddity]:
    """Where the languages differ in a value; with two languages the other than the origin.

    Of three or more languages, the ones that differ from the majority are odd.
    """
    numbers = {
        code: [fact for fact in found if fact.key[0] not in _APART] for code, found in facts.items()
    }
    whole, parted = groups(numbers)
    votes = _Votes()
    for group in parted:
        _vote(group, numbers, origin, votes)
    odd = _paired(votes, numbers, origin)
    for group in whole:
        odd += unit_oddities(group, origin)
    return odd + odd_acronyms(facts, origin) + substitutes(facts, origin)


def _vote(group: Group, facts: _Facts, origin: str, votes: _Votes) -> None:
    languages = frozenset(facts)
    _note(group, languages, votes)
    firm, present = group.firm, group.languages
    if not firm:
        return
    missing = [
        code
        for code in facts
        if code not in present
        and not _is_told(group, facts[code])
        and not _is_spare(group, code, facts)
    ]
    stated = len(languages) - len(missing)
    if not missing:
        return
    if 2 * stated == len(languages) and origin in languages:
        _vote_tie(group, missing, origin, votes)
    elif 2 * stated > len(languages):
        if 2 * len(firm) > len(languages):
            _vote_missing(group, missing, origin, votes)
    else:
        for code in firm:
            votes.extra.setdefault(code, []).append(_firm_fact(group, code))


def _note(group: Group, languages: frozenset[str], votes: _Votes) -> None:
    """Remember what is too soft to speak against a language by itself."""
    rest = languages - group.languages
    if len(rest) == 1:
        other = next(iter(group.facts))
        votes.untold.setdefault(next(iter(rest)), (group.facts[other][0], other))
    if len(group.languages) == 1 and not group.firm:
        code = next(iter(group.languages))
        votes.soft.setdefault(code, []).extend(group.facts[code])


def _vote_tie(group: Group, missing: Iterable[str], origin: str, votes: _Votes) -> None:
    """Half of the languages state it: the others than the origin's side are odd."""
    if origin in group.languages:
        _vote_missing(group, missing, origin, votes)
        return
    for code in group.firm:
        votes.extra.setdefault(code, []).append(_firm_fact(group, code))


def _vote_missing(group: Group, missing: Iterable[str], origin: str, votes: _Votes) -> None:
    """What is spelled out somewhere weighs less, so it stands for the group."""
    firm = [(_firm_fact(group, code), code) for code in group.facts if code in group.firm]
    firm.sort(key=lambda pair: (not pair[0].worded, pair[1] != origin))
    for code in missing:
        votes.missing.setdefault(code, []).append(firm[0])


def _firm_fact(group: Group, code: str) -> Fact:
    return next(fact for fact in group.facts[code] if not fact.soft)


def _is_told(group: Group, facts: Sequence[Fact]) -> bool:
    """Whether a language says it in another way: a month in a date, a share, a result."""
    heads = group.heads()
    if any(key[0] == "m" for key in heads):
        return any(key in fact.also for key in heads for fact in facts if fact.key[0] == "d")
    wholes = {key for fact in group.every() for key in fact.also if key[0] in {"q", "r"}}
    if wholes & {key for fact in facts for key in fact.also}:
        return True
    days = [fact.day for fact in group.every()]
    if all(day is not None and day.year for day in days):
        mine = {
            fact.key[1]
            for fact in facts
            if fact.key[0] == "d" and fact.day is not None and not fact.day.year
        }
        return all(day is not None and day.month * 100 + day.day in mine for day in days)
    return False


def _is_spare(group: Group, code: str, facts: _Facts) -> bool:
    """Whether a value with this further reading stands once more in a language than elsewhere."""
    heads = group.heads()
    for fact in facts[code]:
        if not heads.isdisjoint(fact.also):
            counts = {c: sum(one.key == fact.key for one in found) for c, found in facts.items()}
            if counts.pop(code) > max(counts.values()):
                return True
    return False


def _paired(votes: _Votes, facts: _Facts, origin: str) -> list[Oddity]:
    """Each language's own facts against those it lacks; what is left stands alone."""
    odd: list[Oddity] = []
    tallied = tally(facts)
    for code in facts:
        extra = list(votes.extra.get(code, ()))
        missing = list(votes.missing.get(code, ()))
        if not extra and not missing and (code != origin or len(facts) > _PAIR):
            odd += _swapped(tallied, facts, code) or _other_multiple(votes, code)
        while extra and missing:
            here, (there, other) = max(
                ((e, m) for e in extra for m in missing), key=lambda pair: _likeness(*pair)
            )
            extra.remove(here)
            missing.remove((there, other))
            odd.append(Oddity(code, here, there, other))
        odd += [_extra(here, code, votes, tallied, facts) for here in extra]
        odd += [_missing(there, code, votes, tallied, facts) for there in missing]
    return _without_rivals([item for item in odd if _counts(item)], origin)


_PAIR = 2


def _extra(here: Fact, code: str, votes: _Votes, tallied: Tally, facts: _Facts) -> Oddity:
    """A value of one language alone, against one that it should perhaps state in its place."""
    untold, less = votes.untold.get(code), tallied.rarer(code)
    if untold is None and less is not None:
        untold = _elsewhere(facts, less, code)
    there, other = untold or (None, "")
    return Oddity(code, here, there, other)


def _missing(
    lacking: tuple[Fact, str], code: str, votes: _Votes, tallied: Tally, facts: _Facts
) -> Oddity:
    """A value that a language lacks, against one that perhaps stands in its place."""
    there, other = lacking
    here, more = _soft_like(there, votes.soft.get(code, ())), tallied.commoner(code)
    if here is None and more is not None:
        here = _last(facts[code], more)
    return Oddity(code, here, there, other)


def _counts(item: Oddity) -> bool:
    """Whether an oddity is worth a word: a spelled-out number may be missing for many reasons.

    Lengths of time («за год», “in twelve months”), ordinals and “two” («министры», “both”) are
    said in too many ways; how many there are of other things is not.
    """
    fact = item.here or item.there
    if (item.here is not None and item.there is not None) or fact is None or not fact.worded:
        return True
    is_bare = fact.kind is Kind.NUMBER and not fact.unit and fact.key[0] == "n"
    return is_bare and _counted(float(fact.value), item)


def _counted(value: float, item: Oddity) -> bool:
    """Whether so many things are counted in words by most; Russian leaves “two” out."""
    is_two = value == _PAIR and item.here is None and item.language != "ru"
    return is_two or (value == int(value) and _PAIR < value < _MANY)


_MANY = 100  # hundreds and thousands may be vague


def _soft_like(there: Fact, soft: Sequence[Fact]) -> Fact | None:
    """A word that only this language has, and that may stand for what it lacks."""
    for fact in soft:
        alike = fact.key[0] == there.key[0]
        if alike and (fact.kind is Kind.ORDINAL) == (there.kind is Kind.ORDINAL):
            return fact
    return None


def _swapped(tallied: Tally, facts: _Facts, code: str) -> list[Oddity]:
    """One figure more and another one less than in all other languages: 7-6 instead of 4-6."""
    more, less = tallied.commoner(code), tallied.rarer(code)
    if more is None or less is None:
        return []
    here, (there, other) = _last(facts[code], more), _elsewhere(facts, less, code)
    if here.worded or there.worded:
        return []
    return [Oddity(code, here, there, other)]


def _other_multiple(votes: _Votes, code: str) -> list[Oddity]:
    """“Tripled” where all others say « a doublé », «вдвое»: soft words, but none for the other."""
    told = votes.untold.get(code)
    if told is None or not told[0].worded or told[0].key[0] != "n":
        return []
    there, other = told
    multiples = [fact for fact in votes.soft.get(code, ()) if fact.kind is Kind.NUMBER]
    here = next((fact for fact in multiples if fact.worded and fact.value != 1), None)
    return [Oddity(code, here, there, other)] if here and there.value != 1 else []


def _last(facts: Sequence[Fact], key: Key) -> Fact:
    return next(fact for fact in reversed(facts) if fact.key == key)


def _elsewhere(facts: _Facts, key: Key, code: str) -> tuple[Fact, str]:
    """A fact of another language, and that language."""
    other = next(other for other in facts if other != code)
    return _last(facts[other], key), other


def _likeness(here: Fact, missing: tuple[Fact, str]) -> tuple[int, ...]:
    there = missing[0]
    return (
        here.key[0] == there.key[0],
        here.unit == there.unit,
        here.kind is there.kind,
        here.worded == there.worded,
    )


def _without_rivals(odd: list[Oddity], origin: str) -> list[Oddity]:
    """Of two languages that state different values where a third states none, name one."""
    alone = [item for item in odd if item.there is None and item.here is not None]
    named: list[Oddity] = [item for item in odd if item not in alone]
    while alone:
        first, *alone = alone
        rival = next((item for item in alone if _are_rivals(first, item)), None)
        if rival is None:
            named.append(first)
            continue
        alone.remove(rival)
        kept, other = (rival, first) if first.language == origin else (first, rival)
        if origin not in {kept.language, other.language}:
            kept, other = rival, first
        named.append(Oddity(kept.language, kept.here, other.here, other.language))
    return named


def _are_rivals(one: Oddity, other: Oddity) -> bool:
    if one.here is None or other.here is None or one.language == other.language:
        return False
    return one.here.key[0] == other.here.key[0] and (
        one.here.kind is other.here.kind or one.here.unit == other.here.unit
    )
