"""Menus and keys made from the actions, which find out what is possible when they open."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import NO_MESSAGE, Message
from releaseeditor.ui.action import Action, Listed, Menu
from releaseeditor.ui.actions import MENUS, actions, keys_of
from releaseeditor.ui.desk import Desk


class Menus(QObject):
    """The window's actions as Qt knows them.

    An action stays enabled while its menu is closed, so that its keys are never dead: pressed
    where nothing can be done, they say why. In the open menu it shows what its plan answers.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._actions: dict[str, QAction] = {}

    def add_to(self, bar: QMenuBar) -> None:
        """Put the menus into a menu bar."""
        for menu in MENUS:
            bar.addMenu(self.menu(menu, bar))

    def menu(self, menu: Menu, parent: QMenuBar | QMenu) -> QMenu:
        """A menu, filled when it opens."""
        made = QMenu(self._desk.say(menu.title), parent)
        made.setToolTipsVisible(True)
        made.aboutToShow.connect(lambda: self._fill(made, menu))
        made.aboutToHide.connect(self._enable_all)
        return made

    def popup(self, *groups: Menu) -> QMenu:
        """A context menu of several menus' items, with lines between them."""
        made = QMenu(self._desk.window)
        made.setToolTipsVisible(True)
        for group in groups:
            self._add_items(made, group)
            made.addSeparator()
        made.aboutToHide.connect(self._enable_all)
        made.aboutToHide.connect(made.deleteLater)
        return made

    @property
    def _made(self) -> dict[str, QAction]:
        """The actions by name; made when they are first needed."""
        if not self._actions:
            for action in actions():
                self._actions[action.name] = self._action(action, self._desk.window)
        return self._actions

    def enable_keys(self) -> None:
        """Have the keys of all actions work, from anywhere in the window."""
        self._desk.window.addActions(self.all())
        self.set_keys(self._desk.preferences.settings.keys)

    def all(self) -> list[QAction]:
        """All actions."""
        return list(self._made.values())

    def qaction(self, name: str) -> QAction:
        """The action of this name."""
        return self._made[name]

    def set_keys(self, chosen: Mapping[str, str]) -> None:
        """Give all actions their keys, the user's own before the usual ones."""
        for action in actions():
            keys = [QKeySequence(key) for key in keys_of(action, chosen)]
            self._made[action.name].setShortcuts(keys)

    def perform(self, action: Action) -> None:
        """Do an action, or say why not."""
        try:
            deed = action.plan(self._desk)
            if deed is not None:
                deed()
        except Fault as fault:
            self._desk.show_fault(fault)

    def _action(self, action: Action, parent: QObject) -> QAction:
        made = QAction(self._desk.say(action.title), parent)
        made.setCheckable(action.checked is not None)
        made.triggered.connect(lambda: self.perform(action))
        return made

    def _fill(self, made: QMenu, menu: Menu) -> None:
        made.clear()
        self._add_items(made, menu)

    def _add_items(self, made: QMenu, menu: Menu) -> None:
        for item in menu.items:
            if item is None:
                made.addSeparator()
            elif isinstance(item, Menu):
                below = made.addMenu(self.menu(item, made))
                below.setEnabled(self._has_something(item))
            elif isinstance(item, Listed):
                for one in item.items(self._desk):
                    made.addAction(self._refreshed(one, self._action(one, made)))
            else:
                known = self._made.get(item.name) or self._action(item, made)
                made.addAction(self._refreshed(item, known))

    def _has_something(self, menu: Menu) -> bool:
        for item in menu.items:
            if isinstance(item, Listed) and item.items(self._desk):
                return True
            if isinstance(item, Action) and may(item, self._desk)[0]:
                return True
        return False

    def _refreshed(self, action: Action, made: QAction) -> QAction:
        """The action as things stand: possible or not, on or off, named by what it would do."""
        possible, why_not = may(action, self._desk)
        made.setEnabled(possible)
        made.setToolTip(self._desk.say(why_not))
        made.setChecked(action.checked is not None and action.checked(self._desk))
        if action.named is not None:
            made.setText(self._desk.say(action.named(self._desk)))
        return made

    def _enable_all(self) -> None:
        for made in self._made.values():
            made.setEnabled(True)


def may(action: Action, desk: Desk) -> tuple[bool, Message]:
    """Whether an action can be done as things stand; if it is refused, why."""
    try:
        return action.plan(desk) is not None, NO_MESSAGE
    except Fault as fault:
        return False, fault.message
