"""What to export, where to, and which files come of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from releaseeditor.export.file_names import documents, file_name
from releaseeditor.export.layouts import Format
from releaseeditor.messages import Catalogue
from releaseeditor.model.release import Release
from releaseeditor.settings import ExportChoices
from releaseeditor.ui.dialogs.buttons import CANCEL, button_box
from releaseeditor.ui.dialogs.file_choice import choose_folder
from releaseeditor.ui.dialogs.pages_choice import PagesChoice
from releaseeditor.ui.names import letterhead_name

_FORMATS = {Format.PDF: "PDF", Format.DOCX: "Word (DOCX)"}


class ExportDialog(QDialog):
    """Formats, layout, editions and folder; what was chosen last is chosen again.

    A release whose embargo has not ended `now` is exported by those only who tick that they know.
    """

    def __init__(
        self,
        release: Release,
        choices: ExportChoices,
        folder: str,
        say: Catalogue,
        parent: QWidget | None = None,
        *,
        now: datetime,
    ) -> None:
        super().__init__(parent)
        self._release, self._say = release, say
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Export"))
        self.setMinimumWidth(560)
        self.pages = PagesChoice(release, choices, say, self)
        self.formats = {form: self._format(form, choices) for form in Format}
        self.folder = QLineEdit(folder, self)
        self.folder.setAccessibleName(say("Folder"))
        self.choose = QPushButton(say("Choose…"), self)
        self.embargo = self._confirmation(now)
        self.files = QLabel(self)
        self.files.setWordWrap(True)
        self.files.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = button_box(self, CANCEL)
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.export_button = self.buttons.addButton(say("Export"), role)
        self._lay_out()
        self.pages.changed.connect(self._show_files)
        self.folder.textChanged.connect(self._show_files)
        self.choose.clicked.connect(self._choose_folder)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._show_files()

    def choices(self) -> ExportChoices:
        """What is chosen now."""
        formats = tuple(form.value for form in self._formats())
        all_chosen = self.pages.languages == self._release.languages
        languages = () if all_chosen else self.pages.languages
        layout = self.pages.layout_chosen.value
        return ExportChoices(formats, layout, languages, self.folder.text())

    def _lay_out(self) -> None:
        formats = QHBoxLayout()
        for tick in self.formats.values():
            formats.addWidget(tick)
        formats.addStretch(1)
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(self.choose)
        form = self.pages.form
        form.addRow(self._say("Formats"), formats)
        letterhead = QLabel(self._letterhead(), self)
        letterhead.setTextFormat(Qt.TextFormat.PlainText)
        letterhead.setWordWrap(True)
        form.addRow(self._say("Letterhead"), letterhead)
        form.addRow(self._say("Folder"), place)
        form.addRow(self._say("Files"), self.files)
        if self.embargo:
            form.addRow(self._say("Embargo"), self.embargo)
        column = QVBoxLayout(self)
        column.addWidget(self.pages)
        column.addStretch(1)
        column.addWidget(self.buttons)

    def _confirmation(self, now: datetime) -> QCheckBox | None:
        """What is to be ticked before the embargo has ended."""
        from releaseeditor.ui.library.entry_words import embargo_said

        embargo = self._release.facts.embargo
        if embargo is None or embargo.until <= now:
            return None
        until = embargo_said(embargo, self._say)
        tick = QCheckBox(
            self._say(
                "Export it although nothing may be published before {until} ({zone})",
                until=until,
                zone=embargo.zone,
            ),
            self,
        )
        tick.toggled.connect(self._show_files)
        return tick

    def _letterhead(self) -> str:
        """What the release bears, and on which template its Word files are made."""
        letterhead = self._release.facts.letterhead
        name, template = letterhead_name(letterhead, self._say), letterhead.template
        if not template.sha256:
            return name
        return self._say("{name}; Word: {template}", name=name, template=template.name)

    def _format(self, form: Format, choices: ExportChoices) -> QCheckBox:
        tick = QCheckBox(_FORMATS[form], self)
        tick.setChecked(form.value in choices.formats)
        tick.toggled.connect(self._show_files)
        return tick

    def _formats(self) -> tuple[Format, ...]:
        return tuple(form for form, tick in self.formats.items() if tick.isChecked())

    def _show_files(self) -> None:
        """Name the files that there will be, and whether there can be any."""
        folder = Path(self.folder.text())
        there = bool(self.folder.text()) and folder.is_dir()
        names = [
            file_name(self._release, spoken, form)
            for spoken in documents(self.pages.languages, self.pages.layout_chosen)
            for form in self._formats()
        ]
        possible = bool(names) and self.pages.refusal is None
        confirmed = self.embargo is None or self.embargo.isChecked()
        self.export_button.setEnabled(possible and there and confirmed)
        if not self._formats():
            self.files.setText(self._say("Choose at least one format."))
        elif not there:
            self.files.setText(self._say("This folder is not there."))
        else:
            taken = [name for name in names if (folder / name).exists()]
            listed = ", ".join(names) if possible else ""
            replaced = self._say.counted(
                "{count} file is there already and will be replaced.",
                "{count} files are there already and will be replaced.",
                len(taken),
            )
            self.files.setText(f"{listed}\n{replaced}" if taken and possible else listed)

    def _choose_folder(self) -> None:
        choose_folder(self, self._say("Export to"), self.folder.text(), self.folder.setText)
