"""What is proposed for a participant whose name is there in one language."""

import pytest

from releaseeditor.languages.names.proposing import missing_names, proposals
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import Unit, Wording

ALL = ("fr", "ru", "en")


def unit(origin: str = "fr", **texts: str) -> Unit:
    return Unit(origin, {code: Wording(RichText(text)) for code, text in texts.items()})


def test_missing_names_are_drafted_from_the_origin() -> None:
    drafts = missing_names(unit("ru", ru="Сергей Крикалёв"), ALL)
    assert {code: draft.text for code, draft in drafts.items()} == {
        "fr": "Sergueï Krikaliov",
        "en": "Sergey Krikalyov",
    }
    assert all(draft.confident for draft in drafts.values())


def test_a_surname_told_by_its_letters_alone_is_a_guess() -> None:
    assert not missing_names(unit(fr="Sylvie Bermann"), ALL)["ru"].confident


def test_what_is_written_is_never_proposed_and_nothing_comes_of_nothing() -> None:
    assert not missing_names(unit(fr="A", ru="А", en="A"), ALL)
    assert not missing_names(unit(), ALL)
    assert set(missing_names(unit(fr="Igor Komarov", ru=" "), ALL)) == {"ru", "en"}


def test_case_forms_are_those_of_the_russian_name_or_of_its_draft() -> None:
    written = proposals(unit("ru", ru="Игорь Комаров"), unit(), ALL)
    drafted = proposals(unit(fr="Jean-Yves Le Gall"), unit(), ALL)
    assert written.cases[0].text == "Игоря Комарова"
    assert drafted.cases[0].text.startswith("Жан-Ива")
    assert not proposals(unit(fr="Jean"), unit(), ("fr", "en")).cases


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Sylvie Bermann", {"fr": "Ambassadrice de France"}), ("Jean-Yves Le Gall", {}), ("", {})],
)
def test_a_woman_is_offered_the_feminine_title_where_the_language_has_one(
    name: str, expected: dict[str, str]
) -> None:
    title = unit(fr="Ambassadeur de France", ru="посол Франции", en="Ambassador")
    assert proposals(unit(fr=name), title, ALL).titles == expected
