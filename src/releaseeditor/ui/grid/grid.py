"""The grid: rows of wordings side by side, of which only those in sight have widgets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.commands.people import mentioning
from releaseeditor.model.commands.typing import participant_named_by
from releaseeditor.model.edits import NOWHERE, Place
from releaseeditor.model.release import Release, Section
from releaseeditor.model.richtext import RichText
from releaseeditor.model.session import Applied
from releaseeditor.ui.document import Document
from releaseeditor.ui.grid.arrangement import AHEAD, Arrangement
from releaseeditor.ui.grid.bars import BarRow
from releaseeditor.ui.grid.cell import WordingCell
from releaseeditor.ui.grid.columns import ColumnHeader
from releaseeditor.ui.grid.company import Company
from releaseeditor.ui.grid.deeds import Deeds
from releaseeditor.ui.grid.dragging import PartDrag
from releaseeditor.ui.grid.editor import WordingEditor
from releaseeditor.ui.grid.facts_bar import FactsBar
from releaseeditor.ui.grid.fonts import text_fonts
from releaseeditor.ui.grid.part_bars import AttachmentBar, SectionBar
from releaseeditor.ui.grid.pool import RowPool
from releaseeditor.ui.grid.positions import code_point_position
from releaseeditor.ui.grid.row_area import RowArea
from releaseeditor.ui.grid.row_views import RowView, UnitRow
from releaseeditor.ui.grid.text_box import Edge
from releaseeditor.ui.rows import Row, same_rows
from releaseeditor.ui.theme import Theme

if TYPE_CHECKING:
    from releaseeditor.languages.proposals import Proposals
    from releaseeditor.model.finding import Finding
    from releaseeditor.ui.grid.proposing import Proposer
    from releaseeditor.ui.grid.underlines import Underline, Underlines


class Grid(RowArea):
    """Shows a document's release as rows and columns and takes what is typed there."""

    place_changed = Signal(object)
    """The `Place` whose wording has the focus now."""
    faulted = Signal(object)
    """A `Fault` to be shown in the window's bar."""
    file_asked = Signal(str)
    """The identifier of an attachment that wants a file; empty: a new one is to be attached."""
    menu_asked = Signal(object, QPoint)
    """The place whose menu is to open, and where on the screen."""
    state_menu_asked = Signal(object, QPoint)
    """The same for the menu of states."""
    name_corrected = Signal(object, str)
    """The place of a participant's name that was changed, and its former form, still in use."""

    def __init__(
        self, document: Document, say: Catalogue, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.setAccessibleName(say("Texts of the release"))
        self._place = Place()
        self._editor: WordingEditor | None = None
        self._name_before = ""
        self._spaces_visible = False
        self._fonts = text_fonts(self.font(), self.font().pointSizeF())
        self.deeds = Deeds(document, self._go_to_caret, self.faulted.emit)
        self.header = ColumnHeader(self, say)
        self.company = Company(self.viewport(), self, say, theme)
        pool = RowPool(self.viewport(), say, theme, self._connect_view)
        self._arrangement = Arrangement(self, self.header, pool, self._focused_view)
        self._drag = PartDrag(self, self._arrangement, self.deeds, theme)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._arrangement.arrange_around_focus)
        self.header.changed.connect(self._take_widths)
        document.applied.connect(self._follow)
        document.replaced.connect(self._show_another)
        document.rights_changed.connect(self._show_rights)
        self._show_rights()
        self._arrangement.take_rows(document.release)

    # What the window asks

    def place(self) -> Place:
        """The place that has the focus, or had it last."""
        return self._place

    def editor(self) -> WordingEditor | None:
        """The editor that has the focus, or had it last; None before any had."""
        return self._editor

    def go_to(self, place: Place, *, select: tuple[int, int] | None = None) -> None:
        """Scroll to a place and put the caret there, over `select` if that is given."""
        at = self._arrangement.row_of(place)
        if at is None:
            return
        self._arrangement.reveal(at)
        view = self._arrangement.view(at)
        if not isinstance(view, UnitRow):
            for stop in view.stops()[:1]:
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        visible = [column.language for column in self.header.columns()]
        wished = [code for code in (place.language, self._place.language) if code in visible]
        editor = view.cell((wished or visible)[0]).editor
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if select is not None:
            editor.select(*select)

    def look_ahead(self) -> None:
        """Have the rows below ready too, so that they are there when they are scrolled to."""
        self._arrangement.ahead = AHEAD
        self._arrangement.arrange()

    def step_unit(self, by: int) -> None:
        """Go to the next (1) or previous (-1) unit in the same language."""
        at = self._next_unit_row(by)
        if at is not None:
            self.go_to(Place(self._arrangement.rows[at].unit, self._place.language))

    def step_language(self, by: int) -> None:
        """Go to the same unit in the next (1) or previous (-1) language shown."""
        visible = [column.language for column in self.header.columns()]
        if self._place.language in visible:
            at = visible.index(self._place.language) + by
            if 0 <= at < len(visible):
                self.go_to(Place(self._place.unit, visible[at]))

    def ask_for_menu(self) -> None:
        """Have the menu open at the caret."""
        if self._editor is not None:
            point = self._editor.mapToGlobal(self._editor.cursorRect().bottomLeft())
            self.menu_asked.emit(self._place, point)

    def show_columns(self, languages: tuple[str, ...]) -> None:
        """Show only the columns of these languages."""
        hidden = [code for code in self._document.release.languages if code not in languages]
        for code in languages:
            self.header.set_visible(code, visible=True)
        for code in hidden:
            self.header.set_visible(code, visible=False)

    def show_spaces(self, *, visible: bool) -> None:
        """Show spaces as signs, or not."""
        self._spaces_visible = visible
        for editor in self.viewport().findChildren(WordingEditor):
            editor.set_visible_spaces(visible=visible)

    @cached_property
    def findings(self) -> Underlines:
        """What was found in the texts, where it stands today."""
        from releaseeditor.ui.grid import underlines as made_late

        return made_late.Underlines()

    def _underlined(self, place: Place, text: str) -> tuple[Underline, ...]:
        # Before the first check there is nothing to be asked for.
        return self.findings.of(place, text) if "findings" in vars(self) else ()

    def show_findings(self, checked: Release, findings: Iterable[Finding]) -> None:
        """Underline what was found in the texts of `checked`, as far as they still stand."""
        self.findings.take(checked, findings)
        for row in self.viewport().findChildren(UnitRow):
            row.show_findings()

    def correct_while_typing(self, profiles: Mapping[str, str]) -> None:
        """Correct typography while typing, by the profile of each language; none: leave alone."""
        self.deeds.corrector.set_profiles(profiles)

    def set_text_size(self, percent: int) -> None:
        """The size of texts, in per cent of the interface's."""
        size = QApplication.font().pointSizeF() * percent / 100
        self._fonts = text_fonts(self.font(), size)
        for row in self.viewport().findChildren(UnitRow):
            row.set_fonts(self._fonts)
        self._arrangement.bind_again()

    # Following the release

    def _show_another(self) -> None:
        self._place, self._editor = Place(), None
        self._arrangement.clear()
        self._arrangement.take_rows(self._document.release)

    def _show_rights(self) -> None:
        self._arrangement.allow(self._document.session.rights)

    def _follow(self, applied: Applied) -> None:
        same, rows = same_rows(applied.before, applied.after), self._arrangement
        show = rows.show_release if same else rows.take_rows
        show(applied.after)

    @cached_property
    def proposer(self) -> Proposer:
        """What may be proposed for participants; made when the first of them comes in sight."""
        from releaseeditor.ui.grid.proposing import Proposer

        proposer = Proposer(self)
        proposer.found.connect(self._show_proposals)
        return proposer

    def _proposals(self, release: Release, part: str) -> Proposals:
        return self.proposer.proposals(release, part)

    def _ghosts(self, release: Release, row: Row) -> Mapping[str, str]:
        named = row.section is Section.PARTICIPANTS and row.unit.endswith(".name")
        return self.proposer.ghosts(release, row) if named else {}

    def _show_proposals(self) -> None:
        self._arrangement.show_release(self._document.release)
        self._again.start()

    # Focus

    def _focused_view(self) -> RowView | None:
        # Of the window: the program has no focused widget before the window becomes active.
        widget = self.window().focusWidget()
        while widget is not None and not isinstance(widget, RowView):
            widget = widget.parentWidget()
        return widget if widget is not None and self.viewport().isAncestorOf(widget) else None

    def _next_unit_row(self, by: int) -> int | None:
        at = self._arrangement.row_of(self._place)
        if at is None:
            at = -1 if by > 0 else len(self._arrangement.rows)
        return next(self._arrangement.units_from(at, by), None)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt gives the signature
        """Tab goes through what is on each row, then to the next row, in sight or not."""
        view, widget = self._focused_view(), QApplication.focusWidget()
        at = self._arrangement.row_of_view(view) if view else None
        if view is None or at is None or widget is None:
            return super().focusNextPrevChild(forward)
        stops, step = view.stops(), 1 if forward else -1
        here = stops.index(widget) + step if widget in stops else len(stops)
        while not 0 <= here < len(stops):
            at += step
            if not 0 <= at < len(self._arrangement.rows):
                return super().focusNextPrevChild(forward)
            self._arrangement.reveal(at)
            stops = self._arrangement.view(at).stops()
            here = 0 if forward else len(stops) - 1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[here].setFocus(reason)
        return True

    def _cross_edge(self, cell: WordingCell, edge: Edge, x: int) -> None:
        at = self._next_unit_row(edge.value)
        if at is not None:
            self.go_to(Place(self._arrangement.rows[at].unit, cell.place.language))
            if self._editor is not None:
                self._editor.enter_at(x, edge)

    def _go_to_caret(self, place: Place, caret: int) -> None:
        self.go_to(place, select=(caret, caret))

    def _note_focus(self, cell: WordingCell) -> None:
        if cell.place != self._place:
            self._document.session.seal()
        self._place, self._editor = cell.place, cell.editor
        self._name_before = cell.editor.text.text
        at = self._arrangement.row_of(cell.place)
        if at is not None and not self._arrangement.busy:
            self._arrangement.reveal(at)
            self._arrangement.reveal_column(cell.place.language)
        self.place_changed.emit(cell.place)

    def _note_leaving(self, cell: WordingCell) -> None:
        """Tell of a participant's name that was changed while others still have its old form."""
        release, place, former = self._document.release, cell.place, self._name_before
        if place != self._place or place.unit not in release.units:
            return
        if participant_named_by(release, place.unit) is None:
            return
        changed = former not in ("", release.wording(place.unit, place.language).plain)
        if changed and mentioning(release, place.language, former):
            self.name_corrected.emit(place, former)

    # Views

    def _connect_view(self, view: RowView) -> None:
        view.dragged.connect(self._drag.move)
        view.dropped.connect(self._drag.drop)
        if isinstance(view, UnitRow):
            view.set_fonts(self._fonts)
            view.set_ghosts(self._ghosts)
            view.cell_made.connect(self._connect_cell)
        if isinstance(view, BarRow):
            view.asked.connect(self.deeds.do)
            view.reshaped.connect(self._again.start)
            view.set_proposals(self._proposals)
        if isinstance(view, FactsBar):
            view.lines_asked.connect(self._arrangement.show_lines)
        if isinstance(view, SectionBar):
            view.add_asked.connect(self._add)
        if isinstance(view, AttachmentBar):
            view.set_files(lambda: self._document.files)
            view.file_asked.connect(self.file_asked)

    def _connect_cell(self, cell: WordingCell) -> None:
        editor = cell.editor
        if self._spaces_visible:
            editor.set_visible_spaces(visible=True)
        editor.edited.connect(partial(self._type, cell))
        editor.break_asked.connect(partial(self._break, cell))
        editor.join_asked.connect(partial(self._join, cell))
        editor.paragraphs_pasted.connect(partial(self._paste, cell))
        editor.files_dropped.connect(self.files_dropped)
        editor.words_dropped.connect(partial(self._move_words, cell))
        editor.focused.connect(partial(self._note_focus, cell))
        editor.unfocused.connect(partial(self._note_leaving, cell))
        editor.left_over_edge.connect(partial(self._cross_edge, cell))
        cell.underlines = self._underlined
        cell.visitors = self.company.at
        cell.state_menu_asked.connect(self.state_menu_asked)
        cell.resized.connect(self._again.start)
        cell.retranslation_not_needed.connect(self.deeds.keep)

    def _type(self, cell: WordingCell, text: RichText) -> None:
        self.deeds.type_text(cell.place, text, cell.editor.caret)

    def _break(self, cell: WordingCell) -> None:
        self.deeds.split(cell.place, cell.editor.caret)

    def _join(self, cell: WordingCell, edge: Edge) -> None:
        self.deeds.join(cell.place, edge.value)

    def _paste(self, cell: WordingCell, texts: tuple[RichText, ...]) -> None:
        self.deeds.paste(cell.place, cell.editor.selection, texts)

    def _move_words(self, cell: WordingCell, source: WordingEditor, position: int) -> None:
        left, editor = source.parentWidget(), cell.editor
        if isinstance(left, WordingCell):
            at = code_point_position(editor.text.text, position)
            start, end = source.selection
            if self.deeds.move_words(left.place, (start, end), cell.place, at):
                self.go_to(cell.place, select=(at, at + end - start))

    def _add(self, kind: str) -> None:
        if kind == "Attachment":
            self.file_asked.emit("")
        else:
            self.deeds.add(kind, self._place)

    # Qt's events

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        del dy
        if dx:
            self._place_header()
        self._arrangement.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        view = self._focused_view()
        at = self._arrangement.row_of_view(view) if view else None
        before = QRect(QPoint(0, 0), event.oldSize())
        followed = view is not None and view.geometry().intersects(before)
        self.setViewportMargins(0, self._header_height(), 0, 0)
        self.header.share(self.viewport().width() - self.header.gutter)
        self._take_widths()
        if at is not None and followed:
            self._arrangement.reveal(at)
            self._arrangement.reveal_column(self._place.language)

    def _take_widths(self) -> None:
        """Columns have other widths: the header, the scroll bar and the rows follow."""
        room, bar = self.viewport().width(), self.horizontalScrollBar()
        bar.setPageStep(room)
        bar.setSingleStep(self.fontMetrics().averageCharWidth() * 4)
        bar.setRange(0, max(0, self.header.extent - room))
        self._place_header()
        self._arrangement.measure_again()

    def _header_height(self) -> int:
        return self.header.sizeHint().height() + 6

    def _place_header(self) -> None:
        """Put the names of the languages over their columns, wherever those are scrolled to."""
        area, tall = self.viewport().geometry(), self._header_height()
        scrolled = self.horizontalScrollBar().value()
        gutter = max(0, self.header.gutter - scrolled)
        self.header.setGeometry(area.x() + gutter, area.y() - tall, area.width() - gutter, tall)
        self.header.setOffset(max(0, scrolled - self.header.gutter))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._editor is not None and self._place != NOWHERE:
            if event.reason() is QContextMenuEvent.Reason.Keyboard:
                self.ask_for_menu()
            else:
                self._editor.enter_point(event.globalPos())
                self.menu_asked.emit(self._place, event.globalPos())
