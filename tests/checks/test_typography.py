"""Typography found over a whole release."""

from releaseeditor.checks.typography import findings
from tests.builders import release


def test_each_language_is_checked_by_its_own_rules() -> None:
    found = findings(
        release("headline | fr: Un succès! | ru: Это - успех | en: A success!", "lead | fr: Bon.")
    )
    assert [(one.unit, one.language, one.rule.split(".")[1]) for one in found] == [
        ("headline", "fr", "fr"),
        ("headline", "ru", "ru"),
    ]
    assert found[0].replacements[0] == "\u202f!"


def test_what_an_edition_leaves_out_is_not_checked() -> None:
    assert findings(release("kicker | fr omitted: Un succès!")) == ()


def test_a_language_without_a_profile_is_left_alone() -> None:
    assert findings(release("headline | fr: Un succès!"), {"ru": "ru"}) == ()
