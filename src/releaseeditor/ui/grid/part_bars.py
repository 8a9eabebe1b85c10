"""The bars of sections, quotes, attachments and contacts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.commands.people import set_speaker
from releaseeditor.model.commands.states import set_lock, set_origin
from releaseeditor.model.commands.structure import change_part, find_part, move_by, remove_part
from releaseeditor.model.edits import Edit
from releaseeditor.model.parts import Attachment, Contact, Quote
from releaseeditor.model.release import Release, Section
from releaseeditor.ui.grid.bars import BarRow, Builder, Choice, Field, TextField
from releaseeditor.ui.names import language_name, section_name
from releaseeditor.ui.theme import Theme

THUMBNAIL = QSize(120, 80)


def plain_button(text: str = "", name: str = "") -> QToolButton:
    """A button of a bar; `name` is what it is called where its text is a sign."""
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(name or text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


class SectionBar(BarRow):
    """The title of a section, and what can be added to it."""

    add_asked = Signal(str)
    """What to add: the name of a part's class."""

    _CHOICES: Mapping[Section, tuple[tuple[str, Message], ...]] = {
        Section.EMITTERS: (("Emitter", Message("Add emitter")),),
        Section.BODY: (
            ("Paragraph", Message("Add paragraph")),
            ("Heading", Message("Add heading")),
            ("ListItem", Message("Add list item")),
            ("Quote", Message("Add quote")),
        ),
        Section.PARTICIPANTS: (("Participant", Message("Add participant")),),
        Section.ATTACHMENTS: (("Attachment", Message("Attach a file…")),),
        Section.BOILERPLATES: (("Boilerplate", Message("Add boilerplate")),),
        Section.CONTACTS: (("Contact", Message("Add contact")),),
    }

    def __init__(self, parent: QWidget, say: Catalogue, theme: Theme) -> None:
        super().__init__(parent, say, theme)
        self._buttons = [plain_button("") for _ in range(4)]
        for at, button in enumerate(self._buttons):
            button.setAutoRaise(True)
            button.clicked.connect(partial(self._add, at))
            self.add(button)

    def label(self, release: Release) -> str:
        del release
        return self.say(section_name(self._section))

    @property
    def _section(self) -> Section:
        return self.row.section or Section.BODY

    def show_release(self, release: Release, *, again: bool = False) -> bool:
        del release
        if again:
            choices = self._CHOICES[self._section]
            for at, button in enumerate(self._buttons):
                button.setVisible(at < len(choices))
                if at < len(choices):
                    button.setText("+ " + self.say(choices[at][1]))
                    button.setAccessibleName(self.say(choices[at][1]))
        return again

    def _add(self, at: int, *_: object) -> None:
        self.add_asked.emit(self._CHOICES[self._section][at][0])


class PartBar(BarRow):
    """What all bars of parts have: moving and removing the part."""

    def add_part_buttons(self) -> None:
        """Add the buttons that move and remove the part."""
        together = QWidget()
        row = QHBoxLayout(together)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        deeds: tuple[tuple[str, str, Builder], ...] = (
            ("↑", self.say("Move up"), lambda r: move_by(r, self.row.part, -1)),
            ("↓", self.say("Move down"), lambda r: move_by(r, self.row.part, 1)),
            ("×", self.say("Remove"), lambda r: remove_part(r, self.row.part)),
        )
        for text, name, builder in deeds:
            row.addWidget(self._asking(text, name, builder))
        self.add(together)

    def _asking(self, text: str, name: str, builder: Builder) -> QToolButton:
        button = plain_button(text, name)
        button.setToolTip(name)
        button.setAutoRaise(True)
        button.clicked.connect(lambda: self.ask(builder))
        return button


class QuoteBar(PartBar):
    """Who spoke, in which language, and the lock of the verbatim wording."""

    def __init__(self, parent: QWidget, say: Catalogue, theme: Theme) -> None:
        super().__init__(parent, say, theme)
        self._speaker = Choice()
        self._speaker.chosen.connect(self._set_speaker)
        self._origin = Choice()
        self._origin.chosen.connect(self._set_origin)
        self._lock = plain_button("")
        self._lock.setCheckable(True)
        self._lock.clicked.connect(self._set_lock)
        self.add(Field(say("Speaker"), self._speaker, theme))
        self.add(Field(say("Original language"), self._origin, theme))
        self.add(Field(say("Verbatim"), self._lock, theme))
        self.add_part_buttons()

    def _set_speaker(self, who: str) -> None:
        self.ask(lambda release: set_speaker(release, self.row.part, who))

    def _set_origin(self, code: str) -> None:
        self.ask(lambda release: set_origin(release, self._unit, code))

    def _set_lock(self, locked: bool) -> None:  # noqa: FBT001 - a slot of Qt's clicked
        self.ask(lambda release: set_lock(release, self._unit, locked=locked))

    @property
    def _unit(self) -> str:
        return f"{self.row.part}.text"

    def label(self, release: Release) -> str:
        del release
        return "❝ " + self.say("Quote")

    def show_release(self, release: Release, *, again: bool = False) -> bool:
        quote = release.part(self.row.part)
        if not isinstance(quote, Quote):
            return again
        unit = release.units[self._unit]
        people = [
            (person.id, participant_title(self.say, release, person.id))
            for person in release.participants
        ]
        self._speaker.show_choices([("", self.say("Not given")), *people])
        self._speaker.show_key(quote.speaker)
        self._origin.show_choices(
            [(code, language_name(self.say, code)) for code in release.languages]
        )
        self._origin.show_key(unit.origin)
        self._lock.setChecked(unit.locked)
        self._lock.setText(self.say("Locked") if unit.locked else self.say("Unlocked"))
        return again


