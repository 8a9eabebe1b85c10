"""The status line of a release: one instant, printed in each language with its time zone."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from releaseeditor.languages.dates import long_date, time_of_day, weekday_date
from releaseeditor.languages.language import Language
from releaseeditor.model.facts import Embargo


def status_line(language: Language, embargo: Embargo | None) -> str:
    """« Diffusion immédiate », or until when the release is under embargo, zone always printed.

    « Sous embargo jusqu’au vendredi 23 mars 2018 à 14 h (heure de Paris) », «Не для публикации до
    14:00 мск 23 марта 2018 г.», “EMBARGOED UNTIL 14:00 CET, 23 March 2018”.
    """
    if embargo is None:
        return language.labels.immediate
    local = local_instant(embargo)
    return language.labels.embargoed.format(
        date=long_date(language, local.date()),
        weekday_date=weekday_date(language, local.date()),
        time=time_of_day(language, local.time()),
        zone=zone_name(language, embargo),
    )


def local_instant(embargo: Embargo) -> datetime:
    """The embargo's end in the local time of its zone; in its own offset if no such zone is."""
    return embargo.until.astimezone(_zone(embargo))


def zone_name(language: Language, embargo: Embargo) -> str:
    """« heure de Paris », «мск», “CET”; a zone without a name is “UTC+5 (Almaty)”."""
    zones = language.zones
    if embargo.zone in zones.names:
        return zones.names[embargo.zone]
    local = local_instant(embargo)
    short = local.tzname() or ""
    if zones.abbreviated and short.isalpha():
        return short
    offset, city = _offset(local), _city(embargo.zone)
    return zones.other.format(offset=offset, city=city) if city else offset


def _zone(embargo: Embargo) -> tzinfo:
    try:
        return ZoneInfo(embargo.zone)
    except (ValueError, OSError, LookupError):  # no such zone here; the instant stays right
        return timezone(embargo.until.utcoffset() or timedelta())


def _offset(local: datetime) -> str:
    minutes = (local.utcoffset() or timedelta()) // timedelta(minutes=1)
    hours, rest = divmod(abs(minutes), 60)
    sign = "\u2212" if minutes < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


def _city(zone: str) -> str:
    """The city of an IANA name, which is its last part; none for `Etc/GMT-3` and the like."""
    area, _, rest = zone.partition("/")
    return "" if area == "Etc" else rest.rpartition("/")[2].replace("_", " ")
