"""The fields of a letterhead: logos, addresses, feet, colour, Word template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from releaseeditor.languages import LANGUAGES
from releaseeditor.messages import Catalogue
from releaseeditor.model.facts import DocumentType, Letterhead, LetterheadText
from releaseeditor.model.parts import NO_FILE, File, LanguageVariant
from releaseeditor.ui.library.colour_field import ColourField
from releaseeditor.ui.library.fields import lines_field, words_of
from releaseeditor.ui.library.file_field import FileField
from releaseeditor.ui.names import document_type_name, endonym

_ADDRESS_LINES = 4
_FOOT_LINES = 2


class LetterheadForm(QWidget):
    """Everything that a letterhead has; `contents` are the bytes of files chosen here."""

    file_asked = Signal(object)
    """The `FileField` for which a file is to be chosen."""

    def __init__(self, card: Letterhead, say: Catalogue) -> None:
        super().__init__()
        self._card, self._say = card, say
        self.contents: dict[str, bytes] = {}
        self.name = QLineEdit(card.name, self)
        self.name.setAccessibleName(say("Name"))
        self.colour = ColourField(say("Colour"), card.accent, say, self)
        self.logos: dict[str, FileField] = {}
        self.addresses: dict[str, QPlainTextEdit] = {}
        self.feet: dict[str, QPlainTextEdit] = {}
        self.template = self._file(say("Word template"), card.template)
        self.notes = QCheckBox(say("Translated editions say which text is authentic"), self)
        self.notes.setChecked(card.notes_translations)
        self.listing = {kind: self._listing_tick(kind) for kind in DocumentType}
        self._lay_out()
        self._as_kept = self.card()

    def take_focus(self) -> None:
        """Put the caret into the name."""
        self.name.setFocus()

    @property
    def is_changed(self) -> bool:
        """Whether the fields say otherwise than the card that was shown, or saved since."""
        return self.card() != self._as_kept

    def note_saving(self) -> None:
        """What the fields say now is saved, or not wanted."""
        self._as_kept = self.card()

    def card(self) -> Letterhead:
        """The letterhead as the fields say."""
        texts = (
            LetterheadText(code, words_of(self.addresses[code]), words_of(self.feet[code]))
            for code in self.addresses
        )
        logos = (
            LanguageVariant(code, field.file)
            for code, field in self.logos.items()
            if code and field.file != NO_FILE
        )
        return replace(
            self._card,
            name=words_of(self.name),
            logo=self.logos[""].file,
            logos=tuple(logos),
            texts=tuple(one for one in texts if one.address or one.foot),
            accent=self.colour.colour,
            notes_translations=self.notes.isChecked(),
            participants_in=tuple(kind for kind, tick in self.listing.items() if tick.isChecked()),
            template=self.template.file,
        )

    def take_file(self, field: FileField, file: File, content: bytes) -> None:
        """A file was chosen for a field."""
        self.contents[file.sha256] = content
        field.show_file(file, content)

    def show_contents(self, contents: Mapping[str, bytes]) -> None:
        """The bytes of the card's files have come from the library."""
        self.contents = {**contents, **self.contents}
        for field in self.logos.values():
            field.show_file(field.file, self.contents.get(field.file.sha256, b""))

    def _lay_out(self) -> None:
        say = self._say
        column = QVBoxLayout(self)
        head = QFormLayout()
        head.addRow(say("Name"), self.name)
        head.addRow(say("Colour"), self.colour)
        column.addLayout(head)
        column.addWidget(self._logo_group())
        for title, texts, lines in (
            (say("Address at the head"), self.addresses, _ADDRESS_LINES),
            (say("Foot of the first page"), self.feet, _FOOT_LINES),
        ):
            column.addWidget(self._text_group(title, texts, lines))
        column.addWidget(self._word_group())
        column.addWidget(self._edition_group())
        column.addStretch(1)

    def _logo_group(self) -> QGroupBox:
        say = self._say
        group = QGroupBox(say("Logo"), self)
        form = QFormLayout(group)
        own = {one.language: one.file for one in self._card.logos}
        known = {"": self._card.logo} | {one.code: own.get(one.code, NO_FILE) for one in LANGUAGES}
        for code, file in known.items():
            title = endonym(code) if code else say("All languages")
            self.logos[code] = self._file(f"{say('Logo')}, {title}", file)
            form.addRow(title, self.logos[code])
        return group

    def _text_group(self, title: str, fields: dict[str, QPlainTextEdit], lines: int) -> QGroupBox:
        group = QGroupBox(title, self)
        form = QFormLayout(group)
        for language in LANGUAGES:
            said = self._card.text_in(language.code)
            text = said.address if fields is self.addresses else said.foot
            name = f"{title}, {endonym(language.code)}"
            fields[language.code] = lines_field(text, name, lines, group)
            form.addRow(endonym(language.code), fields[language.code])
        return group

    def _word_group(self) -> QGroupBox:
        say = self._say
        group = QGroupBox(say("Word template"), self)
        column = QVBoxLayout(group)
        column.addWidget(self.template)
        hint = QLabel(
            say(
                "A .docx or .dotx whose header, footer and styles Word files keep. Fields tagged"
                " release.title, release.body and the like are filled in."
            ),
            group,
        )
        hint.setWordWrap(True)
        column.addWidget(hint)
        return group

    def _edition_group(self) -> QGroupBox:
        group = QGroupBox(self._say("In the editions"), self)
        column = QVBoxLayout(group)
        column.addWidget(self.notes)
        column.addWidget(QLabel(self._say("Participants are listed at the end of:"), group))
        for tick in self.listing.values():
            column.addWidget(tick)
        return group

    def _listing_tick(self, kind: DocumentType) -> QCheckBox:
        tick = QCheckBox(self._say(document_type_name(kind)), self)
        tick.setChecked(kind in self._card.participants_in)
        return tick

    def _file(self, title: str, file: File) -> FileField:
        field = FileField(title, file, self._say, self)
        field.asked.connect(partial(self.file_asked.emit, field))
        return field
