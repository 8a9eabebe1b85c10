"""Which backups are kept: close together for yesterday, ever further apart for long ago."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

DAYS, WEEKS, MONTHS = 12, 10, 9
"""How many backups are kept, one for each, once they are older than yesterday."""

INTERVAL = timedelta(minutes=30)
"""The least time between two backups that nobody asked for."""

# Anki's rule: https://docs.ankiweb.net/backups.html
_AGES: tuple[tuple[int, Callable[[date], tuple[int, ...]]], ...] = (
    (DAYS, lambda day: (day.toordinal(),)),
    (WEEKS, lambda day: tuple(day.isocalendar())[:2]),
    (MONTHS, lambda day: (day.year, day.month)),
)


def superfluous(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Those of the backups' times that need not be kept; days are those of the zone of `now`.

    All of today and yesterday stay, then the last one of each of 12 days, of 10 weeks and of 9
    months before, and the newest in any case.
    """
    ordered = sorted(set(times), reverse=True)
    yesterday = now.date() - timedelta(days=1)
    old = [time for time in ordered[1:] if time.astimezone(now.tzinfo).date() < yesterday]
    kept: set[datetime] = set()
    rest = old
    for most, period in _AGES:
        seen: list[tuple[int, ...]] = []
        after: list[datetime] = []
        for time in rest:
            when = period(time.astimezone(now.tzinfo).date())
            if when in seen:
                continue
            if len(seen) == most:
                after.append(time)
            else:
                seen.append(when)
                kept.add(time)
        rest = after
    return frozenset(old) - kept
