"""Facts written down shortly, for the tests of reading."""

from __future__ import annotations

from releaseeditor.languages.reading import Fact, facts_in


def firm(text: str, code: str) -> list[Fact]:
    """The facts that are beyond doubt."""
    return [fact for fact in facts_in(text, code) if not fact.soft]


def values(text: str, code: str) -> list[float | str]:
    """The values of the facts beyond doubt, in the order of the text."""
    return [fact.value for fact in firm(text, code)]


def keys(text: str, code: str) -> list[tuple[str, float | str]]:
    """The likeliest readings of the facts beyond doubt."""
    return [fact.key for fact in firm(text, code)]


def shared(fr: str, ru: str, en: str) -> set[tuple[str, float | str]]:
    """The readings that three texts with one fact each have in common."""
    common: set[tuple[str, float | str]] | None = None
    for code, text in (("fr", fr), ("ru", ru), ("en", en)):
        readings = {key for fact in facts_in(text, code) for key in fact.keys}
        common = readings if common is None else common & readings
    return common or set()
