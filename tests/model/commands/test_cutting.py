"""Cutting and joining: every column follows, and what was fresh stays fresh."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.model.commands.cutting import cut, joint, matching_offsets
from releaseeditor.model.richtext import RichText
from releaseeditor.model.staleness import basis_changed
from releaseeditor.model.wording import NO_BASIS, Basis, State, Unit, Wording
from tests.builders import rich, unit

FRENCH = "Un point d’étape. M. Le Gall a parlé. Il reviendra."
RUSSIAN = "Обсудили итоги. Выступил г. Ле Галль. Он вернётся."
ENGLISH = "They took stock. Mr. Le Gall spoke. He will return."
THREE = unit(f"fr approved: {FRENCH}", f"ru translated: {RUSSIAN}", f"en: {ENGLISH}")


def texts(made: Unit) -> dict[str, str]:
    return {language: wording.plain for language, wording in made.wordings.items()}


def fresh(made: Unit) -> set[str]:
    return {language for language in made.wordings if not basis_changed(made, language)}


def pieces(made: Unit, language: str, offset: int) -> dict[str, tuple[str, str]]:
    """The texts on either side of where each wording is to be cut."""
    offsets = matching_offsets(made, language, offset)
    return {
        code: (text[: offsets[code]], text[offsets[code] :]) for code, text in texts(made).items()
    }


@pytest.mark.parametrize("offset", [17, 18])
def test_every_language_is_cut_behind_the_same_sentence(offset: int) -> None:
    assert {code: rear for code, (_, rear) in pieces(THREE, "fr", offset).items()} == {
        "fr": FRENCH[offset:],
        "ru": "Выступил г. Ле Галль. Он вернётся.",
        "en": "Mr. Le Gall spoke. He will return.",
    }


def test_the_cut_follows_from_whatever_language_it_is_made_in() -> None:
    offset = RUSSIAN.index("Он")
    assert pieces(THREE, "ru", offset)["fr"][1] == "Il reviendra."
    assert pieces(THREE, "ru", offset)["en"][1] == "He will return."


def test_a_cut_within_a_sentence_falls_into_the_same_one() -> None:
    cut_up = pieces(THREE, "fr", FRENCH.index("a parlé"))
    assert cut_up["ru"] == ("Обсудили итоги. Выступил г. ", "Ле Галль. Он вернётся.")
    assert cut_up["en"][0].startswith("They took stock. Mr. ")
    assert cut_up["en"][1].endswith("spoke. He will return.")


def test_with_other_numbers_of_sentences_the_nearest_end_at_the_same_share_is_taken() -> None:
    made = unit("fr: Un. Deux. Trois.", "ru: Раз два три четыре. Пять шесть семь.")
    assert pieces(made, "fr", len("Un. Deux. "))["ru"][1] == "Пять шесть семь."


def test_a_sentence_end_without_one_in_the_other_language_falls_between_words() -> None:
    made = unit("fr: Un. Deux.", "ru: раз и два")
    assert pieces(made, "fr", len("Un. "))["ru"] == ("раз ", "и два")


def test_a_cut_within_a_word_falls_between_words_elsewhere() -> None:
    made = unit("fr: coopération spatiale", "ru: космическое сотрудничество")
    assert pieces(made, "fr", 4)["ru"] == ("космическое ", "сотрудничество")


def test_no_break_spaces_hold_together() -> None:
    made = unit("fr: il est midi", "ru: в 12\u00a0ч\u202fдня уже")
    for offset in range(1, 10):
        assert "\u00a0" not in pieces(made, "fr", offset)["ru"][0][-1:]
        assert pieces(made, "fr", offset)["ru"][1] in ("12\u00a0ч\u202fдня уже", "уже")


def test_a_single_word_stays_in_front() -> None:
    made = unit("fr: un deux", "ru: раз")
    assert pieces(made, "fr", 3)["ru"] == ("раз", "")


@pytest.mark.parametrize("offset", [0, 1, 2])
def test_a_cut_at_the_start_moves_everything_behind_it(offset: int) -> None:
    made = Unit(
        "fr", {"fr": Wording(RichText("  Un. Deux.")), "ru": Wording(RichText("Раз. Два."))}
    )
    assert pieces(made, "fr", offset)["ru"] == ("", "Раз. Два.")


@pytest.mark.parametrize("offset", [9, 10, 99])
def test_a_cut_at_the_end_moves_nothing(offset: int) -> None:
    made = Unit("fr", {"fr": Wording(RichText("Un. Deux. ")), "ru": Wording(RichText("Раз. Два."))})
    assert pieces(made, "fr", offset)["ru"] == ("Раз. Два.", "")


@given(st.integers(0, len(FRENCH)))
def test_wherever_a_unit_is_cut_every_language_is_fresh_and_whole(offset: int) -> None:
    front, rear = cut(THREE, matching_offsets(THREE, "fr", offset))
    assert fresh(front) == set(front.wordings)
    assert fresh(rear) == set(rear.wordings)
    for language, text in texts(THREE).items():
        halves = front.plain(language), rear.plain(language)
        assert "".join(halves).replace(" ", "") == text.replace(" ", "")


@given(st.integers(0, len(FRENCH)))
def test_what_was_cut_between_words_joins_to_what_it_was(offset: int) -> None:
    text = FRENCH[:offset].rstrip() + " " + FRENCH[offset:].lstrip()
    if text.strip() == FRENCH:
        front, rear = cut(THREE, matching_offsets(THREE, "fr", offset))
        assert joint(front, rear) == THREE


def test_states_stay_for_no_word_has_changed() -> None:
    front, rear = cut(THREE, matching_offsets(THREE, "fr", 17))
    for half in (front, rear):
        assert (half["fr"].state, half["ru"].state) == (State.APPROVED, State.TRANSLATED)


def test_an_empty_half_is_empty_in_every_language() -> None:
    front, rear = cut(THREE, matching_offsets(THREE, "fr", len(FRENCH)))
    assert (front, rear) == (THREE, Unit("fr"))


def test_a_language_without_an_offset_stays_in_front() -> None:
    front, rear = cut(unit("fr: Un. Deux.", "ru: Раз. Два."), {"fr": 4})
    assert (texts(front), texts(rear)) == ({"fr": "Un.", "ru": "Раз. Два."}, {"fr": "Deux."})


def test_marks_are_cut_with_their_text() -> None:
    front, rear = cut(unit("fr: <b>Un. Deux.</b>"), {"fr": 3})
    assert (front["fr"].text, rear["fr"].text) == (rich("<b>Un.</b>"), rich("<b>Deux.</b>"))


def test_a_stale_wording_stays_stale_on_both_sides() -> None:
    halves = cut(unit("fr: Un. Deux.", "ru stale: Раз. Два."), {"fr": 4, "ru": 5})
    assert [fresh(half) for half in halves] == [{"fr"}, {"fr"}]


def test_a_wording_that_needed_no_retranslation_is_fresh_on_both_sides() -> None:
    kept = Wording(RichText("Раз. Два."), basis=Basis("fr", "Avant", "Un. Deux."))
    halves = cut(unit("fr: Un. Deux.").with_wording("ru", kept), {"fr": 4, "ru": 5})
    assert [fresh(half) for half in halves] == [{"fr", "ru"}] * 2


def test_a_basis_in_a_third_language_is_cut_with_that_one() -> None:
    based = Wording(RichText("Раз. Два."), basis=Basis("en", "One. Two."))
    made = unit("fr: Un. Deux.", "en: One. Two.").with_wording("ru", based)
    front, rear = cut(made, {"fr": 4, "ru": 5, "en": 5})
    assert (front["ru"].basis, rear["ru"].basis) == (Basis("en", "One."), Basis("en", "Two."))


def test_what_is_left_out_stays_out_on_both_sides() -> None:
    front, rear = cut(unit("fr: Un. Deux.", "ru omitted: Раз."), {"fr": 4, "ru": 4})
    assert (front["ru"].state, rear["ru"].state) == (State.OMITTED, State.OMITTED)


def test_joined_texts_have_one_space_between_them() -> None:
    made = joint(unit("fr: Un.", "ru: Раз."), unit("fr: Deux.", "ru: Два."))
    assert texts(made) == {"fr": "Un. Deux.", "ru": "Раз. Два."}
    assert fresh(made) == {"fr", "ru"}


@pytest.mark.parametrize(
    ("first", "second", "state"),
    [
        ("approved", "translated", State.TRANSLATED),
        ("translated", "approved", State.TRANSLATED),
        ("reviewed", "draft", State.DRAFT),
        ("omitted", "approved", State.DRAFT),
        ("omitted", "omitted", State.OMITTED),
    ],
)
def test_the_less_finished_state_holds_for_both(first: str, second: str, state: State) -> None:
    made = joint(unit("fr: Un.", f"ru {first}: Раз."), unit("fr: Deux.", f"ru {second}: Два."))
    assert made["ru"].state is state


def test_what_was_left_out_without_a_text_is_left_out_no_more() -> None:
    made = joint(unit("fr: Un.", "ru omitted:"), unit("fr: Deux.", "ru approved: Два."))
    assert (made["ru"].plain, made["ru"].state) == ("Два.", State.DRAFT)
    assert "ru" not in fresh(made)


@pytest.mark.parametrize(
    ("front", "behind"),
    [
        (unit("fr: Un.", "ru approved: Раз."), unit("fr: Deux.")),
        (unit("fr: Un."), unit("fr: Deux.", "ru approved: Два.")),
    ],
)
def test_a_wording_of_one_half_alone_is_a_stale_draft(front: Unit, behind: Unit) -> None:
    made = joint(front, behind)
    assert made["ru"].state is State.DRAFT
    assert fresh(made) == {"fr"}


@pytest.mark.parametrize(
    ("front", "behind"),
    [
        (unit("fr: Un.", "ru: Раз."), unit("fr: Deux.", "ru stale: Два.")),
        (unit("fr: Un.", "ru stale: Раз."), unit("fr: Deux.", "ru: Два.")),
    ],
)
def test_a_stale_half_makes_a_stale_whole(front: Unit, behind: Unit) -> None:
    assert fresh(joint(front, behind)) == {"fr"}


def test_joining_with_nothing_changes_nothing() -> None:
    assert joint(THREE, Unit("ru")) == THREE
    assert joint(Unit("ru"), THREE) == THREE


def test_halves_of_different_origins_that_agree_are_fresh() -> None:
    made = joint(unit("fr: Un.", "ru: Раз."), unit("ru: Два.", "fr: Deux."))
    assert made.origin == "fr"
    assert (made["fr"].basis, made["ru"].basis) == (NO_BASIS, Basis("fr", "Un. Deux."))


def test_halves_of_different_origins_that_disagree_are_stale() -> None:
    made = joint(unit("fr: Un.", "ru: Раз."), unit("ru: Два.", "fr stale: Deux."))
    assert fresh(made) == {"fr"}


def test_a_half_based_on_nothing_does_not_hide_what_the_other_is_based_on() -> None:
    behind = unit("fr: Deux.").with_wording("ru", Wording(RichText("Два.")))
    made = joint(unit("fr: Un.", "ru: Раз."), behind)
    assert made["ru"].basis == Basis("fr", "Un. Deux.")
    assert replace(made, wordings={}) == Unit("fr")
