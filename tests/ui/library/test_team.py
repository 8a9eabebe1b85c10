"""The same window on a team's library: what colleagues write appears, and who they are."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from releaseeditor.library import create, load, save, steps
from releaseeditor.library.presence import Whereabouts
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.richtext import RichText
from releaseeditor.settings import Settings, Tongue
from releaseeditor.ui.library.arrivals import Arrivals
from releaseeditor.ui.library.presence import Listener
from tests.builders import release
from tests.library import conftest as server
from tests.library.team import Team
from tests.ui.conftest import Begin
from tests.ui.hands import type_text
from tests.ui.library.conftest import AtHome

postgres_server, team = server.postgres_server, server.team


class Deaf:
    """A colleague's program that listens to nobody."""

    def changed(self, told: object) -> None: ...
    def attended(self, attendance: object) -> None: ...
    def missed(self) -> None: ...
    def connected(self, *, is_up: bool) -> None: ...


def test_two_people_work_in_one_release_on_a_server(
    begin: Begin,
    qtbot: QtBot,
    team: Team,
) -> None:
    boris = team.store("Boris")
    create(boris, replace(release("headline | fr: Prix | ru: Цена"), id="shared"))
    settings = Settings(language=Tongue.ENGLISH, library=team.url("Anna"))
    anna = AtHome(begin(settings=settings), qtbot, boris)
    qtbot.waitUntil(lambda: len(anna.home.list.entries) == 1, timeout=10000)
    anna.home.list.open_first()
    qtbot.waitUntil(lambda: bool(anna.window.findChildren(Arrivals)))
    anna.go("headline", "fr", 4)
    type_text(" fort")
    anna.wait_saved()
    assert anna.in_library() == "Prix fort"

    held = load(boris, "shared")
    after = set_text(held.release, "headline", "ru", RichText("Стоимость")).apply(held.release)
    save(boris, "shared", steps(held, after, "boris"))
    qtbot.waitUntil(lambda: anna.text("headline", "ru") == "Стоимость", timeout=10000)

    listener: Listener = boris.listen(Deaf())
    listener.move(Whereabouts("shared", "headline", "fr"))
    company = anna.window.status.company
    qtbot.waitUntil(lambda: company.text() == "Here too: Boris", timeout=10000)
    boris.stop_listening()
