"""The list: what it shows, how it is sorted, filtered and searched."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from releaseeditor.errors.library import NoSuchRelease
from releaseeditor.library.entries import EditionSummary, Filter, Order, Query, Shelf
from releaseeditor.library.held import steps
from releaseeditor.library.listing import count, entries, entry, hits
from releaseeditor.library.releases import create, load
from releaseeditor.library.saving import save
from releaseeditor.library.searching import words_of
from releaseeditor.library.shelves import (
    archive,
    bring_back,
    duplicate,
    purge,
    set_template,
    throw_away,
    unarchive,
)
from releaseeditor.library.store import Condition, Store
from releaseeditor.model.commands.structure import remove_part
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.facts import Embargo, Facts
from releaseeditor.model.identity import new_id
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import State
from tests.builders import release
from tests.library.libraries import temporary_store

FUTURE = Embargo(datetime(2900, 1, 1, tzinfo=UTC), "UTC")
PAST = Embargo(datetime(1990, 1, 1, tzinfo=UTC), "UTC")


def put(store: Store, *lines: str, facts: Facts | None = None) -> str:
    """A new release in the library, by its identifier."""
    return create(store, replace(release(*lines, facts=facts), id=new_id())).id


def listed(store: Store, query: Query | None = None) -> list[str]:
    return [one.headline("fr") for one in entries(store, query or Query())]


def retyped(store: Store, release_id: str, unit: str, language: str, text: str) -> Release:
    held = load(store, release_id)
    after = set_text(held.release, unit, language, RichText(text)).apply(held.release)
    save(store, release_id, steps(held, after, new_id()))
    return after


def test_an_entry_shows_what_stands_in_the_release(store: Store) -> None:
    facts = Facts("CP039-2018", issue_date=date(2018, 3, 26), embargo=FUTURE)
    name = put(
        store,
        "headline | fr approved: Mission commune | ru: Совместная миссия",
        "lead | fr: Le chapô. | ru translated stale: Лид.",
        facts=facts,
    )
    (shown,) = entries(store, Query())
    assert (shown.release, shown.facts, shown.languages) == (name, facts, ("fr", "ru", "en"))
    assert (shown.created_by, shown.modified_by) == ("Anna", "Anna")
    french = "mission commune"
    assert shown.editions == {
        "fr": EditionSummary("Mission commune", 2, draft=1, approved=1, sorts_as=french),
        "ru": EditionSummary(
            *("Совместная миссия", 2), stale=1, draft=1, translated=1, sorts_as="совместная миссия"
        ),
        "en": EditionSummary("", 2, empty=2, sorts_as=french),
    }
    assert shown.headline("en") == "Mission commune"
    assert entry(store, name) == shown


def test_typing_is_in_the_list_at_once(store: Store, boris: Store) -> None:
    name = put(store, "headline | fr: Prix")
    retyped(boris, name, "headline", "fr", "Prix en hausse")
    shown = entry(store, name)
    assert shown.headline("fr") == "Prix en hausse"
    assert shown.modified_by == "Boris"
    assert shown.created_by == "Anna"


def test_the_release_changed_last_stands_first(store: Store) -> None:
    first = put(store, "headline | fr: Un")
    put(store, "headline | fr: Deux")
    assert listed(store) == ["Deux", "Un"]
    retyped(store, first, "lead", "fr", "Du nouveau.")
    assert listed(store) == ["Un", "Deux"]


def test_the_list_is_sorted_by_what_is_asked_for(store: Store) -> None:
    put(store, "headline | fr: Élan", facts=Facts("CP2", issue_date=date(2020, 1, 1)))
    put(store, "headline | fr: azur", facts=Facts("CP1", issue_date=date(2021, 1, 1)))
    by_day = Query(order=Order.DAY)
    by_reference = Query(order=Order.REFERENCE, descending=False)
    by_headline = Query(order=Order.HEADLINE, descending=False, language="fr")
    assert listed(store, by_day) == ["azur", "Élan"]
    assert listed(store, by_reference) == ["azur", "Élan"]
    assert listed(store, by_headline) == ["azur", "Élan"]


def test_a_release_without_a_headline_in_the_language_is_sorted_by_the_one_that_is_shown(
    store: Store,
) -> None:
    put(store, "headline | fr: Bêta | en: Gamma")
    put(store, "headline | fr: álpha")
    put(store, "headline | fr: Delta | en: Beta")
    put(store, "headline | en: epsilon")
    russian = replace(release("headline | ru: Ёлка"), id=new_id())
    create(store, replace(russian, languages=("ru",), units={**russian.units}))
    query = Query(order=Order.HEADLINE, descending=False, language="en")
    shown = [one.headline("en") for one in entries(store, query)]
    assert shown == ["álpha", "Beta", "epsilon", "Gamma", "Ёлка"]
    backwards = replace(query, descending=True)
    assert [one.headline("en") for one in entries(store, backwards)] == shown[::-1]
    pages = [replace(query, limit=2, offset=at) for at in (0, 2, 4)]
    assert [one.headline("en") for page in pages for one in entries(store, page)] == shown
    unknown = replace(query, language="de")
    assert [one.headline("fr") for one in entries(store, unknown)] == [
        *("álpha", "Bêta", "Delta", "epsilon", "Ёлка")
    ]


def test_what_is_typed_in_the_first_language_moves_a_release_that_has_no_other(
    store: Store,
) -> None:
    name = put(store, "headline | fr: Alpha")
    put(store, "headline | fr: Beta")
    query = Query(order=Order.HEADLINE, descending=False, language="en")
    assert listed(store, query) == ["Alpha", "Beta"]
    retyped(store, name, "headline", "fr", "Gamma")
    assert listed(store, query) == ["Beta", "Gamma"]


def test_a_page_of_the_list_goes_on_where_the_last_one_ended(store: Store) -> None:
    for number in range(5):
        put(store, f"headline | fr: {number}")
    assert listed(store, Query(limit=2)) == ["4", "3"]
    assert listed(store, Query(limit=2, offset=2)) == ["2", "1"]


def test_releases_to_translate_into_a_language(store: Store) -> None:
    put(store, "headline | fr: A | ru: А", "lead | fr: B | ru: Б")
    put(store, "headline | fr: Sans russe", "lead | fr: B")
    put(store, "headline | fr: Périmé | ru stale: А", "lead | fr: B | ru: Б")
    assert listed(store, Query(filter=Filter(to_translate="ru"))) == ["Périmé", "Sans russe"]
    assert listed(store, Query(filter=Filter(stale=True))) == ["Périmé"]
    assert count(store, Filter(stale=True)) == 1


def test_releases_under_embargo(store: Store) -> None:
    put(store, "headline | fr: Libre")
    put(store, "headline | fr: Passé", facts=Facts(embargo=PAST))
    put(store, "headline | fr: Sous embargo", facts=Facts(embargo=FUTURE))
    assert listed(store, Query(filter=Filter(embargoed=True))) == ["Sous embargo"]


def test_mine_are_those_i_made_or_changed(store: Store, boris: Store) -> None:
    put(store, "headline | fr: Anna")
    both = put(store, "headline | fr: Les deux")
    put(boris, "headline | fr: Boris")
    retyped(boris, both, "lead", "fr", "Ajouté.")
    assert listed(store, Query(filter=Filter(mine=True))) == ["Les deux", "Anna"]
    assert listed(boris, Query(filter=Filter(mine=True))) == ["Les deux", "Boris"]


def test_a_release_goes_to_the_archive_and_back(store: Store) -> None:
    name = put(store, "headline | fr: Prix")
    archive(store, name)
    assert listed(store) == []
    assert listed(store, Query(filter=Filter(Shelf.ARCHIVE))) == ["Prix"]
    assert entry(store, name).archived
    unarchive(store, name)
    assert listed(store) == ["Prix"]


def test_a_release_goes_to_the_bin_and_back(store: Store) -> None:
    name = put(store, "headline | fr: Prix")
    archive(store, name)
    throw_away(store, name)
    assert listed(store, Query(filter=Filter(Shelf.ANY))) == []
    assert listed(store, Query(filter=Filter(Shelf.BIN))) == ["Prix"]
    bring_back(store, name)
    assert listed(store, Query(filter=Filter(Shelf.ARCHIVE))) == ["Prix"]


def test_only_what_is_in_the_bin_can_be_destroyed(store: Store) -> None:
    name = put(store, "headline | fr: Prix")
    with pytest.raises(NoSuchRelease):
        purge(store, name)
    throw_away(store, name)
    purge(store, name)
    with pytest.raises(NoSuchRelease):
        entry(store, name)
    assert not hits(store, Query("Prix", Filter(Shelf.BIN)))


def test_a_template_is_no_release_but_makes_them(store: Store) -> None:
    name = put(
        store, "headline | fr approved: Invitation", facts=Facts("CP1", issue_date=date(2020, 1, 1))
    )
    set_template(store, name, template=True)
    assert listed(store) == []
    assert listed(store, Query(filter=Filter(Shelf.TEMPLATES))) == ["Invitation"]
    made = duplicate(store, name)
    assert listed(store) == ["Invitation"]
    assert made.id != name
    assert made.facts == Facts()
    assert made.release.wording("headline", "fr").state is State.DRAFT
    assert load(store, made.id) == made


def test_a_search_finds_every_language_and_shows_the_place(store: Store) -> None:
    name = put(store, "headline | fr: Prix", "paragraph | fr: Un succès. | ru: Большой успех.")
    for typed, language in (("SUCCES", "fr"), ("успе", "ru"), ("большой усп", "ru")):
        (shown,) = entries(store, Query(typed))
        assert shown.release == name
        assert shown.hit is not None
        assert (shown.hit.unit, shown.hit.language) == ("paragraph1.text", language)
        found = [shown.hit.text[start:end] for start, end in shown.hit.spans]
        assert [word.casefold()[:3] for word in found][-1] in {"suc", "усп"}


@pytest.mark.parametrize("typed", ["елка", "ЁЛКА", "ёл", "йод", "l’acc", "CNES-20", "ete"])
def test_a_search_does_without_accents_case_and_signs(store: Store, typed: str) -> None:
    put(store, "lead | fr: L’accord CNES–2018, l’été. | ru: Ёлка и йод.", "headline | ru: Иодид")
    (shown,) = hits(store, Query(typed))
    assert shown.unit == "lead"
    assert shown.spans


def test_a_search_finds_the_newest_first_and_each_release_once(store: Store) -> None:
    put(store, "headline | fr: Ariane un", "lead | fr: Ariane encore.")
    put(store, "headline | fr: Ariane deux")
    assert listed(store, Query("ariane")) == ["Ariane deux", "Ariane un"]
    assert len(hits(store, Query("ariane"))) == 3


def test_a_search_obeys_the_filter(store: Store) -> None:
    name = put(store, "headline | fr: Ariane")
    put(store, "headline | fr: Ariane aussi")
    archive(store, name)
    assert listed(store, Query("Ariane")) == ["Ariane aussi"]
    assert listed(store, Query("Ariane", Filter(Shelf.ARCHIVE))) == ["Ariane"]


def test_a_search_finds_references_and_facts_of_parts(store: Store) -> None:
    made = release("headline | fr: Prix", "contact | fr: Anne", facts=Facts("CP039-2018"))
    (anne,) = made.contacts
    create(store, replace(made, contacts=(replace(anne, email="anne.durand@example.org"),)))
    (by_reference,) = hits(store, Query("039-20"))
    assert (by_reference.text, by_reference.spans) == ("CP039-2018", ((2, 8),))
    (by_address,) = hits(store, Query("durand"))
    assert by_address.part == "contact1"
    assert listed(store, Query("%")) == []


def test_what_was_taken_out_is_not_found(store: Store) -> None:
    held = create(store, release("headline | fr: Prix", "paragraph | fr: Secret."))
    after = remove_part(held.release, "paragraph1").apply(held.release)
    save(store, held.id, steps(held, after, "op"))
    retyped(store, held.id, "headline", "fr", "Valeur")
    assert not hits(store, Query("secret"))
    assert not hits(store, Query("prix"))
    assert hits(store, Query("valeur"))


def test_a_place_far_into_a_text_is_shown_with_what_stands_around(store: Store) -> None:
    put(store, "headline | fr: Prix", f"paragraph | fr: {'mot ' * 200}fusée {'fin ' * 200}")
    (found,) = hits(store, Query("fusee"))
    ((start, end),) = found.spans
    assert found.text[start:end] == "fusée"
    assert found.text.startswith("…")
    assert len(found.text) < 200


def test_thousands_of_things_that_somebody_might_type_are_no_syntax() -> None:
    chance, signs = random.Random(2018), "\"'*^:()-+%_!\\ {}[]«»,.~|&<>=#@?/;1éжANDORNOTEAR \t"
    with temporary_store() as store:
        create(store, release("headline | fr: Prix 1 or not", "lead | ru: Жажда"))
        for _ in range(3_000):
            typed = "".join(chance.choices(signs, k=chance.randint(1, 12)))
            store.found(words_of(typed), 5, Condition())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(typed=st.text(st.characters()) | st.text(st.sampled_from("\"'*^:()-+%_!\\ ANDORNOT{}«»1é")))
def test_whatever_is_typed_is_looked_for_and_never_syntax(store: Store, typed: str) -> None:
    hits(store, Query(typed))
    entries(store, Query(typed))
