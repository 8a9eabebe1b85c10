"""The bar of a participant: drafted names, feminine titles, Russian case forms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from releaseeditor.languages.proposals import NO_PROPOSALS, Proposals
from releaseeditor.messages import Catalogue
from releaseeditor.model.commands.people import set_case_form, take_proposed
from releaseeditor.model.parts import CaseForm, Participant
from releaseeditor.model.release import Release
from releaseeditor.ui.grid.bars import Field
from releaseeditor.ui.grid.part_bars import PartBar, plain_button
from releaseeditor.ui.grid.proposing import marked
from releaseeditor.ui.names import CASE_NAMES, language_name
from releaseeditor.ui.theme import Theme

_RUSSIAN = "ru"
_FORM = 160
"""The width of a case form's field in pixels."""


class ParticipantBar(PartBar):
    """Offers what can be proposed for a participant; each is taken by a click, as one step."""

    def __init__(self, parent: QWidget, say: Catalogue, theme: Theme) -> None:
        super().__init__(parent, say, theme)
        self._find: Callable[[Release, str], Proposals] = lambda _release, _part: NO_PROPOSALS
        self._found = NO_PROPOSALS
        self._names, self._titles, self._cases = plain_button(), plain_button(), plain_button()
        self._cases.setCheckable(True)
        self._cases.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._cases.setArrowType(Qt.ArrowType.RightArrow)
        self._names.clicked.connect(self._take_names)
        self._titles.clicked.connect(self._take_titles)
        self._cases.toggled.connect(self._unfold)
        for button in (self._names, self._titles, self._cases):
            self.add(button)
        self.add_part_buttons()
        self._forms = {case: QLineEdit() for case in CASE_NAMES}
        self._form_fields: dict[str, Field] = {}
        for case, line in self._forms.items():
            line.setFixedWidth(_FORM)
            line.editingFinished.connect(partial(self._set_form, case))
            self._form_fields[case] = Field(say(CASE_NAMES[case]), line, theme)
            self.add(self._form_fields[case], starts_line=len(self._form_fields) == 1)

    def set_proposals(self, find: Callable[[Release, str], Proposals]) -> None:
        """Who knows what can be proposed."""
        self._find = find

    def case_field(self, case: str) -> QLineEdit:
        """The field of a case form."""
        return self._forms[case]

    def label(self, release: Release) -> str:
        del release
        return self.say("Participant")

    def show_release(self, release: Release, *, again: bool = False) -> bool:
        person = release.part(self.row.part)
        if not isinstance(person, Participant):
            return again
        if again:
            self._cases.setChecked(False)
        found = self._mine(self._find(release, person.id))
        changed = found != self._found or again
        self._found = found
        self._show_offers(release)
        self._show_forms(person)
        return changed

    def _mine(self, found: Proposals) -> Proposals:
        """Those in languages in which one may write."""
        may = self._rights.may_write
        names = {code: draft for code, draft in found.names.items() if may(code)}
        titles = {code: text for code, text in found.titles.items() if may(code)}
        return replace(found, names=names, titles=titles)

    def _show_offers(self, release: Release) -> None:
        names, say = self._found.names, self.say
        listed = ", ".join(dict.fromkeys(map(marked, names.values())))
        self._offer(self._names, say("Take the drafts: {names}", names=listed) if names else "")
        reasons = [
            f"{language_name(say, code)}: {marked(draft)}. {say(draft.why)}"
            for code, draft in names.items()
        ]
        self._names.setToolTip("\n".join(reasons))
        titles = {
            code: text
            for code, text in self._found.titles.items()
            if release.wording(f"{self.row.part}.title", code).plain != text
        }
        said = say("Feminine titles: {titles}", titles=", ".join(titles.values()))
        self._offer(self._titles, said if titles else "")

    def _show_forms(self, person: Participant) -> None:
        recorded = {one.case: one.text for one in person.case_forms if one.language == _RUSSIAN}
        usual = {one.case: one.text for one in self._found.cases}
        shown = usual | recorded
        listed = ", ".join(dict.fromkeys(shown.values()))
        self._offer(self._cases, self.say("Cases: {forms}", forms=listed) if shown else "")
        for case, line in self._forms.items():
            line.setPlaceholderText(usual.get(case, ""))
            text = recorded.get(case, "")
            if not line.hasFocus():
                line.setText("" if text == usual.get(case) else text)
            self._form_fields[case].setVisible(bool(shown) and self._cases.isChecked())

    def _offer(self, button: QWidget, said: str) -> None:
        """Show a button that says this; hide it where there is nothing to say."""
        button.setProperty("text", said)
        button.setAccessibleName(said)
        button.setVisible(bool(said))

    def _unfold(self, shown: bool) -> None:  # noqa: FBT001 - a slot of Qt's toggled
        arrow = Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow
        self._cases.setArrowType(arrow)
        for field in self._form_fields.values():
            field.setVisible(shown)
        self.reshaped.emit()

    def _take_names(self) -> None:
        texts = {code: draft.text for code, draft in self._found.names.items()}
        self.ask(lambda release: take_proposed(release, f"{self.row.part}.name", texts))

    def _take_titles(self) -> None:
        texts = self._found.titles
        self.ask(lambda release: take_proposed(release, f"{self.row.part}.title", texts))

    def _set_form(self, case: str) -> None:
        form = CaseForm(_RUSSIAN, case, self._forms[case].text())
        self.ask(lambda release: set_case_form(release, self.row.part, form, self._found.cases))
