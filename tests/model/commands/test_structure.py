"""Adding, removing, moving, splitting and joining, all columns together."""

from dataclasses import replace

import pytest

from releaseeditor.errors.fault import Refused
from releaseeditor.model.commands.adding import add_after, new_part
from releaseeditor.model.commands.facts import set_facts
from releaseeditor.model.commands.structure import (
    add_part,
    change_part,
    convert,
    find_part,
    join_with_next,
    move_by,
    move_part,
    remove_part,
    show_languages,
    split,
)
from releaseeditor.model.commands.typing import NOTHING
from releaseeditor.model.edits import Edit
from releaseeditor.model.facts import Facts
from releaseeditor.model.parts import Contact, Heading, ListItem, Paragraph, Quote
from releaseeditor.model.release import SECTION_OF, Release, Section
from releaseeditor.model.wording import Unit
from tests.builders import release, unit

BODY = release(
    "paragraph | fr: Un. Deux. | ru approved: Раз. Два.",
    "heading | fr: Titre | ru: Название",
    "quote Komarov | ru locked: Да. | fr: Oui.",
    "item | fr: Trois",
    "contact | fr: Anne",
)
JOINABLE = release(
    "paragraph | fr: Un. | ru approved: Раз.", "paragraph | fr: Deux. | ru approved: Два."
)


def ids(made: Release) -> list[str]:
    return [block.id for block in made.body]


def applied(edit: Edit, before: Release) -> Release:
    """The release after an edit that can be taken back and keeps the units those of the parts."""
    after = edit.apply(before)
    assert edit.inverse().apply(after) == before
    assert set(after.units) == set(after.unit_ids())
    return after


def test_a_part_is_added_last_or_at_an_index() -> None:
    assert ids(applied(add_part(BODY, Section.BODY, Paragraph("new")), BODY))[-1] == "new"
    assert ids(applied(add_part(BODY, Section.BODY, Paragraph("new"), at=1), BODY))[1] == "new"


def test_a_part_comes_with_texts_or_with_empty_units_of_an_origin() -> None:
    quote = Quote("new")
    texts = {"new.text": unit("en: Yes")}
    after = applied(add_part(BODY, Section.BODY, quote, units=texts, origin="ru"), BODY)
    assert after.units["new.text"] == unit("en: Yes")
    assert after.units["new.lead_in"] == Unit("ru")
    plain = applied(add_part(BODY, Section.BODY, quote), BODY)
    assert plain.units["new.text"] == Unit("fr")


@pytest.mark.parametrize("kind", SECTION_OF)
def test_every_kind_of_part_is_added_where_it_belongs(kind: type) -> None:
    part = new_part(kind.__name__)
    after = applied(add_after(BODY, part, origin="ru"), BODY)
    assert find_part(after, part.id) == (
        SECTION_OF[type(part)],
        len(after.parts(SECTION_OF[type(part)])) - 1,
        part,
    )
    assert {after.units[name].origin for name in part.unit_ids()} == {"ru"}


def test_a_part_is_added_behind_another_or_last() -> None:
    new = Paragraph("new")
    assert ids(applied(add_after(BODY, new, "paragraph1"), BODY))[1] == "new"
    assert ids(applied(add_after(BODY, new, "contact1"), BODY))[-1] == "new"


def test_there_are_no_other_kinds_of_parts() -> None:
    with pytest.raises(Refused, match="no such part"):
        new_part("Part")


def test_a_removed_part_takes_its_units_with_it() -> None:
    after = applied(remove_part(BODY, "paragraph1"), BODY)
    assert ids(after) == ["heading1", "quote1", "item1"]


def test_the_quotes_of_a_removed_participant_lose_their_speaker() -> None:
    edit = remove_part(BODY, "participant1")
    after = applied(edit, BODY)
    assert after.body[2] == Quote("quote1")
    assert str(edit.name()) == "removal of a participant"


def test_the_quotes_of_others_keep_their_speaker() -> None:
    two = release("quote Komarov | fr: Oui.", "quote Le Gall | fr: Non.")
    after = applied(remove_part(two, "participant1"), two)
    assert after.body == (Quote("quote1"), Quote("quote2", "participant2"))


def test_what_is_gone_cannot_be_removed() -> None:
    with pytest.raises(Refused, match="no longer"):
        remove_part(BODY, "gone")


@pytest.mark.parametrize(
    ("to", "order"),
    [
        (2, ["heading1", "quote1", "paragraph1", "item1"]),
        (99, ["heading1", "quote1", "item1", "paragraph1"]),
    ],
)
def test_a_part_moves_to_an_index_within_its_section(to: int, order: list[str]) -> None:
    assert ids(applied(move_part(BODY, "paragraph1", to), BODY)) == order


def test_a_part_moves_up_and_down() -> None:
    assert ids(applied(move_by(BODY, "heading1", -1), BODY))[0] == "heading1"
    assert ids(applied(move_by(BODY, "heading1", 1), BODY))[2] == "heading1"


def test_at_the_ends_of_a_section_there_is_nowhere_to_move() -> None:
    assert move_by(BODY, "paragraph1", -1) is NOTHING
    assert move_by(BODY, "item1", 1) is NOTHING


def test_facts_of_a_part_are_changed() -> None:
    after = applied(change_part(BODY, Contact("contact1", "+33 1")), BODY)
    assert after.contacts == (Contact("contact1", "+33 1"),)
    assert change_part(BODY, Contact("contact1")) is NOTHING


