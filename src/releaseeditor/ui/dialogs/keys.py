"""All keys on one page, with a field to look for one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.ui.dialogs.buttons import CLOSE, button_box
from releaseeditor.ui.dialogs.key_list import KeyList
from releaseeditor.ui.dialogs.sizes import open_at
from releaseeditor.ui.preferences import Preferences
from releaseeditor.ui.theme import Theme


class KeysDialog(QDialog):
    """What each key does; changed in the settings."""

    def __init__(
        self, preferences: Preferences, say: Catalogue, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._again = (preferences, say, theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Keys"))
        open_at(self, 560, 640)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(say("Find an action or a key"))
        self.field.setAccessibleName(say("Find an action or a key"))
        self.list = KeyList(say, self)
        self.list.show_keys(preferences.settings.keys)
        self.field.textChanged.connect(self.list.show_only)
        buttons = button_box(self, CLOSE)
        change = buttons.addButton(say("Change keys…"), QDialogButtonBox.ButtonRole.ActionRole)
        change.clicked.connect(self._change)
        change.setAutoDefault(False)  # Enter in the field is no wish to change keys
        buttons.button(CLOSE).setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (self.field, self.list, buttons):
            column.addWidget(part)

    def _change(self) -> None:
        from releaseeditor.ui.dialogs.settings import SettingsDialog

        self.accept()
        dialog = SettingsDialog(*self._again)
        dialog.show_keys_page()
        dialog.open()
