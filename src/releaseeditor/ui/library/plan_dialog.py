"""What a package would change in the library: shown matter by matter before anything is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from releaseeditor.library.plan import Absent, Item, Matter, Plan, Verdict
from releaseeditor.library.taking_back import Choice, taken_back
from releaseeditor.messages import Catalogue, Message
from releaseeditor.ui.dialogs.buttons import CANCEL, OK, button_box
from releaseeditor.ui.dialogs.sizes import open_at
from releaseeditor.ui.library.plan_words import matter_said, value_said, verdict_said
from releaseeditor.ui.library.readings import Readings
from releaseeditor.ui.theme import Theme

_CHOICES = {
    Choice.MINE: Message("Keep ours"),
    Choice.THEIRS: Message("Take theirs"),
    Choice.SUGGESTION: Message("Take both, as a draft"),
}
_ITEM = Qt.ItemDataRole.UserRole


class PlanDialog(QDialog):
    """Lists what differs, with what is proposed; the user chooses, and takes it all at once."""

    taken = Signal(object)
    """The `Release` as it is to read."""

    def __init__(
        self, say: Catalogue, theme: Theme, plan: Plan, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say, self._plan = say, plan
        self._chosen: dict[Matter, Choice] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Take a package back"))
        open_at(self, 900, 560)
        self.list = QTreeWidget(self)
        self.readings = Readings(say, theme, self)
        self.choices = {choice: QRadioButton(say(name), self) for choice, name in _CHOICES.items()}
        self._lay_out()
        for item in plan.items:
            self._add(item)
        self.list.currentItemChanged.connect(self._show)
        if (first := self.list.topLevelItem(0)) is not None:
            self.list.setCurrentItem(first)
        self.list.setFocus()

    def choose(self, matter: Matter, choice: Choice) -> None:
        """Have one value for a matter."""
        self._chosen[matter] = choice
        for row in range(self.list.topLevelItemCount()):
            line = self.list.topLevelItem(row)
            if line is not None and line.data(0, _ITEM).matter == matter:
                line.setText(2, self._say(_CHOICES[choice]))

    def _lay_out(self) -> None:
        say = self._say
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([say("Place"), say("What happened"), say("What is done")])
        self.list.setAccessibleName(say("Differences"))
        self.list.setColumnWidth(0, 300)
        self.list.setColumnWidth(1, 320)
        self.readings.show_titles(
            say("As it was lent"), say("In the library"), say("In the package")
        )
        group, row = QButtonGroup(self), QHBoxLayout()
        for choice, button in self.choices.items():
            group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(lambda _=False, choice=choice: self._choose(choice))
        row.addStretch(1)
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.readings, 1)
        column.addLayout(row)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(below)
        buttons = button_box(self, OK, CANCEL)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(say("Take it back so"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.taken.emit(taken_back(self._plan, self._chosen)))
        whole = QVBoxLayout(self)
        whole.addWidget(QLabel(self._summary(), self))
        whole.addWidget(splitter, 1)
        whole.addWidget(buttons)

    def _summary(self) -> str:
        plan, say = self._plan, self._say
        take, both = plan.count(Verdict.TAKE), plan.count(Verdict.BOTH_CHANGED)
        return " ".join(
            (
                say("Nothing is changed yet."),
                say.counted(
                    "{count} change is proposed to be taken.",
                    "{count} changes are proposed to be taken.",
                    take,
                ),
                say.counted(
                    "{count} place was changed on both sides.",
                    "{count} places were changed on both sides.",
                    both,
                ),
            )
        )

    def _add(self, item: Item) -> None:
        say = self._say
        usual = Choice.THEIRS if item.verdict is Verdict.TAKE else Choice.MINE
        self._chosen[item.matter] = usual
        place = matter_said(item.matter, self._plan, say)
        line = QTreeWidgetItem([place, say(verdict_said(item.verdict)), say(_CHOICES[usual])])
        line.setData(0, _ITEM, item)
        self.list.addTopLevelItem(line)

    def _show(self) -> None:
        line = self.list.currentItem()
        if line is None:
            return
        item: Item = line.data(0, _ITEM)
        plan, say = self._plan, self._say
        base = None
        if not isinstance(item.base, Absent):
            base = value_said(item.base, item, plan.mine, say)
        mine = value_said(item.mine, item, plan.mine, say)
        theirs = value_said(item.theirs, item, plan.theirs, say)
        self.readings.show_texts(base, mine, theirs)
        self.choices[Choice.SUGGESTION].setVisible(item.suggestion is not None)
        self.choices[self._chosen[item.matter]].setChecked(True)

    def _choose(self, choice: Choice) -> None:
        line = self.list.currentItem()
        if line is not None:
            self.choose(line.data(0, _ITEM).matter, choice)
