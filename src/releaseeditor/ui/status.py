"""The status bar: how long the text is, whether it is saved, what the checks found, its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from releaseeditor.messages import NO_MESSAGE, Catalogue, Message, counted
from releaseeditor.ui.desk import Deed
from releaseeditor.ui.document import Document
from releaseeditor.ui.names import language_name
from releaseeditor.ui.painting import ElidedLabel
from releaseeditor.ui.theme import Theme

if TYPE_CHECKING:
    from releaseeditor.model.counting import Length

_LEFT = 2
"""How many widgets stand on the left."""

_LEAST = 60
"""Pixels that the name of the library has where there is little room."""

_PAUSE = 150
"""Milliseconds without a change before the words are counted anew."""


class StatusBar(QWidget):
    """What is true of the release as a whole, on one line."""

    def __init__(
        self,
        document: Document,
        text_size: int,
        say: Catalogue,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._warns = False
        self._waiting = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 1, 4, 1)
        self._document, self._say = document, say
        self._language = ""
        self._kept_at = ""
        self._saved_at = ""
        self._counts = False
        self.length = QLabel(self)
        self.saved = QLabel(self)
        self.company = QLabel(self)
        self.library = ElidedLabel(_LEAST, self)
        self.findings = QToolButton(self)
        self.zoom = QToolButton(self)
        self._progress: ProgressRow | None = None
        self._dress(text_size)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.count)
        document.applied.connect(self.count_soon)
        document.replaced.connect(self._begin)
        document.saved_state_changed.connect(self.show_saved)
        document.saved.connect(self._note_saving)
        document.settled.connect(self._note_settling)
        if document.is_open:
            self._begin()

    def _dress(self, text_size: int) -> None:
        say = self._say
        self.length.setContentsMargins(8, 0, 12, 0)
        self._row.addWidget(self.length)
        self._row.addWidget(self.saved, 1)
        self.company.setTextFormat(Qt.TextFormat.PlainText)
        self.company.setContentsMargins(12, 0, 12, 0)
        self._row.addWidget(self.company)
        self.company.hide()
        self.library.setContentsMargins(12, 0, 12, 0)
        self._row.addWidget(self.library)
        for button in (self.findings, self.zoom):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._row.addWidget(button)
        self.findings.hide()
        self.zoom.setToolTip(say("Size of texts"))
        self.show_size(text_size)

    def show_language(self, code: str) -> None:
        """Count the words of the edition in another language."""
        if code and code != self._language:
            self._language = code
            if self._counts and not self._soon.isActive():
                self.count()

    def show_library(self, name: Message) -> None:
        """Show which library the releases are kept in."""
        self.library.show_text(self._say(name))

    def show_size(self, percent: int) -> None:
        """Show the size of texts."""
        self.zoom.setText(self._say("{size} %", size=percent))
        self.zoom.setAccessibleName(self._say("Size of texts: {size} %", size=percent))

    def show_findings(self, count: int) -> None:
        """Show how many findings there are."""
        said = self._say.counted("{count} finding", "{count} findings", count)
        self.findings.setText(said if count else self._say("No findings"))
        self.findings.setVisible(self._document.is_open)

    @property
    def progress(self) -> ProgressRow:
        """Where long work shows how far it is; made when there is some."""
        if self._progress is None:
            self._progress = ProgressRow(self._say, self)
            self._row.insertWidget(_LEFT, self._progress)
        return self._progress

    def begin_work(self, title: Message, cancel: Deed) -> None:
        """Show that something long has begun."""
        self.progress.begin(self._say(title), cancel)

    def show_progress(self, done: int, whole: int) -> None:
        """Show how far it is."""
        self.progress.show_share(done, whole)

    def end_work(self) -> None:
        """It has ended."""
        self.progress.hide()

    def note_keeping(self) -> None:
        """What is unsaved is safe from a crash."""
        self._kept_at = _now()
        self.show_saved()

    def count_soon(self) -> None:
        """Count the words after the last of several changes."""
        if self._counts:
            self._soon.start()

    def begin_counting(self) -> None:
        """Count from now on: before the window is seen, numbers would only hold it up."""
        self._counts = True
        self.count_soon()

    def count(self) -> None:
        """Count the words of the edition at the caret; those of all are in the tip."""
        from releaseeditor.model.counting import edition_length

        release = self._document.release
        if not self._document.is_open:
            self.length.setText("")
            return
        code = self._language if self._language in release.languages else release.languages[0]
        lengths = {each: edition_length(release, each) for each in release.languages}
        self.length.setText(f"{code.upper()}   {self._length_said(lengths[code])}")
        self.length.setToolTip(
            "\n".join(
                f"{language_name(self._say, each)}: {self._length_said(found)}"
                for each, found in lengths.items()
            )
        )

    def _length_said(self, length: Length) -> str:
        from releaseeditor.languages import language
        from releaseeditor.languages.numbers import number

        say = self._say
        numbers = language(say.language)
        words = say.counted(
            "{words} word", "{words} words", length.words, words=number(numbers, length.words)
        )
        signs = say.counted(
            "{signs} sign", "{signs} signs", length.signs, signs=number(numbers, length.signs)
        )
        return f"{words} · {signs}"

    def _begin(self) -> None:
        self._kept_at = self._saved_at = ""
        self._waiting = 0
        self.count_soon()
        self.show_saved()

    def _note_saving(self) -> None:
        self._saved_at, self._kept_at = _now(), ""
        self.show_saved()

    def _note_settling(self) -> None:
        if not self._document.at_risk:
            self._note_saving()

    def show_company(self, names: tuple[str, ...]) -> None:
        """Show who else is in the wording at the caret."""
        said = self._say("Here too: {names}", names=", ".join(names)) if names else ""
        self.company.setText(said)
        self.company.setVisible(bool(names))

    def show_waiting(self, count: int) -> None:
        """Show how many places are not on the team's server yet."""
        self._waiting = count
        self.show_saved()

    def show_saved(self) -> None:
        """Say whether the release is in the library or in its file."""
        self.saved.setText(self._say(self._state()))
        if self._document.at_risk is not self._warns:
            self._warns = self._document.at_risk
            self._dress_saved()
        path = self._document.path
        self.saved.setToolTip(str(path) if path else "")
        self.library.setVisible(not self._document.is_open or self._document.in_library)

    def _state(self) -> Message:
        document = self._document
        if not document.is_open:
            return NO_MESSAGE
        if self._waiting:
            return counted(
                "Not on the server yet: {count} place",
                "Not on the server yet: {count} places",
                self._waiting,
            )
        if document.modified:
            return self._unsaved() if document.at_risk else Message("Saving…")
        if self._saved_at:
            return Message("All saved at {time}", time=self._saved_at)
        return Message("All saved") if document.path or document.in_library else NO_MESSAGE

    def _unsaved(self) -> Message:
        if self._kept_at:
            return Message("Not saved yet, kept for recovery at {time}", time=self._kept_at)
        return Message("Not saved yet")

    def _dress_saved(self) -> None:
        """Have what is not safe in the colour of a warning; the words say it too."""
        colours = self.palette()
        if self._warns and self._document.in_library:
            colours.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.error_text))
        self.saved.setPalette(colours)


class ProgressRow(QWidget):
    """What is being done, how far it is, and a button to cancel it."""

    def __init__(self, say: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self.bar = QProgressBar(self)
        self.bar.setFixedWidth(120)
        self.bar.setTextVisible(False)
        self.cancel = QToolButton(self)
        self.cancel.setText(say("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        self._deed: Deed | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        for part in (self._title, self.bar, self.cancel):
            row.addWidget(part)
        self.hide()

    def begin(self, title: str, cancel: Deed) -> None:
        """Show it, with nothing done yet."""
        self._title.setText(title)
        self.bar.setAccessibleName(title)
        self.bar.setRange(0, 0)
        self._deed = cancel
        self.show()

    def show_share(self, done: int, whole: int) -> None:
        """Fill the bar."""
        self.bar.setRange(0, whole)
        self.bar.setValue(done)

    def _cancel(self) -> None:
        if self._deed is not None:
            self._deed()


def _now() -> str:
    time = QDateTime.currentDateTime().time()
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)
