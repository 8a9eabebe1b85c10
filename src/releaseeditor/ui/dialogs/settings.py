"""The settings: language, colours, sizes, and the keys of every action."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from releaseeditor.messages import Catalogue, Message
from releaseeditor.settings import TEXT_SIZES, Scheme, Settings, Tongue
from releaseeditor.ui.dialogs.buttons import button_box
from releaseeditor.ui.dialogs.key_list import KeyList
from releaseeditor.ui.dialogs.sizes import open_at
from releaseeditor.ui.dialogs.typography_page import TypographyPage
from releaseeditor.ui.key_choice import owner, with_keys, with_usual
from releaseeditor.ui.names import endonym
from releaseeditor.ui.preferences import Preferences
from releaseeditor.ui.theme import Theme
from releaseeditor.ui.topbar import native_keys


class SettingsDialog(QDialog):
    """Shows the settings; OK takes them at once, Cancel leaves them as they were."""

    def __init__(
        self, preferences: Preferences, say: Catalogue, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        del theme
        self._preferences = preferences
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Settings"))
        open_at(self, 560, 480)
        self.looks = LooksPage(preferences.settings, say, self)
        self.typography = TypographyPage(preferences.settings, say, self)
        self.keys = KeysPage(preferences.settings.keys, say, self)
        self._pages = QTabWidget(self)
        self._pages.addTab(self.looks, say("Appearance"))
        self._pages.addTab(self.typography, say("Typography"))
        self._pages.addTab(self.keys, say("Keys"))
        self.buttons = button_box(
            self, QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._pages)
        column.addWidget(self.buttons)
        self.looks.language.setFocus()
        self.accepted.connect(self._take)

    def show_keys_page(self) -> None:
        """Show the keys first."""
        self._pages.setCurrentWidget(self.keys)

    def _take(self) -> None:
        settings = self.typography.taken(self.looks.taken(self._preferences.settings))
        self._preferences.change(replace(settings, keys=self.keys.chosen))


class LooksPage(QWidget):
    """Language, colours and sizes."""

    def __init__(self, settings: Settings, say: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        system = say("As the system")
        self.language = self._choice(
            [(Tongue.SYSTEM, system)]
            + [(tongue, endonym(tongue)) for tongue in Tongue if tongue is not Tongue.SYSTEM],
            settings.language,
        )
        self.scheme = self._choice(
            [
                (Scheme.SYSTEM, system),
                (Scheme.LIGHT, say("Light")),
                (Scheme.DARK, say("Dark")),
            ],
            settings.scheme,
        )
        self.text_size = self._choice(
            [(size, say(Message("{size} %", size=size))) for size in TEXT_SIZES],
            settings.text_size,
        )
        self.spaces = QCheckBox(say("Show spaces as signs"), self)
        self.spaces.setChecked(settings.spaces_visible)
        form = QFormLayout(self)
        for name, field in (
            (say("Language of the interface"), self.language),
            (say("Colours"), self.scheme),
            (say("Size of texts"), self.text_size),
        ):
            field.setAccessibleName(name)
            form.addRow(name, field)
        form.addRow("", self.spaces)

    def _choice(self, choices: Sequence[tuple[object, str]], current: object) -> QComboBox:
        box = QComboBox(self)
        for value, text in choices:
            box.addItem(text, str(value))
        box.setCurrentIndex(max(0, box.findData(str(current))))
        return box

    def taken(self, settings: Settings) -> Settings:
        """The settings with what is chosen here."""
        return replace(
            settings,
            language=Tongue(self.language.currentData()),
            scheme=Scheme(self.scheme.currentData()),
            text_size=int(self.text_size.currentData()),
            spaces_visible=self.spaces.isChecked(),
        )


class KeysPage(QWidget):
    """The keys of every action; keys that are taken say by whom before they change hands."""

    def __init__(self, keys: Mapping[str, str], say: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self.chosen: dict[str, str] = dict(keys)
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(say("Find an action or a key"))
        self._search.setAccessibleName(say("Find an action or a key"))
        self.list = KeyList(say, self)
        self.field = QKeySequenceEdit(self)
        self.field.setMaximumSequenceLength(1)
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(say("New keys"))
        self.set_button = QPushButton(say("Set"), self)
        self.usual_button = QPushButton(say("Usual keys"), self)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.set_button)
        row.addWidget(self.usual_button)
        column = QVBoxLayout(self)
        column.addWidget(self._search)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.hint)
        self._search.textChanged.connect(self.list.show_only)
        self.list.currentItemChanged.connect(self._show_chosen)
        self.field.keySequenceChanged.connect(self._check)
        self.set_button.clicked.connect(self._set)
        self.usual_button.clicked.connect(self._set_usual)
        self.list.show_keys(self.chosen)
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.field.clear()
        self._check()

    def _typed(self) -> str:
        return self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _check(self) -> None:
        action, keys = self.list.chosen(), self._typed()
        for part in (self.field, self.set_button, self.usual_button):
            part.setEnabled(action is not None)
        taken = owner(keys, self.chosen, but=action.name) if action and keys else None
        if action is None:
            said = self._say("Choose an action to change its keys.")
        elif taken is not None:
            said = self._say(
                "{keys} belongs to “{action}”, which will have no keys then.",
                keys=native_keys(keys),
                action=taken.title,
            )
        elif keys:
            said = self._say("{keys} is free.", keys=native_keys(keys))
        else:
            said = self._say("Press the new keys, or set none.")
        self.hint.setText(said)

    def _set(self) -> None:
        action = self.list.chosen()
        if action is not None:
            self._change(with_keys(self.chosen, action.name, self._typed()))

    def _set_usual(self) -> None:
        action = self.list.chosen()
        if action is not None:
            self._change(with_usual(self.chosen, action.name))

    def _change(self, chosen: dict[str, str]) -> None:
        self.chosen = chosen
        self.list.show_keys(chosen)
        self._show_chosen()
