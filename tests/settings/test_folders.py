"""The user's folders are where each system wants them."""

from pathlib import Path

import pytest

from releaseeditor.settings.folders import settings_file, state_folder


def test_linux_has_the_folders_of_the_desktop() -> None:
    assert settings_file({"XDG_CONFIG_HOME": "/c"}, "linux") == Path(
        "/c/releaseeditor/settings.json"
    )
    assert state_folder({"XDG_STATE_HOME": "/s"}, "linux") == Path("/s/releaseeditor")


@pytest.mark.parametrize("named", [{}, {"XDG_CONFIG_HOME": ""}, {"XDG_CONFIG_HOME": "relative"}])
def test_without_an_absolute_folder_it_is_the_hidden_one_at_home(named: dict[str, str]) -> None:
    assert settings_file(named, "linux") == Path.home() / ".config/releaseeditor/settings.json"


def test_windows_and_macos_have_their_own() -> None:
    roaming = {"APPDATA": "/users/roaming"}
    assert settings_file(roaming, "win32") == Path("/users/roaming/Release Editor/settings.json")
    support = Path.home() / "Library" / "Application Support" / "Release Editor"
    assert state_folder({}, "darwin") == support
