"""The directory: people, organisations and letterheads, looked for by name, added, corrected."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
)

from releaseeditor.errors.fault import Fault
from releaseeditor.library.cards import Organisation, Person
from releaseeditor.library.changes import Gone, Saved
from releaseeditor.library.directory import (
    Card,
    CardConflict,
    bring_back_card,
    remove_card,
)
from releaseeditor.library.store import Store
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.facts import Letterhead
from releaseeditor.model.identity import new_id
from releaseeditor.model.rights import Right
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.dialogs.buttons import CLOSE, button_box
from releaseeditor.ui.dialogs.file_choice import choose_file
from releaseeditor.ui.dialogs.sizes import open_at
from releaseeditor.ui.dialogs.stacking import column_of, row_of
from releaseeditor.ui.faults import Notice, NoticeBar, Step, Tone, fault_notice
from releaseeditor.ui.library.card_form import CardForm
from releaseeditor.ui.library.dated_list import Dated, DatedList
from releaseeditor.ui.library.directory import Directory, add_card, directory_of, offer_newer
from releaseeditor.ui.library.file_field import FileField
from releaseeditor.ui.library.letterhead_form import LetterheadForm
from releaseeditor.ui.library.letterheads import (
    Chosen,
    contents,
    logo_at,
    save_with_files,
    template_at,
)
from releaseeditor.ui.names import letterhead_name

_EMPTY = Message(
    "The directory is empty. Make a card below, or put the caret into a participant or an emitter"
    " of a release and choose Library › Save to the directory."
)
_NOT_FOUND = Message("No card has these words. Take some away, or make a new card below.")


class DirectoryDialog(QDialog):
    """Type a name, press Enter: the card is in the release. Beside the list it is corrected."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        say = desk.say
        self._desk = desk
        self._directory = Directory()
        self._has_written = False
        self._unanswered = 0
        self._written: dict[str, int] = {}
        self.setWindowTitle(say("Directory"))
        open_at(self, 940, 560)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(say("Find a person, an organisation or a letterhead"))
        self.search.setAccessibleName(say("Find a person, an organisation or a letterhead"))
        self.search.setClearButtonEnabled(True)
        self.list = DatedList(desk.theme, self)
        self.list.setAccessibleName(say("Directory"))
        self.notices = NoticeBar(say, desk.theme, self)
        self.form: CardForm | LetterheadForm | None = None
        self._contents: dict[str, bytes] = {}
        self._room = QScrollArea(self)
        self._room.setWidgetResizable(True)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.add_button = QPushButton(say("Add to the release"), self)
        self.save_button = QPushButton(say("Save the card"), self)
        self.remove_button = QPushButton(say("Remove the card"), self)
        self.person_button = QPushButton(say("New person"), self)
        self.organisation_button = QPushButton(say("New organisation"), self)
        self.letterhead_button = QPushButton(say("New letterhead"), self)
        self._lay_out()
        self._listen()
        self.add_button.setVisible(desk.work is not None)
        changing = (self.save_button, self.remove_button, self.person_button)
        for button in (*changing, self.organisation_button, self.letterhead_button):
            button.setEnabled(not self._why_not)
            button.setToolTip(self._why_not)
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
        if self.form is not None:
            self.form.note_saving()
            card = self.form.card()
            if isinstance(self.form, LetterheadForm):
                self._contents |= self.form.contents
            self._write(card, self._directory.revision(card))

    def keep(self) -> None:
        """Write what was typed into the form, if anything was: leaving a card loses nothing."""
        if self.form is not None and self.form.is_changed:
            self.save()

    def done(self, result: int) -> None:
        """Close; where the directory says otherwise now than the open release, offer to take it."""
        self.keep()
        super().done(result)
        if self._desk.work is not None and self._has_written:
            offer_newer(self._desk)

    def _write(self, card: Card, rev: int) -> None:
        self._has_written = True
        self._unanswered += 1
        work = partial(_written, card, dict(self._contents), rev, self._written)
        self._desk.library.ask(work, partial(self._take_answer, card), self._take_refusal)

    def _take_answer(self, mine: Card, outcome: Saved | CardConflict | Gone) -> None:
        """Note how the writing went; what is to be decided then is seen, although it was closed."""
        self._unanswered -= 1
        if not (self.isVisible() or isinstance(outcome, Saved)):
            self.open()
        self._note_saving(mine, outcome)
        self._leave()

    def _take_refusal(self, fault: Fault) -> None:
        self._unanswered -= 1
        if self.isVisible():
            self._show_fault(fault)
        else:
            self._desk.show_fault(fault)
        self._leave()

    def _leave(self) -> None:
        """Go once it is closed and each writing has its answer."""
        if not (self.isVisible() or self._unanswered):
            self.deleteLater()

    def _note_saving(self, mine: Card, outcome: Saved | CardConflict | Gone) -> None:
        self.notices.close_notice()
        if isinstance(outcome, CardConflict):
            self._ask_whose(mine, outcome)
        elif isinstance(outcome, Gone):
            self._ask_whether_to_bring_back(
                mine, Message("Someone else has taken this card out of the directory.")
            )
        else:
            self.refresh()

    def _ask_whose(self, mine: Card, conflict: CardConflict) -> None:
        by = conflict.by or self._desk.say("Someone else")
        steps = (
            Step(Message("Keep mine"), partial(self._write, mine, conflict.rev)),
            Step(Message("Take theirs"), self._take_theirs),
        )
        sentence = Message("{name} has changed this card too.", name=by)
        self.notices.show_notice(Notice(sentence, steps=steps, tone=Tone.OFFER))

    def _take_theirs(self) -> None:
        if self.form is not None:
            self.form.note_saving()
        self.refresh()

    def _note_removal(self, card: Card, _: object) -> None:
        self.form = None
        self._room.takeWidget().deleteLater()
        self._ask_whether_to_bring_back(
            card, Message("The card has been taken out; releases keep what they have of it.")
        )
        self.refresh()

    def _ask_whether_to_bring_back(self, card: Card, sentence: Message) -> None:
        def bring_back() -> None:
            work, noted = partial(_brought_back, card), partial(self._note_saving, card)
            self._desk.library.ask(work, noted, self._show_fault)

        self.notices.show_notice(Notice(sentence, steps=(Step(Message("Bring back"), bring_back),)))

    def _show_fault(self, fault: Fault) -> None:
        self.notices.show_notice(fault_notice(fault))

    def _remove(self) -> None:
        card = self._chosen()
        if card is not None:
            work, noted = partial(_removed, card.id), partial(self._note_removal, card)
            self._desk.library.ask(work, noted, self._show_fault)

    def _lay_out(self) -> None:
        buttons = button_box(self, CLOSE)
        buttons.rejected.connect(self.reject)
        made = row_of(self.person_button, self.organisation_button, self.letterhead_button)
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
        self.letterhead_button.clicked.connect(lambda: self._edit(Letterhead(new_id())))
        self.finished.connect(self._leave)

    def _take(self, directory: Directory) -> None:
        self._directory = directory
        self._show()

    def _show(self) -> None:
        """List the cards that have the words of the search field in any language."""
        words = self.search.text().casefold().split()
        cards = self._directory.cards
        rows = [
            _row(card, self._desk.say)
            for card in cards
            if all(word in _searched(card) for word in words)
        ]
        self.list.say_when_empty(self._desk.say(_NOT_FOUND if cards else _EMPTY))
        self.list.show_rows(rows)
        self._show_form()

    def _chosen(self) -> Card | None:
        chosen = self.list.chosen()
        card = chosen.value if chosen else None
        return card if isinstance(card, Person | Organisation | Letterhead) else None

    @property
    def _why_not(self) -> str:
        """Why cards may not be changed; empty where they may."""
        return self._desk.say(self._desk.library.rights.refusal(Right.WRITE))

    def _show_form(self) -> None:
        card = self._chosen()
        self.add_button.setEnabled(card is not None)
        for button in (self.remove_button, self.save_button):
            button.setEnabled(card is not None and not self._why_not)
        # What is there already keeps its caret.
        if card is not None and (self.form is None or self.form.card() != card):
            self._edit(card, focus=False)

    def _edit(self, card: Card, *, focus: bool = True) -> None:
        self.keep()
        say = self._desk.say
        if isinstance(card, Letterhead):
            self.form = self._letterhead_form(card)
            self.add_button.setText(say("Use for the release"))
        else:
            self.form = CardForm(card, self._directory.designs, say)
            self.form.grown.connect(self._show_end)
            self.add_button.setText(say("Add to the release"))
        self._room.setWidget(self.form)
        self.form.setEnabled(not self._why_not)
        self.save_button.setEnabled(not self._why_not)
        if focus:
            self.form.take_focus()

    def _letterhead_form(self, card: Letterhead) -> LetterheadForm:
        form = LetterheadForm(card, self._desk.say)
        form.file_asked.connect(partial(self._choose_file, form))
        files = tuple(file for file in card.files() if file.sha256)
        if files:
            work = partial(contents, files)
            self._desk.library.ask(work, form.show_contents, self._show_fault, "letterhead")
        return form

    def _choose_file(self, form: LetterheadForm, field: FileField) -> None:
        """Ask for a logo or a Word template, and look at it before it is taken."""
        say = self._desk.say
        is_word = field is form.template
        kinds = (say("Word documents") + " (*.docx *.dotx)",)
        if not is_word:
            kinds = (say("Pictures") + " (*.png *.jpg *.jpeg *.webp *.gif)",)
        read = template_at if is_word else logo_at

        def chosen(path: str) -> None:
            def work(_progress: object, _cancelled: object) -> Chosen:
                return read(Path(path))

            def done(found: Chosen) -> None:
                if self.form is form:
                    self.notices.close_notice()
                    form.take_file(field, *found)

            self._desk.background.run(work, done, self._show_fault)

        title = say("Choose a Word template") if is_word else say("Choose a logo")
        choose_file(self, title, str(Path.home()), kinds, chosen)

    def _show_end(self) -> None:
        """Scroll to what has come at the end, once a layout has made room for it."""
        once = Qt.ConnectionType.SingleShotConnection
        bar = self._room.verticalScrollBar()
        bar.rangeChanged.connect(self._scroll_to, once)

    def _scroll_to(self, _start: int, end: int) -> None:
        self._room.verticalScrollBar().setValue(end)

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


