"""What is proposed for participants, found beside the window and kept until their names change."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from releaseeditor.errors.fault import Fault
from releaseeditor.languages.proposals import NO_PROPOSALS, Proposals
from releaseeditor.model.parts import Participant
from releaseeditor.model.release import Release
from releaseeditor.model.wording import Unit
from releaseeditor.ui.background import Background
from releaseeditor.ui.rows import Row

if TYPE_CHECKING:
    from releaseeditor.languages.names.draft import Draft

_Asked = tuple[Unit, Unit, tuple[str, ...]]


class Proposer(QObject):
    """Answers at once with what it knows, and finds out the rest in the background."""

    found = Signal()
    """Something is known that was asked for before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._asked: dict[str, _Asked] = {}
        self._known: dict[str, Proposals] = {}

    def proposals(self, release: Release, part_id: str) -> Proposals:
        """What is proposed for a participant; `NO_PROPOSALS` until it has been found."""
        person = release.participant(part_id)
        if person is None:
            return NO_PROPOSALS
        asked = _question(release, person)
        if self._asked.get(part_id) != asked:
            self._asked[part_id] = asked
            self._known.pop(part_id, None)
            self._find(part_id, asked)
        return self._known.get(part_id, NO_PROPOSALS)

    def ghosts(self, release: Release, row: Row) -> Mapping[str, str]:
        """What stands in grey in the empty wordings of a row, by language; `?` marks a guess."""
        person = release.participant(row.part)
        if person is None or row.unit != person.unit_id("name"):
            return {}
        drafts = self.proposals(release, row.part).names
        return {code: marked(draft) for code, draft in drafts.items()}

    def _find(self, part_id: str, asked: _Asked) -> None:
        def find() -> Proposals:
            from releaseeditor.languages.names.proposing import proposals  # loads dictionaries

            return proposals(*asked)

        self._background.latest(part_id, find, partial(self._keep, part_id), _none_expected)

    def _keep(self, part_id: str, found: Proposals) -> None:
        self._known[part_id] = found
        self.found.emit()


def marked(draft: Draft) -> str:
    """A draft of a name; one that cannot be relied on has a question mark behind it."""
    return draft.text if draft.confident else f"{draft.text} ?"


def _question(release: Release, person: Participant) -> _Asked:
    name, title = (release.units[person.unit_id(field)] for field in ("name", "title"))
    return name, title, release.languages


def _none_expected(fault: Fault) -> None:
    raise fault
