"""Keys change hands, and are never in two."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.ui.actions import action, actions, keys_of
from releaseeditor.ui.key_choice import normalised, owner, with_keys, with_usual

NAMES = [one.name for one in actions()]
KEYS = [*sorted({key for one in actions() for key in one.keys}), "F12", "Ctrl+Alt+X", ""]
changes = st.lists(st.tuples(st.sampled_from(NAMES), st.none() | st.sampled_from(KEYS)), max_size=8)


@given(changes)
def test_no_keys_are_ever_in_two_hands(made: list[tuple[str, str | None]]) -> None:
    chosen: dict[str, str] = {}
    for name, keys in made:
        chosen = with_usual(chosen, name) if keys is None else with_keys(chosen, name, keys)
        own = keys_of(action(name), chosen)
        assert own == (action(name).keys if keys is None else (keys,) if keys else ())
    owners = Counter(normalised(key) for one in actions() for key in keys_of(one, chosen))
    assert not owners or max(owners.values()) == 1


def test_keys_are_taken_from_whoever_has_them() -> None:
    assert owner("ctrl+s", {}) is action("save")
    chosen = with_keys({}, "export", "Ctrl+S")
    assert keys_of(action("export"), chosen) == ("Ctrl+S",)
    assert keys_of(action("save"), chosen) == ()


def test_an_action_with_two_keys_keeps_the_other_one() -> None:
    chosen = with_keys({}, "export", "Ctrl+Y")
    assert keys_of(action("redo"), chosen) == ("Ctrl+Shift+Z",)


def test_usual_keys_are_no_choice() -> None:
    assert with_keys({}, "save", "Ctrl+S") == {}


def test_keys_are_the_same_in_any_order_and_case() -> None:
    assert normalised("Shift+Ctrl+z") == normalised("Ctrl+Shift+Z")
    assert normalised("Ctrl++") == "ctrl+plus"
