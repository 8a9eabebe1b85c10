"""A line that is cut or goes dead: nobody waits for it, nothing is lost, nothing is done twice."""

import queue
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from releaseeditor.errors.library import LibraryUnreachable, NoRight
from releaseeditor.errors.team import ServerUnreachable
from releaseeditor.library.changes import CellChange, Conflict, Outcome, Saved, Step
from releaseeditor.library.held import Held, after_saving, steps
from releaseeditor.library.keeping import Kept, NotKept, Pace
from releaseeditor.library.outbox import base_of, resumed, send, waiting, write_down
from releaseeditor.library.postgres.address import read_address
from releaseeditor.library.postgres.store import PostgresStore
from releaseeditor.library.releases import create, load
from releaseeditor.library.saving import save
from releaseeditor.library.worker import Worker
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.edits import Place
from releaseeditor.model.identity import new_id
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from tests.builders import release
from tests.library.postgres.gate import Gate
from tests.library.team import Team

MADE = release("headline | fr: Prix | ru: Цена", "paragraph | fr: Un succès.")
AT_ONCE = Pace(rest=0.0, longest=0.0, again=0.05)
SHORT = 0.5
LONG = 20
HEADLINE = Place("headline", "fr")


@pytest.fixture
def held(team: Team) -> Held:
    return create(team.store("officer"), MADE)


@pytest.fixture
def gate(team: Team, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gate]:
    folder = tmp_path_factory.mktemp("gate")
    made = Gate(folder, team.server.folder / f".s.PGSQL.{team.server.port}")
    yield made
    made.close()


@pytest.fixture
def far(team: Team, gate: Gate, tmp_path: Path) -> Iterator[PostgresStore]:
    """The library behind the gate."""
    store = through(team, gate, tmp_path)
    yield store
    store.close()


def through(team: Team, gate: Gate, folder: Path) -> PostgresStore:
    url = team.url("editor").replace(str(team.server.folder).replace("/", "%2F"), str(gate.folder))
    address, _ = read_address(url)
    return PostgresStore(address, "", folder / "far.outbox", longest_wait=SHORT)


def typed(made: Release, text: str, unit: str = "headline", language: str = "fr") -> Release:
    return set_text(made, unit, language, RichText(text)).apply(made)


def cell_steps(held: Held, after: Release, op_id: str) -> list[Step]:
    return [step for step in steps(held, after, op_id) if isinstance(step.change, CellChange)]


class Window:
    """Hears of saves."""

    def __init__(self) -> None:
        self.told: queue.SimpleQueue[Kept | NotKept] = queue.SimpleQueue()

    def next(self) -> Kept | NotKept:
        return self.told.get(timeout=LONG)

    def kept(self) -> Kept:
        while not isinstance(told := self.next(), Kept):
            pass
        return told

    def not_kept(self, waiting: int) -> NotKept:
        while not (isinstance(told := self.next(), NotKept) and told.waiting == waiting):
            pass
        return told


def at_once(answer: Callable[[], None]) -> None:
    answer()


def round_trips(gate: Gate, work: Callable[[], object]) -> int:
    before = gate.trips
    work()
    return gate.trips - before


def test_a_save_is_one_round_trip(far: PostgresStore, gate: Gate, held: Held) -> None:
    """Six times, for the driver prepares a statement that comes again; so may the list's row."""
    for number in range(6):
        todo = steps(held, typed(MADE, f"Coût {number}"), new_id())
        assert len(todo) > 1
        outcomes: list[Outcome] = []
        assert round_trips(gate, lambda: outcomes.extend(save(far, held.id, todo))) == 1  # noqa: B023 - called at once
        held = after_saving(held, todo, outcomes)
        assert held.revisions[HEADLINE] == number + 2


def test_loading_a_release_is_one_round_trip(far: PostgresStore, gate: Gate, held: Held) -> None:
    assert round_trips(gate, lambda: load(far, held.id)) == 1


