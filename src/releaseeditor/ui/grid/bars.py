"""Bars: rows across the columns that hold facts of the release, of a section or of a part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.edits import Edit
from releaseeditor.model.release import Release
from releaseeditor.model.rights import EVERYTHING, Right, Rights
from releaseeditor.ui.grid.columns import Column
from releaseeditor.ui.grid.gutter import LABEL_LEFT
from releaseeditor.ui.grid.row_views import RowView
from releaseeditor.ui.theme import Theme

if TYPE_CHECKING:
    from releaseeditor.languages.proposals import Proposals

Builder = Callable[[Release], Edit]
_GAP = 12
_PAD = 6
_CRAMPED = 240
"""Pixels: where less is left beside a bar's name, its fields stand below the name."""


class BarRow(RowView):
    """A bar whose fields flow into as many lines as they need."""

    asked = Signal(object)
    """A function from the release to the edit that the user asks for."""
    reshaped = Signal()
    """Fields were shown or put away: the bar needs another height."""

    def __init__(self, parent: QWidget, say: Catalogue, theme: Theme) -> None:
        super().__init__(parent, say, theme)
        self._fields: list[QWidget] = []
        self._width = 0
        self._line_starts: list[QWidget] = []
        self._rights = EVERYTHING

    def set_proposals(self, find: Callable[[Release, str], Proposals]) -> None:
        """Who knows what can be proposed for a part; most bars have no use for it."""

    def allow(self, rights: Rights) -> None:
        """Have the fields be changed, or only be read, and say why."""
        if rights == self._rights:
            return
        self._rights = rights
        for field in self.changing():
            field.setEnabled(rights.may(Right.WRITE))
            field.setToolTip(self.say(rights.refusal(Right.WRITE)))

    def changing(self) -> list[QWidget]:
        """The fields that change the release."""
        return self._fields

    def ask(self, builder: Builder) -> None:
        """Tell which edit the user asks for."""
        self.asked.emit(builder)

    def add(self, field: QWidget, *, starts_line: bool = False) -> None:
        """Put a field behind the others, or at the start of a line of its own."""
        field.setParent(self)
        if starts_line:
            self._line_starts.append(field)
        self._fields.append(field)

    def height_for(self, columns: Sequence[Column], width: int) -> int:
        del columns
        self._width = width
        return self._flow(width, place=False)

    def lay_out(self, columns: Sequence[Column]) -> None:
        del columns
        self._flow(self._width or self.width(), place=True)

    def stops(self) -> list[QWidget]:
        found: list[QWidget] = []
        for field in self._fields:
            if not field.isHidden():
                inside = [field, *field.findChildren(QWidget)]
                found += [w for w in inside if _is_stop(w)]
        return found

    def _flow(self, width: int, *, place: bool) -> int:
        start, top = self.gutter, _PAD
        if width - start < _CRAMPED:
            start, top = LABEL_LEFT, self.label_height()
        for line in self._lines(width - start - _GAP):
            left, tall = start, max(field.sizeHint().height() for field in line)
            named = any(isinstance(field, Field) for field in line)
            for field in line:
                size = field.sizeHint()
                wide = min(size.width(), width - start - _GAP)
                # Beside controls with their names above, a button stands at the controls' height.
                down = tall - size.height() if named else 0
                if place:
                    field.setGeometry(left, top + down, wide, size.height())
                left += wide + _GAP
            top += tall + _PAD
        return max(top, self.label_height()) + 1

    def _lines(self, room: int) -> list[list[QWidget]]:
        """The fields that are shown, as many on a line as `room` pixels hold."""
        lines: list[list[QWidget]] = []
        left = 0
        for field in self._fields:
            if field.isHidden():
                continue
            wide = field.sizeHint().width()
            if not lines or left + wide > room or field in self._line_starts:
                lines.append([])
                left = 0
            lines[-1].append(field)
            left += wide + _GAP
        return lines


def _is_stop(widget: QWidget) -> bool:
    focusable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return focusable and widget.isEnabled() and widget.focusProxy() is None


class Field(QWidget):
    """A control with its name above it."""

    def __init__(self, name: str, control: QWidget, theme: Theme) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(1)
        label = QLabel(name)
        label.setStyleSheet(f"color: {theme.muted};")
        label.setBuddy(control)
        control.setAccessibleName(name)
        box.addWidget(label)
        box.addWidget(control)
        self.control = control


class TextField(QLineEdit):
    """A line of text that tells of each change by the user."""

    typed = Signal(str)

    def __init__(self, width: int) -> None:
        super().__init__()
        self.setMinimumWidth(width)
        self.setMaximumWidth(width)
        self.textEdited.connect(self.typed)

    def show_text(self, text: str) -> None:
        """Show another text, leaving the caret alone where nothing differs."""
        if self.text() != text:
            self.setText(text)


class Choice(QComboBox):
    """A list to choose from, by keys that are not seen; the wheel scrolls the grid instead."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_choices(choices)
        self.activated.connect(self._tell)

    def _tell(self, at: int) -> None:
        self.chosen.emit(self.itemData(at))

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these (key, text) pairs."""
        if [(self.itemData(at), self.itemText(at)) for at in range(self.count())] == list(choices):
            return
        self.clear()
        for key, text in choices:
            self.addItem(text, key)

    def show_key(self, key: str) -> None:
        """Show the choice with this key."""
        self.setCurrentIndex(self.findData(key))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
