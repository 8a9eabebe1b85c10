"""All actions with their keys, by menu; the list that two dialogs show."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.ui.action import Action, Menu
from releaseeditor.ui.actions import MENUS, keys_of
from releaseeditor.ui.topbar import native_keys

NAME = Qt.ItemDataRole.UserRole


class KeyList(QTreeWidget):
    """A line per action under the title of its menu."""

    def __init__(self, say: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._lines: dict[str, tuple[Action, QTreeWidgetItem]] = {}
        self.setHeaderLabels([say("Action"), say("Keys")])
        self.setAccessibleName(say("Keys"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for menu in MENUS:
            self._add(menu)

    def _add(self, menu: Menu, above: str = "") -> None:
        title = above + self._say(menu.title).replace("&", "")
        group = QTreeWidgetItem(self, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        below: list[Menu] = []
        for item in menu.items:
            if isinstance(item, Action):
                line = QTreeWidgetItem(group, [self._say(item.title)])
                line.setData(0, NAME, item.name)
                self._lines[item.name] = item, line
            elif isinstance(item, Menu):
                below.append(item)
        group.setExpanded(True)
        group.setHidden(not group.childCount())
        for one in below:
            self._add(one, f"{title} › ")

    def show_keys(self, chosen: Mapping[str, str]) -> None:
        """Show the keys of all actions."""
        for action, line in self._lines.values():
            line.setText(1, ", ".join(map(native_keys, keys_of(action, chosen))))

    def show_only(self, words: str) -> None:
        """Show the actions that have these words in their title or keys."""
        for at in range(self.topLevelItemCount()):
            group = self.topLevelItem(at)
            if group is None:
                continue
            lines = [line for nth in range(group.childCount()) if (line := group.child(nth))]
            for line in lines:
                text = f"{line.text(0)} {line.text(1)}".casefold()
                line.setHidden(words.casefold() not in text)
            group.setHidden(all(line.isHidden() for line in lines))

    def chosen(self) -> Action | None:
        """The action whose line is chosen."""
        item = self.currentItem()
        name: str | None = item.data(0, NAME) if item else None
        return self._lines[name][0] if name else None

    def choose(self, name: str) -> None:
        """Choose the line of an action."""
        self.setCurrentItem(self._lines[name][1])
