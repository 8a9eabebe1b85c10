"""Settings, keys and what this program is: dialogs that are made when they are asked for."""

from __future__ import annotations

from releaseeditor.ui.desk import Deed, Desk


def open_settings(desk: Desk) -> Deed:
    """Show the settings."""

    def deed() -> None:
        from releaseeditor.ui.dialogs.settings import SettingsDialog

        SettingsDialog(desk.preferences, desk.say, desk.theme, desk.window).open()

    return deed


def show_keys(desk: Desk) -> Deed:
    """Show all keys on one page."""

    def deed() -> None:
        from releaseeditor.ui.dialogs.keys import KeysDialog

        KeysDialog(desk.preferences, desk.say, desk.theme, desk.window).open()

    return deed


def show_own_words(desk: Desk) -> Deed:
    """Show the user's own words, and what is ignored in the open release."""

    def deed() -> None:
        from releaseeditor.ui.dialogs.own_words import OwnWordsDialog

        OwnWordsDialog(desk).open()

    return deed


def show_about(desk: Desk) -> Deed:
    """Show version and licences."""

    def deed() -> None:
        from releaseeditor.ui.dialogs.about import AboutDialog

        AboutDialog(desk.say, desk.theme, desk.window).open()

    return deed
