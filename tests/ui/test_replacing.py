"""Words are replaced where they stand, as steps that can be undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from releaseeditor.errors import Refused
from releaseeditor.messages import Message
from releaseeditor.model.edits import Place
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import Mark, RichText, Span
from releaseeditor.model.wording import State
from releaseeditor.ui.replacing import (
    Reckoning,
    fitted,
    reckoned,
    replaced,
    replacing_everywhere,
    replacing_one,
)
from releaseeditor.ui.search import Hit, Wanted, alike, hits
from tests.builders import release

RELEASE = release(
    "headline | fr approved: Prix\u00a0: le prix | en: Price",
    "lead | fr reviewed: Un prix. | ru: Цена",
    "quote Igor Komarov | fr locked: Le prix. | ru: Цена",
)


def found(words: str, opened: Release = RELEASE) -> list[Hit]:
    return list(hits(opened, Wanted(words), opened.languages))


def test_everything_is_replaced_in_one_step_but_for_locked_quotes() -> None:
    edit = replacing_everywhere(RELEASE, found("prix"), "coût")
    after = edit.apply(RELEASE)
    assert after.wording("headline", "fr").plain == "coût\u00a0: le coût"
    assert after.wording("lead", "fr").plain == "Un coût."
    assert after.wording("quote1.text", "fr").plain == "Le prix."
    assert after.wording("headline", "fr").state is State.DRAFT
    assert edit.name() == Message("replacement everywhere")
    assert edit.inverse().apply(after) == RELEASE


def test_what_would_become_a_draft_and_what_would_stay_is_known_before() -> None:
    assert reckoned(RELEASE, found("prix")) == Reckoning(places=3, settled=2, locked=1)
    assert reckoned(RELEASE, found("price")) == Reckoning(places=1)


def test_one_place_is_replaced_by_itself() -> None:
    second = Hit(Place("headline", "fr"), 10, 14)
    after = replacing_one(RELEASE, second, "coût").apply(RELEASE)
    assert after.wording("headline", "fr").plain == "Prix\u00a0: le coût"
    with pytest.raises(Refused):
        replacing_one(RELEASE, Hit(Place("quote1.text", "fr"), 3, 7), "coût")


def test_where_there_is_nothing_to_replace_it_is_refused() -> None:
    with pytest.raises(Refused):
        replacing_everywhere(RELEASE, found("zzz"), "coût")
    with pytest.raises(Refused):
        replacing_everywhere(RELEASE, [Hit(Place("quote1.text", "fr"), 3, 7)], "coût")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("prix\u00a0:", "coût :", "coût\u00a0:"),
        ("l’accord", "l'entente", "l’entente"),
        ("Roscosmos", "Roskosmos", "Roskosmos"),
        ("a b", "a", "a"),
        ("aa", "a", "a"),
        ("prix", "", ""),
        (" ", "\u00a0", " "),
    ],
)
def test_a_space_or_apostrophe_that_stands_there_stays(old: str, new: str, expected: str) -> None:
    assert fitted(old, new) == expected


WORDS = some.text("ab '’\u00a0-", max_size=8)


@given(WORDS, WORDS)
def test_what_stands_there_afterwards_reads_as_wanted(old: str, new: str) -> None:
    made = fitted(old, new)
    assert len(made) == len(new)
    assert all(alike(one, other) for one, other in zip(made, new, strict=True))


def test_marks_stay_over_the_same_words() -> None:
    text = RichText("un prix bas", (Span(3, 7, Mark.BOLD), Span(8, 11, Mark.ITALIC)))
    hit = Hit(Place("lead", "fr"), 3, 7)
    assert replaced(text, [hit], "montant") == RichText(
        "un montant bas", (Span(3, 10, Mark.BOLD), Span(11, 14, Mark.ITALIC))
    )
