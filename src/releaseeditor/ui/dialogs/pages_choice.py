"""Which editions, and how they stand on paper: the part that export and print share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QWidget

from releaseeditor.errors.export import ExportRefused
from releaseeditor.export.layouts import Layout
from releaseeditor.export.selection import selected
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.finding import Finding
from releaseeditor.model.release import Release
from releaseeditor.settings import ExportChoices
from releaseeditor.ui.names import language_name
from releaseeditor.ui.side.edition_choice import layouts_for
from releaseeditor.ui.topbar import edition_share

_LAYOUTS = {
    Layout.SEPARATE: Message("Each edition in a file of its own"),
    Layout.SEQUENTIAL: Message("One edition after another in one file"),
    Layout.TWO_COLUMNS: Message("Two editions side by side"),
    Layout.THREE_COLUMNS: Message("Three editions side by side"),
}


class PagesChoice(QWidget):
    """Editions to tick and a layout to choose; says what is missing, and what bears DRAFT."""

    changed = Signal()

    def __init__(
        self, release: Release, choices: ExportChoices, say: Catalogue, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._release, self._say = release, say
        self.layouts = QComboBox(self)
        for layout in layouts_for(release.languages):
            self.layouts.addItem(say(_LAYOUTS[layout]), layout.value)
        self.layouts.setCurrentIndex(max(0, self.layouts.findData(choices.layout)))
        self.layouts.setAccessibleName(say("Layout"))
        self.ticks = {code: self._tick(code, choices) for code in release.languages}
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.hint.setMinimumHeight(2 * self.hint.fontMetrics().lineSpacing() + 4)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        for tick in self.ticks.values():
            row.addWidget(tick)
        row.addStretch(1)
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.addRow(say("Layout"), self.layouts)
        self.form.addRow(say("Editions"), row)
        self.form.addRow("", self.hint)
        self.warning = QLabel(self)
        self.warning.setWordWrap(True)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.hide()
        self.form.addRow("", self.warning)
        self.layouts.currentIndexChanged.connect(self._tell)
        self.layouts.setFocus()
        self._tell()

    def _tick(self, code: str, choices: ExportChoices) -> QCheckBox:
        tick = QCheckBox(language_name(self._say, code), self)
        tick.setChecked(not choices.languages or code in choices.languages)
        tick.toggled.connect(self._tell)
        return tick

    def warn(self, found: Iterable[Finding]) -> None:
        """Say what is wrong with the files of the release, so that nobody misses it on paper."""
        sentences = dict.fromkeys(self._say(finding.message) for finding in found)
        self.warning.setText("\n".join(f"⚠ {sentence}" for sentence in sentences))
        self.warning.setVisible(bool(sentences))
        self.warning.setAccessibleName(self._say("Damaged files"))

    @property
    def layout_chosen(self) -> Layout:
        """The layout that is chosen."""
        return Layout(self.layouts.currentData())

    @property
    def languages(self) -> tuple[str, ...]:
        """The editions that are ticked, in the release's order."""
        return tuple(code for code, tick in self.ticks.items() if tick.isChecked())

    @property
    def refusal(self) -> ExportRefused | None:
        """Why the editions do not suit the layout; None where they do."""
        try:
            selected(self._release, self.languages, self.layout_chosen)
        except ExportRefused as fault:
            return fault
        return None

    def _tell(self) -> None:
        refusal = self.refusal
        if refusal is not None:
            self.hint.setText(f"{self._say(refusal.message)} {self._say(refusal.hint)}")
        else:
            drafts = [line for code in self.languages if (line := self._draft(code))]
            self.hint.setText("\n".join(drafts) or self._say("All are signed off."))
        self.changed.emit()

    def _draft(self, code: str) -> str:
        """What an edition that is not signed off will bear; empty for one that is."""
        from releaseeditor.languages import language

        _, waiting = edition_share(self._release, code)
        if not waiting:
            return ""
        return self._say(
            "{language}: {count} to do, will bear “{draft}”.",
            count=waiting,
            language=language_name(self._say, code),
            draft=language(code).labels.draft,
        )
