"""The bar for what the user is to know: a sentence, a hint and the next steps, read out too."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import NO_MESSAGE, Catalogue, Message
from releaseeditor.ui.icons import icon
from releaseeditor.ui.painting import fill
from releaseeditor.ui.theme import Theme
from releaseeditor.values import frozen


class Tone(Enum):
    """How urgent a notice is."""

    NOTE = "note"
    OFFER = "offer"
    FAULT = "fault"


@frozen
class Step:
    """What the user can do about a notice; doing it closes the bar, unless it only leads there."""

    title: Message
    do: Callable[[], object]
    closes: bool = True


@frozen
class Notice:
    """What the bar says."""

    sentence: Message
    hint: Message = NO_MESSAGE
    steps: tuple[Step, ...] = ()
    tone: Tone = Tone.NOTE


def fault_notice(fault: Fault, *steps: Step) -> Notice:
    """A fault as a notice."""
    return Notice(fault.message, fault.hint, steps, Tone.FAULT)


class NoticeBar(QFrame):
    """Shows one notice at a time above the texts; Esc or its button closes it."""

    closed = Signal()

    def __init__(self, say: Catalogue, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._theme = theme
        self._ground = theme.ground
        self.notice: Notice | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 8, 8)
        self._row.setSpacing(10)
        self._sign = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons: list[QPushButton] = []
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(say("Close this notice"))
        self._close.setToolTip(say("Close this notice"))
        self._close.clicked.connect(self.close_notice)
        for part, share in ((self._sign, 0), (self._text, 1), (self._close, 0)):
            self._row.addWidget(part, share)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in the place of the one before, and have it read out."""
        self.notice = notice
        said = [self._say(notice.sentence), self._say(notice.hint)]
        sentence = " ".join(part for part in said if part)
        self._text.setText(sentence)
        self._text.setAccessibleName(sentence)
        self.setAccessibleName(sentence)
        self._dress(notice.tone)
        self._offer(notice.steps)
        self.show()
        self._announce(sentence)

    def close_notice(self) -> None:
        """Put the bar away."""
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.notice = None
        self.hide()
        if had_focus:
            self.closed.emit()

    def close_of_release(self) -> None:
        """Put away what was said of a release that is no longer open; faults have to be read."""
        if self.notice is not None and self.notice.tone is not Tone.FAULT:
            self.close_notice()

    def take_focus(self) -> None:
        """Have keys go to the first step, or to the button that closes the bar."""
        first = self._buttons[0] if self._buttons else self._close
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _dress(self, tone: Tone) -> None:
        theme = self._theme
        ground, ink = {
            Tone.NOTE: (theme.line, theme.text),
            Tone.OFFER: (theme.warning_ground, theme.warning_text),
            Tone.FAULT: (theme.error_ground, theme.error_text),
        }[tone]
        self._ground = ground
        colours = self._text.palette()
        colours.setColor(QPalette.ColorRole.WindowText, QColor(ink))
        self._text.setPalette(colours)
        name = "fault" if tone is Tone.FAULT else "note"
        self._sign.setPixmap(icon(name, theme, ink).pixmap(QSize(20, 20)))
        self._close.setIcon(icon("close", theme, ink))
        self.update()

    def _offer(self, steps: tuple[Step, ...]) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(step) for step in steps]
        for at, button in enumerate(self._buttons):
            self._row.insertWidget(2 + at, button)
            button.show()  # at once: a layout shows it after the next events

    def _button(self, step: Step) -> QPushButton:
        button = QPushButton(self._say(step.title), self)
        button.setAutoDefault(True)  # Enter presses it, as everywhere else

        def take() -> None:
            if step.closes:
                self.close_notice()
            step.do()

        button.clicked.connect(take)
        return button

    def _announce(self, sentence: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        event = QAccessibleAnnouncementEvent(self, sentence)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        fill(painter, self.rect(), self._ground)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_notice()
        else:
            super().keyPressEvent(event)