def participant_title(say: Catalogue, release: Release, part_id: str) -> str:
    """A participant's name in the interface's language, else in the first one written."""
    unit = release.units[f"{part_id}.name"]
    for code in (say.language, unit.origin, *release.languages):
        if unit.plain(code):
            return unit.plain(code)
    return say("Participant without a name")


class AttachmentBar(PartBar):
    """The file of an attachment with its preview, and a button to choose it."""

    file_asked = Signal(str)
    """The identifier of the attachment that wants a file."""

    def __init__(self, parent: QWidget, say: Catalogue, theme: Theme) -> None:
        super().__init__(parent, say, theme)
        self._files: Callable[[], Mapping[str, bytes]] = dict
        self._shown = ""
        self._picture = QLabel()
        self._picture.setFixedSize(THUMBNAIL)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setStyleSheet(f"background: {theme.line}; border-radius: 3px;")
        self._what = QLabel()
        self._what.setMinimumWidth(220)
        self._choose = plain_button(say("Choose the file…"))
        self._choose.clicked.connect(lambda: self.file_asked.emit(self.row.part))
        self.add(self._picture)
        self.add(self._what)
        self.add(self._choose)
        self.add_part_buttons()

    def set_files(self, files: Callable[[], Mapping[str, bytes]]) -> None:
        """Where the bytes of files are found."""
        self._files = files

    def label(self, release: Release) -> str:
        del release
        return self.say("Attachment")

    def show_release(self, release: Release, *, again: bool = False) -> bool:
        from releaseeditor.languages import language
        from releaseeditor.languages.numbers import file_size

        part = release.part(self.row.part)
        if not isinstance(part, Attachment):
            return again
        file = part.file
        interface = language(self.say.language)
        lines = [file.name or self.say("No file yet")]
        if file.size:
            lines.append(file_size(interface, file.size))
        if file.width:
            lines.append(self.say("{width} × {height} px", width=file.width, height=file.height))
        missing = not file.sha256
        if missing and file.name:
            lines.append(self.say("The file itself is missing."))
        self._what.setText("\n".join(lines))
        self._choose.setText(self.say("Choose the file…") if missing else self.say("Replace…"))
        self._picture.setVisible(file.is_picture)
        if file.is_picture and (file.sha256 != self._shown or again):
            self._shown = file.sha256
            self._picture.setPixmap(thumbnail(self._files().get(file.sha256, b"")))
            self._picture.setAccessibleName(self.say("Preview of {name}", name=file.name))
        return again


def thumbnail(content: bytes) -> QPixmap:
    """A small picture of an image file, read at that size; empty where it cannot be read."""
    from PySide6.QtCore import QBuffer, QByteArray
    from PySide6.QtGui import QImageReader

    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        return QPixmap()
    reader.setScaledSize(size.scaled(THUMBNAIL * 2, Qt.AspectRatioMode.KeepAspectRatio))
    picture = QPixmap.fromImage(reader.read())
    if picture.isNull():
        return picture
    return picture.scaled(
        THUMBNAIL,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


class ContactBar(PartBar):
    """Telephone and e-mail address of a contact."""

    def __init__(self, parent: QWidget, say: Catalogue, theme: Theme) -> None:
        super().__init__(parent, say, theme)
        self._telephone, self._email = TextField(170), TextField(240)
        self._telephone.typed.connect(partial(self._change, "telephone"))
        self._email.typed.connect(partial(self._change, "email"))
        self.add(Field(say("Telephone"), self._telephone, theme))
        self.add(Field(say("E-mail"), self._email, theme))
        self.add_part_buttons()

    def label(self, release: Release) -> str:
        del release
        return self.say("Contact")

    def show_release(self, release: Release, *, again: bool = False) -> bool:
        part = release.part(self.row.part)
        if isinstance(part, Contact):
            self._telephone.show_text(part.telephone)
            self._email.show_text(part.email)
        return again

    def _change(self, name: str, text: str) -> None:
        def change(release: Release) -> Edit:
            _, _, part = find_part(release, self.row.part)
            return change_part(release, replace(part, **{name: text}))

        self.ask(change)
