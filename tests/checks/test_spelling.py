"""Misspelt words in a release, and all that is none: names, references, omitted wordings."""

from dataclasses import replace
from pathlib import Path

import pytest

from releaseeditor.checks.spelling import findings, spellers
from releaseeditor.model.parts import CaseForm
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import Wording
from tests.builders import release

TEXTS = Path(__file__).parents[1] / "texts"
# A ship, an instrument and a unit of which the release has no record.
UNKNOWN = {"Soyouz", "Mouse", "Telemetry", "pdf", "kB", "Бион"}

SPELLERS = spellers(release("headline | fr: Un"))
PEOPLE = (
    "participant | fr: Jean-Yves Le Gall | ru: Жан-Ив Ле Галль | en: Jean-Yves Le Gall",
    "participant | fr: Igor Komarov | ru: Игорь Комаров | en: Igor Komarov",
    "organisation | fr: Roscosmos, agence | ru: Роскосмос | en: Roscosmos",
)


def wording(text: str) -> Wording:
    return Wording(RichText(text))


def misspelt(checked: Release) -> list[tuple[str, str, str]]:
    return [
        (
            finding.unit,
            finding.language,
            checked.wording(finding.unit, finding.language).plain[finding.start : finding.end],
        )
        for finding in findings(checked, SPELLERS)
    ]


def test_a_misspelt_word_is_found_where_it_stands() -> None:
    checked = release("headline | fr: Une comunication | ru: Посолство | en: A comittee")
    assert misspelt(checked) == [
        ("headline", "fr", "comunication"),
        ("headline", "ru", "Посолство"),
        ("headline", "en", "comittee"),
    ]


def test_a_finding_names_rule_and_word_and_offers_nothing_yet() -> None:
    (finding,) = findings(release("headline | fr: Une comunication"), SPELLERS)
    assert (finding.rule, finding.replacements) == ("spelling", ())
    assert "comunication" in str(finding.message)


def test_participants_are_right_in_every_column_and_case() -> None:
    checked = release(
        *PEOPLE,
        "lead | fr: Le Gall et Komarov de Roscosmos | en: Komarov’s agency, Roscosmos"
        " | ru: Жан-Иву Ле Галлю и Игорю Комарову, с Комаровым, о Ле Галле, Роскосмос",
    )
    assert misspelt(checked) == []


def test_without_participants_the_same_names_are_unknown() -> None:
    checked = release("lead | fr: Le Gall et Komarov | ru: Зизиксою")
    assert [word for _, _, word in misspelt(checked)] == ["Gall", "Komarov", "Зизиксою"]


def test_a_russian_name_may_be_written_as_it_sounds_elsewhere() -> None:
    checked = release("lead | fr: La Finlandaise Zzyzkova | ru: С госпожой Зызковой и Посолством")
    assert [word for _, _, word in misspelt(checked)] == ["Zzyzkova", "Посолством"]


def test_case_forms_on_record_come_first() -> None:
    checked = release("participant | fr: Jean Zzyzx | ru: Жан Зизикс", "lead | ru: Зизиксою")
    assert misspelt(checked)
    (person,) = checked.participants
    recorded = replace(person, case_forms=(CaseForm("ru", "instrumental", "Зизиксою"),))
    assert misspelt(replace(checked, participants=(recorded,))) == []


def test_a_typo_in_a_title_is_one_whoever_bears_it() -> None:
    checked = release("participant | fr: Igor Komarov", "title | fr: Directeurr de l’agence")
    assert [word for _, _, word in misspelt(checked)] == ["Directeurr"]


def test_what_no_edition_prints_is_left_alone() -> None:
    assert misspelt(release("headline | fr: Un | ru omitted: Посолство")) == []


def test_a_name_that_two_languages_write_the_same_is_one() -> None:
    checked = release("lead | fr: La souris Telemetry et Soyouz | en: The Telemetry and Soyyuz")
    assert [word for _, _, word in misspelt(checked)] == ["Soyouz", "Soyyuz"]


def test_what_is_misspelt_alike_in_small_letters_is_no_name() -> None:
    checked = release("lead | fr: la comittee | en: the comittee")
    assert [word for _, _, word in misspelt(checked)] == ["comittee", "comittee"]


def test_references_and_addresses_are_left_alone() -> None:
    text = "CP039-2018, https://cnes.fr, presse@cnes.fr, cp039-2018_-_bilaterale.pdf"
    assert misspelt(release(f"lead | fr: {text}")) == []


def test_the_users_words_are_right_in_their_language_alone() -> None:
    checked = release("headline | fr: zzyzx | en: zzyzx")
    own = spellers(checked, {"fr": ["zzyzx"]})
    assert [finding.language for finding in findings(checked, own)] == ["en"]


def test_a_language_without_dictionary_has_no_findings() -> None:
    checked = release("headline | de: Völlig falsh", languages=("de",))
    assert findings(checked) == ()


@pytest.mark.parametrize("language", ["fr", "ru", "en"])
def test_a_real_release_has_hardly_a_false_alarm(language: str) -> None:
    text = (TEXTS / f"cp039-{language}.txt").read_text(encoding="utf-8")
    checked = release(*PEOPLE, "participant | fr: Sylvie Bermann | ru: Сильви Берман")
    units = {**checked.units, "lead": checked.units["lead"].with_wording(language, wording(text))}
    found = findings(replace(checked, units=units), SPELLERS)
    assert {text[finding.start : finding.end] for finding in found} <= UNKNOWN
