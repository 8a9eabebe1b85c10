"""A row of a line that is written out of facts: generated in grey, or in words of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from releaseeditor.languages import language
from releaseeditor.languages.lines import generated_lines
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.commands.facts import set_line
from releaseeditor.model.facts import LineName
from releaseeditor.model.release import Release
from releaseeditor.model.rights import Right
from releaseeditor.ui.grid.bars import BarRow, TextField
from releaseeditor.ui.grid.columns import Column
from releaseeditor.ui.names import language_name
from releaseeditor.ui.theme import Theme

_PAD = 4
_INDENT = 6
_NAMES = {
    LineName.DOCUMENT_TYPE: Message("Kind of document"),
    LineName.STATUS: Message("Status line"),
    LineName.DATELINE: Message("Dateline"),
    LineName.REFERENCE: Message("Reference line"),
    LineName.PARTICIPANTS: Message("Heading of participants"),
    LineName.ATTACHMENTS: Message("Heading of attachments"),
    LineName.CONTACTS: Message("Heading of contacts"),
    LineName.TRANSLATION_NOTE: Message("Note on the translation"),
    LineName.END_MARK: Message("End mark"),
}


class LineRow(BarRow):
    """A field for each language; what is typed replaces the generated line until it is deleted."""

    def __init__(self, parent: QWidget, say: Catalogue, theme: Theme) -> None:
        super().__init__(parent, say, theme)
        self._line_fields: dict[str, TextField] = {}
        self._order: tuple[str, ...] = ()

    @property
    def _line(self) -> LineName:
        return LineName(self.row.line)

    def label(self, release: Release) -> str:
        del release
        return self.say(_NAMES[self._line])

    def changing(self) -> list[QWidget]:
        return list(self._line_fields.values())

    def field(self, code: str) -> TextField:
        """The field of a language; made when first needed."""
        field = self._line_fields.get(code)
        if field is None:
            field = TextField(0)
            field.setMaximumWidth(16_777_215)  # QWIDGETSIZE_MAX: as wide as the column
            field.setParent(self)
            field.typed.connect(partial(self._type, code))
            self._line_fields[code] = field
            field.setEnabled(self._rights.may(Right.WRITE))
        return field

    def show_release(self, release: Release, *, again: bool = False) -> bool:
        for code in release.languages:
            place = release.wording("place", code)
            said = generated_lines(
                language(code), release.facts, place.plain if place.printed else ""
            )[self._line]
            own = release.facts.own_line(self._line, code)
            field = self.field(code)
            field.setPlaceholderText(said)
            field.show_text(own or "")
            field.setToolTip(own or said)
            field.setAccessibleName(
                self.say(
                    "{field}, {language}",
                    field=self.say(_NAMES[self._line]),
                    language=language_name(self.say, code),
                )
            )
            field.setAccessibleDescription("" if own else self.say("generated: {text}", text=said))
        return again

    def height_for(self, columns: Sequence[Column], width: int) -> int:
        del width
        tall = max(self.field(column.language).sizeHint().height() for column in columns)
        return max(tall + 2 * _PAD, self.label_height()) + 1

    def lay_out(self, columns: Sequence[Column]) -> None:
        self._order = tuple(column.language for column in columns)
        for code, field in self._line_fields.items():
            field.setVisible(code in self._order)
        for column in columns:
            field = self.field(column.language)
            wide = column.width - 2 * _INDENT
            field.setGeometry(column.left + _INDENT, _PAD, wide, field.sizeHint().height())

    def stops(self) -> list[QWidget]:
        return [self._line_fields[code] for code in self._order]

    def _type(self, code: str, text: str) -> None:
        line = self._line
        self.ask(lambda release: set_line(release, line, code, text if text.strip() else None))
