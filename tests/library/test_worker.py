"""The worker: the caller never waits, every save is acknowledged, nothing is lost at the end."""

import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.library import LibraryBusy, LibraryFull, NoSuchRelease
from releaseeditor.library.changes import CellChange, Conflict, Gone, Outcome, Step
from releaseeditor.library.drafts import change_from, change_text, drafts
from releaseeditor.library.held import Held, steps
from releaseeditor.library.keeping import Keeping, Kept, NotKept, Pace
from releaseeditor.library.releases import create, load
from releaseeditor.library.saving import save
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.library.store import Row, Store, Value
from releaseeditor.library.worker import Worker
from releaseeditor.model.commands.structure import remove_part
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.edits import Place
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from tests.builders import release

MADE = release("headline | fr: Prix", "paragraph | fr: Un succès.")
AT_ONCE = Pace(rest=0.0, longest=0.0, again=0.0)
NEVER = Pace(rest=1000.0, longest=1000.0, again=1000.0)
LONG = 20
"""Seconds after which a test gives up waiting."""


class Window:
    """Stands for the thread with the event loop: runs the answers when it gets to them."""

    def __init__(self) -> None:
        self.answers: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.heard: list[Kept | NotKept] = []
        self.changes = 0

    def next_answer(self) -> None:
        self.answers.get(timeout=LONG)()

    def kept(self) -> Kept:
        """The next save that went well."""
        while True:
            self.next_answer()
            last = self.heard[-1] if self.heard else None
            if isinstance(last, Kept):
                self.heard.clear()
                return last

    def note_change(self) -> None:
        self.changes += 1


class Stubborn(SqliteStore):
    """Another program has it locked for the first few writes."""

    def __init__(self, path: Path, busy: int = 0, lost_answers: int = 0) -> None:
        super().__init__(path, "Anna")
        self.busy = busy
        self.lost_answers = lost_answers

    def rows(self, statement: str, *values: Value) -> list[Row]:
        if statement.startswith("UPDATE cell") and self.busy:
            self.busy -= 1
            raise LibraryBusy
        rows = super().rows(statement, *values)
        if statement.startswith("UPDATE cell") and self.lost_answers:
            self.lost_answers -= 1
            raise LibraryBusy
        return rows


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def other(path: Path) -> Iterator[SqliteStore]:
    """The library as someone else has it open."""
    store = SqliteStore(path, "Boris")
    yield store
    store.close()


@pytest.fixture
def held(other: SqliteStore) -> Held:
    return create(other, MADE)


def typed(made: Release, text: str, unit: str = "headline") -> Release:
    return set_text(made, unit, "fr", RichText(text)).apply(made)


def started(
    path: Path, window: Window, pace: Pace = AT_ONCE, *, busy: int = 0, lost_answers: int = 0
) -> Worker:
    return Worker(lambda: Stubborn(path, busy, lost_answers), window.answers.put, pace=pace)


def refused(fault: Fault) -> None:
    raise fault


def test_on_a_full_disk_the_reserve_is_given_up_and_the_save_is_done(
    path: Path, held: Held, other: SqliteStore
) -> None:
    window, rooms = Window(), [True]

    class Full(SqliteStore):
        def rows(self, statement: str, *values: Value) -> list[Row]:
            if statement.startswith("UPDATE cell") and rooms:
                raise LibraryFull
            return super().rows(statement, *values)

    worker = Worker(
        lambda: Full(path, "Anna"),
        window.answers.put,
        make_room=lambda: bool(rooms) and rooms.pop(),
        pace=AT_ONCE,
    )
    worker.hold(held, window.heard.append)
    worker.keep(typed(MADE, "Prix en hausse"))
    window.next_answer()
    assert [type(told) for told in window.heard] == [Kept]
    assert load(other, held.id).release == typed(MADE, "Prix en hausse")
    worker.close()


def test_work_is_done_in_another_thread_and_answered_where_it_is_wanted(path: Path) -> None:
    window, threads = Window(), list[int]()
    worker = started(path, window)
    worker.do(lambda _: threading.get_ident(), threads.append, refused)
    window.next_answer()
    assert threads != [threading.get_ident()]
    assert worker.close() == ()


