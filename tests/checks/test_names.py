"""Participants are named in every edition, and their names are accepted by someone."""

from releaseeditor.checks.names import findings
from releaseeditor.model.finding import Severity
from releaseeditor.model.release import Release
from tests.builders import release

KOMAROV = (
    "participant | fr approved: Igor Komarov | ru approved: Игорь Комаров"
    " | en approved: Igor Komarov"
)


def found(checked: Release) -> list[tuple[str, str]]:
    return [(finding.rule, finding.language) for finding in findings(checked)]


def test_a_participant_whom_one_edition_does_not_name_is_found_there() -> None:
    checked = release(
        KOMAROV, "lead | fr: Igor Komarov est venu. | ru: Директор приехал. | en: Komarov came."
    )
    assert found(checked) == [("names.missing", "ru")]


def test_any_case_form_names_a_participant() -> None:
    for text in ("Встреча с Игорем Комаровым.", "Слова Комарова.", "Игорь Комаров", "о Комарове"):
        checked = release(KOMAROV, f"lead | ru: {text}")
        assert found(checked) == []


def test_a_foreign_participant_is_known_in_any_case() -> None:
    person = "participant | fr approved: Jean-Yves Le Gall | ru approved: Жан-Ив Ле Галль"
    assert found(release(person, "lead | ru: Встреча с Ле Галлем")) == []
    assert found(release(person, "lead | ru: Встреча с Ле Галлером")) == [("names.missing", "ru")]


def test_whoever_is_quoted_is_named_with_the_quote() -> None:
    checked = release(
        KOMAROV, "lead | fr: Rencontre.", "quote Igor Komarov | fr: Je suis satisfait."
    )
    assert found(checked) == []


def test_a_name_among_the_participants_only_does_not_count() -> None:
    checked = release(KOMAROV, "title | fr: Directeur", "lead | fr: Rencontre.")
    assert found(checked) == [("names.missing", "fr")]


def test_an_edition_that_is_not_begun_misses_nobody() -> None:
    assert found(release(KOMAROV)) == []


def test_a_drafted_name_waits_for_someone_to_accept_it() -> None:
    checked = release(
        "participant | fr: Igor Komarov | ru: Игорь Комаров | en approved: I. Komarov"
    )
    (finding,) = findings(checked)
    assert (finding.rule, finding.language, finding.severity) == (
        "names.draft",
        "ru",
        Severity.INFORMATION,
    )
    assert (finding.start, finding.end) == (0, len("Игорь Комаров"))
