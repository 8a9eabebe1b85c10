"""Which backups stay."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.library.retention import DAYS, MONTHS, WEEKS, superfluous

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def kept(times: list[datetime], now: datetime = NOW) -> list[datetime]:
    return sorted(set(times) - superfluous(times, now), reverse=True)


def test_all_of_today_and_yesterday_stay() -> None:
    times = [NOW - HOUR * count for count in range(39)]
    assert kept(times) == times


def test_of_an_earlier_day_the_last_one_stays() -> None:
    day = [datetime(2026, 11, 21, hour, tzinfo=UTC) for hour in (9, 18, 12)]
    assert kept([NOW, *day]) == [NOW, day[1]]


def test_what_a_day_is_depends_on_where_one_lives() -> None:
    moscow = timezone(timedelta(hours=3))
    evening = datetime(2026, 11, 20, 20, 30, tzinfo=UTC)
    night = datetime(2026, 11, 20, 21, 30, tzinfo=UTC)
    assert kept([NOW, evening, night]) == [NOW, night]
    assert kept([NOW, evening, night], NOW.astimezone(moscow)) == [NOW, night, evening]


def test_after_years_of_a_backup_each_hour_a_few_dozen_stay() -> None:
    times = [NOW - HOUR * count for count in range(24 * 900)]
    left = kept(times)
    old = [time for time in left if time.date() < (NOW - DAY).date()]
    assert len(old) == DAYS + WEEKS + MONTHS
    assert 200 < (NOW - left[-1]).days < 500


def test_the_newest_stays_however_old_it_is() -> None:
    assert kept([NOW - 3000 * DAY]) == [NOW - 3000 * DAY]


@given(st.lists(st.integers(0, 100_000), max_size=60))
def test_taking_away_twice_takes_away_nothing_more(minutes: list[int]) -> None:
    times = [NOW - timedelta(minutes=count * 20) for count in minutes]
    assert kept(kept(times)) == kept(times)
    assert not times or max(times) in kept(times)


def test_what_is_taken_away_day_by_day_leaves_as_much_as_at_once() -> None:
    every = [NOW + HOUR * count for count in range(0, 24 * 500, 6)]
    left: list[datetime] = []
    for time in every:
        left = kept([*left, time], time)
    assert len(left) == len(kept(every, every[-1]))
    assert 200 < (left[0] - left[-1]).days < 500
