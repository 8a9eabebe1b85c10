"""What is asked of a library at the door: one's rights, its clock, its last backup."""

from datetime import UTC, datetime, timedelta

import pytest

from releaseeditor.errors.team import BackupOverdue, ClockWrong
from releaseeditor.library.entries import LONG_AGO
from releaseeditor.library.standing import Standing, standing
from releaseeditor.library.store import Store
from releaseeditor.model.rights import EVERYTHING

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
IN_TIME = timedelta()


def test_all_is_well_with_a_new_library(store: Store) -> None:
    found = standing(store)
    assert found.rights == store.rights()
    assert abs(found.ahead) < timedelta(minutes=1)
    assert list(found.concerns(store.clock())) == []


@pytest.mark.parametrize("minutes", [-3, 3, 60 * 24 * 730])
def test_a_clock_that_is_far_off_is_told(minutes: int) -> None:
    (concern,) = Standing(EVERYTHING, timedelta(minutes=minutes), None).concerns(NOW)
    assert isinstance(concern, ClockWrong)
    assert str(abs(minutes)) in str(concern)


@pytest.mark.parametrize("seconds", [-119, 0, 119])
def test_two_minutes_are_nothing(seconds: int) -> None:
    assert not list(Standing(EVERYTHING, timedelta(seconds=seconds), None).concerns(NOW))


@pytest.mark.parametrize(
    ("backed_up", "told"),
    [
        (NOW - timedelta(hours=23), ""),
        (NOW - timedelta(hours=25), "2026-02-28"),
        (LONG_AGO, "No backup"),
        (None, ""),
    ],
)
def test_a_backup_of_a_day_ago_is_too_old(backed_up: datetime | None, told: str) -> None:
    concerns = list(Standing(EVERYTHING, IN_TIME, backed_up).concerns(NOW))
    assert [type(one) for one in concerns] == ([BackupOverdue] if told else [])
    assert all(told in str(one) for one in concerns)
