"""The top bar: what is open, buttons for the text at the caret, a chip per edition, export."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.editions import due, lack
from releaseeditor.model.release import Release
from releaseeditor.ui.action import Action
from releaseeditor.ui.actions import TOOLS, action, keys_of
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.icons import disc, icon
from releaseeditor.ui.menus import Menus, may
from releaseeditor.ui.names import language_name
from releaseeditor.ui.painting import ElidedLabel, fill
from releaseeditor.ui.theme import Theme

_ICON = QSize(20, 20)
_HEIGHT = 37
_PAD = 20
_NARROWEST = 240
_TITLE = 160
_LEAST_TITLE = 60
"""Pixels that the title keeps while there is anything that can step back for it."""
_ALMOST = 0.75
"""The fullest disc of an edition that still waits for something: it is to be seen that it does."""


class TopBar(QWidget):
    """One row over everything; refreshed once for several changes."""

    def __init__(self, desk: Desk, menus: Menus) -> None:
        super().__init__(desk.window)
        self._desk, self._menus = desk, menus
        self.setFixedHeight(max(_HEIGHT, self.fontMetrics().height() + _PAD))
        self.setMinimumWidth(_NARROWEST)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 5, 8, 5)
        self._row.setSpacing(2)
        self._title = Title(desk.say, self)
        self._row.addWidget(self._title, 1)
        self.tools: list[ToolButton] = []
        self.chips: dict[str, EditionChip] = {}
        self._row.addSpacing(10)
        self._chips_at = self._row.count()
        self._row.addSpacing(10)
        self.export = self._export_button(menus)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        desk.document.applied.connect(self.refresh_soon)
        desk.document.replaced.connect(self.refresh_soon)
        desk.document.rights_changed.connect(self.refresh_soon)
        self.chip_menu: Callable[[str, QToolButton], None] = lambda _language, _chip: None

    def complete(self) -> None:
        """Add the buttons for the text at the caret, once the window has been seen."""
        for at, name in enumerate(TOOLS):
            tool = ToolButton(action(name), self._desk, self._menus, self)
            self.tools.append(tool)
            self._row.insertWidget(1 + at, tool)
        self._chips_at += len(TOOLS)
        self.refresh()

    def refresh_soon(self) -> None:
        """Look again at what is possible once the present events are over."""
        self._soon.start()

    def refresh(self) -> None:
        """Show the release, its editions and what can be done at the caret, as of now."""
        release = self._desk.release
        self._title.show_release(release)
        self._show_chips(release)
        for tool in self.tools:
            tool.refresh()
        self._fit()

    def _fit(self) -> None:
        """In a narrow window the chips say less; then the buttons go, which all have keys."""
        for tools, short in ((True, False), (True, True), (False, True)):
            for tool in self.tools:
                tool.setVisible(tools)
            for chip in self.chips.values():
                chip.say_shortly(short=short)
            self._row.invalidate()
            if self._row.minimumSize().width() - _LEAST_TITLE + _TITLE <= self.width():
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_keys(self) -> None:
        """Name the keys of the moment in the buttons' tips."""
        for tool in self.tools:
            tool.show_keys()

    def _export_button(self, menus: Menus) -> QToolButton:
        button = QToolButton(self)
        exporting = action("export")
        button.setText(self._desk.say("Export"))
        button.setIcon(icon("export", self._desk.theme))
        button.setIconSize(_ICON)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAccessibleName(self._desk.say("Export"))
        button.clicked.connect(lambda: menus.perform(exporting))
        self._row.addWidget(button)
        return button

    def _show_chips(self, release: Release) -> None:
        if tuple(self.chips) != release.languages:
            for chip in self.chips.values():
                chip.deleteLater()
            self.chips = {code: self._chip(code) for code in release.languages}
            for at, chip in enumerate(self.chips.values()):
                self._row.insertWidget(self._chips_at + at, chip)
        for chip in self.chips.values():
            chip.show_release(release)

    def _chip(self, language: str) -> EditionChip:
        chip = EditionChip(language, self._desk.say, self._desk.theme, self)
        chip.pressed.connect(lambda: self.chip_menu(language, chip))
        return chip

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        fill(painter, QRect(0, self.height() - 1, self.width(), 1), self._desk.theme.line)


