"""The bar in a stale wording: why it is stale, what changed, and "needs no retranslation"."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.difference import Change, word_difference
from releaseeditor.model.edits import Place
from releaseeditor.model.staleness import Stale
from releaseeditor.model.wording import Basis
from releaseeditor.ui.names import language_name
from releaseeditor.ui.theme import Theme

_PAD = 6
_EDGES = 18
"""What a button's edges and padding take from its width, in pixels."""


class StaleBar(QFrame):
    """Says that a wording is stale; unfolds the word-level difference."""

    unfolded = Signal()
    """The height has changed."""
    kept = Signal(object)
    """The place whose wording needs no retranslation."""

    def __init__(self, parent: QWidget, say: Catalogue, theme: Theme) -> None:
        super().__init__(parent)
        self._say = say
        self._theme = theme
        self._place = Place()
        self._texts = ("", "")
        self._why = QLabel(self)
        self._why.setWordWrap(True)
        self._fold = QToolButton(self)
        self._fold.setAccessibleName(say("What changed"))
        self._fold.setCheckable(True)
        self._fold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fold.toggled.connect(self._show_difference)
        self._keep = QToolButton(self)
        self._keep.setAccessibleName(say("No retranslation needed"))
        self._keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._keep.clicked.connect(self.keep)
        self._difference = QLabel(self)
        self._difference.setWordWrap(True)
        self._difference.setTextFormat(Qt.TextFormat.RichText)
        self._difference.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._difference.hide()
        self.setObjectName("stale")
        self.setStyleSheet(
            f"#stale {{ background: {theme.warning_ground}; border-radius: 3px; }}"
            f"QLabel {{ color: {theme.warning_text}; }}"
            f"QToolButton {{ color: {theme.warning_text}; border: 1px solid {theme.warning_text};"
            " border-radius: 3px; padding: 1px 6px; background: transparent; }"
            f"QToolButton:checked {{ background: {theme.warning_text};"
            f" color: {theme.warning_ground}; }}"
            "QToolButton:focus { border-width: 2px; }"
        )

    def show_change(self, place: Place, why: Stale, basis: Basis, today: str) -> None:
        """Say why the wording at `place` is stale, and what became of the text it was made from."""
        if place != self._place:
            self._fold.setChecked(False)
        self._place = place
        changed = why is Stale.ORIGIN_CHANGED
        texts = (basis.kept_for or basis.text, today) if changed else ("", "")
        language = language_name(self._say, basis.language)
        self._why.setText(
            self._say("The text it was made from ({language}) has changed.", language=language)
            if changed
            else self._say("This has the former form of a participant's name.")
        )
        self._fold.setVisible(changed)
        if texts != self._texts:
            self._texts = texts
            self._show_difference(self._fold.isChecked())
        self.setAccessibleName(self._why.text())

    def allow_keeping(self, *, allowed: bool) -> None:
        """Offer to say that no retranslation is needed, or only tell what changed."""
        self._keep.setVisible(allowed)

    def keep(self) -> None:
        """Say that no retranslation is needed, as its button does."""
        self.kept.emit(self._place)

    def unfold(self, *, shown: bool) -> None:
        """Show the difference, or fold it away."""
        self._fold.setChecked(shown)

    def _show_difference(self, shown: bool) -> None:  # noqa: FBT001 - a slot of Qt's toggled
        self._difference.setVisible(shown)
        if shown:
            self._difference.setText(difference_html(*self._texts, self._theme))
        self.unfolded.emit()

    def height_for(self, width: int) -> int:
        """The height in pixels at a width in pixels."""
        return self._lay_out(width)

    def sizeHint(self) -> QSize:
        return QSize(200, self._lay_out(max(200, self.width())))

    def resizeEvent(self, event: object) -> None:
        del event
        self._lay_out(self.width())

    def _lay_out(self, width: int) -> int:
        """Place the parts, the buttons in as many lines as they need; the height used."""
        inner = width - 2 * _PAD
        top = _PAD
        self._why.setGeometry(_PAD, top, inner, self._why.heightForWidth(inner))
        top += self._why.height() + 4
        left, line = _PAD, 0
        for button in (self._fold, self._keep):
            if button.isHidden():
                continue
            button.setText(self._wrapped(button.accessibleName(), inner))
            size = button.sizeHint()
            if left > _PAD and left + size.width() > inner:
                top, left, line = top + line + 4, _PAD, 0
            button.setGeometry(left, top, min(size.width(), inner), size.height())
            left, line = left + size.width() + 6, max(line, size.height())
        top += line + (4 if line else 0)
        if self._fold.isChecked():
            tall = self._difference.heightForWidth(inner)
            self._difference.setGeometry(_PAD, top, inner, tall)
            top += tall + 4
        return top + _PAD - 4

    def _wrapped(self, text: str, width: int) -> str:
        """A button's text in two lines where one has no room in `width` pixels."""
        if self.fontMetrics().horizontalAdvance(text) + _EDGES <= width:
            return text
        spaces = [at for at, sign in enumerate(text) if sign == " "]
        if not spaces:
            return text
        middle = min(spaces, key=lambda at: abs(2 * at - len(text)))
        return f"{text[:middle]}\n{text[middle + 1 :]}"


def difference_html(before: str, after: str, theme: Theme) -> str:
    """The way from one text to the other as HTML: struck out what went, coloured what came."""
    pieces: list[str] = []
    for stretch in word_difference(before, after):
        text = escape(stretch.text).replace("\n", "<br>")
        if stretch.change is Change.TAKEN:
            pieces.append(f'<s style="background:{theme.taken};color:{theme.text}">{text}</s>')
        elif stretch.change is Change.ADDED:
            pieces.append(f'<u style="background:{theme.added};color:{theme.text}">{text}</u>')
        else:
            pieces.append(text)
    return "".join(pieces)
