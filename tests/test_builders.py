"""The builders say what they mean, for every other test rests on them."""

from hypothesis import given

from releaseeditor.model.codec import decoded_release, encoded
from releaseeditor.model.parts import Heading, ListItem, Quote
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import Mark, Span
from releaseeditor.model.staleness import stale
from releaseeditor.model.wording import State
from tests.builders import release, rich
from tests.strategies import releases


def test_a_line_is_a_place_and_its_wordings() -> None:
    built = release("headline | fr: Prix : 5 % | ru approved: Цена: 5 %")
    headline = built.units["headline"]
    assert (headline.origin, headline.plain("fr")) == ("fr", "Prix : 5 %")
    assert headline["ru"].state is State.APPROVED
    assert headline["ru"].basis.text == "Prix : 5 %"


def test_a_speaker_becomes_a_participant_once() -> None:
    built = release(
        "quote Le Gall | fr: Oui.", "quote Le Gall | ru: Да.", "lead_in | ru: Он сказал:"
    )
    assert [block.speaker for block in built.body if isinstance(block, Quote)] == [
        "participant1"
    ] * 2
    assert built.units["participant1.name"].plain("fr") == "Le Gall"
    assert built.units["quote2.lead_in"].plain("ru") == "Он сказал:"


def test_a_participant_is_found_as_speaker_by_a_part_of_the_name() -> None:
    built = release(
        "participant | ru: Игорь Комаров", "title | ru: директор", "quote Комаров | ru: Да."
    )
    assert [person.id for person in built.participants] == ["participant1"]
    assert built.units["participant1.title"].plain("ru") == "директор"


def test_the_kinds_of_the_body_are_built() -> None:
    built = release("heading 2 | fr: Bion", "item | fr: un", "ordered item | fr: deux")
    assert built.body == (
        Heading("heading1", 2),
        ListItem("item1", ordered=False),
        ListItem("item2", ordered=True),
    )


def test_stale_and_locked_are_said_beside_the_state() -> None:
    built = release("lead | fr locked: Prix | en reviewed stale: Price")
    assert built.units["lead"].locked
    assert stale(built, "lead", "en")
    assert built.wording("lead", "en").state is State.REVIEWED


def test_marks_are_written_as_tags() -> None:
    text = rich("le 1<sup>er</sup> <a https://example.org>site</a>")
    assert text.text == "le 1er site"
    assert text.spans == (
        Span(4, 6, Mark.SUPERSCRIPT),
        Span(7, 11, Mark.LINK, "https://example.org"),
    )


@given(releases())
def test_a_generated_release_is_one_the_program_reads(generated: Release) -> None:
    assert decoded_release(encoded(generated)) == generated
