"""Status lines: one instant, three texts, the zone always printed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from releaseeditor.languages import LANGUAGES, language, status
from releaseeditor.model.facts import Embargo
from tests.languages.visible import hidden

ONE_PM_UTC = datetime(2018, 3, 23, 13, tzinfo=UTC)


def lines(until: datetime, zone: str) -> list[str]:
    return [status.status_line(lang, Embargo(until, zone)) for lang in LANGUAGES]


def test_without_embargo_a_release_is_immediate() -> None:
    assert [status.status_line(lang, None) for lang in LANGUAGES] == [
        "Diffusion immédiate",
        "Для немедленного распространения",
        "FOR IMMEDIATE RELEASE",
    ]


def test_an_embargo_prints_the_local_time_of_its_zone() -> None:
    assert lines(ONE_PM_UTC, "Europe/Paris") == [
        hidden("Sous embargo jusqu’au vendredi 23⍽mars 2018 à 14⍽h (heure de Paris)"),
        hidden("Не для публикации до⍽14:00 по парижскому времени 23⍽марта 2018⍽г."),
        hidden("EMBARGOED UNTIL 14:00 CET, 23⍽March 2018"),
    ]


def test_moscow_time_has_a_short_name_in_russian() -> None:
    assert lines(ONE_PM_UTC + timedelta(minutes=-90), "Europe/Moscow")[1] == hidden(
        "Не для публикации до⍽14:30 мск 23⍽марта 2018⍽г."
    )


def test_summer_time_has_another_abbreviation() -> None:
    summer = datetime(2018, 7, 2, 12, tzinfo=UTC)
    assert lines(summer, "Europe/Paris")[2] == hidden("EMBARGOED UNTIL 14:00 CEST, 2⍽July 2018")


def test_the_day_is_the_zone_s_own() -> None:
    late = datetime(2018, 3, 23, 22, tzinfo=UTC)
    assert "24" in lines(late, "Europe/Moscow")[0]


@pytest.mark.parametrize(
    ("zone", "fr", "ru", "en"),
    [
        ("Asia/Tashkent", "UTC+5, Tashkent", "UTC+5 (Tashkent)", "UTC+5 (Tashkent)"),
        ("America/St_Johns", "UTC−2:30, St Johns", "UTC−2:30 (St Johns)", "NDT"),
        ("Etc/GMT-3", "UTC+3", "UTC+3", "UTC+3"),
        ("UTC", "UTC", "UTC", "UTC"),
    ],
)
def test_a_zone_without_a_name_goes_by_offset_and_city(
    zone: str, fr: str, ru: str, en: str
) -> None:
    embargo = Embargo(ONE_PM_UTC, zone)
    assert [status.zone_name(lang, embargo) for lang in LANGUAGES] == [fr, ru, en]


@pytest.mark.parametrize("zone", ["", "Mars/Olympus_Mons", "../etc/passwd"])
def test_an_unknown_zone_keeps_the_instant_s_own_offset(zone: str) -> None:
    until = datetime(2018, 3, 23, 14, tzinfo=timezone(timedelta(hours=1)))
    embargo = Embargo(until, zone)
    assert status.local_instant(embargo).hour == 14
    assert status.zone_name(language("fr"), embargo).startswith("UTC+1")
