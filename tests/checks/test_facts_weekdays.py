"""Weekdays against the calendar and against each other."""

from __future__ import annotations

from releaseeditor.checks.facts import compare


def test_a_weekday_that_the_date_does_not_have_is_an_error_by_itself() -> None:
    (finding,) = compare({"fr": "le jeudi 23 mars 2018"}, origin="fr")
    assert finding.rule == "facts.weekday"
    assert (finding.start, finding.end) == (3, 8)
    assert "vendredi" in str(finding.message)


def test_the_year_of_another_language_completes_a_date() -> None:
    texts = {"fr": "jeudi 23 mars", "ru": "23 марта 2018 г.", "en": "23 March 2018"}
    assert [f.language for f in compare(texts, origin="fr")] == ["fr"]


def test_the_release_s_year_completes_a_date() -> None:
    texts = {"fr": "jeudi 23 mars", "en": "Thursday 23 March"}
    assert compare(texts, origin="fr") == ()
    assert [f.language for f in compare(texts, origin="fr", year=2018)] == ["fr", "en"]
    assert compare(texts, origin="fr", year=2017) == ()


def test_without_a_year_the_odd_weekday_is_the_one_of_the_minority() -> None:
    texts = {"fr": "vendredi 23 mars", "ru": "в пятницу, 23 марта", "en": "Thursday 23 March"}
    (finding,) = compare(texts, origin="fr")
    assert (finding.rule, finding.language) == ("facts.weekday", "en")


def test_of_two_weekdays_the_one_that_is_not_the_origin_s_is_odd() -> None:
    texts = {"fr": "vendredi", "en": "on Thursday"}
    assert [f.language for f in compare(texts, origin="en")] == ["fr"]


def test_a_weekday_may_be_left_out() -> None:
    texts = {"fr": "vendredi 23 mars", "ru": "23 марта", "en": "Friday 23 March"}
    assert compare(texts, origin="fr") == ()


def test_a_wrong_date_is_told_once_not_as_a_wrong_weekday_too() -> None:
    texts = {
        "fr": "vendredi 23 mars 2018",
        "ru": "в пятницу, 24 марта 2018 г.",
        "en": "Friday 23 March 2018",
    }
    assert [(f.language, f.rule) for f in compare(texts, origin="fr")] == [("ru", "facts.date")]
