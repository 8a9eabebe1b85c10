"""The history: every version, the release as it stood, what is kept for ever, what is thinned."""

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from releaseeditor.errors.library import NoSuchRelease
from releaseeditor.library import saving
from releaseeditor.library.held import Held, after_saving, steps
from releaseeditor.library.history import (
    BURST,
    as_of,
    days,
    seq_of,
    superfluous,
    thin,
    versions,
)
from releaseeditor.library.moments import MomentKind, kept_files, moments, pin
from releaseeditor.library.releases import create, load
from releaseeditor.library.saving import save
from releaseeditor.library.store import Row, Store
from releaseeditor.library.times import written
from releaseeditor.model.commands.states import set_state
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.identity import new_id
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import State
from tests.builders import release
from tests.library.libraries import temporary_store
from tests.strategies import releases

MADE = release("headline | fr: Prix", "paragraph | fr: Un succès.")


def typed(made: Release, text: str) -> Release:
    return set_text(made, "headline", "fr", RichText(text)).apply(made)


def saved(store: Store, held: Held, after: Release) -> Held:
    todo = steps(held, after, new_id())
    return after_saving(held, todo, save(store, held.id, todo))


def texts(store: Store) -> list[str]:
    return [version.wording.plain for version in versions(store, MADE.id, "headline", "fr")]


def test_every_version_of_a_wording_is_there_with_its_author(store: Store, boris: Store) -> None:
    create(store, MADE)
    saved(boris, load(boris, MADE.id), typed(MADE, "Prix en hausse"))
    newest, oldest = versions(store, MADE.id, "headline", "fr")
    assert (newest.wording.plain, newest.author, newest.rev) == ("Prix en hausse", "Boris", 2)
    assert (oldest.wording.plain, oldest.author, oldest.rev) == ("Prix", "Anna", 1)
    assert newest.seq > oldest.seq
    assert newest.at >= oldest.at
    assert newest.wording.state is State.DRAFT


