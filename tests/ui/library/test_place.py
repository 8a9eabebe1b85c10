"""Another library can be chosen; passwords never get into the settings."""

from collections.abc import Callable
from pathlib import Path

import pytest

from releaseeditor.errors.team import KeyringLocked
from releaseeditor.library.postgres import passwords
from releaseeditor.library.postgres.address import Address
from releaseeditor.messages import Catalogue
from releaseeditor.settings import library_file
from releaseeditor.ui.library.opening import library_name
from releaseeditor.ui.library.place_dialog import PlaceDialog, without_password
from tests.builders import release
from tests.ui.library.conftest import AtHome
from tests.ui.windows import dialog

Start = Callable[..., AtHome]


def choose(opened: AtHome, place: str) -> None:
    opened.do("choose_library")
    asked = dialog(PlaceDialog)
    asked.place.setText(place)
    asked.accept()


def test_another_file_is_another_library_and_ones_own_comes_back(
    at_home: Start, tmp_path: Path
) -> None:
    opened = at_home(release("headline | fr: Prix"))
    choose(opened, str(tmp_path / "other.sqlite"))
    opened.qtbot.waitUntil(lambda: opened.home.welcome is not None)
    assert opened.preferences.settings.library == str(tmp_path / "other.sqlite")
    assert opened.window.status.library.text() == "Library other.sqlite"
    choose(opened, str(library_file()))
    opened.qtbot.waitUntil(lambda: len(opened.listed) == 1 and opened.home.list.isVisible())
    assert opened.preferences.settings.library == ""
    assert opened.window.status.library.text() == "Library on this computer"


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        ("postgresql://anna@db.example.org:5433/press?sslrootcert=ca", "press on db.example.org"),
        ("/srv/library.sqlite", "Library library.sqlite"),
        ("", "Library on this computer"),
    ],
)
def test_the_status_bar_names_the_library(chosen: str, shown: str) -> None:
    assert Catalogue("en")(library_name(chosen)) == shown


def test_a_password_is_asked_for_only_where_the_library_is_on_a_server(at_home: Start) -> None:
    opened = at_home()
    opened.do("choose_library")
    asked = dialog(PlaceDialog)
    assert not asked.password.isVisible()
    asked.place.setText("postgresql://anna@db/lib")
    assert asked.password.isVisible()
    asked.reject()


def test_a_kept_password_can_be_forgotten(at_home: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    forgotten: list[Address] = []
    monkeypatch.setattr(passwords, "forget_password", forgotten.append)
    opened = at_home()
    opened.do("choose_library")
    asked = dialog(PlaceDialog)
    assert not asked.forget.isVisible()
    asked.place.setText("postgresql://anna@db/lib")
    asked.forget.click()
    opened.qtbot.waitUntil(lambda: asked.password.placeholderText() == "No password is kept.")
    assert [one.shown for one in forgotten] == ["postgresql://anna@db/lib"]
    asked.reject()


def test_that_a_password_could_not_be_forgotten_is_told(
    at_home: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_: object) -> None:
        raise KeyringLocked

    monkeypatch.setattr(passwords, "forget_password", locked)
    opened = at_home()
    opened.do("choose_library")
    asked = dialog(PlaceDialog)
    asked.place.setText("postgresql://anna@db/lib")
    asked.forget.click()
    opened.qtbot.waitUntil(
        lambda: opened.notice.startswith("The keyring of this computer is locked")
    )
    assert asked.password.placeholderText() == ""
    asked.reject()


def test_a_file_that_is_no_library_is_refused_with_a_way_on(at_home: Start, tmp_path: Path) -> None:
    opened = at_home(release("headline | fr: Prix"))
    strange = tmp_path / "notes.txt"
    strange.write_text("These are notes and no library, as everyone can see." * 10)
    choose(opened, str(strange))
    opened.qtbot.waitUntil(lambda: opened.notice == "notes.txt is not a library of Release Editor.")
    notice = opened.window.notices.notice
    assert notice is not None
    assert [opened.window.desk.say(step.title) for step in notice.steps] == ["Choose a library…"]
    assert strange.read_text().startswith("These are notes")


@pytest.mark.parametrize(
    ("given", "kept", "password"),
    [
        ("postgresql://anna:secret@db/lib", "postgresql://anna@db/lib", "secret"),
        ("postgresql://anna@db/lib?sslrootcert=a", "postgresql://anna@db/lib?sslrootcert=a", ""),
        ("/home/a:b@c/library.sqlite", "/home/a:b@c/library.sqlite", ""),
    ],
)
def test_a_password_is_taken_out_of_an_address(given: str, kept: str, password: str) -> None:
    assert without_password(given) == (kept, password)
