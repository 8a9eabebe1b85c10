"""The page beside the text: typeset as it will be printed, and following the typing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from releaseeditor.errors.fault import Fault
from releaseeditor.export.layouts import Layout
from releaseeditor.messages import Catalogue
from releaseeditor.model.edits import Place
from releaseeditor.ui.background import Background
from releaseeditor.ui.document import Document
from releaseeditor.ui.faults import NoticeBar, fault_notice
from releaseeditor.ui.grid.bars import Choice
from releaseeditor.ui.names import language_name
from releaseeditor.ui.side.edition_choice import (
    EditionChoice,
    fitting,
    languages_offered,
    layout_name,
    layouts_for,
    same_pages,
)
from releaseeditor.ui.side.plain_list import shrinkable
from releaseeditor.ui.side.sheets import FIT, Sheets
from releaseeditor.ui.side.typesetting import (
    Asked,
    MakeTypesetter,
    Sheet,
    Typeset,
    Typesetter,
    pictures,
    typeset,
    typst_typesetter,
)
from releaseeditor.ui.theme import Theme

ZOOMS = (50, 67, 75, 90, 100, 110, 125, 150, 175, 200)
"""The scales in per cent between which + and − step."""

_AFTER_KEY = 10
"""Milliseconds for the key itself to reach the screen before the page is set."""

_AFTER_RESIZE = 120
"""Milliseconds without a change of width after which the page is set as fine as it is shown."""


class PagePanel(QWidget):
    """Shows the pages of the open release and sets them anew after each change, while seen."""

    pages_shown = Signal()
    """Newly set pages are on the screen, or about to be painted."""

    def __init__(
        self,
        document: Document,
        say: Catalogue,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        make_typesetter: MakeTypesetter = typst_typesetter,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._say = say
        self._choice = fitting(EditionChoice(), document.release.languages)
        self._outdated = True
        self._begun = False
        self._typesetters = _Typesetters(make_typesetter)
        self._background = Background(self)
        # Connected after the background's own wait for its threads: nothing is being set by then.
        self._background.destroyed.connect(self._typesetters.close)
        self._sheets = Sheets(theme, self)
        self._layout = Choice()
        self._language = Choice()
        self._zoom = Choice()
        self._smaller, self._larger = QToolButton(self), QToolButton(self)
        self._count = QLabel(self)
        self._notice = NoticeBar(say, theme, self)
        self._soon = _single_shot(self, self._set_pages)
        self._dress(theme)
        self._lay_out()
        self._connect()
        self._offer()

    @property
    def sheets(self) -> Sheets:
        """The pages."""
        return self._sheets

    @property
    def choice(self) -> EditionChoice:
        """The layout and language that are shown."""
        return self._choice

    def follow(self, place: Place) -> None:
        """Show the edition of the language in which the user is, if the layout takes it."""
        layout = self._choice.layout
        offered = languages_offered(layout, self._document.release.languages)
        if place.language and (place.language in offered or not offered):
            self.show_choice(EditionChoice(layout, place.language))

    def show_choice(self, choice: EditionChoice) -> None:
        """Show another layout or language, as far as the release has it."""
        languages = self._document.release.languages
        choice = fitting(choice, languages)
        before, self._choice = self._choice, choice
        if choice != before:
            self._offer()
        if not same_pages(choice, before, languages):
            self._outdate(0)

    def zoom_by(self, steps: int) -> None:
        """Make the pages so many steps larger, or smaller below zero."""
        now = self._sheets.percent
        larger = [zoom for zoom in ZOOMS if zoom > now]
        smaller = [zoom for zoom in reversed(ZOOMS) if zoom < now]
        steps_ahead = (larger if steps > 0 else smaller)[: abs(steps)]
        if steps_ahead:
            self._set_zoom(str(steps_ahead[-1]))

    def _dress(self, theme: Theme) -> None:
        say = self._say
        for widget, name in (
            (self._layout, say("Layout")),
            (self._language, say("Language of the page")),
            (self._zoom, say("Size of the page")),
            (self._smaller, say("Smaller")),
            (self._larger, say("Larger")),
            (self._sheets, say("Pages as printed")),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip("" if widget is self._sheets else name)
        shrinkable(self._layout)
        shrinkable(self._language)
        self._smaller.setText("−")
        self._larger.setText("+")
        percents = [(str(zoom), say("{percent} %", percent=zoom)) for zoom in ZOOMS]
        self._zoom.show_choices([(str(FIT), say("Full width")), *percents])
        self._count.setStyleSheet(f"color: {theme.muted};")
        for button in (self._smaller, self._larger):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(self._sheets)

    def _lay_out(self) -> None:
        chosen, sized = QHBoxLayout(), QHBoxLayout()
        chosen.addWidget(self._layout, 1)
        chosen.addWidget(self._language, 1)
        for widget in (self._smaller, self._zoom, self._larger):
            sized.addWidget(widget)
        sized.addStretch(1)
        sized.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in (chosen, sized):
            row.setContentsMargins(8, 6, 8, 0)
            column.addLayout(row)
        sized.setContentsMargins(8, 4, 8, 6)
        column.addWidget(self._notice)
        column.addWidget(self._sheets, 1)

    def _connect(self) -> None:
        self._document.applied.connect(self._follow_edit)
        self._document.replaced.connect(self._begin_again)
        self._layout.chosen.connect(self._choose_layout)
        self._language.chosen.connect(self._choose_language)
        self._zoom.chosen.connect(self._set_zoom)
        self._smaller.clicked.connect(partial(self.zoom_by, -1))
        self._larger.clicked.connect(partial(self.zoom_by, 1))
        self._sheets.zoom_asked.connect(self.zoom_by)
        self._sheets.first_painted.connect(self._begin)
        self._sheets.scale_changed.connect(self._follow_size)
        self._sheets.scrolled.connect(self._read_pictures)

    def _offer(self) -> None:
        """Let the user choose among what this release can be printed as."""
        languages = self._document.release.languages
        offered = languages_offered(self._choice.layout, languages)
        self._layout.show_choices(
            [(layout.value, self._say(layout_name(layout))) for layout in layouts_for(languages)]
        )
        self._layout.show_key(self._choice.layout.value)
        self._language.show_choices([(code, language_name(self._say, code)) for code in offered])
        self._language.show_key(self._choice.language)
        self._language.setVisible(len(offered) > 1)

    def _choose_layout(self, key: str) -> None:
        self.show_choice(EditionChoice(Layout(key), self._choice.language))

    def _choose_language(self, code: str) -> None:
        self.show_choice(EditionChoice(self._choice.layout, code))

    def _set_zoom(self, key: str) -> None:
        self._zoom.show_key(key)
        self._sheets.set_zoom(int(key))

    def _begin_again(self) -> None:
        self._notice.close_notice()
        self._choice = fitting(self._choice, self._document.release.languages)
        self._offer()
        self._sheets.verticalScrollBar().setValue(0)
        self._outdate(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated:
            self._outdate(0)

    def _begin(self) -> None:
        """Set pages from now on: the window has been painted, and nobody waits for it any more."""
        self._begun = True
        self._outdate(0)

    def _follow_edit(self, applied: object) -> None:
        del applied
        self._outdate(_AFTER_KEY)

    def _follow_size(self) -> None:
        self._outdate(_AFTER_RESIZE, restart=True)

    def _outdate(self, pause: int, *, restart: bool = False) -> None:
        self._outdated = True
        if self._begun and self.isVisible() and (restart or not self._soon.isActive()):
            self._soon.start(pause)

    def _set_pages(self) -> None:
        release = self._document.release
        choice = fitting(self._choice, release.languages)
        if choice != self._choice or self._layout.count() != len(layouts_for(release.languages)):
            self._choice = choice
            self._offer()
        self._outdated = False
        sheets = self._sheets
        files = dict(self._document.files)
        asked = Asked(
            release, files, choice, sheets.pixels_per_inch, sheets.in_sight, sheets.sheets
        )
        self._background.latest(
            "page",
            partial(self._typesetters.typeset, asked),
            self._show,
            self._show_fault,
            even_outdated=True,
        )

    def _show(self, result: Typeset) -> None:
        if not same_pages(result.choice, self._choice, self._document.release.languages):
            return
        self._notice.close_notice()
        width = self._sheets.pixels_per_inch
        self._sheets.show_sheets(result.sheets, result.pixels_per_inch, result.pictures)
        self._count.setText(self._say.counted("{count} page", "{count} pages", len(result.sheets)))
        if self._sheets.pixels_per_inch != width:
            self._outdate(0)  # the sheets are of another width than those before
        self._read_pictures()
        self.pages_shown.emit()

    def _show_fault(self, fault: Fault) -> None:
        self._notice.show_notice(fault_notice(fault))

    def _read_pictures(self) -> None:
        """Read pictures of sheets that have come into sight."""
        wanted = self._sheets.unread
        if not wanted:
            return
        sheets = self._sheets.sheets
        self._background.latest(
            "pictures",
            partial(pictures, sheets, wanted),
            partial(self._show_pictures, sheets),
            self._show_fault,
        )

    def _show_pictures(self, sheets: tuple[Sheet, ...], read: Mapping[int, QImage]) -> None:
        if self._sheets.sheets is sheets:
            self._sheets.show_pictures(read)
            self._read_pictures()


class _Typesetters:
    """The one typesetter of a panel, made when it is first needed; used in one thread at a time."""

    def __init__(self, make: MakeTypesetter) -> None:
        self._make = make
        self._made: Typesetter | None = None

    def typeset(self, asked: Asked) -> Typeset:
        """Set pages; may raise a `Fault`."""
        if self._made is None:
            self._made = self._make()
        return typeset(self._made, asked)

    def close(self) -> None:
        """Have it give back what it holds."""
        if self._made is not None:
            self._made.close()


def _single_shot(parent: PagePanel, act: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    return timer