def test_a_conflict_is_told_after_what_it_stopped_not(
    team: Team, far: PostgresStore, held: Held
) -> None:
    save(team.store("officer"), held.id, steps(held, typed(MADE, "La sienne"), "o"))
    mine = typed(typed(MADE, "La mienne"), "Une réussite.", "paragraph1.text")
    refused, saved = save(far, held.id, cell_steps(held, mine, "m"))
    assert isinstance(refused, Conflict)
    assert isinstance(saved, Saved)


def test_of_steps_of_which_one_is_forbidden_none_is_done(team: Team, held: Held) -> None:
    translator = team.store("translator")
    mine = typed(typed(MADE, "Стоимость", language="ru"), "Coût")
    with pytest.raises(NoRight):
        save(translator, held.id, steps(held, mine, "m"))
    assert load(translator, held.id) == held
    save(translator, held.id, steps(held, typed(MADE, "Стоимость", language="ru"), "n"))


def test_a_dead_server_is_given_up_after_a_while(far: PostgresStore, gate: Gate) -> None:
    gate.shut()
    with pytest.raises(ServerUnreachable):
        far.rows("SELECT 1")
    with pytest.raises(LibraryUnreachable):  # at once: the next attempt is not due
        far.rows("SELECT 1")


def test_a_line_is_made_again_once_the_server_answers(
    far: PostgresStore, gate: Gate, held: Held
) -> None:
    gate.shut()
    with pytest.raises(ServerUnreachable):
        far.rows("SELECT 1")
    gate.open()
    assert until(lambda: load(far, held.id)) == held


def until(ask: Callable[[], object]) -> object:
    """The answer, as soon as there is one; the pauses are the store's own."""
    end = time.monotonic() + LONG
    while True:
        try:
            return ask()
        except ServerUnreachable:
            assert time.monotonic() < end


def test_a_read_does_not_notice_that_its_line_was_cut(team: Team, held: Held) -> None:
    officer = team.store("officer")
    team.kill_backends()
    assert load(officer, held.id) == held


def test_a_line_that_is_cut_leaves_nothing_in_a_log(
    team: Team, held: Held, caplog: pytest.LogCaptureFixture
) -> None:
    officer = team.store("officer")
    team.kill_backends()
    with pytest.raises(ServerUnreachable):
        save(officer, held.id, steps(held, typed(MADE, "Coût"), "op"))
    assert not caplog.records


def test_a_save_whose_answer_was_lost_is_done_once(team: Team, held: Held) -> None:
    officer = team.store("officer")
    todo = steps(held, typed(MADE, "Coût"), "op")
    save(officer, held.id, todo)
    team.kill_backends()
    with pytest.raises(ServerUnreachable):
        save(officer, held.id, todo)
    assert all(isinstance(outcome, Saved) for outcome in save(officer, held.id, todo))
    assert load(officer, held.id).revisions[HEADLINE] == 2


def writing(team: Team, gate: Gate, folder: Path, held: Held) -> tuple[Window, Worker]:
    """A window through the gate, and its worker, which has a first edit to save."""
    window = Window()
    worker = Worker(lambda: through(team, gate, folder), at_once, pace=AT_ONCE)
    worker.hold(held, window.told.put)
    worker.keep(typed(MADE, "Coût"))
    return window, worker


def test_the_caller_never_waits_for_a_dead_server(
    team: Team, gate: Gate, tmp_path: Path, held: Held
) -> None:
    window, worker = writing(team, gate, tmp_path, held)
    known = window.kept().held
    gate.shut()
    for number in range(200):  # a wait for each would take longer than anyone waits
        worker.keep(typed(known.release, f"Coût {number}"))
    assert window.not_kept(1).waiting == 1
    worker.keep(typed(typed(known.release, "Coût"), "Encore", "paragraph1.text"))
    worker.keep(typed(typed(known.release, "Dernier coût"), "Encore", "paragraph1.text"))
    window.not_kept(2)
    gate.open()
    saved = window.kept().held.release
    assert saved.wording("headline", "fr").plain == "Dernier coût"
    assert load(team.store("reader"), held.id).release == saved
    worker.close()


