"""Russian words for dates and times, with those for numbers and quantities."""

from __future__ import annotations

from functools import lru_cache

from releaseeditor.languages.reading.lexicon import Entry, Lexicon, Role, phrases
from releaseeditor.languages.reading.russian_numbers import russian_numbers
from releaseeditor.languages.reading.russian_units import (
    COMPOUNDS,
    russian_prefixes,
    russian_units,
)

_MONTH_STEMS = (
    ("январ", "soft", "янв"),
    ("феврал", "soft", "фев"),
    ("март", "hard", ""),
    ("апрел", "soft", "апр"),
    ("ма", "may", ""),
    ("июн", "soft", ""),
    ("июл", "soft", ""),
    ("август", "hard", "авг"),
    ("сентябр", "soft", "сент"),
    ("октябр", "soft", "окт"),
    ("ноябр", "soft", "нояб"),
    ("декабр", "soft", "дек"),
)
_MONTH_ENDINGS = {
    "soft": ("ь", "я", "ю", "ём", "ем", "е"),
    "hard": ("", "а", "у", "ом", "е"),
    "may": ("й", "я", "ю", "ем", "е"),
}
_WEEKDAYS = (
    "понедельник понедельника понедельнику понедельником понедельнике понедельникам понедельникам",
    "вторник вторника вторнику вторником вторнике вторникам вторники",
    "среда среду среды среде средой средам",
    "четверг четверга четвергу четвергом четверге четвергам четверги",
    "пятница пятницу пятницы пятнице пятницей пятницам",
    "суббота субботу субботы субботе субботой субботам",
    "воскресенье воскресенья воскресенью воскресеньем воскресеньям воскресеньям",
)
_SPANS = {
    (6, "month"): "полгода полугода",
    (30, "minute"): "полчаса получаса",
    (50, "year"): "полвека полувека пятидесятилетие пятидесятилетия",
    (10, "year"): "десятилетие десятилетия десятилетию десятилетием десятилетии",
    (100, "year"): "столетие столетия столетию столетием столетии",
    (24, "hour"): "круглосуточно круглосуточный круглосуточная круглосуточное сутки суток",
}
_SPAN_SOFT = {(24, "hour"), (100, "year")}
_CLOCKS = {720: "полдень полудня полдню полуднем", 0: "полночь полуночи полночью"}


def _calendar() -> dict[str, Entry]:
    words: dict[str, Entry] = {}
    for number, (stem, declension, short) in enumerate(_MONTH_STEMS, 1):
        for ending in _MONTH_ENDINGS[declension]:
            words[stem + ending] = Entry(Role.MONTH, number)
        if short:
            words[short] = Entry(Role.MONTH, number)
    for number, forms in enumerate(_WEEKDAYS):
        words |= {form: Entry(Role.WEEKDAY, number) for form in forms.split()}
    return words


def _spans() -> dict[str, Entry]:
    words = {"час": Entry(Role.ARTICLE, 1, soft=True)}
    for (value, unit), forms in _SPANS.items():
        soft = (value, unit) in _SPAN_SOFT
        span = Entry(Role.SPAN, value, unit=unit, soft=soft)
        words |= dict.fromkeys(forms.split(), span)
    for value, forms in _CLOCKS.items():
        words |= dict.fromkeys(forms.split(), Entry(Role.CLOCK, value))
    return words


_ENDINGS = "ти ть й я е го му м х ми ю ой ый ая ое ые ых ым ого ому ом ую ыми"


@lru_cache(maxsize=1)
def russian() -> Lexicon:
    """The words of Russian."""
    return Lexicon(
        decimal=",",
        words=russian_numbers() | _calendar() | _spans(),
        units=phrases(russian_units()),
        clock=phrases({"am": ("утра", "ночи"), "pm": ("дня", "вечера")}),
        more=phrases({"0.5": ("с половиной",), "0.25": ("с четвертью",)}),
        links=phrases({"link": ("-",)}),
        joints=frozenset({"и", "до", "по", "или", "-", "–", "—", ",", "/"}),
        additions=frozenset(),
        endings=frozenset(_ENDINGS.split()),
        compounds=COMPOUNDS,
        prefixes=russian_prefixes(),
        hour_words=frozenset(["ч", "час", "часа", "часов", "часам", "часами", "часах", "часу"]),
        at=frozenset({"в", "к", "до", "с", "около", "после"}),
        year_words=frozenset({"г", "гг", "год", "года", "году", "годом", "годы", "годах", "годов"}),
        century_words=frozenset({"век", "века", "веке", "веков", "веках", "веку", "веком", "вв"}),
        decade_words=frozenset({"годы", "годов", "годах", "годам", "годами", "гг"}),
        money_scales={},
    )
