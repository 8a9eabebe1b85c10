"""What the checks say about the release, and the ways to set it right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import NO_MESSAGE, Catalogue
from releaseeditor.model.edits import Place
from releaseeditor.model.finding import Finding
from releaseeditor.model.ignored import ignoring, words_of
from releaseeditor.model.release import Release
from releaseeditor.ui.corrections import replacing
from releaseeditor.ui.document import Document
from releaseeditor.ui.side.checking import PAUSE, Checked, Checking, Find, Suggest
from releaseeditor.ui.side.finding_filter import FindingFilter
from releaseeditor.ui.side.finding_list import LINES, FindingDelegate, Findings
from releaseeditor.ui.side.finding_words import (
    deeds_for,
    group_of,
    in_reading_order,
    is_led_to,
    offered,
    place_of,
    reading_rank,
    still_there,
)
from releaseeditor.ui.side.plain_list import PlainList
from releaseeditor.ui.side.replacements import Replacements
from releaseeditor.ui.theme import Theme


class FindingsPanel(QWidget):
    """Lists findings by severity; Enter goes to one, a number puts a replacement in its place."""

    chosen = Signal(object)
    """The `Finding` to go to."""

    count_changed = Signal(int)
    """How many findings there are, whatever is shown of them."""

    checked = Signal(object)
    """A `Checked`: what the checks say now."""

    asked = Signal(str, object)
    """What is to be done with a `Finding`: the name of an action."""

    faulted = Signal(object)
    """A `Fault`: a check that could not run, a replacement that the release refuses."""

    def __init__(
        self,
        document: Document,
        say: Catalogue,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        find: Find,
        suggest: Suggest | None = None,
        pause: int = PAUSE,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._say = say
        self._checked: Checked | None = None
        self._last: Finding | None = None
        self._suggest = suggest
        self._suggested: dict[tuple[str, str], tuple[str, ...]] = {}
        self._filter = FindingFilter(say, self)
        self._findings = Findings(say, document.release, self)
        self._list = _FindingsView(self)
        self._none = QLabel(self)
        self._replacements = Replacements(say, theme, self)
        self._checking = Checking(document, find, pause, self)
        self._dress(theme)
        self._lay_out()
        self._connect()
        self._show()

    @property
    def rows(self) -> PlainList:
        """The list of findings."""
        return self._list

    @property
    def count(self) -> int:
        """How many findings there are, whatever is shown of them."""
        return len(self._checked.findings) if self._checked else 0

    @property
    def current(self) -> Finding | None:
        """The finding that is marked in the list; None where none is."""
        return self._findings.finding(self._list.currentIndex())

    def check_again(self) -> None:
        """Check the release although it is the same, for by something else it is judged now."""
        self._checking.check_soon()

    @property
    def up_to_date(self) -> Finding | None:
        """The marked finding, if its text is still the one that was checked."""
        finding = self.current
        return finding if finding is not None and self._is_up_to_date(finding) else None

    @property
    def is_checked(self) -> bool:
        """Whether the release has been checked since it was opened."""
        return self._checked is not None

    def step(self, place: Place, by: int = 1) -> Finding | None:
        """Go to the next (1) or previous (-1) shown finding in reading order, and round again.

        That is the one beside the finding gone to last, if the user is still in its wording, else
        the nearest one from `place` on. None where nothing is shown.
        """
        release = self._document.release
        shown = in_reading_order(release, self._findings.findings)[::by]
        if not shown:
            return None
        rank = reading_rank(release)
        if self._last in shown and is_led_to(self._last, place):
            following = shown[shown.index(self._last) + 1 :]
        else:
            here = rank(place)
            following = [
                found
                for found in shown
                if (rank(place_of(found)) >= here if by > 0 else rank(place_of(found)) <= here)
            ]
        self._go_to([*following, shown[0]][0])
        return self._last

    def follow(self, place: Place) -> None:
        """Mark the first finding of a wording, unless one of it is marked."""
        current = self.current
        if current and (current.unit, current.language) == (place.unit, place.language):
            return
        for found in self._findings.findings:
            if (found.unit, found.language) == (place.unit, place.language):
                self._mark(found)
                return

    def replace(self, number: int) -> None:
        """Put the replacement of this number, from 1, where the marked finding is."""
        finding = self.current
        if finding is None or not self._is_up_to_date(finding):
            return
        replacements = self._replacements_of(finding)
        if number > len(replacements):
            return
        document = self._document
        document.session.seal()
        try:
            document.apply(replacing(document.release, finding, replacements[number - 1]))
        except Fault as fault:
            self.faulted.emit(fault)
        document.session.seal()

    def _dress(self, theme: Theme) -> None:
        self._list.setAccessibleName(self._say("Findings"))
        self._list.setModel(self._findings)
        self._list.setItemDelegate(FindingDelegate(self._say, theme, self._list))
        self._none.setStyleSheet(f"color: {theme.muted}; padding: 24px;")
        self._none.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._none.setWordWrap(True)
        self.setFocusProxy(self._list)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._filter)
        column.addWidget(self._none, 1)
        column.addWidget(self._list, 1)
        column.addWidget(self._replacements)

    def _connect(self) -> None:
        self._checking.checked.connect(self._take)
        self._checking.faulted.connect(self.faulted)
        self._document.applied.connect(self._allow)
        self._document.replaced.connect(self._begin_again)
        self._filter.changed.connect(self._show)
        self._list.activated.connect(self._choose)
        self._list.number_pressed.connect(self.replace)
        self._list.delete_pressed.connect(self._ignore_or_heed)
        self._list.selectionModel().currentChanged.connect(self._offer)
        self._replacements.chosen.connect(self.replace)
        self._replacements.asked.connect(self._ask)

    def _begin_again(self) -> None:
        self._checked = self._last = None
        self._show()

    def _take(self, checked: Checked) -> None:
        before = None if self._checked is None else self.count
        self._checked = checked
        self._show()
        self.checked.emit(checked)
        if self.count != before:
            self.count_changed.emit(self.count)

    def _show(self) -> None:
        """Show what the user wants to see; the mark stays on its finding, or else on its row."""
        release = self._checked.release if self._checked else self._document.release
        found = self._checked.findings if self._checked else ()
        ignored = self._checked.ignored if self._checked else ()
        self._filter.offer(release.languages, found, len(ignored))
        found = ignored if self._filter.wants_ignored else found
        wanted = tuple(filter(self._filter.wants, found))
        row, current = self._list.currentIndex().row(), self.current
        self._findings.show(release, wanted)
        if wanted:
            at = wanted.index(current) if current in wanted else min(max(row, 0), len(wanted) - 1)
            self._list.setCurrentIndex(self._findings.index(at))
        self._none.setText(self._nothing())
        self._none.setVisible(not wanted)
        self._list.setVisible(bool(wanted))
        self._offer()

    def _nothing(self) -> str:
        if self._checked is None:
            return self._say("The release is being checked…")
        if self.count:
            return self._say("Nothing of this kind was found.")
        if self._checked.ignored:
            return self._say("Nothing found but what is ignored.")
        return self._say("Nothing found: no check has anything against this release.")

    def _offer(self) -> None:
        """Show the marked finding in full, and what could stand in its place."""
        finding = self.current
        if finding is None or self._checked is None:
            self._replacements.offer("", ())
            return
        release = self._checked.release
        text, replacements = "", self._replacements_of(finding)
        if replacements:
            text = release.wording(finding.unit, finding.language).plain
        offers = [offered(self._say, text, finding, new) for new in replacements]
        self._replacements.offer(self._sentence(release, finding), offers)
        self._replacements.offer_deeds(deeds_for(release, finding))
        self._allow()
        self._look_for_suggestions(release, finding)

    def _sentence(self, release: Release, finding: Finding) -> str:
        """What was found, and why it is ignored if it is."""
        known = ignoring(release, finding)
        said = self._say(finding.message)
        if known is None:
            return said
        reason = known.reason or self._say("no reason given")
        return self._say("{finding} Ignored: {reason}", finding=said, reason=reason)

    def _replacements_of(self, finding: Finding) -> tuple[str, ...]:
        """What could stand there; for a misspelt word, what has been suggested meanwhile."""
        if finding.replacements or self._checked is None:
            return finding.replacements
        word = words_of(self._checked.release, finding)
        return self._suggested.get((finding.language, word), ())

    def _look_for_suggestions(self, release: Release, finding: Finding) -> None:
        """Have suggestions looked for, once a word, and offer them when they are there."""
        word = words_of(release, finding)
        key = (finding.language, word)
        if self._suggest is None or group_of(finding) != "spelling" or key in self._suggested:
            return

        def done(words: tuple[str, ...]) -> None:
            self._suggested[key] = words
            if words and self.current == finding:
                self._offer()

        self._suggest(release, finding.language, word, done)

    def _ask(self, name: str) -> None:
        finding = self.up_to_date
        if finding is not None:
            self.asked.emit(name, finding)

    def _ignore_or_heed(self) -> None:
        self._ask("heed" if self._filter.wants_ignored else "ignore")

    def _allow(self) -> None:
        finding = self.current
        current = finding is not None and self._is_up_to_date(finding)
        why_not = NO_MESSAGE
        if finding is not None:
            why_not = self._document.session.rights.refusal_in(finding.language)
        self._replacements.allow(allowed=current, why_not=self._say(why_not))

    def _is_up_to_date(self, finding: Finding) -> bool:
        checked = self._checked
        return checked is not None and still_there(finding, checked.release, self._document.release)

    def _choose(self, index: QModelIndex) -> None:
        finding = self._findings.finding(index)
        if finding is not None:
            self._go_to(finding)

    def _go_to(self, finding: Finding) -> None:
        self._mark(finding)
        self._last = finding
        self.chosen.emit(finding)

    def _mark(self, finding: Finding) -> None:
        self._list.setCurrentIndex(self._findings.index(self._findings.findings.index(finding)))


class _FindingsView(PlainList):
    """The list, in which a number is a replacement."""

    number_pressed = Signal(int)
    delete_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(LINES, parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in set("123456789"):
            self.number_pressed.emit(int(event.text()))
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)
