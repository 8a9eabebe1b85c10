"""Checking a release in a process of its own, which is told only what has changed.

Rules, dictionaries and grammars are loaded there, and the whole work is done there: typing goes on
meanwhile, however long a release is. Neither side sends again what the other one has: a release
goes over unit by unit, and back come the findings of those units whose findings are others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from threading import Lock
from typing import cast

from releaseeditor.checks.companion import PATIENCE, Companion, NoAnswer
from releaseeditor.checks.everything import Checker
from releaseeditor.checks.house import House
from releaseeditor.errors.checks import ChecksFailed
from releaseeditor.model.finding import Finding
from releaseeditor.model.release import Release
from releaseeditor.model.wording import Unit
from releaseeditor.values import frozen

_AT_ONCE = 100
"""How many units go over in one piece: packing one holds the window's lock."""

_Found = dict[str, tuple[Finding, ...]]
"""Findings by the unit that they are about."""


@frozen
class _Units:
    """Units that are others than in what went over before; `number` counts the pieces."""

    number: int
    units: Mapping[str, Unit]


@frozen
class _Whole:
    """The rest of a release, to be checked with its units once `number` pieces are there."""

    number: int
    rest: Release
    house: House


class CheckingProcess(Companion):
    """Checks releases; to be asked from one thread or several, never from the window's own."""

    def __init__(self, patience: float = PATIENCE) -> None:
        super().__init__(Answering, "releaseeditor checks", patience)
        self._checking = Lock()
        self._forget()

    def findings(self, release: Release, house: House) -> tuple[Finding, ...]:
        """What all checks find; those of a unit stand together. Raises a `Fault`."""
        with self._checking:
            if not self._ask(release, house):
                self._forget()  # the process is another one: it has to be told everything
                if not self._ask(release, house):
                    raise ChecksFailed
            return tuple(finding for found in self._found.values() for finding in found)

    def _forget(self) -> None:
        """Suppose that the process knows nothing."""
        self._units: dict[str, Unit] = {}
        self._found: _Found = {}
        self._number = 0

    def _ask(self, release: Release, house: House) -> bool:
        """Have the release checked; false where the process lacks what it was told before."""
        units = release.units
        changed = {name: unit for name, unit in units.items() if self._units.get(name) is not unit}
        try:
            for piece in _pieces(changed):
                self._number += 1
                self.ask(_Units(self._number, piece))
            rest = replace(release, units=dict.fromkeys(units, _NO_UNIT))
            answer = self.ask(_Whole(self._number, rest, house))
        except NoAnswer as error:
            self._forget()
            raise ChecksFailed from error
        if not isinstance(answer, dict):
            return False
        self._units = dict(units)
        found = self._found | cast("_Found", answer)
        self._found = {unit: there for unit, there in found.items() if there}
        return True


class Answering:
    """Checks what it is told; in the process."""

    def __init__(self) -> None:
        self._checker = Checker()
        self._units: dict[str, Unit] = {}
        self._told: _Found = {}
        self._number = 0

    def __call__(self, question: _Units | _Whole) -> object:
        """The findings of units that have others than before; False where a piece is missing."""
        if isinstance(question, _Units):
            if question.number == 1:
                self._units, self._told, self._number = {}, {}, 0
            if question.number == self._number + 1:
                self._units.update(question.units)
                self._number = question.number
            return True
        if question.number != self._number:
            return False
        return self._changes(question.rest, question.house)

    def _changes(self, rest: Release, house: House) -> _Found:
        self._units = {name: self._units[name] for name in rest.units}
        found: _Found = {}
        for finding in self._checker.findings(replace(rest, units=self._units), house):
            found[finding.unit] = (*found.get(finding.unit, ()), finding)
        before, self._told = self._told, found
        gone: _Found = {unit: () for unit in before if unit not in found}
        return gone | {unit: there for unit, there in found.items() if before.get(unit) != there}


_NO_UNIT = Unit("")


def _pieces(units: Mapping[str, Unit]) -> Iterator[dict[str, Unit]]:
    names = list(units)
    for at in range(0, len(names), _AT_ONCE):
        yield {name: units[name] for name in names[at : at + _AT_ONCE]}
