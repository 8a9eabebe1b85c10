"""References from an organisation's pattern, one for each release, without gaps or doubles.

A pattern is text with `{number}` or `{number:3}` (digits at least) and perhaps `{year}` or
`{year:2}`: `CP{number:3}-{year}` makes CP039-2018. With a year, numbers begin again each year.
"""

from __future__ import annotations

import itertools
import re
from datetime import date

from releaseeditor.errors.library import NoSuchRelease, PatternUnusable
from releaseeditor.library.releases import whole
from releaseeditor.library.store import Store

_PLACE = re.compile(r"\{(number|year)(?::([1-9]))?\}")
_CENTURY = 100


def check_pattern(pattern: str) -> None:
    """`PatternUnusable` unless exactly one number stands in it, and braces nowhere else."""
    names = [place[1] for place in _PLACE.finditer(pattern)]
    rest = _PLACE.sub("", pattern)
    if names.count("number") != 1 or names.count("year") > 1 or set("{}") & set(rest):
        raise PatternUnusable(pattern)


def reference(pattern: str, number: int, year: int) -> str:
    """The reference with this number."""

    def said(place: re.Match[str]) -> str:
        digits = int(place[2] or 0)
        if place[1] == "number":
            return str(number).zfill(digits)
        return f"{year % _CENTURY:02}" if place[2] == "2" else str(year)

    return _PLACE.sub(said, pattern)


def next_reference(store: Store, pattern: str, release_id: str, day: date) -> str:
    """The next free reference of the pattern, which from now on is this release's.

    Asked again for the same release and year, it is the same one. Free is the lowest number above
    the lowest in use that neither was given nor stands in a release, even one in the bin.
    `PatternUnusable`, `NoSuchRelease`.
    """
    check_pattern(pattern)
    year = day.year if "{year" in pattern else 0
    with store.exclusive("reference_number"):
        if not store.rows("SELECT 1 FROM release WHERE id = ?", release_id):
            raise NoSuchRelease
        given = store.rows(
            "SELECT number, release_id FROM reference_number WHERE series = ? AND year = ?",
            pattern,
            year,
        )
        own = [whole(number) for number, owner in given if owner == release_id]
        if own:
            return reference(pattern, own[0], day.year)
        used = {whole(number) for number, _ in given} | _written(store, pattern, day.year)
        number = next(n for n in itertools.count(min(used, default=1)) if n not in used)
        store.rows(
            "INSERT INTO reference_number (series, year, number, release_id) VALUES (?, ?, ?, ?)",
            pattern,
            year,
            number,
            release_id,
        )
    return reference(pattern, number, day.year)


def _written(store: Store, pattern: str, year: int) -> set[int]:
    """The numbers in references of this pattern and year, whoever wrote them."""
    before, after = _PLACE.sub(
        lambda place: "\0" if place[1] == "number" else reference(place[0], 0, year), pattern
    ).split("\0")
    number = re.compile(f"{re.escape(before)}([0-9]{{1,12}}){re.escape(after)}")
    escaped = before.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    rows = store.rows(
        "SELECT reference FROM release WHERE reference LIKE ? ESCAPE '!'", f"{escaped}%"
    )
    found = (number.fullmatch(str(text)) for (text,) in rows)
    return {int(match[1]) for match in found if match and int(match[1])}
