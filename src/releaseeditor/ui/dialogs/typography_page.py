"""The page of the settings on typography: whether to correct, and by which rules."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from releaseeditor.languages import LANGUAGES, usual_profiles
from releaseeditor.languages.typography import profiles
from releaseeditor.messages import Catalogue, Message
from releaseeditor.settings import Settings
from releaseeditor.ui.names import language_name

_NAMES = {
    "fr-in": Message("Imprimerie nationale: narrow spaces before ; ! ?"),
    "fr-nbsp": Message("Web: one kind of no-break space"),
    "fr-eu": Message("European Union: no spaces before ; : ! ?"),
    "fr-ca": Message("Canada: spaces in « » and before : alone"),
    "ru": Message("Russian handbooks, a space before %"),
    "en-GB": Message("British"),
    "en-US": Message("American"),
}


class TypographyPage(QWidget):
    """Whether typography is corrected while typing, and the profile of each language."""

    def __init__(self, settings: Settings, say: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self.correct = QCheckBox(say("Correct typography while typing"), self)
        self.correct.setChecked(settings.correct_while_typing)
        self.correct.setToolTip(say("Ctrl+Z takes a correction back and leaves what was typed."))
        form = QFormLayout(self)
        form.addRow(self.correct)
        self.choices: dict[str, QComboBox] = {}
        chosen = {**usual_profiles(), **settings.profiles}
        for known in LANGUAGES:
            choice = QComboBox(self)
            for one in profiles():
                if one.language == known.code:
                    choice.addItem(say(_NAMES.get(one.name, Message(one.name))), one.name)
            choice.setCurrentIndex(max(0, choice.findData(chosen.get(known.code, ""))))
            name = language_name(say, known.code)
            choice.setAccessibleName(name)
            form.addRow(name, choice)
            self.choices[known.code] = choice

    def taken(self, settings: Settings) -> Settings:
        """The settings with what is chosen here."""
        usual = usual_profiles()
        chosen = {
            code: str(choice.currentData())
            for code, choice in self.choices.items()
            if choice.count() and choice.currentData() != usual.get(code)
        }
        return replace(settings, correct_while_typing=self.correct.isChecked(), profiles=chosen)
