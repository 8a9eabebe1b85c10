"""In which languages the recipient of a package may write."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QVBoxLayout, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.ui.dialogs.buttons import CANCEL, OK, button_box
from releaseeditor.ui.names import language_name


class SendingDialog(QDialog):
    """Asks for languages; with all of them ticked everything else may be changed too."""

    chosen = Signal(object)
    """The languages that the recipient may write in; none for everything, as in a `Loan`."""

    def __init__(
        self, say: Catalogue, languages: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Send the release as a package"))
        self.ticks = {code: QCheckBox(language_name(say, code), self) for code in languages}
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._hints = (
            say("Nothing else is taken back from the package."),
            say("Paragraphs, facts and files may be changed too."),
        )
        buttons = button_box(self, OK, CANCEL)
        self.ok = buttons.button(OK)
        self.ok.setText(say("Choose a file…"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(say("The recipient may write in:"), self))
        for tick in self.ticks.values():
            tick.setChecked(True)
            tick.toggled.connect(self._show_hint)
            column.addWidget(tick)
        column.addWidget(self._hint)
        column.addWidget(buttons)
        self.setMinimumWidth(380)
        self.accepted.connect(self._tell)
        self._show_hint()

    def _ticked(self) -> tuple[str, ...]:
        return tuple(code for code, tick in self.ticks.items() if tick.isChecked())

    def _show_hint(self) -> None:
        ticked = self._ticked()
        self._hint.setText(self._hints[len(ticked) == len(self.ticks)])
        self.ok.setEnabled(bool(ticked))

    def _tell(self) -> None:
        ticked = self._ticked()
        self.chosen.emit(() if len(ticked) == len(self.ticks) else ticked)
