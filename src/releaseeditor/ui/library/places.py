"""What can be looked at in the library: all releases, those to translate, the bin."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from releaseeditor.languages import LANGUAGES
from releaseeditor.library.entries import Filter, Shelf
from releaseeditor.messages import Catalogue, Message
from releaseeditor.ui.names import language_name
from releaseeditor.values import frozen

_PLACE = Qt.ItemDataRole.UserRole
_PAD = 12
"""Pixels by which a place is higher than its text; above a group there are as many more."""


@frozen
class Shown:
    """A part of the library to look at; `language` is that to translate into."""

    name: str
    language: str = ""


ALL = Shown("all")
BIN = Shown("bin")
ARCHIVE = Shown("archive")
TEMPLATES = Shown("templates")
_GROUPS = (
    (ALL, Shown("mine"), Shown("embargo"), Shown("stale")),
    tuple(Shown("translate", known.code) for known in LANGUAGES),
    (TEMPLATES, ARCHIVE, BIN),
)
_TITLES = {
    "all": Message("All releases"),
    "mine": Message("Changed by me"),
    "embargo": Message("Under embargo"),
    "stale": Message("Stale"),
    "templates": Message("Templates"),
    "archive": Message("Archive"),
    "bin": Message("Bin"),
}
_NOTHING = {
    "all": Message(
        "There are no releases here yet. Make one with File › New release, or bring one back from"
        " the archive or the bin at the left."
    ),
    "mine": Message("You have not changed any release yet."),
    "embargo": Message(
        "Nothing is under embargo. An embargo is set among the facts at the top of a release."
    ),
    "stale": Message("No wording is stale: each was made from what its origin says today."),
    "translate": Message("Nothing is left to translate into this language."),
    "templates": Message("There are no templates. Make one of a release from the menu Library."),
    "archive": Message("The archive is empty. The menu Library puts releases away here."),
    "bin": Message("The bin is empty. What is put into it can be brought back from here."),
}


def wanted(shown: Shown) -> Filter:
    """Which releases a part of the library has."""
    shelves = {TEMPLATES: Shelf.TEMPLATES, ARCHIVE: Shelf.ARCHIVE, BIN: Shelf.BIN}
    return Filter(
        shelves.get(shown, Shelf.CURRENT),
        to_translate=shown.language,
        stale=shown.name == "stale",
        embargoed=shown.name == "embargo",
        mine=shown.name == "mine",
    )


def place_title(shown: Shown, say: Catalogue) -> str:
    """What a part of the library is called."""
    if shown.language:
        return say("To translate: {language}", language=language_name(say, shown.language))
    return say(_TITLES[shown.name])


def nothing_there(shown: Shown) -> Message:
    """What is said where a part of the library has nothing in it."""
    return _NOTHING[shown.name]


class Places(QListWidget):
    """The parts of the library, one of which is shown."""

    chosen = Signal(object)
    """The part that is to be `Shown`."""

    def __init__(self, say: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(say("Parts of the library"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for at, group in enumerate(_GROUPS):
            if at:
                self._add_gap()
            for shown in group:
                self._add(shown, say)
        self.setViewportMargins(6, 6, 6, 0)
        self.setCurrentRow(0)
        self.currentItemChanged.connect(self._tell)

    def show_place(self, shown: Shown) -> None:
        """Have this part chosen."""
        for row in range(self.count()):
            item = self.item(row)
            if item.data(_PLACE) == shown:
                self.setCurrentItem(item)

    @property
    def shown(self) -> Shown:
        """The part that is chosen."""
        item = self.currentItem()
        return item.data(_PLACE) if item else ALL

    def _add(self, shown: Shown, say: Catalogue) -> None:
        item = QListWidgetItem(place_title(shown, say), self)
        item.setData(_PLACE, shown)
        item.setToolTip(item.text())
        item.setSizeHint(QSize(0, self.fontMetrics().height() + _PAD))

    def _add_gap(self) -> None:
        gap = QListWidgetItem("", self)
        gap.setFlags(Qt.ItemFlag.NoItemFlags)
        gap.setSizeHint(QSize(0, _PAD))

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_PLACE))
