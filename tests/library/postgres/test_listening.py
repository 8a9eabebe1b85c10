"""What colleagues do is heard, what is not meant for us is passed over, no line is given up."""

import queue
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import pytest

from releaseeditor.library.held import steps
from releaseeditor.library.postgres.listening import Told
from releaseeditor.library.postgres.store import PostgresStore
from releaseeditor.library.presence import Attendance, Whereabouts
from releaseeditor.library.releases import create, load
from releaseeditor.library.saving import save
from releaseeditor.library.shelves import archive
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.identity import new_id
from releaseeditor.model.richtext import RichText
from tests.builders import release
from tests.library.team import Team

T = TypeVar("T")

MADE = release("headline | fr: Prix | ru: Цена")
HEADLINE = Whereabouts(MADE.id, "headline", "fr")
LONG = 20


@dataclass(slots=True)
class Window:
    """Notes what it is told."""

    heard: queue.SimpleQueue[object] = field(default_factory=queue.SimpleQueue)

    def changed(self, told: Told) -> None:
        self.heard.put(told)

    def attended(self, attendance: Attendance) -> None:
        self.heard.put(attendance)

    def missed(self) -> None:
        self.heard.put("missed")

    def connected(self, *, is_up: bool) -> None:
        self.heard.put(is_up)

    def next(self, kind: type[T]) -> T:
        """The next thing of this kind."""
        while True:
            heard = self.heard.get(timeout=LONG)
            if isinstance(heard, kind):
                return heard

    def someone_at(self, place: Whereabouts) -> tuple[str, ...]:
        """Who is at a place, as soon as anybody is."""
        while not (there := self.next(Attendance).at(place)):
            pass
        return there


@pytest.fixture
def window() -> Window:
    return Window()


@pytest.fixture
def reader(team: Team, window: Window) -> Iterator[PostgresStore]:
    """Somebody who looks on."""
    store = team.store("reader")
    store.listen(window)
    assert window.next(str) == "missed"
    yield store
    store.stop_listening()


def rewrite(store: PostgresStore, text: str) -> None:
    held = load(store, MADE.id)
    after = set_text(held.release, "headline", "fr", RichText(text)).apply(held.release)
    save(store, held.id, steps(held, after, new_id()))


def test_a_colleagues_save_is_heard(team: Team, reader: PostgresStore, window: Window) -> None:
    officer = team.store("officer")
    create(officer, MADE)
    assert window.next(Told) == Told(MADE.id)
    rewrite(officer, "Coût")
    assert window.next(Told) == Told(MADE.id, "headline", "fr")
    assert reader.changed()
    assert not reader.changed()
    archive(officer, MADE.id)
    assert window.next(Told) == Told(MADE.id)


def test_ones_own_saves_are_not_news(team: Team, window: Window) -> None:
    officer, other = team.store("officer"), team.store("editor")
    create(officer, MADE)
    officer.listen(window)
    assert window.next(str) == "missed"
    rewrite(officer, "La mienne")
    rewrite(other, "La sienne")
    assert window.next(Told) == Told(MADE.id, "headline", "fr")
    officer.stop_listening()
    assert not [told for told in drained(window) if isinstance(told, Told)]


def test_no_word_of_a_release_is_said_aloud(
    team: Team, reader: PostgresStore, window: Window
) -> None:
    del reader
    create(team.store("officer"), MADE)
    assert "Prix" not in repr(window.next(Told))


def test_one_sees_who_is_in_which_wording(
    team: Team, reader: PostgresStore, window: Window
) -> None:
    officer = team.store("officer")
    theirs = Window()
    listener = officer.listen(theirs)
    listener.move(HEADLINE)
    assert window.someone_at(HEADLINE) == ("officer",)
    listener.move(Whereabouts(MADE.id, "lead", "fr"))
    assert window.next(Attendance).at(HEADLINE) == ()
    del reader
    officer.stop_listening()
    assert window.next(Attendance).everyone() == ()


def test_who_comes_later_hears_at_once_who_is_there(team: Team, window: Window) -> None:
    officer, reader = team.store("officer"), team.store("reader")
    theirs = Window()
    officer.listen(theirs).move(HEADLINE)
    assert theirs.next(str) == "missed"
    reader.listen(window)
    assert window.someone_at(HEADLINE) == ("officer",)
    officer.stop_listening()
    reader.stop_listening()


def test_a_name_is_the_servers_word_and_not_the_senders(
    team: Team, reader: PostgresStore, window: Window
) -> None:
    del reader
    translator = team.store("translator")
    for claim in ("headline fr officer", "headline fr"):
        payload = f"some-session {MADE.id} {claim}"
        translator.rows("SELECT pg_notify(?, ?)", "re_present", payload)
    assert window.someone_at(HEADLINE) == ("translator",)


@pytest.mark.parametrize("payload", ["", " ", "a b", "a b c d e f", "é" * 2000, "- - - -"])
def test_what_is_no_notice_is_passed_over(
    team: Team, reader: PostgresStore, window: Window, payload: str
) -> None:
    del reader
    for channel in ("re_change", "re_present", "another"):
        team.execute("SELECT pg_notify(%s, %s)", "stranger", (channel, payload))
    create(team.store("officer"), MADE)
    heard: Told = window.next(Told)
    while heard != Told(MADE.id):
        heard = window.next(Told)


def test_a_line_that_was_cut_is_made_again_and_everything_read_again(
    team: Team, reader: PostgresStore, window: Window
) -> None:
    del reader
    team.kill_backends()
    assert window.next(bool) is False
    assert window.next(bool) is True
    assert window.next(str) == "missed"
    create(team.store("officer"), MADE)
    assert window.next(Told) == Told(MADE.id)


def drained(window: Window) -> list[object]:
    """All that was heard and not asked for."""
    found: list[object] = []
    while not window.heard.empty():
        found.append(window.heard.get())
    return found
