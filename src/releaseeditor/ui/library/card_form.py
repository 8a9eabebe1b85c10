"""The fields of a card of the directory, those with words once for each language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from releaseeditor.languages import LANGUAGES
from releaseeditor.library.cards import Organisation, Person, PressContact, Texts
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.facts import STANDARD, Letterhead
from releaseeditor.model.richtext import RichText
from releaseeditor.ui.library.fields import words_of
from releaseeditor.ui.names import endonym, letterhead_name

_PERSON = {
    "names": Message("Name"),
    "titles": Message("Title"),
    "organisations": Message("Organisation"),
}
_ORGANISATION = {
    "names": Message("Name"),
    "about_titles": Message("Heading of the boilerplate"),
    "about": Message("Boilerplate"),
}
_NO_CONTACT = PressContact()
_NARROWEST = 60
"""Pixels of a field: two of them stand side by side on small screens too."""


class CardForm(QWidget):
    """The fields of a person, or of an organisation with its contacts."""

    grown = Signal()
    """Something has come at the end, and is to be seen."""

    def __init__(
        self, card: Person | Organisation, known: Iterable[Letterhead], say: Catalogue
    ) -> None:
        super().__init__()
        self._card, self._say = card, say
        self.letterhead = QComboBox(self)
        self.fields: dict[tuple[str, str], QLineEdit | QPlainTextEdit] = {}
        self.contacts: list[ContactFields] = []
        self.pattern = QLineEdit(self)
        self.add_contact_button = QPushButton(say("Add a contact"), self)
        self.add_contact_button.setAutoDefault(False)
        self._column = QVBoxLayout(self)
        names = _PERSON if isinstance(card, Person) else _ORGANISATION
        for name, title in names.items():
            self._column.addWidget(self._group(name, say(title)))
        if isinstance(card, Organisation):
            self._add_organisation(card, known)
        else:
            self.pattern.hide()
            self.letterhead.hide()
            self.add_contact_button.hide()
        self._column.addStretch(1)
        self._as_kept = self.card()

    def take_focus(self) -> None:
        """Put the caret into the first field."""
        next(iter(self.fields.values())).setFocus()

    def card(self) -> Person | Organisation:
        """The card as the fields say."""
        texts = {name: self._texts(name) for name, _ in self.fields}
        if isinstance(self._card, Person):
            return replace(self._card, **texts)
        about = {code: self._rich(code, text) for code, text in texts.pop("about").items()}
        pattern = self.pattern.text().strip()
        contacts = tuple(filter(_is_someone, (one.contact() for one in self.contacts)))
        return replace(
            self._card,
            about=about,
            reference_pattern=pattern,
            letterhead=str(self.letterhead.currentData() or ""),
            contacts=contacts,
            **texts,
        )

    @property
    def is_changed(self) -> bool:
        """Whether the fields say otherwise than the card that was shown, or saved since."""
        return self.card() != self._as_kept

    def note_saving(self) -> None:
        """What the fields say now is saved, or not wanted."""
        self._as_kept = self.card()

    def add_contact(self, contact: PressContact = _NO_CONTACT) -> ContactFields:
        """Add the fields of someone whom the press can ask."""
        fields = ContactFields(contact, self._say, self)
        fields.remove_button.clicked.connect(partial(self._remove_contact, fields))
        self.contacts.append(fields)
        self._column.insertWidget(self._column.indexOf(self.add_contact_button), fields)
        return fields

    def _add_organisation(self, card: Organisation, known: Iterable[Letterhead]) -> None:
        say = self._say
        self.pattern.setText(card.reference_pattern)
        self.pattern.setPlaceholderText("CP{number:3}-{year}")
        self.pattern.setAccessibleName(say("Pattern of references"))
        row = QFormLayout()
        row.addRow(say("Pattern of references"), self.pattern)
        self.letterhead.setAccessibleName(say("Letterhead"))
        for one in (STANDARD, *known):
            self.letterhead.addItem(letterhead_name(one, say), one.id)
        self.letterhead.setCurrentIndex(max(0, self.letterhead.findData(card.letterhead)))
        row.addRow(say("Letterhead"), self.letterhead)
        self._column.addLayout(row)
        self._column.addWidget(self.add_contact_button)
        self.add_contact_button.clicked.connect(self._begin_contact)
        for contact in card.contacts:
            self.add_contact(contact)

    def _begin_contact(self) -> None:
        fields = self.add_contact()
        fields.take_focus()
        self.grown.emit()

    def _remove_contact(self, fields: ContactFields) -> None:
        self.contacts.remove(fields)
        fields.hide()
        fields.deleteLater()
        self.add_contact_button.setFocus()

    def _group(self, name: str, title: str) -> QGroupBox:
        group = QGroupBox(title, self)
        form = QFormLayout(group)
        for language in LANGUAGES:
            text = _plain(getattr(self._card, name).get(language.code, ""))
            field = QPlainTextEdit(text, group) if name == "about" else QLineEdit(text, group)
            field.setAccessibleName(f"{title}, {endonym(language.code)}")
            if isinstance(field, QPlainTextEdit):
                field.setTabChangesFocus(True)
                field.setMaximumHeight(90)
            self.fields[name, language.code] = field
            form.addRow(endonym(language.code), field)
        return group

    def _texts(self, name: str) -> Texts:
        return _filled({code: f for (which, code), f in self.fields.items() if which == name})

    def _rich(self, code: str, text: str) -> RichText:
        """What stood there with its marks, unless other words stand there now."""
        known = self._card.about.get(code) if isinstance(self._card, Organisation) else None
        return known if known is not None and known.text == text else RichText(text)


class ContactFields(QGroupBox):
    """Someone whom the press can ask: name and role in each language, telephone, e-mail."""

    def __init__(self, contact: PressContact, say: Catalogue, parent: QWidget) -> None:
        super().__init__(say("For the press"), parent)
        self._contact = contact
        self.names: dict[str, QLineEdit] = {}
        self.roles: dict[str, QLineEdit] = {}
        self.telephone = QLineEdit(contact.telephone, self)
        self.email = QLineEdit(contact.email, self)
        self.remove_button = QPushButton(say("Remove this contact"), self)
        self.remove_button.setAutoDefault(False)
        grid = QGridLayout(self)
        columns = (
            (say("Name"), self.names, contact.names),
            (say("Role"), self.roles, contact.roles),
        )
        for at, (title, fields, texts) in enumerate(columns, start=1):
            grid.addWidget(QLabel(title, self), 0, at)
            grid.setColumnStretch(at, 1)
            for row, language in enumerate(LANGUAGES, start=1):
                field = QLineEdit(texts.get(language.code, ""), self)
                field.setAccessibleName(f"{title}, {endonym(language.code)}")
                field.setMinimumWidth(_NARROWEST)
                fields[language.code] = field
                grid.addWidget(field, row, at)
        for row, language in enumerate(LANGUAGES, start=1):
            grid.addWidget(QLabel(endonym(language.code), self), row, 0)
        row = grid.rowCount()
        for title, field in ((say("Telephone"), self.telephone), (say("E-mail"), self.email)):
            field.setAccessibleName(title)
            grid.addWidget(QLabel(title, self), row, 0)
            grid.addWidget(field, row, 1, 1, 2)
            row += 1
        grid.addWidget(self.remove_button, row, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)

    def take_focus(self) -> None:
        """Put the caret into the first field."""
        next(iter(self.names.values())).setFocus()

    def contact(self) -> PressContact:
        """Who it is, as the fields say."""
        return PressContact(
            _filled(self.names),
            _filled(self.roles),
            self.telephone.text().strip(),
            self.email.text().strip(),
        )


def _is_someone(contact: PressContact) -> bool:
    return contact != _NO_CONTACT


def _filled(fields: Mapping[str, QLineEdit | QPlainTextEdit]) -> dict[str, str]:
    """What stands in fields, by language; nothing where nothing does."""
    return {code: text for code, field in fields.items() if (text := words_of(field))}


def _plain(value: str | RichText) -> str:
    return value.text if isinstance(value, RichText) else value
