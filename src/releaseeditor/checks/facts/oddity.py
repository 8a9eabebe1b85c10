"""What is odd in a language."""

from __future__ import annotations

from dataclasses import dataclass

from releaseeditor.languages.reading import Fact, Kind
from releaseeditor.languages.reading.units import CURRENCIES


@dataclass(frozen=True, slots=True)
class Oddity:
    """What is odd in a language: a fact of its own, or one of another that it lacks, or both.

    `other` is the language that `there` is from. A `unit` oddity is about what is counted.
    """

    language: str
    here: Fact | None = None
    there: Fact | None = None
    other: str = ""
    unit: bool = False


def rule_kind(oddity: Oddity) -> Kind:
    """The kind that names the rule of a finding."""
    fact = oddity.here or oddity.there
    if fact is None:
        return Kind.NUMBER
    if oddity.unit and fact.kind not in {Kind.CURRENCY, Kind.PERCENT}:
        return Kind.CURRENCY if fact.unit in CURRENCIES else Kind.UNIT
    return fact.kind
