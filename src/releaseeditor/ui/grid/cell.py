"""One wording on the screen: an editor between a coloured edge and a sign of its state."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.commands.typing import is_locked
from releaseeditor.model.edits import Place
from releaseeditor.model.release import Release
from releaseeditor.model.rights import EVERYTHING, Rights
from releaseeditor.model.staleness import Stale, stale
from releaseeditor.model.wording import NO_WORDING, State, Wording
from releaseeditor.ui.grid.editor import WordingEditor
from releaseeditor.ui.names import language_name, stale_name, state_name
from releaseeditor.ui.painting import fill
from releaseeditor.ui.theme import Theme

if TYPE_CHECKING:
    from releaseeditor.ui.grid.stale_bar import StaleBar
    from releaseeditor.ui.grid.underlines import Underline

EDGE = 3
PAD_X = 10
PAD_Y = 7
SIGN = 12
_NARROWEST_TEXT = 40
_FULLNESS = {
    State.EMPTY: 0,
    State.DRAFT: 1,
    State.TRANSLATED: 2,
    State.REVIEWED: 3,
    State.APPROVED: 4,
    State.OMITTED: 0,
}

Underlined = Callable[[Place, str], "tuple[Underline, ...]"]


Visitors = Callable[[Place], tuple[str, ...]]


def _no_visitors(_place: Place) -> tuple[str, ...]:
    return ()


def _no_underlines(_place: Place, _text: str) -> tuple[Underline, ...]:
    return ()


class WordingCell(QWidget):
    """The cell of one wording; it is bound to another wording when its row is used again."""

    state_menu_asked = Signal(object, QPoint)
    """The place of the wording, and where on the screen the menu of states is to open."""
    resized = Signal()
    """The cell needs another height."""
    retranslation_not_needed = Signal(object)
    """The place of a wording that stays as it is although its origin changed."""

    def __init__(self, parent: QWidget, say: Catalogue, theme: Theme) -> None:
        super().__init__(parent)
        self._say = say
        self._theme = theme
        self.place = Place()
        self._field = ""
        self._wording = NO_WORDING
        self._stale: Stale = Stale.NO
        self._locked: bool = False
        self._is_origin = False
        self._foreign: bool = False
        self.editor = WordingEditor(self, say, theme)
        self.editor.focused.connect(self.update)
        self.editor.unfocused.connect(self.update)
        self._stale_bar: StaleBar | None = None
        self.underlines: Underlined = _no_underlines
        """What was found in a wording, as it is to be underlined."""
        self.visitors: Visitors = _no_visitors
        """Who else is in a wording."""
        self.rights: Rights = EVERYTHING
        """What may be done with the release that is shown."""

    @property
    def stale_bar(self) -> StaleBar:
        """The bar that says what changed; made when first needed."""
        if self._stale_bar is None:
            from releaseeditor.ui.grid.stale_bar import StaleBar

            self._stale_bar = StaleBar(self, self._say, self._theme)
            self._stale_bar.unfolded.connect(self.resized)
            self._stale_bar.kept.connect(self.retranslation_not_needed)
        return self._stale_bar

    def show_ghost(self, text: str) -> bool:
        """Show in grey what might stand here, as long as nothing does; whether it is another."""
        if self.editor.placeholderText() == text:
            return False
        self.editor.setPlaceholderText(text)
        return True

    def bind(self, place: Place, field: str, release: Release) -> None:
        """Show another wording, of the field that `field` names for people."""
        self.place = place
        self._field = field
        self._wording = NO_WORDING
        self.show_wording(release, again=True)

    def show_wording(self, release: Release, *, again: bool = False) -> bool:
        """Show the wording as it stands in `release`; whether anything differs from before."""
        unit_id, language = self.place.unit, self.place.language
        wording = release.wording(unit_id, language)
        why = stale(release, unit_id, language)
        locked = is_locked(release, unit_id, language)
        is_origin = release.units[unit_id].origin == language
        known = (self._stale, self._locked, self._is_origin)
        same = wording is self._wording and known == (why, locked, is_origin)
        if same and not again and not why:
            return False
        self._wording, self._stale = wording, why
        self._locked, self._is_origin = locked, is_origin
        self._foreign = not self.rights.may_write(language)
        self.editor.setReadOnly(locked or self._foreign)
        if locked or self._foreign:
            flags = Qt.TextInteractionFlag.TextSelectableByMouse
            self.editor.setTextInteractionFlags(
                flags | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.editor.show_text(wording.text)
        self.editor.show_underlines(self.underlines(self.place, wording.plain))
        self._show_stale(release)
        self.describe()
        self.update()
        return True

    def show_findings(self) -> None:
        """Underline what has been found since the wording was shown."""
        self.editor.show_underlines(self.underlines(self.place, self._wording.plain))
        self.describe()

    def _show_stale(self, release: Release) -> None:
        if not self._stale:
            if self._stale_bar is not None:
                self._stale_bar.hide()
            return
        basis = self._wording.basis
        today = release.units[self.place.unit].plain(basis.language) if basis.language else ""
        self.stale_bar.show_change(self.place, self._stale, basis, today)
        self.stale_bar.allow_keeping(allowed=not self._foreign)
        self.stale_bar.show()

    def describe(self) -> None:
        """Say in words, for screen readers, what the wording's signs and colours say."""
        say, language = self._say, self.place.language
        name = say(
            "{field}, {language}",
            field=self._field,
            language=language_name(say, language),
        )
        said = [say(state_name(self._wording.state))]
        if self._stale:
            said.append(say(stale_name(self._stale)))
        if self._locked:
            said.append(say("locked: the original wording of a quote is verbatim"))
        if self._foreign:
            said.append(say("read only: you may not write in this language"))
        if self._is_origin:
            said.append(say("written first in this language"))
        if visitors := self.visitors(self.place):
            said.append(say("here too: {names}", names=", ".join(visitors)))
        if found := self.underlines(self.place, self._wording.plain):
            said.append(say.counted("{count} finding", "{count} findings", len(found)))
            said += [say(underline.message) for underline in found]
        if (ghost := self.editor.placeholderText()) and not self._wording.plain:
            said.append(say("drafted: {text}", text=ghost))
        self.editor.setAccessibleName(name)
        self.editor.setAccessibleDescription(", ".join(said))
        tip = say("Read only: you may not write in this language.") if self._foreign else ""
        self.editor.setToolTip(tip)

    def prepare(self, width: int) -> None:
        """Have the next text laid out for a width of the cell in pixels."""
        self.editor.set_width(_inner(width))

    def height_for(self, width: int) -> int:
        """The height in pixels that the cell needs at a width in pixels."""
        height = self.editor.text_height(_inner(width)) + 2 * PAD_Y
        if self._stale:
            height += self.stale_bar.height_for(width - EDGE - 2 * PAD_X) + PAD_Y
        return height

    def lay_out(self) -> None:
        """Place the editor and the bar in the cell's size."""
        inner = _inner(self.width())
        bottom = self.height() - PAD_Y
        if self._stale:
            wide = self.width() - EDGE - 2 * PAD_X
            tall = self.stale_bar.height_for(wide)
            self.stale_bar.setGeometry(EDGE + PAD_X, bottom - tall, wide, tall)
            bottom -= tall + PAD_Y
        self.editor.setGeometry(EDGE + PAD_X, PAD_Y, inner, max(1, bottom - PAD_Y))

    def sign_rect(self) -> QRect:
        """Where the sign of the state stands."""
        return QRect(self.width() - PAD_X - SIGN + 4, PAD_Y + 3, SIGN, SIGN)

    @property
    def wording(self) -> Wording:
        """The wording that is shown."""
        return self._wording

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        focused = self.editor.hasFocus()
        apart = self._foreign or self._wording.state is State.OMITTED
        fill(painter, self.rect(), self._theme.ground if apart else self._theme.paper)
        colour = self._theme.stale if self._stale else self._theme.edge(self._wording.state)
        fill(painter, QRect(0, 0, EDGE, self.height()), colour)
        if focused:
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawRect(self.rect().adjusted(EDGE + 1, 1, -1, -1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sign(painter, QRectF(self.sign_rect()), self._wording.state, colour)
        if self._locked:
            self._paint_lock(painter)

    def _paint_lock(self, painter: QPainter) -> None:
        box = QRectF(self.sign_rect()).adjusted(2, 22, -2, 19)
        painter.setPen(QPen(QColor(self._theme.muted), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawArc(box.adjusted(1, -5, -1, -1), 0, 180 * 16)
        painter.setBrush(QColor(self._theme.muted))
        painter.drawRoundedRect(box, 1.5, 1.5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The sign opens the menu of states; the margins put the caret into the text."""
        point = event.position().toPoint()
        if self.sign_rect().adjusted(-6, -6, 6, 6).contains(point):
            self.state_menu_asked.emit(self.place, event.globalPosition().toPoint())
        else:
            self.editor.setFocus(Qt.FocusReason.MouseFocusReason)


def _inner(width: int) -> int:
    """The width of the text in a cell of this width."""
    return max(_NARROWEST_TEXT, width - EDGE - 2 * PAD_X - SIGN)


def paint_sign(painter: QPainter, box: QRectF, state: State, colour: str) -> None:
    """Draw a state as a disc: empty, quarter, half, three quarters, full; crossed if omitted."""
    painter.setPen(QPen(QColor(colour), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    painter.setBrush(QColor(colour))
    quarters = _FULLNESS[state]
    if quarters:
        painter.drawPie(box, 90 * 16, -quarters * 90 * 16)
    if state is State.OMITTED:
        painter.drawLine(box.topRight(), box.bottomLeft())
