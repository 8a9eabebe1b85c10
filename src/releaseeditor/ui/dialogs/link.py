"""Where a link leads."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.ui.dialogs.buttons import button_box

_SCHEME = re.compile(r"(https?://|mailto:|tel:)\S+\Z", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@/]+@[^\s@/]+\.[^\s@/]+\Z")
_TELEPHONE = re.compile(r"\+[\d\u00a0 ()-]{6,}\Z")
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?(/\S*)?\Z")
_BLANK = re.compile(r"[\s()-]")


def address(typed: str) -> str:
    """The address meant by what was typed, with its scheme; empty if it is none we allow."""
    text = typed.strip()
    if _SCHEME.match(text):
        return text
    if _EMAIL.match(text):
        return f"mailto:{text}"
    if _TELEPHONE.match(text):
        return f"tel:{_BLANK.sub('', text)}"
    return f"https://{text}" if _HOST.match(text) else ""


class LinkDialog(QDialog):
    """Asks for the address of a link; `address()` is empty to take the link off."""

    def __init__(self, say: Catalogue, href: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Link"))
        self._field = QLineEdit(href, self)
        self._field.setMinimumWidth(420)
        self._field.setPlaceholderText("https://")
        self._field.setAccessibleName(say("Address"))
        self._hint = QLabel(self)
        self._buttons = button_box(
            self, QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        label = QLabel(say("Web page, e-mail address or telephone number:"), self)
        label.setBuddy(self._field)
        column = QVBoxLayout(self)
        for part in (label, self._field, self._hint, self._buttons):
            column.addWidget(part)
        self._field.textChanged.connect(self._check)
        self._field.selectAll()
        self._check()

    def address(self) -> str:
        """The address with its scheme; empty where the field is."""
        return address(self._field.text())

    def _check(self) -> None:
        typed, found = self._field.text().strip(), self.address()
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(found) or not typed)
        if not typed:
            self._hint.setText(self._say("Without an address there is no link."))
        elif found:
            self._hint.setText(self._say("Leads to {address}", address=found))
        else:
            self._hint.setText(self._say("This is not an address that readers could open."))
