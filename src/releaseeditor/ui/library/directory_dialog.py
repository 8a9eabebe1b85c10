"""The directory: people and organisations, looked for by name, added, corrected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from releaseeditor.errors.fault import Fault
from releaseeditor.languages import LANGUAGES
from releaseeditor.library.cards import Organisation, Person
from releaseeditor.library.changes import Saved
from releaseeditor.library.directory import Card, remove_card, save_card
from releaseeditor.library.store import Store
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.identity import new_id
from releaseeditor.model.richtext import RichText
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.dialogs.buttons import CLOSE, button_box
from releaseeditor.ui.dialogs.sizes import open_at
from releaseeditor.ui.dialogs.stacking import column_of, row_of
from releaseeditor.ui.faults import Notice, NoticeBar, Tone, fault_notice
from releaseeditor.ui.library.dated_list import Dated, DatedList
from releaseeditor.ui.library.directory import Directory, add_card, directory_of
from releaseeditor.ui.names import endonym

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


class DirectoryDialog(QDialog):
    """Type a name, press Enter: the card is in the release. Beside the list it is corrected."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        say = desk.say
        self._desk = desk
        self._directory = Directory()
        self.setWindowTitle(say("Directory"))
        open_at(self, 940, 560)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(say("Find a person or an organisation"))
        self.search.setAccessibleName(say("Find a person or an organisation"))
        self.search.setClearButtonEnabled(True)
        self.list = DatedList(desk.theme, self)
        self.list.setAccessibleName(say("Directory"))
        self.notices = NoticeBar(say, desk.theme, self)
        self.form: CardForm | None = None
        self._room = QScrollArea(self)
        self._room.setWidgetResizable(True)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.add_button = QPushButton(say("Add to the release"), self)
        self.save_button = QPushButton(say("Save the card"), self)
        self.remove_button = QPushButton(say("Remove the card"), self)
        self.person_button = QPushButton(say("New person"), self)
        self.organisation_button = QPushButton(say("New organisation"), self)
        self._lay_out()
        self._listen()
        self.add_button.setVisible(desk.work is not None)
        self.refresh()

    def refresh(self) -> None:
        """Ask the library for the cards again."""
        work = partial(directory_of, self._desk.release.id)
        self._desk.library.ask(work, self._take, self._show_fault)

    def add(self) -> None:
        """Add the chosen card to the open release."""
        card = self._chosen()
        if card is not None and self._desk.work is not None:
            self.accept()
            add_card(self._desk, card, self._directory)

    def save(self) -> None:
        """Write what the form says."""
        if self.form is None:
            return
        card = self.form.card()
        rev = self._directory.revision(card)

        work = partial(_saved, card, rev)
        self._desk.library.ask(work, self._note_saving, self._show_fault)

    def _note_saving(self, outcome: object) -> None:
        self.notices.close_notice()
        if not isinstance(outcome, Saved):
            sentence = Message("Someone else has changed this card; it is shown anew.")
            self.notices.show_notice(Notice(sentence, tone=Tone.OFFER))
        self.refresh()

    def _note_removal(self, _: object) -> None:
        self.refresh()

    def _show_fault(self, fault: Fault) -> None:
        self.notices.show_notice(fault_notice(fault))

    def _remove(self) -> None:
        card = self._chosen()
        if card is not None:
            work = partial(_removed, card.id)
            self._desk.library.ask(work, self._note_removal, self._show_fault)

    def _lay_out(self) -> None:
        buttons = button_box(self, CLOSE)
        buttons.rejected.connect(self.reject)
        made = row_of(self.person_button, self.organisation_button)
        kept = row_of(self.remove_button, self.save_button)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(column_of(self.search, self.list, made))
        splitter.addWidget(column_of(self._room, kept))
        splitter.setSizes([400, 540])
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.add_button)
        row.addWidget(buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        whole = QVBoxLayout(self)
        whole.addWidget(self.notices)
        whole.addWidget(splitter, 1)
        whole.addLayout(row)

    def _listen(self) -> None:
        self.search.textChanged.connect(self._show)
        self.search.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._show_form)
        self.list.activated.connect(self.add)
        self.add_button.clicked.connect(self.add)
        self.save_button.clicked.connect(self.save)
        self.remove_button.clicked.connect(self._remove)
        self.person_button.clicked.connect(lambda: self._edit(Person(new_id())))
        self.organisation_button.clicked.connect(lambda: self._edit(Organisation(new_id())))
        self.finished.connect(self.deleteLater)

    def _take(self, directory: Directory) -> None:
        self._directory = directory
        self._show()

    def _show(self) -> None:
        """List the cards that have the words of the search field in any language."""
        words = self.search.text().casefold().split()
        both = (*self._directory.people, *self._directory.organisations)
        rows = [
            _row(card, self._desk.say)
            for card, _ in both
            if all(word in _searched(card) for word in words)
        ]
        self.list.show_rows(rows)
        self._show_form()

    def _chosen(self) -> Card | None:
        chosen = self.list.chosen()
        card = chosen.value if chosen else None
        return card if isinstance(card, Person | Organisation) else None

    def _show_form(self) -> None:
        card = self._chosen()
        for button in (self.add_button, self.remove_button, self.save_button):
            button.setEnabled(card is not None)
        if card is not None:
            self._edit(card, focus=False)

    def _edit(self, card: Card, *, focus: bool = True) -> None:
        self.form = CardForm(card, self._desk.say)
        self._room.setWidget(self.form)
        self.save_button.setEnabled(True)
        if focus:
            self.form.take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the search field adds the first card, Down leads to the list."""
        key = None
        if watched is self.search and isinstance(event, QKeyEvent):
            key = event.key() if event.type() == QEvent.Type.KeyPress else None
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add()
            return True
        if key == Qt.Key.Key_Down:
            self.list.setFocus()
            return True
        return super().eventFilter(watched, event)


class CardForm(QWidget):
    """The fields of a card, those with words once for each language."""

    def __init__(self, card: Card, say: Catalogue) -> None:
        super().__init__()
        self._card = card
        self.fields: dict[tuple[str, str], QLineEdit | QPlainTextEdit] = {}
        column = QVBoxLayout(self)
        names = _PERSON if isinstance(card, Person) else _ORGANISATION
        for name, title in names.items():
            column.addWidget(self._group(name, say(title)))
        self.pattern = QLineEdit(self)
        if isinstance(card, Organisation):
            self.pattern.setText(card.reference_pattern)
            self.pattern.setPlaceholderText("CP{number:3}-{year}")
            self.pattern.setAccessibleName(say("Pattern of references"))
            row = QFormLayout()
            row.addRow(say("Pattern of references"), self.pattern)
            count = say.counted("{count} contact", "{count} contacts", len(card.contacts))
            row.addRow(say("For the press"), QLabel(count, self))
            column.addLayout(row)
        else:
            self.pattern.hide()
        column.addStretch(1)

    def take_focus(self) -> None:
        """Put the caret into the first field."""
        next(iter(self.fields.values())).setFocus()

    def card(self) -> Card:
        """The card as the fields say."""
        texts = {name: self._texts(name) for name, _ in self.fields}
        if isinstance(self._card, Person):
            return replace(self._card, **texts)
        about = {code: self._rich(code, text) for code, text in texts.pop("about").items()}
        pattern = self.pattern.text().strip()
        return replace(self._card, about=about, reference_pattern=pattern, **texts)

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

    def _texts(self, name: str) -> Mapping[str, str]:
        return {
            code: _text(field)
            for (which, code), field in self.fields.items()
            if which == name and _text(field)
        }

    def _rich(self, code: str, text: str) -> RichText:
        """What stood there with its marks, unless other words stand there now."""
        known = self._card.about.get(code) if isinstance(self._card, Organisation) else None
        return known if known is not None and known.text == text else RichText(text)


def _plain(value: str | RichText) -> str:
    return value.text if isinstance(value, RichText) else value


def _text(field: QLineEdit | QPlainTextEdit) -> str:
    # Not `toPlainText`: it turns no-break spaces into plain ones.
    if isinstance(field, QLineEdit):
        return field.text().strip()
    return field.document().toRawText().replace("\u2029", "\n").strip()


def _searched(card: Card) -> str:
    return " ".join(card.names.values()).casefold()


def _row(card: Card, say: Catalogue) -> Dated:
    def said(texts: Mapping[str, str]) -> str:
        return texts.get(say.language) or next(iter(texts.values()), "")

    if isinstance(card, Person):
        below = ", ".join(filter(None, (said(card.titles), said(card.organisations))))
    else:
        below = say("Organisation")
    return Dated(said(card.names) or say("Unnamed"), below, card)


def _saved(card: Card, rev: int, store: Store) -> object:
    return save_card(store, card, rev)


def _removed(card_id: str, store: Store) -> None:
    remove_card(store, card_id)
