"""Which library the program works in: the user's own, another file, or a team's on a server."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from releaseeditor.errors.fault import Fault
from releaseeditor.library.team import forget_password, is_address
from releaseeditor.settings import library_file
from releaseeditor.ui.background import Cancelled, Progress
from releaseeditor.ui.commands import files
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.dialogs.buttons import CANCEL, OK, button_box
from releaseeditor.ui.dialogs.sizes import open_at


class PlaceDialog(QDialog):
    """Asks for a file or an address; a password goes into the keyring, never into a file."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        say = desk.say
        self._desk = desk
        self.setWindowTitle(say("Choose a library"))
        open_at(self, 620, 150)
        chosen = desk.preferences.settings.library
        self.place = QLineEdit(chosen or str(library_file()), self)
        self.place.setAccessibleName(say("File or address of the library"))
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(say("Password"))
        self.forget = QPushButton(say("Forget the kept one"), self)
        self.forget.setAccessibleName(say("Take the password out of the keyring of this computer"))
        self._lay_out()
        self.forget.clicked.connect(self._forget)
        self.place.textChanged.connect(self._show_password)
        self.accepted.connect(self._take)
        self.finished.connect(self.deleteLater)
        self._show_password()

    def _lay_out(self) -> None:
        say = self._desk.say
        browse = QPushButton(say("Browse…"), self)
        own = QPushButton(say("My own"), self)
        browse.clicked.connect(self._browse)
        own.clicked.connect(lambda: self.place.setText(str(library_file())))
        row = QHBoxLayout()
        row.addWidget(self.place, 1)
        row.addWidget(browse)
        row.addWidget(own)
        self._form = form = QFormLayout()
        form.addRow(say("File or address"), row)
        self._secret = QHBoxLayout()
        self._secret.addWidget(self.password, 1)
        self._secret.addWidget(self.forget)
        form.addRow(say("Password"), self._secret)
        sentence = say(
            "A file that is not there is made. A team's library is on a server:"
            " postgresql://name@server.example/library"
        )
        hint = QLabel(sentence.replace("/", "/\u2060"), self)  # an address stays in one line
        hint.setWordWrap(True)
        buttons = button_box(self, OK, CANCEL)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(hint)
        column.addStretch(1)
        column.addWidget(buttons)

    def _show_password(self) -> None:
        """A password is asked for where there may be one."""
        self._form.setRowVisible(self._secret, is_address(self.place.text().strip()))
        self.password.setPlaceholderText("")

    def _forget(self) -> None:
        """Take the kept password out of the keyring, which may ask whether it may be opened."""
        place, _ = without_password(self.place.text().strip())

        def work(progress: Progress, cancelled: Cancelled) -> None:
            del progress, cancelled
            forget_password(place)

        self.forget.setEnabled(False)
        task = self._desk.background.run(work, self._show_forgotten, self._show_kept)
        self.finished.connect(task.cancel)

    def _show_forgotten(self, _: None) -> None:
        self.forget.setEnabled(True)
        self.password.setPlaceholderText(self._desk.say("No password is kept."))

    def _show_kept(self, fault: Fault) -> None:
        self.forget.setEnabled(True)
        self._desk.show_fault(fault)

    def _browse(self) -> None:
        from releaseeditor.ui.dialogs.file_choice import choose_file

        kinds = (self._desk.say("All files (*)"),)
        where = str(Path(self.place.text()).parent)
        choose_file(self, self._desk.say("Choose a library"), where, kinds, self.place.setText)

    def _take(self) -> None:
        place, password = without_password(self.place.text().strip())
        if place == str(library_file()):
            place = ""
        use_library(self._desk, place, self.password.text() or password)


def use_library(desk: Desk, place: str, password: str = "") -> None:
    """Work in another library from now on; what is open is saved before."""

    def go_on() -> None:
        desk.document.close()
        settings = desk.preferences.settings
        desk.preferences.change(replace(settings, library=place))
        desk.library.move(password)

    files.leave(desk, partial(go_on))


def without_password(place: str) -> tuple[str, str]:
    """An address without the password in it, and the password."""
    if not is_address(place):
        return place, ""
    parts = urlsplit(place)
    user, at, server = parts.netloc.rpartition("@")
    name, _, password = user.partition(":")
    return urlunsplit(parts._replace(netloc=f"{name}{at}{server}")), password
