"""The menu at the caret: what is found there and could stand instead, then what one can do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from releaseeditor.messages import NO_MESSAGE
from releaseeditor.model.edits import NOWHERE
from releaseeditor.model.finding import Finding
from releaseeditor.model.ignored import words_of
from releaseeditor.ui.action import Action, Menu
from releaseeditor.ui.actions import EDIT, PART, TEXT, WORDING
from releaseeditor.ui.commands.findings import SPELLING, meant, put
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.findings_menu import OF_A_PLACE, OF_A_WORD
from releaseeditor.ui.menus import Menus
from releaseeditor.ui.side.finding_words import offered

_MOST = 6
_ROOMY = 1000
"""Pixels of a screen on which all that can be done fits into one menu."""
_CLIPBOARD = Menu("", NO_MESSAGE, EDIT.items[3:7])


def open_text_menu(desk: Desk, menus: Menus, point: QPoint) -> None:
    """Open the menu of the place that has the focus, at a point of the screen."""
    finding = meant(desk) if desk.place != NOWHERE else None
    room = desk.window.screen().availableGeometry().height()
    if finding is None:
        whole = (TEXT, WORDING, PART)
        groups = whole if room >= _ROOMY else (Menu("", NO_MESSAGE, whole),)
        menus.popup(_CLIPBOARD, *groups).popup(point)
        return
    about = OF_A_WORD if finding.rule == SPELLING else OF_A_PLACE
    below = Menu("", NO_MESSAGE, (WORDING, PART))
    groups = (TEXT, below) if room >= _ROOMY else (Menu("", NO_MESSAGE, (TEXT, *below.items)),)
    menu = menus.popup(about, _CLIPBOARD, *groups)
    _Offers(desk, menus, menu, finding).begin()
    menu.popup(point)


class _Offers(QObject):
    """The first entries of a menu: what was found, and what could stand there instead."""

    def __init__(self, desk: Desk, menus: Menus, menu: QMenu, finding: Finding) -> None:
        super().__init__(menu)
        self._desk, self._menus, self._menu = desk, menus, menu
        self._finding = finding
        self._first = menu.actions()[0]

    def begin(self) -> None:
        """Put the entries there; suggestions come when they have been found."""
        say, finding, menu = self._desk.say, self._finding, self._menu
        self._note(say(finding.message))
        if finding.rule != SPELLING:
            self._offer(finding.replacements)
        else:
            waiting = self._note(say("Looking for suggestions…"))
            word = words_of(self._desk.release, finding)
            alive = [True]
            menu.aboutToHide.connect(alive.clear)

            def done(words: tuple[str, ...]) -> None:
                if alive:
                    self._replace(waiting, words)

            self._desk.proofreader.suggest(self._desk.release, finding.language, word, done)
        menu.insertSeparator(self._first)

    def _replace(self, waiting: QAction, words: tuple[str, ...]) -> None:
        """Put the suggestions where the menu says that they are being looked for."""
        if not words:
            waiting.setText(self._desk.say("No suggestions"))
            return
        before = self._menu.actions()
        self._first = before[before.index(waiting) + 1]
        self._menu.removeAction(waiting)
        self._offer(words)

    def _offer(self, words: tuple[str, ...]) -> None:
        desk, finding = self._desk, self._finding
        text = desk.release.wording(finding.unit, finding.language).plain
        for word in words[:_MOST]:
            offer = offered(desk.say, text, finding, word)
            entry = QAction(offer.text.replace("&", "&&"), self._menu)
            entry.setToolTip(offer.deed)
            font = entry.font()
            font.setBold(True)
            entry.setFont(font)
            act = Action("", NO_MESSAGE, partial(put, finding=finding, replacement=word))
            entry.triggered.connect(partial(self._menus.perform, act))
            self._menu.insertAction(self._first, entry)

    def _note(self, sentence: str) -> QAction:
        """An entry that only tells something."""
        note = QAction(sentence.replace("&", "&&"), self._menu)
        note.setEnabled(False)
        self._menu.insertAction(self._first, note)
        return note
