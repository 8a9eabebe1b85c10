"""References: from the pattern, without gaps, without doubles."""

import itertools
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from releaseeditor.errors.library import NoSuchRelease, PatternUnusable
from releaseeditor.library.numbering import check_pattern, next_reference, reference
from releaseeditor.library.releases import create
from releaseeditor.library.shelves import purge, throw_away
from releaseeditor.library.store import Store
from releaseeditor.model.facts import Facts
from releaseeditor.model.identity import new_id
from tests.builders import release

CNES = "CP{number:3}-{year}"
DAY = date(2018, 3, 26)


def put(store: Store, written: str = "") -> str:
    return create(store, replace(release(facts=Facts(written)), id=new_id())).id


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        (CNES, "CP039-2018"),
        ("{number}/{year:2}", "39/18"),
        ("№ {number:5}", "№ 00039"),
        ("100%_{number}", "100%_39"),
    ],
)
def test_a_pattern_makes_references(pattern: str, said: str) -> None:
    check_pattern(pattern)
    assert reference(pattern, 39, 2018) == said


@pytest.mark.parametrize("pattern", ["", "CP", "{number}{number}", "{number}{x}", "{number:12}"])
def test_what_makes_no_number_is_no_pattern(store: Store, pattern: str) -> None:
    with pytest.raises(PatternUnusable):
        next_reference(store, pattern, put(store), DAY)


def test_each_release_has_the_next_number(store: Store) -> None:
    first, second = put(store), put(store)
    assert next_reference(store, CNES, first, DAY) == "CP001-2018"
    assert next_reference(store, CNES, second, DAY) == "CP002-2018"
    assert next_reference(store, CNES, first, DAY) == "CP001-2018"


def test_each_year_and_each_pattern_counts_by_itself(store: Store) -> None:
    next_reference(store, CNES, put(store), DAY)
    assert next_reference(store, CNES, put(store), date(2019, 1, 1)) == "CP001-2019"
    assert next_reference(store, "A{number}", put(store), DAY) == "A1"
    assert next_reference(store, "A{number}", put(store), date(2019, 1, 1)) == "A2"


def test_references_written_by_hand_are_counted_on_from(store: Store) -> None:
    put(store, "CP039-2018")
    put(store, "CP041-2018")
    put(store, "CPX-2018")
    put(store, "CP050-2017")
    assert next_reference(store, CNES, put(store), DAY) == "CP040-2018"
    assert next_reference(store, CNES, put(store), DAY) == "CP042-2018"


def test_the_number_of_a_destroyed_release_is_the_next_one(store: Store) -> None:
    first = put(store)
    next_reference(store, CNES, put(store), DAY)
    next_reference(store, CNES, first, DAY)
    throw_away(store, first)
    assert next_reference(store, CNES, put(store), DAY) == "CP003-2018"
    purge(store, first)
    assert next_reference(store, CNES, put(store), DAY) == "CP002-2018"


def test_a_release_that_is_not_there_has_no_number(store: Store) -> None:
    with pytest.raises(NoSuchRelease):
        next_reference(store, CNES, "nowhere", DAY)


def test_two_people_who_ask_at_once_never_have_the_same_number(store: Store, boris: Store) -> None:
    waiting = [[put(store) for _ in range(20)] for _ in range(2)]
    with ThreadPoolExecutor() as threads:
        given = threads.map(numbered, (store, boris), waiting)
    references = sorted(itertools.chain.from_iterable(given))
    assert references == [f"CP{number:03}-2018" for number in range(1, 41)]


def numbered(store: Store, releases: list[str]) -> list[str]:
    return [next_reference(store, CNES, name, DAY) for name in releases]
