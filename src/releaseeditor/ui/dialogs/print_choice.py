"""What to print."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.release import Release
from releaseeditor.settings import ExportChoices
from releaseeditor.ui.dialogs.buttons import CANCEL, button_box
from releaseeditor.ui.dialogs.pages_choice import PagesChoice


class PrintDialog(QDialog):
    """Editions and layout, before the system asks for the printer."""

    def __init__(
        self,
        release: Release,
        choices: ExportChoices,
        say: Catalogue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Print"))
        self.setMinimumWidth(520)
        self.pages = PagesChoice(release, choices, say, self)
        self.buttons = button_box(self, CANCEL)
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.print_button = self.buttons.addButton(say("Choose the printer…"), role)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.pages.changed.connect(self._check)
        column = QVBoxLayout(self)
        column.addWidget(self.pages)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self._check()

    def _check(self) -> None:
        self.print_button.setEnabled(self.pages.refusal is None)
