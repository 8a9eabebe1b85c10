"""The facts of a whole release."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from releaseeditor.checks.facts import findings
from releaseeditor.model.facts import Facts
from releaseeditor.model.parts import CaseForm
from releaseeditor.model.release import Section
from tests.builders import release


def test_findings_name_their_unit() -> None:
    built = release(
        "headline | fr: 12 pays | ru: 12 стран | en: 12 countries",
        "paragraph | fr: 3 jours | ru: 3 дня | en: 4 days",
    )
    (finding,) = findings(built)
    assert (finding.unit, finding.language) == ("paragraph1.text", "en")


def test_a_wording_that_no_edition_prints_is_not_compared() -> None:
    built = release("headline | fr: 12 pays | ru omitted: | en: 12 countries")
    assert findings(built) == ()


def test_a_unit_is_compared_with_its_own_origin() -> None:
    built = release("headline | ru: 13 стран | fr: 12 pays", languages=("fr", "ru"))
    assert [finding.language for finding in findings(built)] == ["fr"]


def test_dates_without_a_year_are_of_the_event_s() -> None:
    lines = ("headline | fr: jeudi 23 mars",)
    event = Facts(event_date=date(2018, 3, 23))
    issued = Facts(issue_date=date(2018, 3, 26))
    assert [f.rule for f in findings(release(*lines, facts=event))] == ["facts.weekday"]
    assert [f.rule for f in findings(release(*lines, facts=issued))] == ["facts.weekday"]
    assert findings(release(*lines)) == ()


def test_participants_are_looked_for_in_their_case_forms() -> None:
    built = release(
        "participant | fr: Igor Komarov | ru: Игорь Комаров | en: Igor Komarov",
        "paragraph | fr: avec Igor Komarov | ru: с Игорем Комаровым | en: with Igor Komarov",
        "paragraph | fr: Igor Komarov | ru: он | en: Igor Komarov",
    )
    person = built.participants[0]
    inflected = replace(person, case_forms=(CaseForm("ru", "ablt", "Игорем Комаровым"),))
    built = built.with_parts(Section.PARTICIPANTS, (inflected,))
    assert [(f.rule, f.unit, f.language) for f in findings(built)] == [
        ("facts.name", "paragraph2.text", "ru")
    ]