def _searched(card: Card) -> str:
    if isinstance(card, Letterhead):
        return card.name.casefold()
    return " ".join(card.names.values()).casefold()


def _row(card: Card, say: Catalogue) -> Dated:
    def said(texts: Mapping[str, str]) -> str:
        return texts.get(say.language) or next(iter(texts.values()), "")

    if isinstance(card, Letterhead):
        return Dated(letterhead_name(card, say), say("Letterhead"), card)
    if isinstance(card, Person):
        below = ", ".join(filter(None, (said(card.titles), said(card.organisations))))
    else:
        below = say("Organisation")
    return Dated(said(card.names) or say("Unnamed"), below, card)


def _written(
    card: Card, contents: Mapping[str, bytes], rev: int, known: dict[str, int], store: Store
) -> Saved | CardConflict | Gone:
    """Write a card over revision `rev`, or over the later one that was written just before.

    `known` is kept in the library's thread, in which one is written after the other.
    """
    outcome = save_with_files(card, contents, max(rev, known.get(card.id, 0)), store)
    if isinstance(outcome, Saved):
        known[card.id] = outcome.rev
    return outcome


def _removed(card_id: str, store: Store) -> None:
    remove_card(store, card_id)


def _brought_back(card: Card, store: Store) -> Saved | CardConflict | Gone:
    return bring_back_card(store, card)
