"""What comes back from a translator or a journey, compared with what stands here."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from releaseeditor.library.plan import Kind, Matter, Plan, Verdict, merge_plan
from releaseeditor.library.taking_back import Choice, taken_back
from releaseeditor.model.codec import decoded_release, encoded
from releaseeditor.model.facts import Facts
from releaseeditor.model.release import Release, Section
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import State
from tests.builders import release
from tests.strategies import releases

BASE = ("headline | fr: Deux agences à Paris | ru: Два", "paragraph | fr: Texte", "contact | fr: X")
HEADLINE = Matter(Kind.WORDING, "headline", "ru")


def made(*changed: str, facts: Facts | None = None, headline: str = BASE[0]) -> Release:
    return release(headline, *(changed or BASE[1:]), facts=facts)


def headline(fr: str = "Deux agences à Paris", ru: str = "Два") -> Release:
    """The release with other words in its headline, made from what they were made from."""
    changed = BEFORE
    for code, words in (("fr", fr), ("ru", ru)):
        unit = changed.units["headline"]
        wording = replace(unit[code], text=RichText(words))
        changed = changed.with_unit("headline", unit.with_wording(code, wording))
    return changed


def verdicts(plan: Plan) -> dict[Matter, Verdict]:
    return {item.matter: item.verdict for item in plan.items}


BEFORE = made()


def plan(mine: Release, theirs: Release, editable: tuple[str, ...] = ()) -> Plan:
    return merge_plan(mine, theirs, BEFORE, editable)


class TestAWording:
    def test_that_only_they_changed_is_taken(self) -> None:
        proposed = plan(BEFORE, headline(ru="Две"), ("ru",))
        assert verdicts(proposed) == {HEADLINE: Verdict.TAKE}
        assert taken_back(proposed).wording("headline", "ru").plain == "Две"

    def test_that_only_we_changed_stays(self) -> None:
        proposed = plan(headline(ru="Оба"), BEFORE)
        assert verdicts(proposed) == {HEADLINE: Verdict.KEEP}
        assert taken_back(proposed) == headline(ru="Оба")

    def test_that_both_changed_alike_is_no_matter(self) -> None:
        assert plan(headline(ru="Оба"), headline(ru="Оба")).items == ()

    def test_that_both_changed_waits_for_a_choice(self) -> None:
        proposed = plan(headline(ru="Оба"), headline(ru="Две"))
        assert verdicts(proposed) == {HEADLINE: Verdict.BOTH_CHANGED}
        assert taken_back(proposed) == headline(ru="Оба")
        assert taken_back(proposed, {HEADLINE: Choice.THEIRS}) == headline(ru="Две")

    def test_that_both_changed_in_different_words_is_offered_with_both_as_a_draft(self) -> None:
        proposed = plan(headline("Trois agences à Paris"), headline("Deux agences à Moscou"))
        (item,) = proposed.items
        assert str(item.suggestion) == "Trois agences à Moscou"
        chosen = taken_back(proposed, {item.matter: Choice.SUGGESTION}).wording("headline", "fr")
        assert (chosen.plain, chosen.state) == ("Trois agences à Moscou", State.DRAFT)
        assert taken_back(proposed).wording("headline", "fr").plain == "Trois agences à Paris"

    def test_without_a_suggestion_to_choose_stays_ours(self) -> None:
        proposed = plan(headline(ru="Оба"), headline(ru="Две"))
        assert taken_back(proposed, {HEADLINE: Choice.SUGGESTION}) == headline(ru="Оба")

    def test_in_a_language_that_was_not_lent_is_not_taken(self) -> None:
        proposed = plan(BEFORE, headline(fr="Autre"), ("ru",))
        assert verdicts(proposed) == {HEADLINE._replace(language="fr"): Verdict.NOT_EDITABLE}
        assert taken_back(proposed) == BEFORE

    def test_of_a_unit_removed_here_stays_removed(self) -> None:
        mine = made("contact | fr: X")
        proposed = plan(mine, made("paragraph | fr: Texte | ru: Текст", BASE[2]), ("ru",))
        matter = Matter(Kind.WORDING, "paragraph1.text", "ru")
        assert verdicts(proposed) == {matter: Verdict.DELETED_HERE}
        assert taken_back(proposed, {matter: Choice.THEIRS}) == mine

    def test_of_a_unit_removed_here_and_not_changed_there_is_no_matter(self) -> None:
        assert plan(made("contact | fr: X"), BEFORE).items == ()

    def test_that_is_verbatim_is_not_lent_with_its_language(self) -> None:
        before = release("quote A | ru locked: Да")
        theirs = release("quote A | ru: Нет")
        proposed = merge_plan(before, theirs, before, ("ru",))
        assert set(verdicts(proposed).values()) == {Verdict.NOT_EDITABLE}
        assert taken_back(proposed) == before


class TestAPart:
    def test_that_they_added_comes_with_its_texts_to_its_place(self) -> None:
        theirs = release(BASE[0], "paragraph | fr: Texte", "heading | fr: Titre", BASE[2])
        mine = release(BASE[0], "paragraph | fr: Texte", "item | fr: Ici", BASE[2])
        assert verdicts(plan(mine, theirs))[Matter(Kind.PART, "heading1")] is Verdict.TAKE
        result = taken_back(plan(mine, theirs))
        assert [part.id for part in result.body] == ["paragraph1", "heading1", "item1"]
        assert result.units["heading1.text"].plain("fr") == "Titre"

    def test_that_a_translator_added_is_not_taken(self) -> None:
        theirs = release(BASE[0], BASE[1], "heading | fr: Titre | ru: Титул", BASE[2])
        proposed = plan(BEFORE, theirs, ("ru",))
        assert verdicts(proposed)[Matter(Kind.PART, "heading1")] is Verdict.NOT_EDITABLE
        assert taken_back(proposed) == BEFORE

    def test_that_they_removed_goes_unless_it_was_changed_here(self) -> None:
        theirs = made("contact | fr: X")
        assert taken_back(plan(BEFORE, theirs)) == theirs
        mine = made("paragraph | fr: Texte neuf", BASE[2])
        proposed = plan(mine, theirs)
        assert verdicts(proposed)[Matter(Kind.PART, "paragraph1")] is Verdict.BOTH_CHANGED
        assert taken_back(proposed) == mine

    def test_moved_there_moves_here_unless_it_was_moved_here_too(self) -> None:
        three = ("paragraph | fr: A", "paragraph | fr: B", "paragraph | fr: C")
        before = release(*three)
        first, second, third = before.body
        theirs = before.with_parts(Section.BODY, (third, first, second))
        assert taken_back(merge_plan(before, theirs, before)) == theirs
        mine = before.with_parts(Section.BODY, (second, first, third))
        proposed = merge_plan(mine, theirs, before)
        assert verdicts(proposed) == {Matter(Kind.ORDER, "body"): Verdict.BOTH_CHANGED}
        assert taken_back(proposed) == mine


def test_a_fact_is_taken_kept_or_asked_for_by_itself() -> None:
    mine = made(facts=Facts(reference="CP1", authentic="fr"))
    theirs = made(facts=Facts(reference="CP2"))
    proposed = plan(mine, theirs)
    assert verdicts(proposed) == {
        Matter(Kind.FACT, "reference"): Verdict.BOTH_CHANGED,
        Matter(Kind.FACT, "authentic"): Verdict.KEEP,
    }


def test_without_the_earlier_state_only_what_is_missing_here_is_taken() -> None:
    mine = release("headline | fr: A", "lead | fr: B", "paragraph | fr: Ici")
    theirs = release("headline | fr: A | ru: А", "lead | fr: C", "heading | fr: Là-bas")
    proposed = merge_plan(mine, theirs)
    assert verdicts(proposed) == {
        Matter(Kind.PART, "heading1"): Verdict.TAKE,
        Matter(Kind.PART, "paragraph1"): Verdict.KEEP,
        HEADLINE: Verdict.TAKE,
        Matter(Kind.WORDING, "lead", "fr"): Verdict.BOTH_CHANGED,
    }
    assert [part.id for part in taken_back(proposed).body] == ["heading1", "paragraph1"]


def test_the_plan_of_another_release_is_none() -> None:
    with pytest.raises(ValueError, match="same release"):
        merge_plan(BEFORE, replace(BEFORE, id="other"), BEFORE)
    with pytest.raises(ValueError, match="same release"):
        merge_plan(BEFORE, BEFORE, replace(BEFORE, id="other"))


def test_how_many_matters_have_a_verdict_can_be_asked() -> None:
    assert plan(BEFORE, headline(ru="Две")).count(Verdict.TAKE) == 1
    assert plan(BEFORE, BEFORE).count(Verdict.TAKE) == 0


choices = st.sampled_from(Choice)
few = settings(max_examples=30)


@few
@given(releases(), releases())
def test_what_came_back_is_taken_whole_where_nothing_changed_here(
    base: Release, theirs: Release
) -> None:
    assert taken_back(merge_plan(base, theirs, base)) == theirs


@few
@given(releases(), releases())
def test_what_came_back_as_it_left_changes_nothing(base: Release, mine: Release) -> None:
    assert taken_back(merge_plan(mine, base, base)) == mine


@few
@given(releases(), releases(), st.none() | releases())
def test_ours_is_ours_where_everything_is_answered_so(
    mine: Release, theirs: Release, base: Release | None
) -> None:
    proposed = merge_plan(mine, theirs, base)
    answers = {item.matter: Choice.MINE for item in proposed.items}
    assert taken_back(proposed, answers) == mine


@few
@given(releases(), releases(), st.none() | releases(), st.data())
def test_whatever_is_chosen_gives_a_release(
    mine: Release, theirs: Release, base: Release | None, draw: st.DataObject
) -> None:
    proposed = merge_plan(mine, theirs, base, draw.draw(st.sampled_from([(), ("ru",)])))
    answers = {item.matter: draw.draw(choices) for item in proposed.items}
    result = taken_back(proposed, answers)
    assert decoded_release(encoded(result)) == result


@few
@given(releases(), releases(), releases())
def test_a_translator_changes_their_language_alone(
    mine: Release, theirs: Release, base: Release
) -> None:
    result = taken_back(merge_plan(mine, theirs, base, ("ru",)))
    assert (result.facts, result.languages) == (mine.facts, mine.languages)
    assert list(result.all_parts()) == list(mine.all_parts())
    for name, unit in result.units.items():
        assert unit.with_wording("ru", mine.units[name]["ru"]) == mine.units[name]
