"""When and where the event was, as the first paragraph of a release tells."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from releaseeditor.exchange.reading.dates import Written, dates_in, latest_before
from releaseeditor.exchange.reading.drafting import Draft
from releaseeditor.exchange.reading.lexicon import Lexicon
from releaseeditor.exchange.reading.names import WORD
from releaseeditor.exchange.reading.recognition import Kind

_YEAR = re.compile(r"(?:19|20)\d\d\Z")


def find_event(text: str, line: int, draft: Draft, lexicon: Lexicon) -> None:
    """Give the draft the date and place that its first paragraph tells, and report them."""
    _find_date(text, line, draft)
    _find_place(text, line, draft, lexicon)


def _find_date(text: str, line: int, draft: Draft) -> None:
    for written in dates_in(text, draft.language):
        day = _day(written, draft)
        if day:
            draft.facts = replace(draft.facts, event_date=day)
            found = text[written.start : written.end]
            draft.report(Kind.EVENT_DATE, found, line, value=day.isoformat())
            return


def _day(written: Written, draft: Draft) -> date | None:
    """The day that is meant, if it is certain: the year is told, or follows from the weekday."""
    limit = _written_by(draft)
    if written.year or limit is None or written.weekday < 0:
        return written.exact
    return latest_before(written, limit)


def _written_by(draft: Draft) -> date | None:
    """The day before which the text was written, as far as its other dates tell."""
    facts = draft.facts
    year = _YEAR.search(facts.reference)
    end = date(int(year[0]), 12, 31) if year else None
    return facts.issue_date or facts.publication_date or end


def _find_place(text: str, line: int, draft: Draft, lexicon: Lexicon) -> None:
    if draft.text("place"):
        return
    for found in _town(lexicon).finditer(text):
        town = lexicon.towns.get(found["town"], "" if lexicon.towns else found["town"])
        if town:
            draft.write("place", town)
            draft.report(Kind.PLACE, found["town"], line, value=town)
            return


@lru_cache(maxsize=8)
def _town(lexicon: Lexicon) -> re.Pattern[str]:
    """A town is one word in capitals behind its preposition; more words are somebody's name."""
    return re.compile(rf"{lexicon.town_after}\s(?P<town>{WORD})\b(?!\s{WORD})")