def test_facts_of_the_release_are_changed() -> None:
    assert applied(set_facts(BODY, Facts("CP1")), BODY).facts == Facts("CP1")
    assert set_facts(BODY, BODY.facts) is NOTHING


@pytest.mark.parametrize("into", [Heading("paragraph1", 2), ListItem("paragraph1", ordered=True)])
def test_a_block_becomes_another_kind_of_block_with_its_texts(into: Heading | ListItem) -> None:
    after = applied(convert(BODY, "paragraph1", into), BODY)
    assert after.body[0] == into
    assert after.units == BODY.units


def test_a_paragraph_becomes_a_quote_and_a_paragraph_again() -> None:
    edit = convert(BODY, "paragraph1", Quote("paragraph1"))
    quoted = applied(edit, BODY)
    assert quoted.units["paragraph1.lead_in"] == Unit("fr")
    assert quoted.units["paragraph1.text"] == BODY.units["paragraph1.text"]
    assert str(edit.name()) == "change into a quote"
    assert applied(convert(quoted, "paragraph1", Paragraph("paragraph1")), quoted) == BODY


def test_what_is_no_quote_any_more_is_not_locked() -> None:
    after = applied(convert(BODY, "quote1", Paragraph("quote1")), BODY)
    assert not after.units["quote1.text"].locked


def test_a_lead_in_is_not_lost_with_its_quote() -> None:
    led = release("quote | fr: Oui.", "lead_in | fr: Il a dit")
    with pytest.raises(Refused, match="lead-in"):
        convert(led, "quote1", Paragraph("quote1"))


def test_the_same_kind_again_is_nothing() -> None:
    assert convert(BODY, "paragraph1", Paragraph("paragraph1")) is NOTHING


def test_only_texts_of_the_body_are_converted() -> None:
    with pytest.raises(Refused, match="Only texts of the body"):
        convert(BODY, "contact1", Paragraph("contact1"))


def test_a_paragraph_is_split_in_every_language() -> None:
    edit = split(BODY, "paragraph1.text", {"fr": 4, "ru": 5}, Paragraph("new"))
    after = applied(edit, BODY)
    assert ids(after)[:2] == ["paragraph1", "new"]
    assert after.units["paragraph1.text"] == unit("fr: Un.", "ru approved: Раз.")
    assert after.units["new.text"] == unit("fr: Deux.", "ru approved: Два.")
    assert str(edit.name()) == "split of a text"


def test_what_follows_a_split_may_be_of_another_kind() -> None:
    after = applied(split(BODY, "heading1.text", {"fr": 2, "ru": 2}, Quote("new")), BODY)
    assert after.body[2] == Quote("new")
    assert after.units["new.lead_in"] == Unit("fr")


def test_a_split_at_the_end_leaves_the_text_as_it_is() -> None:
    after = applied(split(BODY, "paragraph1.text", {}, Paragraph("new")), BODY)
    assert after.units["paragraph1.text"] == BODY.units["paragraph1.text"]
    assert after.units["new.text"] == Unit("fr")


@pytest.mark.parametrize("name", ["contact1.name", "quote1.lead_in"])
def test_only_texts_of_the_body_are_split(name: str) -> None:
    with pytest.raises(Refused, match="Only texts of the body"):
        split(BODY, name, {}, Paragraph("new"))


def test_the_original_of_a_locked_quote_is_not_split() -> None:
    with pytest.raises(Refused, match="verbatim"):
        split(BODY, "quote1.text", {"ru": 1}, Quote("new"))
    assert applied(split(BODY, "quote1.text", {"fr": 1}, Quote("new")), BODY).body[3].id == "new"


def test_two_paragraphs_are_joined_in_every_language() -> None:
    edit = join_with_next(JOINABLE, "paragraph1.text")
    after = applied(edit, JOINABLE)
    assert ids(after) == ["paragraph1"]
    assert after.units["paragraph1.text"] == unit("fr: Un. Deux.", "ru approved: Раз. Два.")
    assert str(edit.name()) == "join of two texts"


def test_splitting_and_joining_again_leaves_no_trace() -> None:
    halves = applied(split(BODY, "paragraph1.text", {"fr": 4, "ru": 5}, Paragraph("new")), BODY)
    assert applied(join_with_next(halves, "paragraph1.text"), halves) == BODY


def test_an_empty_paragraph_takes_the_origin_of_what_is_joined_to_it() -> None:
    before = release("paragraph | fr:", "paragraph | ru: Раз. | fr: Un.")
    after = applied(join_with_next(before, "paragraph1.text"), before)
    assert after.units["paragraph1.text"] == unit("ru: Раз.", "fr: Un.")


@pytest.mark.parametrize("name", ["item1.text", "contact1.name"])
def test_behind_the_last_text_there_is_nothing_to_join_with(name: str) -> None:
    with pytest.raises(Refused, match="no text after this one"):
        join_with_next(BODY, name)


@pytest.mark.parametrize("name", ["heading1.text", "quote1.text"])
def test_a_quote_is_not_joined_with_another_text(name: str) -> None:
    with pytest.raises(Refused, match="quote cannot be joined"):
        join_with_next(BODY, name)


def test_languages_come_and_go_without_their_texts() -> None:
    after = applied(show_languages(BODY, ("ru",)), BODY)
    assert after == replace(BODY, languages=("ru",))
    assert show_languages(BODY, BODY.languages) is NOTHING


def test_a_release_has_a_language() -> None:
    with pytest.raises(Refused, match="at least one language"):
        show_languages(BODY, ())
