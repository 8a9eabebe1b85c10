"""Which findings the user wants to see: of a language, of a group of rules."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.finding import Finding
from releaseeditor.ui.grid.bars import Choice
from releaseeditor.ui.names import language_name
from releaseeditor.ui.side.finding_words import group_name, group_of
from releaseeditor.ui.side.plain_list import shrinkable

_ALL = ""
_IGNORED = "ignored"


class FindingFilter(QWidget):
    """Two lists to choose from, all languages and all kinds to begin with."""

    changed = Signal()
    """The user wants to see others."""

    def __init__(self, say: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._language = Choice()
        self._group = Choice()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        for choice, name in (
            (self._language, say("Language of the findings")),
            (self._group, say("Kind of findings")),
        ):
            choice.setAccessibleName(name)
            choice.setToolTip(name)
            shrinkable(choice)
            choice.chosen.connect(self.changed)
            row.addWidget(choice, 1)

    @property
    def wants_ignored(self) -> bool:
        """Whether the user wants to see what is ignored, and nothing else."""
        return _key(self._group) == _IGNORED

    def offer(
        self, languages: Iterable[str], findings: Iterable[Finding], ignored: int = 0
    ) -> None:
        """Let the user choose among these languages and the groups of these findings.

        A group that was chosen stays, though its last finding has gone.
        """
        say = self._say
        groups = {group_of(finding) for finding in findings} | {_key(self._group)}
        named = [(code, language_name(say, code)) for code in languages]
        _offer(self._language, [(_ALL, say("All languages")), *named])
        kinds = [(group, group_name(say, group)) for group in sorted(groups - {_ALL, _IGNORED})]
        if ignored or self.wants_ignored:
            kinds.append((_IGNORED, say("Ignored ({count})", count=ignored)))
        _offer(self._group, [(_ALL, say("All kinds")), *kinds])

    def wants(self, finding: Finding) -> bool:
        """Whether the user wants to see a finding; what is in no language is in every one."""
        language, group = _key(self._language), _key(self._group)
        in_language = not finding.language or language in (_ALL, finding.language)
        return in_language and group in (_ALL, _IGNORED, group_of(finding))


def _key(choice: Choice) -> str:
    key: str | None = choice.currentData()
    return key or _ALL


def _offer(choice: Choice, choices: list[tuple[str, str]]) -> None:
    key = _key(choice)
    choice.show_choices(choices)
    choice.show_key(key if key in dict(choices) else _ALL)
