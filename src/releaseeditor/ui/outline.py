"""The outline: sections and parts at a glance, to go there and to drag parts about."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.commands.structure import find_part
from releaseeditor.model.edits import Place
from releaseeditor.model.parts import Attachment, Part, Quote
from releaseeditor.model.release import HEAD, Release, Section
from releaseeditor.model.session import Applied
from releaseeditor.ui.document import Document
from releaseeditor.ui.icons import icon
from releaseeditor.ui.names import field_name, part_name, section_name
from releaseeditor.ui.theme import Theme
from releaseeditor.values import frozen

_LONGEST = 80
_PAD = 7
_KEY = Qt.ItemDataRole.UserRole
_SECTION = Qt.ItemDataRole.UserRole + 1
_ICONS = {
    "Emitter": "emitter",
    "Paragraph": "paragraph",
    "Heading": "heading",
    "ListItem": "list",
    "Quote": "quote",
    "Participant": "person",
    "Attachment": "attachment",
    "Boilerplate": "boilerplate",
    "Contact": "contact",
}


@frozen
class Entry:
    """One line: the unit it leads to, what it says, and whether it is only a name."""

    key: str
    text: str
    icon: str
    section: Section | None = None
    empty: bool = False


class Outline(QTreeWidget):
    """Lists the release; follows the caret, and leads it."""

    chosen = Signal(object)
    """The `Place` to go to."""
    moved = Signal(str, str)
    """A part, and the part of the same section in front of which it is to stand (empty: last)."""

    def __init__(
        self, document: Document, say: Catalogue, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._say = say
        self._theme = theme
        self._language = ""
        self._entries: tuple[Entry, ...] = ()
        self._items: dict[str, QTreeWidgetItem] = {}
        self._icons: dict[str, QIcon] = {}
        self._dress()
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)
        document.applied.connect(self._follow)
        document.replaced.connect(self._build)
        self._build()

    def _dress(self) -> None:
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(12)
        self.setIconSize(QSize(16, 16))
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setAccessibleName(self._say("Outline"))
        ground = self.palette()
        ground.setColor(ground.ColorRole.Base, QColor(self._theme.ground))
        self.setPalette(ground)

    def show_place(self, place: Place) -> None:
        """Mark the line of a place, in the language of that place."""
        if place.language and place.language != self._language:
            self._language = place.language
            self._build()
        part = place.part or place.unit.partition(".")[0]
        item = self._items.get(part)
        if item is not None and item is not self.currentItem():
            self.setCurrentItem(item)

    def _follow(self, applied: Applied) -> None:
        """Touch the lines that differ; a new order of parts makes a new tree."""
        before, after = applied.before, applied.after
        if any(before.parts(section) is not after.parts(section) for section in Section):
            self._build()
            return
        changed = (unit for unit in after.units if before.units[unit] is not after.units[unit])
        for key in {unit if unit in HEAD else unit.partition(".")[0] for unit in changed}:
            self._show(self._items[key], self._entry_of(key))

    def _entry_of(self, key: str) -> Entry:
        release = self._document.release
        if key in HEAD:
            return head_entry(release, self._say, key)
        section, _, part = find_part(release, key)
        return part_entry(release, self._say, self._language, section, part)

    def _build(self) -> None:
        """Show the release as it stands."""
        entries = tuple(outline(self._document.release, self._say, self._language))
        if [(e.key, e.icon) for e in entries] != [(e.key, e.icon) for e in self._entries]:
            self._build_anew(entries)
        else:
            for entry in entries:
                self._show(self._items[entry.key], entry)
        self._entries = entries

    def _build_anew(self, entries: tuple[Entry, ...]) -> None:
        current = self.currentItem()
        key = current.data(0, _KEY) if current else ""
        self.clear()
        self._items = {}
        above: QTreeWidgetItem | None = None
        for entry in entries:
            inside = above if entry.section is not None and not _is_section(entry) else None
            item = QTreeWidgetItem(inside) if inside else QTreeWidgetItem(self)
            self._items[entry.key] = item
            self._show(item, entry)
            if _is_section(entry):
                above = item
                item.setExpanded(True)
        if key in self._items:
            self.setCurrentItem(self._items[key])

    def _show(self, item: QTreeWidgetItem, entry: Entry) -> None:
        item.setSizeHint(0, QSize(0, self.fontMetrics().height() + _PAD))
        item.setText(0, entry.text)
        item.setData(0, _KEY, entry.key)
        item.setData(0, _SECTION, entry.section.value if entry.section else "")
        quiet = entry.empty or _is_section(entry)
        item.setForeground(0, QColor(self._theme.muted if quiet else self._theme.text))
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if entry.section is not None:
            moving = Qt.ItemFlag.ItemIsDropEnabled if _is_section(entry) else _DRAGGED
            flags |= moving
        item.setFlags(flags)
        if entry.icon:
            item.setIcon(0, self._icon(entry.icon))

    def _icon(self, name: str) -> QIcon:
        if name not in self._icons:
            self._icons[name] = icon(name, self._theme, self._theme.muted)
        return self._icons[name]

    def _choose(self, item: QTreeWidgetItem) -> None:
        key: str = item.data(0, _KEY)
        if key.startswith("section:"):
            first = item.child(0)
            key = first.data(0, _KEY) if first else ""
        if key:
            unit = key if key in HEAD else ""
            self.chosen.emit(Place(unit, self._language, "" if unit else key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for a move within the section; the tree changes when the release does."""
        from PySide6.QtWidgets import QAbstractItemView

        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        item, target = self.currentItem(), self.itemAt(event.position().toPoint())
        if item is None or target is None or target.parent() is not item.parent():
            return
        below = self.dropIndicatorPosition() is QAbstractItemView.DropIndicatorPosition.BelowItem
        self.move_beside(item, target, below=below)

    def move_beside(self, item: QTreeWidgetItem, target: QTreeWidgetItem, *, below: bool) -> None:
        """Ask for a part to stand before or behind another of its section."""
        section = target.parent()
        if section is None:
            return
        at = section.indexOfChild(target) + (1 if below else 0)
        follower = section.child(at)
        before = follower.data(0, _KEY) if follower else ""
        key: str = item.data(0, _KEY)
        if before != key:
            self.moved.emit(key, before)

    def item_of(self, key: str) -> QTreeWidgetItem:
        """The line of a part, of a unit of the head, or of `section:<name>`."""
        return self._items[key]

    def dropMimeData(
        self, parent: QTreeWidgetItem, index: int, data: object, action: Qt.DropAction
    ) -> bool:
        del parent, index, data, action
        return False