def test_a_fault_of_a_job_is_an_answer(path: Path) -> None:
    window, faults = Window(), list[Fault]()
    worker = started(path, window)
    worker.do(lambda store: load(store, "nowhere"), lambda _: None, faults.append)
    window.next_answer()
    assert isinstance(faults[0], NoSuchRelease)
    worker.close()


def test_a_library_that_cannot_be_opened_is_tried_again_with_the_next_job(path: Path) -> None:
    window, faults, names = Window(), list[Fault](), list[str]()
    attempts = iter([LibraryBusy()])

    def opening() -> Store:
        for fault in attempts:
            raise fault
        return SqliteStore(path, "Anna")

    worker = Worker(opening, window.answers.put)
    for _ in range(2):
        worker.do(lambda store: store.name, names.append, faults.append)
        window.next_answer()
    assert isinstance(faults[0], LibraryBusy)
    assert names == ["library.db"]
    worker.close()


def test_a_fault_of_the_program_is_raised_in_the_callers_thread(path: Path) -> None:
    window = Window()
    worker = started(path, window)
    worker.do(lambda _: 1 // 0, lambda _: None, refused)
    with pytest.raises(ZeroDivisionError):
        window.next_answer()
    worker.close()


def test_what_is_typed_is_saved_and_acknowledged(
    path: Path, other: SqliteStore, held: Held
) -> None:
    window = Window()
    worker = started(path, window)
    worker.hold(held, window.heard.append)
    after = typed(MADE, "Prix en hausse")
    worker.keep(after)
    kept = window.kept()
    assert kept.held.release == after
    assert not kept.refusals
    assert load(other, MADE.id).release == after
    assert worker.close() == ()


def test_typing_on_is_saved_as_it_reads_in_the_end(
    path: Path, other: SqliteStore, held: Held
) -> None:
    window = Window()
    worker = started(path, window, NEVER)
    worker.hold(held, window.heard.append)
    for text in ("P", "Pr", "Prime"):
        worker.keep(typed(MADE, text))
    worker.flush()
    assert window.kept().held.release.units["headline"].plain("fr") == "Prime"
    assert load(other, MADE.id).revisions[Place("headline", "fr")] == 2
    worker.close()


def test_closing_saves_what_waits(path: Path, other: SqliteStore, held: Held) -> None:
    worker = started(path, Window(), NEVER)
    worker.hold(held, lambda _: None)
    worker.keep(typed(MADE, "Prime"))
    assert worker.close() == ()
    assert load(other, MADE.id).release.units["headline"].plain("fr") == "Prime"


def test_letting_go_saves_for_the_last_time(path: Path, other: SqliteStore, held: Held) -> None:
    window = Window()
    worker = started(path, window, NEVER)
    worker.hold(held, window.heard.append)
    worker.keep(typed(MADE, "Prime"))
    worker.let_go(MADE.id)
    window.kept()
    worker.keep(typed(MADE, "Trop tard"))
    worker.close()
    assert load(other, MADE.id).release.units["headline"].plain("fr") == "Prime"


def test_a_save_that_fails_is_tried_again_and_told(path: Path, held: Held) -> None:
    window = Window()

    worker = started(path, window, busy=2)
    worker.hold(held, window.heard.append)
    worker.keep(typed(MADE, "Prime"))
    window.next_answer()
    assert isinstance(window.heard[0], NotKept)
    assert window.kept().held.release.units["headline"].plain("fr") == "Prime"
    worker.close()


def test_a_save_whose_answer_was_lost_is_done_once(
    path: Path, other: SqliteStore, held: Held
) -> None:
    window = Window()

    worker = started(path, window, lost_answers=1)
    worker.hold(held, window.heard.append)
    # In a release of one step, so that no transaction takes back what was done.
    worker.keep(typed(MADE, "Prime", "paragraph1.text"))
    kept = window.kept()
    assert not kept.refusals
    assert load(other, MADE.id).revisions[Place("paragraph1.text", "fr")] == 2
    worker.close()


def test_what_cannot_be_saved_is_given_back_at_the_end(path: Path, held: Held) -> None:
    worker = Worker(lambda: Stubborn(path, busy=1000), lambda answer: answer(), pace=NEVER)
    worker.hold(held, lambda _: None)
    worker.keep(typed(MADE, "Prime"))
    assert worker.close() == (typed(MADE, "Prime"),)


def other_saves(other: SqliteStore, held: Held, after: Release) -> tuple[Outcome, ...]:
    return save(other, held.id, steps(held, after, "other"))


def test_a_conflict_is_told_kept_aside_and_settled(
    path: Path, other: SqliteStore, held: Held
) -> None:
    window = Window()
    worker = started(path, window)
    worker.hold(held, window.heard.append)
    other_saves(other, held, typed(MADE, "La sienne"))
    mine = typed(MADE, "La mienne")
    worker.keep(mine)
    (refusal,) = window.kept().refusals
    assert isinstance(refusal.outcome, Conflict)
    assert refusal.outcome.by == "Boris"
    mine = typed(mine, "La mienne encore")
    worker.keep(mine)
    assert len(window.kept().refusals) == 1
    ((_, aside),) = drafts(other, other.library_id)
    assert isinstance(aside.change, CellChange)
    assert aside.change.wording.plain == "La mienne encore"
    worker.settle(Place("headline", "fr"), mine)
    assert not window.kept().refusals
    assert load(other, MADE.id).release.units["headline"].plain("fr") == "La mienne encore"
    assert drafts(other, other.library_id) == ()
    worker.close()


def test_a_conflict_that_was_read_again_meanwhile_is_settled_all_the_same(
    other: SqliteStore, held: Held
) -> None:
    other_saves(other, held, typed(MADE, "La sienne"))
    mine = typed(MADE, "La mienne")
    keeping = Keeping(held, lambda _: None, wanted=mine)
    assert keeping.save(other).refusals
    keeping.renew(held)
    keeping.settle(Place("headline", "fr"), mine)
    assert not keeping.save(other).refusals
    assert load(other, MADE.id).release.units["headline"].plain("fr") == "La mienne"


def test_typing_in_a_paragraph_that_someone_removed_is_told_and_can_bring_it_back(
    path: Path, other: SqliteStore, held: Held
) -> None:
    window = Window()
    worker = started(path, window)
    worker.hold(held, window.heard.append)
    other_saves(other, held, remove_part(MADE, "paragraph1").apply(MADE))
    mine = typed(MADE, "Quand même.", "paragraph1.text")
    worker.keep(mine)
    (refusal,) = window.kept().refusals
    assert refusal.outcome == Gone()
    worker.renew(load(other, MADE.id), mine)
    assert not window.kept().refusals
    assert load(other, MADE.id).release == mine
    worker.close()


def test_what_others_write_is_noticed(path: Path, other: SqliteStore, held: Held) -> None:
    window = Window()
    worker = Worker(
        lambda: SqliteStore(path, "Anna"),
        window.answers.put,
        changed=window.note_change,
        look=0.01,
    )
    worker.do(lambda store: store.name, lambda _: None, refused)
    window.next_answer()
    other_saves(other, held, typed(MADE, "La sienne"))
    window.next_answer()
    assert window.changes == 1
    worker.close()


def test_the_library_is_tidied_up_before_it_is_closed(path: Path, held: Held) -> None:
    window, seen = Window(), list[str]()

    def tidy(store: Store) -> None:
        seen.append(load(store, held.id).release.units["headline"].plain("fr"))
        raise LibraryBusy

    worker = Worker(lambda: SqliteStore(path, "Anna"), window.answers.put, at_end=tidy, pace=NEVER)
    worker.hold(held, window.heard.append)
    worker.keep(typed(MADE, "Prime"))
    assert worker.close() == ()
    assert seen == ["Prime"]


def test_a_rest_in_typing_is_not_waited_for_for_ever() -> None:
    pace = Pace(rest=1.0, longest=2.0)
    assert pace.due(first=10.0, last=10.0) == 11.0
    assert pace.due(first=10.0, last=10.9) == 11.9
    assert pace.due(first=10.0, last=11.8) == 12.0


def test_a_draft_says_what_its_step_said(held: Held) -> None:
    after = replace(remove_part(MADE, "paragraph1").apply(MADE), languages=("ru", "fr"))
    found = (*steps(held, after, "a"), *steps(Held("r", ("fr",)), MADE, "b"))
    assert len({type(step.change) for step in found}) == 6
    for step in found:
        assert change_from(change_text(step.change)) == step.change
    assert all(isinstance(step, Step) for step in found)
