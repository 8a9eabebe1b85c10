"""The program's home: the list of releases, what to look at, and words to look for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from releaseeditor.library.entries import Entry, Query
from releaseeditor.ui.actions import action
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.icons import icon
from releaseeditor.ui.library.entry_list import EntryList
from releaseeditor.ui.library.menu import LIBRARY
from releaseeditor.ui.library.nothing_there import NothingThere
from releaseeditor.ui.library.places import ALL, Places, wanted
from releaseeditor.ui.menus import Menus
from releaseeditor.ui.welcome import Welcome

_SIDE = 210
_NARROW = 900
_BUTTONS = ("new", "import", "open")
_PAUSE = 60
"""Milliseconds after a key in which the next one joins the same search."""


class Home(QWidget):
    """Shows releases to choose from; teaches where there are none."""

    asked = Signal()
    """Other releases are to be shown: those of `query`."""

    more_asked = Signal()
    """More of them are to be shown, below."""

    opened = Signal(object)
    """An `Entry` to open, at its hit if it has one."""

    def __init__(self, desk: Desk, menus: Menus) -> None:
        super().__init__(desk.window)
        self._desk, self._menus = desk, menus
        self.search = QLineEdit(self)
        self.places = Places(desk.say, self)
        self.list = EntryList(desk.say, desk.theme, self)
        self.list.go_by(desk.library.clock)
        self.nothing = NothingThere(desk.say, self)
        self.count = QLabel(self)
        self.welcome: Welcome | None = None
        self._buttons: dict[str, QPushButton] = {}
        self._stack = QStackedWidget(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.asked)
        self._lay_out()
        self._listen()

    def query(self) -> Query:
        """What the library is to be asked for."""
        order, descending = self.list.order
        return Query(
            self.search.text().strip(),
            wanted(self.places.shown),
            order,
            descending,
            language=self._desk.say.language,
        )

    def chosen(self) -> tuple[Entry, ...]:
        """The releases that are selected, from top to bottom."""
        return self.list.chosen()

    def show_entries(self, entries: tuple[Entry, ...], count: int, *, is_new: bool = False) -> None:
        """Show the first of `count` releases; the welcome if the library has nothing in it."""
        if is_new:
            self._stack.setCurrentWidget(self._made_welcome())
            self._show_count(0)
            return
        self.list.show_entries(entries)
        if entries:
            self._stack.setCurrentWidget(self.list)
        else:
            self.nothing.show_reason(self.search.text().strip(), self.places.shown)
            self._stack.setCurrentWidget(self.nothing)
        self._show_count(count)

    def look_for_words(self) -> None:
        """Put the caret into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def take_focus(self) -> None:
        """Have keys go to the list."""
        shown = self._stack.currentWidget()
        (self.list if shown is self.list else self.search).setFocus()

    def _made_welcome(self) -> Welcome:
        if self.welcome is None:
            self.welcome = Welcome(self._desk, self._menus)
            self._stack.addWidget(self.welcome)
        return self.welcome

    def _show_count(self, count: int) -> None:
        self.count.setText(self._desk.say.counted("{count} release", "{count} releases", count))
        self.count.setVisible(bool(count) and self.width() >= _NARROW)

    # Putting it together

    def _lay_out(self) -> None:
        say = self._desk.say
        self.search.setPlaceholderText(say("Search all releases in all languages"))
        self.search.setAccessibleName(say("Search all releases in all languages"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(520)
        self.search.setMinimumWidth(200)
        for page in (QWidget(self), self.list, self.nothing):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._top())
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(5)
        splitter.addWidget(self.places)
        splitter.addWidget(self._stack)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_SIDE, 5 * _SIDE])
        whole.addWidget(splitter, 1)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.count)
        row.addStretch(1)
        for name in _BUTTONS:
            self._buttons[name] = self._button(name)
            row.addWidget(self._buttons[name])
        return row

    def _button(self, name: str) -> QPushButton:
        what, theme = action(name), self._desk.theme
        button = QPushButton(self._desk.say(what.title), self)
        button.setIcon(icon(what.icon, theme, theme.accent))
        button.setToolTip(self._desk.say(what.title))
        button.setAccessibleName(self._desk.say(what.title))
        button.clicked.connect(lambda: self._menus.perform(what))
        return button

    def _listen(self) -> None:
        self.search.textChanged.connect(self._search_changed)
        self.search.returnPressed.connect(self._open_first)
        self.search.installEventFilter(self)
        self.places.chosen.connect(self.asked)
        self.nothing.all_wanted.connect(lambda: self.places.show_place(ALL))
        self.nothing.no_words_wanted.connect(self._clear_search)
        self.list.opened.connect(self.opened)
        self.list.typed.connect(self._begin_search)
        self.list.sorted_anew.connect(self.asked)
        self.list.delete_pressed.connect(lambda: self._menus.perform(action("bin")))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.list.end_reached.connect(self.more_asked)

    def _open_menu(self, point: QPoint) -> None:
        self._menus.popup(LIBRARY).popup(self.list.viewport().mapToGlobal(point))

    def _search_changed(self) -> None:
        self._soon.start()

    def _clear_search(self) -> None:
        self.search.clear()
        self.search.setFocus()

    def _begin_search(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(self.search.text() + text)

    def _open_first(self) -> None:
        """Open the first release found, unless the answer to the last key is still awaited."""
        if self._soon.isActive():
            self._soon.stop()
            self.asked.emit()
            self.list.setFocus()
        else:
            self.list.open_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window buttons have no words, which their tips say."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self.count.setVisible(not narrow and bool(self.list.entries))
        for name, button in self._buttons.items():
            title = self._desk.say(action(name).title)
            button.setText("" if narrow else title)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.asked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the search field to the list, Esc empties it."""
        if watched is self.search and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                self.list.setFocus()
                return True
        return super().eventFilter(watched, event)