@settings(
    max_examples=20,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(states=st.lists(releases(), min_size=2, max_size=4))
def test_a_release_can_be_read_as_it_stood_at_each_moment(
    store: Store, administrator: Store, states: list[Release]
) -> None:
    name = new_id()
    first, *later = [replace(state, id=name) for state in states]
    held = create(store, first)
    pins = [pin(store, name, MomentKind.EXPORT)]
    for after in later:
        held = saved(store, held, after)
        pins.append(pin(store, name, MomentKind.EXPORT))
    thin(administrator)
    assert [as_of(store, name, moment) for moment in pins] == [first, *later]


def test_a_release_can_be_read_as_it_stood_on_a_day(store: Store) -> None:
    held = create(store, MADE)
    before = datetime.now(UTC)
    saved(store, held, typed(MADE, "Prix en hausse"))
    assert as_of(store, MADE.id, before) == MADE
    assert as_of(store, MADE.id, datetime.now(UTC)) == typed(MADE, "Prix en hausse")
    with pytest.raises(NoSuchRelease):
        as_of(store, MADE.id, before - timedelta(days=1000))
    assert days(store, MADE.id)[0] == datetime.now().astimezone().date()


def test_a_moment_says_what_was_kept_why_and_by_whom(store: Store) -> None:
    create(store, MADE)
    signed = pin(store, MADE.id, MomentKind.SIGN_OFF, language="ru")
    files = {"a.pdf": b"%PDF", "б.docx": b"PK"}
    sent = pin(store, MADE.id, MomentKind.SEND, note="presse@example.org", files=files)
    assert moments(store, MADE.id) == (sent, signed)
    assert (signed.kind, signed.language, signed.author) == (MomentKind.SIGN_OFF, "ru", "Anna")
    assert sent.note == "presse@example.org"
    assert list(kept_files(store, sent).items()) == list(files.items())
    with pytest.raises(NoSuchRelease):
        pin(store, "nowhere", MomentKind.EXPORT)


def test_what_went_out_before_the_last_change_is_kept_as_it_went_out(store: Store) -> None:
    held = create(store, MADE)
    saved(store, held, typed(MADE, "Prix en hausse"))
    sent = pin(store, MADE.id, MomentKind.SEND, seq=seq_of(store, MADE))
    assert as_of(store, MADE.id, sent) == MADE
    never = typed(MADE, "Jamais enregistré")
    newest = pin(store, MADE.id, MomentKind.SEND, seq=seq_of(store, never))
    assert as_of(store, MADE.id, newest) == typed(MADE, "Prix en hausse")


def test_a_burst_of_typing_is_thinned_to_its_end(store: Store, administrator: Store) -> None:
    held = create(store, MADE)
    for text in ("P", "Pr", "Pri", "Prime"):
        held = saved(store, held, typed(held.release, text))
    assert thin(administrator) == 3
    assert texts(store) == ["Prime", "Prix"]
    assert thin(administrator) == 0


def test_thinning_goes_on_where_its_time_was_over(store: Store, administrator: Store) -> None:
    held = create(store, MADE)
    for text in ("P", "Pr", "Pri", "Prime"):
        held = saved(store, held, typed(held.release, text))
    assert thin(administrator, seconds=0.0) == 0
    assert thin(administrator) == 3


def test_thinning_keeps_what_is_pinned_and_every_change_of_state(
    store: Store, administrator: Store
) -> None:
    held = create(store, MADE)
    for text in ("A", "B"):
        held = saved(store, held, typed(held.release, text))
    pin(store, MADE.id, MomentKind.EXPORT)
    held = saved(store, held, typed(held.release, "C"))
    approved = set_state(held.release, "headline", "fr", State.APPROVED).apply(held.release)
    held = saved(store, held, approved)
    for text in ("D", "E", "F"):
        held = saved(store, held, typed(held.release, text))
    thin(administrator)
    assert texts(store) == ["F", "D", "C", "C", "B", "Prix"]
    assert [v.pinned for v in versions(store, MADE.id, "headline", "fr")].count(True) == 1


def save_row(seq: int, minute: int, session: str = "one", state: str = "draft") -> Row:
    at = datetime(2026, 1, 1, 12, minute, tzinfo=UTC)
    return (seq, state, session, at.isoformat(), 0)


def test_a_rest_or_another_sitting_ends_a_burst() -> None:
    close = [save_row(1, 0), save_row(2, 1), save_row(3, 2), save_row(4, 3)]
    assert list(superfluous(close)) == [2, 3]
    rested = [save_row(1, 0), save_row(2, 1), save_row(3, 30), save_row(4, 31)]
    assert list(superfluous(rested)) == [3]
    other = [save_row(1, 0), save_row(2, 1), save_row(3, 2, "two"), save_row(4, 3, "two")]
    assert list(superfluous(other)) == [3]


@settings(
    max_examples=6,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(clocks=st.lists(st.integers(-730, 730), min_size=3, max_size=6))
def test_a_clock_that_is_years_off_changes_no_order(clocks: list[int]) -> None:
    with temporary_store() as store, pytest.MonkeyPatch.context() as patched:
        held = create(store, MADE)
        for number, days_off in enumerate(clocks):
            off = written(datetime.now(UTC) + timedelta(days=days_off))
            patched.setattr(saving, "now", lambda off=off: off)
            held = saved(store, held, typed(held.release, f"Prix {number}"))
        pinned = pin(store, MADE.id, MomentKind.EXPORT)
        patched.undo()
        said = [version.wording.plain for version in versions(store, MADE.id, "headline", "fr")]
        assert said[: len(clocks)] == [f"Prix {n}" for n in reversed(range(len(clocks)))]
        assert as_of(store, MADE.id, pinned) == load(store, MADE.id).release == held.release
        thin(store)
        assert as_of(store, MADE.id, pinned) == held.release


@given(
    st.lists(
        st.tuples(
            st.integers(0, 40),
            st.sampled_from(["one", "two"]),
            st.sampled_from(["draft", "approved"]),
            st.booleans(),
        ),
        max_size=30,
    )
)
def test_thinning_keeps_bursts_ends_states_and_pins_and_thins_no_more(
    saves: list[tuple[int, str, str, bool]],
) -> None:
    at, rows = datetime(2026, 1, 1, tzinfo=UTC), list[Row]()
    for seq, (minutes, session, state, pinned) in enumerate(saves, 1):
        at += timedelta(minutes=minutes)
        rows.append((seq, state, session, at.isoformat(), int(pinned)))
    gone = set(superfluous(rows))
    left = [row for row in rows if row[0] not in gone]
    assert left[:1] == rows[:1]
    assert left[-1:] == rows[-1:]
    assert not [row for row in rows if row[0] in gone and row[4]]
    assert states(left) == states(rows)
    for before, later in itertools.pairwise(rows):
        rested = datetime.fromisoformat(str(later[3])) - datetime.fromisoformat(str(before[3]))
        if rested >= BURST or before[2] != later[2]:
            assert before in left  # the end of a burst


def states(rows: list[Row]) -> list[object]:
    """Each state that was come to, once."""
    return [state for state, _ in itertools.groupby(row[1] for row in rows)]