def test_what_waits_survives_the_program_and_is_sent_once(
    team: Team, gate: Gate, tmp_path: Path, held: Held
) -> None:
    window, worker = writing(team, gate, tmp_path, held)
    window.kept()
    gate.shut()
    worker.keep(typed(MADE, "Coût moyen"))
    window.not_kept(1)
    worker.keep(typed(MADE, "Coût maximal"))
    window.not_kept(1)
    worker.close(timeout=LONG)
    gate.open()
    store = through(team, gate, tmp_path)
    assert waiting(store) == 1
    sent = send(store)
    assert all(isinstance(one.outcome, Saved) for one in sent)
    assert waiting(store) == 0
    assert send(store) == ()
    now = load(store, held.id)
    assert now.release.wording("headline", "fr").plain == "Coût maximal"
    assert now.revisions[HEADLINE] == 2 + len(sent)
    assert now.editions["fr"].headline == "Coût maximal"
    store.close()


def test_the_worker_sends_first_what_an_earlier_session_left(
    team: Team, tmp_path: Path, held: Held
) -> None:
    editor = team.store("editor")
    write_down(editor, held.id, cell_steps(held, typed(MADE, "Coût"), "op"))
    seen = queue.SimpleQueue[Held]()
    box = tmp_path / "editor.outbox"
    worker = Worker(lambda: PostgresStore(team.address("editor"), "", box), at_once)
    worker.do(lambda store: load(store, held.id), seen.put, lambda _: None)
    assert seen.get(timeout=LONG).release.wording("headline", "fr").plain == "Coût"
    worker.close()


def test_what_was_sent_before_the_end_is_not_sent_again(team: Team, held: Held) -> None:
    store = team.store("editor")
    todo = cell_steps(held, typed(MADE, "Coût"), "op")
    write_down(store, held.id, todo)
    save(store, held.id, todo)
    assert [type(one.outcome) for one in send(store)] == [Saved]
    assert load(store, held.id).revisions[HEADLINE] == 2


def test_a_conflict_is_found_when_the_line_is_back_with_what_both_started_from(
    team: Team, held: Held
) -> None:
    officer, editor = team.store("officer"), team.store("editor")
    first = cell_steps(held, typed(MADE, "La mienne"), "a")
    assumed = replace_revision(held, 2)
    write_down(editor, held.id, [*first, *cell_steps(assumed, typed(MADE, "Et encore"), "b")])
    save(officer, held.id, steps(held, typed(MADE, "La sienne"), "o"))
    (one,) = send(editor)
    assert isinstance(one.outcome, Conflict)
    assert one.outcome.by == "officer"
    assert load(officer, held.id).release.wording("headline", "fr").plain == "La sienne"
    assert waiting(editor) == 1
    known, mine = resumed(editor, load(editor, held.id))
    assert known.release.wording("headline", "fr").plain == "Prix"
    assert mine.wording("headline", "fr").plain == "Et encore"
    (refused,) = save(editor, held.id, cell_steps(known, mine, new_id()))
    assert isinstance(refused, Conflict)
    base = base_of(editor, held.id, one.step)
    assert isinstance(base, CellChange)
    assert base.wording.plain == "Prix"


def replace_revision(held: Held, rev: int) -> Held:
    return replace(held, revisions={**held.revisions, HEADLINE: rev})


def test_what_one_may_not_change_is_told_once_and_keeps_nothing_else_back(
    team: Team, held: Held, tmp_path: Path
) -> None:
    window = Window()
    url = team.address("translator")
    worker = Worker(lambda: PostgresStore(url, "", tmp_path / "box"), at_once, pace=AT_ONCE)
    worker.hold(held, window.told.put)
    worker.keep(typed(MADE, "Coût"))
    refused = window.next()
    assert isinstance(refused, NotKept)
    assert isinstance(refused.fault, NoRight)
    worker.keep(typed(MADE, "Стоимость", language="ru"))
    assert window.kept().held.release.wording("headline", "ru").plain == "Стоимость"
    worker.close()


def test_a_right_that_was_taken_away_does_not_close_the_library(team: Team, held: Held) -> None:
    translator = team.store("translator")
    write_down(translator, held.id, cell_steps(held, typed(MADE, "Coût"), "op"))
    assert send(translator) == ()
    assert waiting(translator) == 1
    assert load(translator, held.id) == held
