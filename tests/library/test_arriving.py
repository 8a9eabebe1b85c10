"""What others save comes into the open release; what collides is told, and nothing is lost."""

from dataclasses import replace

from hypothesis import Phase, given, settings

from releaseeditor.library.arriving import Arrival, arrival, newest
from releaseeditor.library.changes import CellChange, FactsChange, PartRemoved, Saved
from releaseeditor.library.held import Held, after_saving, steps
from releaseeditor.library.releases import create, load
from releaseeditor.library.saving import save
from releaseeditor.model.commands.structure import move_part, remove_part
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.edits import Place
from releaseeditor.model.facts import Facts
from releaseeditor.model.parts import Heading, Paragraph, Quote
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import Unit
from tests.builders import release
from tests.library.libraries import temporary_store
from tests.strategies import releases

MADE = release(
    "headline | fr: Prix",
    "paragraph | fr: Un. | ru: Один.",
    "paragraph | fr: Deux.",
    "paragraph | fr: Trois.",
)

few = settings(
    max_examples=30,
    # Releases are large, and a smaller one says no more about what went wrong.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)


def rows(made: Release) -> Held:
    """The release as a library has it, each row at its first revision."""
    empty = Held(made.id, made.languages, made.facts, revisions={Place(): 1})
    todo = steps(empty, made, "made")
    return after_saving(empty, todo, [Saved(1)] * len(todo))


def saved(held: Held, after: Release) -> Held:
    """The rows once someone has saved `after` over them."""
    todo = steps(held, after, "after")
    return after_saving(held, todo, [Saved(step.rev + 1) for step in todo])


def arrived(
    theirs: Release, mine: Release = MADE, start: Release = MADE
) -> tuple[Release, Arrival]:
    known = rows(start)
    news = arrival(mine, known, saved(known, theirs))
    return news.edit.apply(mine), news


def typed(made: Release, unit: str, language: str, text: str) -> Release:
    return set_text(made, unit, language, RichText(text)).apply(made)


def test_no_news_change_nothing() -> None:
    made, news = arrived(MADE)
    assert made is MADE
    assert not news.edit


def test_what_another_typed_elsewhere_comes_in() -> None:
    mine = typed(MADE, "headline", "fr", "Le mien")
    made, news = arrived(typed(MADE, "paragraph1.text", "ru", "Раз."), mine)
    assert made == typed(mine, "paragraph1.text", "ru", "Раз.")
    assert not news.conflicts
    assert steps(news.held, made, "op")[0].change == CellChange(
        "headline", "fr", mine.wording("headline", "fr")
    )


def test_what_both_typed_stays_as_it_is_here_and_is_told() -> None:
    mine, theirs = typed(MADE, "headline", "fr", "A"), typed(MADE, "headline", "fr", "B")
    made, news = arrived(theirs, mine)
    assert made == mine
    assert news.conflicts == (CellChange("headline", "fr", theirs.wording("headline", "fr")),)
    assert news.held.revisions[Place("headline", "fr")] == 1


def test_a_paragraph_of_another_stands_where_they_put_it() -> None:
    new = Paragraph("new")
    body = (MADE.body[0], new, *MADE.body[1:])
    theirs = replace(MADE, body=body, units={**MADE.units, "new.text": Unit("fr")})
    theirs = typed(theirs, "new.text", "fr", "Nouveau.")
    assert arrived(theirs)[0] == theirs


def test_an_order_changed_by_another_comes_in() -> None:
    theirs = move_part(MADE, "paragraph3", 0).apply(MADE)
    assert arrived(theirs)[0] == theirs


def test_a_part_made_another_kind_by_another_stays_where_it_stood() -> None:
    item = Heading("paragraph1", 2)
    theirs = replace(MADE, body=(item, *MADE.body[1:]))
    assert arrived(theirs)[0] == theirs
    quote = Quote("paragraph1")
    units = {name: unit for name, unit in MADE.units.items() if name != "paragraph1.text"}
    units |= {name: Unit("fr") for name in quote.unit_ids()}
    theirs = replace(MADE, body=(quote, *MADE.body[1:]), units=units)
    assert arrived(theirs)[0] == theirs


def test_an_order_changed_on_both_sides_stays_as_it_is_here() -> None:
    theirs = move_part(MADE, "paragraph3", 0).apply(MADE)
    mine = move_part(MADE, "paragraph2", 0).apply(MADE)
    assert arrived(theirs, mine)[0] == mine


def test_a_paragraph_taken_out_by_another_goes() -> None:
    theirs = remove_part(MADE, "paragraph2").apply(MADE)
    assert arrived(theirs)[0] == theirs


def test_a_paragraph_taken_out_by_another_but_written_in_here_stays_and_is_told() -> None:
    mine = typed(MADE, "paragraph2.text", "fr", "Quand même.")
    made, news = arrived(remove_part(MADE, "paragraph2").apply(MADE), mine)
    assert made == mine
    assert news.conflicts == (PartRemoved("paragraph2"),)


def test_a_paragraph_made_a_heading_by_another_is_one() -> None:
    theirs = replace(MADE, body=(Heading("paragraph1", 2), *MADE.body[1:]))
    assert arrived(theirs)[0] == theirs


def test_a_paragraph_made_a_quote_by_another_stays_where_it_stands() -> None:
    quote = Quote("paragraph1", "")
    units = {name: Unit("fr") for name in quote.unit_ids()}
    theirs = replace(MADE, body=(quote, *MADE.body[1:]), units={**MADE.units, **units})
    assert arrived(theirs)[0] == theirs


def test_facts_are_merged_one_by_one() -> None:
    mine = replace(MADE, facts=Facts("CP1"))
    theirs = replace(MADE, facts=Facts(authentic="fr"))
    made, news = arrived(theirs, mine)
    assert made.facts == Facts("CP1", authentic="fr")
    assert not news.conflicts


def test_one_fact_changed_on_both_sides_is_told() -> None:
    made, news = arrived(replace(MADE, facts=Facts("CP2")), replace(MADE, facts=Facts("CP1")))
    assert made.facts == Facts("CP1")
    assert news.conflicts == (FactsChange(Facts("CP2"), MADE.languages),)


@few
@given(start=releases(), theirs=releases())
def test_whatever_another_does_comes_in_where_nothing_was_done_here(
    start: Release, theirs: Release
) -> None:
    made, news = arrived(theirs, start, start)
    assert made == theirs
    assert not news.conflicts
    assert news.held.release == theirs


@few
@given(start=releases(), mine=releases(), theirs=releases())
def test_nothing_of_mine_is_lost_by_what_another_does(
    start: Release, mine: Release, theirs: Release
) -> None:
    made, news = arrived(theirs, mine, start)
    before = rows(start).units
    for name, unit in mine.units.items():
        plain = before.get(name, Unit(start.languages[0]))
        for language, wording in unit.wordings.items():
            if wording != plain[language]:
                assert made.wording(name, language) == wording
    assert {part.id for _, part in made.all_parts()} >= {
        part.id for _, part in mine.all_parts() if start.part(part.id) is None
    }
    assert steps(news.held, made, "op") is not None


@few
@given(start=releases(), theirs=releases())
def test_two_windows_agree_in_the_end(start: Release, theirs: Release) -> None:
    with temporary_store() as store:
        known = create(store, start)
        save(store, start.id, steps(known, theirs, "theirs"))
        fresh = load(store, start.id)
    assert arrival(start, known, fresh).edit.apply(start) == theirs
    assert newest(known, fresh) == fresh
    assert newest(fresh, known).release == theirs
