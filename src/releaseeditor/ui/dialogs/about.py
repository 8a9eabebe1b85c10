"""What this program is, and whose work is in it."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from releaseeditor import __version__
from releaseeditor.messages import Catalogue
from releaseeditor.ui.dialogs.buttons import CLOSE, button_box
from releaseeditor.ui.dialogs.sizes import open_at
from releaseeditor.ui.theme import Theme

_PARTS = (
    ("Qt, PySide6", "pyside6-essentials", "LGPL-3.0"),
    ("Typst", "typst", "Apache-2.0"),
    ("python-docx", "python-docx", "MIT"),
    ("lxml", "lxml", "BSD-3-Clause"),
    ("Babel", "babel", "BSD-3-Clause"),
    ("Pillow", "pillow", "MIT-CMU"),
    ("Hunspell, chunspell", "chunspell", "MPL-1.1, MIT"),
    ("iuliia", "iuliia", "MIT"),
    ("pymorphy3", "pymorphy3", "MIT"),
    ("OpenCorpora", "pymorphy3-dicts-ru", "CC-BY-SA-3.0"),
    ("SQLite, APSW", "apsw", "any-OSI"),
    ("Source Serif 4", "", "OFL-1.1"),
    ("Source Sans 3", "", "OFL-1.1"),
)


class AboutDialog(QDialog):
    """Version, licence, and the licences of what travels with the program."""

    def __init__(self, say: Catalogue, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        del theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("About Release Editor"))
        open_at(self, 520, 420)
        column = QVBoxLayout(self)
        title = QLabel(f"Release Editor {__version__}", self)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        title.setFont(font)
        column.addWidget(title)
        for sentence in (
            say("One press release in French, Russian and English, side by side."),
            say("Free software under the Apache licence 2.0. It sends nothing anywhere."),
            say("It is built with:"),
        ):
            label = QLabel(sentence, self)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self._parts(say))
        buttons = button_box(self, CLOSE)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _parts(self, say: Catalogue) -> QTreeWidget:
        parts = QTreeWidget(self)
        parts.setRootIsDecorated(False)
        parts.setHeaderLabels([say("Part"), say("Version"), say("Licence")])
        parts.setAccessibleName(say("It is built with:"))
        for name, package, licence in _PARTS:
            parts.addTopLevelItem(QTreeWidgetItem([name, _version(package), licence]))
        parts.setColumnWidth(0, 190)
        return parts


def _version(package: str) -> str:
    try:
        return version(package) if package else ""
    except PackageNotFoundError:
        return ""