_DRAGGED = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled


def _is_section(entry: Entry) -> bool:
    return entry.key.startswith("section:")


def outline(release: Release, say: Catalogue, language: str) -> Iterator[Entry]:
    """The lines for a release, texts in `language` or else in the one written first."""
    yield from _section_entries(release, say, language, Section.EMITTERS)
    for unit in HEAD:
        yield head_entry(release, say, unit)
    for section in Section:
        if section is not Section.EMITTERS:
            yield from _section_entries(release, say, language, section)


def _section_entries(
    release: Release, say: Catalogue, language: str, section: Section
) -> Iterator[Entry]:
    parts = release.parts(section)
    if parts:
        yield Entry(f"section:{section}", say(section_name(section)), "", section)
    for part in parts:
        yield part_entry(release, say, language, section, part)


def head_entry(release: Release, say: Catalogue, unit: str) -> Entry:
    """The line of a unit of the head."""
    empty = not release.units[unit].wordings
    return Entry(unit, say(field_name(release, unit)), "", empty=empty)


def part_entry(
    release: Release, say: Catalogue, language: str, section: Section, part: Part
) -> Entry:
    """The line of a part: the beginning of its text, or what it is."""
    text = _part_text(release, part, language)
    mark = _ICONS[type(part).__name__]
    return Entry(part.id, text or say(part_name(part)), mark, section, empty=not text)


def _part_text(release: Release, part: Part, language: str) -> str:
    field = "text" if "text" in part.FIELDS else part.FIELDS[0]
    text = _text(release, part.unit_id(field), language)
    if isinstance(part, Attachment):
        return part.file.name or text
    if isinstance(part, Quote) and not text:
        return _text(release, part.unit_id("lead_in"), language)
    return text


def _text(release: Release, unit_id: str, language: str) -> str:
    """The beginning of a text on one line."""
    unit = release.units[unit_id]
    for code in (language, unit.origin, *unit.wordings):
        if unit.plain(code):
            return unit.plain(code)[:_LONGEST].replace("\n", " ")
    return ""
