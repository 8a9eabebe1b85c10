"""Languages are data: a fourth one is one more value, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from releaseeditor.errors.language import UnknownLanguage
from releaseeditor.languages import LANGUAGES, dates, labels, language, numbers, status
from releaseeditor.languages.english import ENGLISH
from releaseeditor.languages.language import (
    Language,
    LanguageName,
    Marks,
    Plural,
    Zones,
)
from releaseeditor.languages.quotation import quote_line, quoted
from releaseeditor.model.facts import DocumentType, Embargo
from releaseeditor.model.richtext import RichText
from tests.languages.visible import hidden

MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")

GERMAN = Language(
    code="de",
    locale="de-DE",
    endonym="Deutsch",
    names={"fr": LanguageName("Französisch", "der französische Wortlaut")},
    quotation=replace(ENGLISH.quotation, levels=(Marks("„", "“"), Marks("‚", "‘"))),
    calendar=replace(
        ENGLISH.calendar,
        months=MONTHS,
        months_of=MONTHS,
        weekdays=WEEKDAYS,
        on_weekdays=WEEKDAYS,
        long="{day}.\u00a0{month} {year}",
        day_month="{day}.\u00a0{month}",
        with_weekday="{weekday}, {date}",
        on_date="am {date}",
        on_weekday="am {weekday}, dem {date}",
        dateline="{place}, den {date}",
    ),
    numbers=replace(
        ENGLISH.numbers, decimal=",", group=".", plural=Plural.ONE, bytes=("Byte", "Byte", "Byte")
    ),
    zones=Zones({"Europe/Paris": "Pariser Zeit"}, "{offset} ({city})"),
    labels=replace(
        ENGLISH.labels,
        document_types=dict.fromkeys(DocumentType, "PRESSEMITTEILUNG"),
        embargoed="SPERRFRIST: {date}, {time} {zone}",
        authentic="Übersetzung. Verbindlich ist allein {text}.",
    ),
    pages=ENGLISH.pages,
)


def test_languages_are_french_russian_and_english_in_the_order_of_columns() -> None:
    assert [lang.code for lang in LANGUAGES] == ["fr", "ru", "en"]
    assert [lang.locale for lang in LANGUAGES] == ["fr-FR", "ru-RU", "en-GB"]
    assert [language(lang.code) for lang in LANGUAGES] == list(LANGUAGES)


def test_an_unknown_language_is_a_fault_with_a_hint() -> None:
    with pytest.raises(UnknownLanguage) as caught:
        language("xx")
    assert "xx" in str(caught.value.message)
    assert str(caught.value.hint)


@pytest.mark.parametrize("lang", [*LANGUAGES, GERMAN], ids=lambda lang: lang.code)
def test_a_calendar_is_whole(lang: Language) -> None:
    calendar = lang.calendar
    assert len(set(calendar.months)) == len(set(calendar.months_of)) == 12
    assert len(set(calendar.weekdays)) == len(set(calendar.on_weekdays)) == 7


def test_a_fourth_language_needs_no_more_than_its_tables() -> None:
    day = date(2018, 3, 23)
    embargo = Embargo(datetime(2018, 3, 23, 13, tzinfo=UTC), "Europe/Paris")
    assert dates.on_date(GERMAN, day) == hidden("am Freitag, dem 23.⍽März")
    assert dates.dateline(GERMAN, "Bonn", day) == hidden("Bonn, den 23.⍽März 2018")
    assert dates.time_of_day(GERMAN, time(9)) == "09:00"
    assert numbers.number(GERMAN, Decimal("1234.5")) == "1.234,5"
    assert status.status_line(GERMAN, embargo) == hidden(
        "SPERRFRIST: 23.⍽März 2018, 14:00 Pariser Zeit"
    )
    assert quoted(GERMAN, RichText('ein "Erfolg"')).text == "„ein ‚Erfolg‘“"
    assert quote_line(GERMAN, RichText("Ja."), speaker="A. B").text == "„Ja,“ said A. B."


def test_the_others_name_a_fourth_language_by_its_own_name() -> None:
    notes = [labels.authentic_note(lang, GERMAN) for lang in LANGUAGES]
    assert all("(Deutsch)" in note for note in notes)
    assert labels.language_name(language("fr"), GERMAN) == "Deutsch"
    assert labels.authentic_note(GERMAN, language("fr")) == (
        "Übersetzung. Verbindlich ist allein der französische Wortlaut."
    )
