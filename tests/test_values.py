"""Classes of values: what `dataclass` promises of frozen, slotted ones holds of them too."""

import copy
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.values import frozen


@frozen
class Pair:
    """Two fields, the second with a default."""

    left: int
    right: str = "r"


@dataclass(frozen=True, slots=True)
class Pattern:
    """The same as `dataclass` makes it."""

    left: int
    right: str = "r"


@frozen
class Longer(Pair):
    """A field more than its base."""

    more: tuple[int, ...] = ()


@frozen
class Table:
    """A mapping of its own for each, which does not count when it is compared by hash."""

    rows: Mapping[str, int] = field(default_factory=dict[str, int], hash=False)
    note: str = field(default="", compare=False)


@frozen
class Doubled:
    """Changes itself as it is made."""

    number: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "number", self.number * 2)


@frozen
class Own:
    """Has a way of its own to be made."""

    text: str

    def __init__(self, *words: str) -> None:
        object.__setattr__(self, "text", " ".join(words))


@frozen(order=True)
class Point:
    """Can be sorted."""

    x: int
    y: int


@frozen(eq=False)
class Single:
    """Equals itself alone."""

    name: str


@frozen
class Nothing:
    """Has no fields."""


def test_a_value_is_made_from_its_fields_in_order_or_by_name() -> None:
    assert (Pair(1).left, Pair(1).right) == (1, "r")
    assert Pair(right="x", left=2) == Pair(2, "x")
    assert Longer(1, "a", (3,)) == Longer(left=1, right="a", more=(3,))


def test_a_missing_or_unknown_field_is_refused() -> None:
    with pytest.raises(TypeError, match="left"):
        Pair()  # pyright: ignore[reportCallIssue] - the mistake that is tested
    with pytest.raises(TypeError, match="other"):
        Pair(1, other=2)  # pyright: ignore[reportCallIssue] - the mistake that is tested


def test_values_are_equal_if_their_classes_and_fields_are() -> None:
    assert Pair(1) == Pair(1, "r")
    assert Pair(1) != Pair(2)
    assert Pair(1) != Longer(1)
    assert Pair(1) != Pattern(1)
    assert Nothing() == Nothing()
    assert Single("a") != Single("a")


def test_equal_values_have_one_hash() -> None:
    assert len({Pair(1), Pair(1, "r"), Pair(2)}) == 2
    assert hash(Table({"a": 1})) == hash(Table({"b": 2}))
    assert hash(Nothing()) == hash(Nothing())
    assert len({Single("a"), Single("a")}) == 2


def test_a_field_that_is_not_compared_makes_no_difference() -> None:
    assert Table(note="one") == Table(note="two")
    assert Table({"a": 1}) != Table()


def test_each_value_has_a_default_of_its_own() -> None:
    assert Table().rows is not Table().rows


def test_a_value_cannot_be_changed_and_takes_nothing_more() -> None:
    pair = Pair(1)
    for name in ("left", "new"):
        with pytest.raises(FrozenInstanceError):
            setattr(pair, name, 2)
    with pytest.raises(FrozenInstanceError):
        del pair.left  # pyright: ignore[reportAttributeAccessIssue] - the mistake that is tested
    assert not hasattr(pair, "__dict__")
    assert pair == Pair(1)


def test_a_value_can_look_after_itself_as_it_is_made() -> None:
    assert Doubled(2).number == 4
    assert Own("two", "words").text == "two words"


def test_values_with_an_order_can_be_sorted() -> None:
    assert sorted([Point(1, 2), Point(0, 3), Point(1, 1)]) == [
        Point(0, 3),
        Point(1, 1),
        Point(1, 2),
    ]
    with pytest.raises(TypeError):
        sorted([Point(1, 2), 1])


def test_what_works_with_dataclasses_works_with_values() -> None:
    assert is_dataclass(Pair)
    assert [part.name for part in fields(Longer)] == ["left", "right", "more"]
    assert replace(Longer(1), right="x") == Longer(1, "x")
    match Pair(1, "x"):
        case Pair(left, right):
            assert (left, right) == (1, "x")


@pytest.mark.parametrize("one", [Pair(1), Longer(1, "", (2,)), Own("a", "b"), Nothing()])
def test_a_copy_of_a_value_equals_it(one: object) -> None:
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - what was just pickled
    assert copy.deepcopy(one) == one


@given(st.integers(), st.text())
def test_a_value_reads_and_compares_as_a_dataclass_does(left: int, right: str) -> None:
    ours, theirs = Pair(left, right), Pattern(left, right)
    assert repr(ours).removeprefix("Pair") == repr(theirs).removeprefix("Pattern")
    assert hash(ours) == hash(theirs)
    assert (ours == Pair(0)) is (theirs == Pattern(0))
