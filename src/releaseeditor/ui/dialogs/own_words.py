"""What the checks do not tell of: the user's own words, and what is ignored in the release."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from releaseeditor.errors.fault import Fault
from releaseeditor.languages import LANGUAGES
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.commands.ignoring import heed
from releaseeditor.model.edits import Place
from releaseeditor.model.ignored import Ignored
from releaseeditor.model.release import Release
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.dialogs.buttons import CLOSE, button_box
from releaseeditor.ui.dialogs.sizes import open_at
from releaseeditor.ui.faults import NoticeBar, fault_notice
from releaseeditor.ui.library.dated_list import Dated, DatedList
from releaseeditor.ui.names import language_name, place_said
from releaseeditor.ui.side.finding_words import group_name
from releaseeditor.ui.theme import Theme

_NO_WORDS = Message(
    "No word is your own yet. Add one above, or choose “Add the word to my own” at a word that is"
    " marked as misspelt."
)
_NOTHING_IGNORED = Message(
    "Nothing is ignored in this release. “Ignore…” (menu Findings) puts a finding here with its"
    " reason."
)
_NOT_FOUND = Message("Nothing here has these letters.")


class OwnWordsDialog(QDialog):
    """Two pages to look through, each with a button that takes the chosen line back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        say, theme = desk.say, desk.theme
        self._desk = desk
        self.setWindowTitle(say("Own words and what is ignored"))
        open_at(self, 620, 480)
        self.notices = NoticeBar(say, theme, self)
        self.language = QComboBox(self)
        self.language.setAccessibleName(say("Language of the word"))
        for known in LANGUAGES:
            self.language.addItem(language_name(say, known.code), known.code)
        self.word = QLineEdit(self)
        self.word.setPlaceholderText(say("Another word that is right"))
        self.word.setAccessibleName(say("Another word that is right"))
        self.add_button = QPushButton(say("Add"), self)
        self.words = _Page(say, theme, say("Remove the word"), self)
        self.ignored = _Page(say, theme, say("Tell of it again"), self)
        self.tabs = QTabWidget(self)
        self._lay_out()
        self._listen()
        self._show_ignored()
        desk.proofreader.own_words(self._show_words)

    def _lay_out(self) -> None:
        say = self._desk.say
        adding = QHBoxLayout()
        adding.addWidget(self.language)
        adding.addWidget(self.word, 1)
        adding.addWidget(self.add_button)
        self.words.column.insertLayout(0, adding)
        self.tabs.addTab(self.words, say("My own words"))
        self.tabs.addTab(self.ignored, say("Ignored in this release"))
        self.tabs.setTabVisible(1, self._desk.work is not None)
        if self._desk.work is not None and self._desk.place.language:
            self.language.setCurrentIndex(self.language.findData(self._desk.place.language))
        buttons = button_box(self, CLOSE)
        buttons.rejected.connect(self.reject)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addWidget(self.notices)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)

    def _listen(self) -> None:
        proofreader = self._desk.proofreader
        proofreader.changed.connect(self._ask_for_words)
        proofreader.faulted.connect(self._show_fault)
        self._desk.document.applied.connect(self._show_ignored)
        self.add_button.clicked.connect(self._add)
        self.word.returnPressed.connect(self._add)
        self.words.taken_back.connect(self._remove)
        self.ignored.taken_back.connect(self._heed)
        self.finished.connect(self.deleteLater)

    def _ask_for_words(self) -> None:
        self._desk.proofreader.own_words(self._show_words)

    def _show_words(self, words: Mapping[str, frozenset[str]]) -> None:
        say = self._desk.say
        rows = [
            Dated(word, language_name(say, code), (code, word))
            for code, own in words.items()
            for word in own
        ]
        rows.sort(key=lambda row: (row.first.casefold(), row.below))
        self.words.show_rows(rows, say(_NO_WORDS))

    def _show_ignored(self) -> None:
        release, say = self._desk.release, self._desk.say
        rows = [ignored_said(say, release, one) for one in release.facts.ignored]
        self.ignored.show_rows(rows, say(_NOTHING_IGNORED))

    def _add(self) -> None:
        word = self.word.text().strip()
        if word:
            self._desk.proofreader.take_word(self.language.currentData(), word)
            self.word.clear()

    def _remove(self, value: tuple[str, str]) -> None:
        language, word = value
        self._desk.proofreader.drop_word(language, word)

    def _heed(self, one: Ignored) -> None:
        self._desk.document.apply(heed(self._desk.release, one))

    def _show_fault(self, fault: Fault) -> None:
        self.notices.show_notice(fault_notice(fault))


class _Page(QWidget):
    """A list that is narrowed by letters; Delete or the button takes the chosen line back."""

    taken_back = Signal(object)
    """The value of the line that was chosen."""

    def __init__(self, say: Catalogue, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._rows: list[Dated] = []
        self._nothing = ""
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(say("Look for letters"))
        self.search.setAccessibleName(say("Look for letters"))
        self.search.setClearButtonEnabled(True)
        self.list = DatedList(theme, self)
        self.list.setAccessibleName(title)
        self.button = QPushButton(title, self)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.search)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.search.textChanged.connect(self._narrow)
        self.button.clicked.connect(self._take_back)
        self.list.delete_pressed.connect(self._take_back)

    def show_rows(self, rows: Iterable[Dated], nothing: str) -> None:
        """Show these lines; `nothing` is said where there are none."""
        self._rows, self._nothing = list(rows), nothing
        self._narrow()

    def _narrow(self) -> None:
        letters = self.search.text().strip().casefold()
        shown = [row for row in self._rows if letters in f"{row.first}\n{row.below}".casefold()]
        self.list.say_when_empty(self._say(_NOT_FOUND) if self._rows else self._nothing)
        self.list.show_rows(shown)
        self.button.setEnabled(bool(shown))

    def _take_back(self) -> None:
        chosen = self.list.chosen()
        if chosen is not None:
            self.taken_back.emit(chosen.value)


def ignored_said(say: Catalogue, release: Release, one: Ignored) -> Dated:
    """What is ignored: its words, and below its kind, where it is, and why."""
    group = group_name(say, one.rule.partition(".")[0])
    if one.unit:
        where = place_said(say, release, Place(one.unit, one.language))
    elif one.language:
        where = say("everywhere, {language}", language=language_name(say, one.language))
    else:
        where = ""
    below = " · ".join(filter(None, (group, where, one.reason)))
    return Dated(say("“{text}”", text=one.words) if one.words else group, below, one)