class ToolButton(QToolButton):
    """A button of the bar for an action: shows whether it can be done, and is on."""

    def __init__(self, one: Action, desk: Desk, menus: Menus, parent: QWidget) -> None:
        super().__init__(parent)
        self._action, self._desk = one, desk
        self.setIcon(icon(one.icon, desk.theme))
        self.setIconSize(_ICON)
        self.setAutoRaise(True)
        self.setCheckable(one.checked is not None)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(desk.say(one.title))
        self.clicked.connect(lambda: menus.perform(one))
        self.clicked.connect(self.refresh)
        self.show_keys()

    def show_keys(self) -> None:
        """Name the keys in the tip."""
        keys = keys_of(self._action, self._desk.preferences.settings.keys)
        title = self._desk.say(self._action.title)
        native = (
            QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        )
        self.setToolTip(f"{title} ({native})" if native else title)

    def refresh(self) -> None:
        """Show whether the action can be done now."""
        possible, _ = may(self._action, self._desk)
        self.setEnabled(possible)
        if self._action.checked is not None:
            self.setChecked(self._action.checked(self._desk))


def native_keys(keys: str) -> str:
    """Keys as the desktop writes them in its language."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class EditionChip(QToolButton):
    """How far an edition is: a disc that fills up, and how much is to do; opens a menu."""

    def __init__(self, language: str, say: Catalogue, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._language, self._say, self._theme = language, say, theme
        self._shown: tuple[int, int] | None = None
        self._long, self._brief = "", ""
        self._is_short = False
        self.setAutoRaise(True)
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def show_release(self, release: Release) -> None:
        """Show how far the edition is now."""
        wanted, waiting = edition_share(release, self._language)
        if (wanted, waiting) == self._shown:
            return
        self._shown = wanted, waiting
        share = 1 - waiting / wanted if wanted else 0.0
        theme = self._theme
        colour = theme.approved if not waiting else theme.draft if share else theme.muted
        self.setIcon(disc(min(share, _ALMOST) if waiting else 1, theme, colour))
        say = self._say
        state = say("{count} to do", count=waiting) if waiting else say("signed off")
        code = self._language.upper()
        self._long, self._brief = f"{code}  {state}", f"{code} {waiting or ''}".rstrip()
        self.setText(self._brief if self._is_short else self._long)
        name = say(
            "Edition {language}: {state}",
            language=language_name(say, self._language),
            state=state,
        )
        self.setAccessibleName(name)
        self.setToolTip(name)

    def say_shortly(self, *, short: bool) -> None:
        """Say how much is to do as a number alone, or in words; the tip always says all."""
        if short is not self._is_short:
            self._is_short = short
            self.setText(self._brief if short else self._long)


def edition_share(release: Release, language: str) -> tuple[int, int]:
    """How many wordings an edition needs, and how many of them still wait for something."""
    wanted = [unit for unit in release.units if due(release, unit, language)]
    return len(wanted), sum(1 for unit in wanted if lack(release, unit, language))


class Title(ElidedLabel):
    """The reference and the headline, cut where there is no room."""

    def __init__(self, say: Catalogue, parent: QWidget) -> None:
        super().__init__(_LEAST_TITLE, parent)
        self._say = say
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_release(self, release: Release) -> None:
        """Show what the release is called, in the interface's language where it is written."""
        headline = release.units["headline"]
        codes = (self._say.language, headline.origin, *release.languages)
        text = next((headline.plain(code) for code in codes if headline.plain(code)), "")
        parts = [part for part in (release.facts.reference, text.replace("\n", " ")) if part]
        self.show_text(" · ".join(parts) or self._say("Untitled"))
