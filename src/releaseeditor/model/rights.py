"""What a person may do with releases: the one place that answers “may I?”, before anyone tries.

It foretells what the library's server would refuse, which enforces it whatever is said here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum

from releaseeditor.messages import NO_MESSAGE, Message
from releaseeditor.model.release import Release
from releaseeditor.model.wording import NO_WORDING, State, Unit, Wording
from releaseeditor.values import frozen


class Right(StrEnum):
    """What needs a right of its own, beside the languages."""

    WRITE = "write"
    APPROVE = "approve"
    PUBLISH = "publish"
    PURGE = "purge"


_REFUSALS: Mapping[Right, Message] = {
    Right.WRITE: Message("You may read releases here and not change them."),
    Right.APPROVE: Message("You may not approve texts or sign editions off."),
    Right.PUBLISH: Message("You may not record that a release was sent out or published."),
    Right.PURGE: Message("You may not destroy releases."),
}


@frozen
class Rights:
    """What someone may do; `languages`: those they may write in, None for every language."""

    languages: frozenset[str] | None = None
    deeds: frozenset[Right] = frozenset(Right)

    def may_write(self, language: str) -> bool:
        """Whether wordings of this language may be changed."""
        return self.languages is None or language in self.languages

    def may(self, right: Right) -> bool:
        """Whether what needs this right may be done."""
        return right in self.deeds

    def require_language(self, language: str) -> None:
        """Raise `LanguageForbidden` where wordings of this language may not be changed."""
        if not self.may_write(language):
            from releaseeditor.errors.rights import LanguageForbidden

            raise LanguageForbidden(self.refusal_in(language), language)

    def refusal_in(self, language: str) -> Message:
        """Why wordings of this language may not be changed; `NO_MESSAGE` where they may."""
        if self.may_write(language):
            return NO_MESSAGE
        return Message("You may not write in this language: {language}.", language=language)

    def refusal(self, right: Right) -> Message:
        """Why what needs this right may not be done; `NO_MESSAGE` where it may."""
        return NO_MESSAGE if right in self.deeds else _REFUSALS[right]

    def require(self, right: Right) -> None:
        """Raise `DeedForbidden` without this right."""
        if right not in self.deeds:
            from releaseeditor.errors.rights import DeedForbidden

            raise DeedForbidden(_REFUSALS[right])

    def check(self, before: Release, after: Release, *, again: bool = False) -> None:
        """Raise `LanguageForbidden` or `DeedForbidden` if `before` may not be made `after`.

        Who may only approve may say how far a wording is, and lock a quote with it. With `again`,
        as for undo, texts of parts that come back are those that the library still has.
        """
        if self == EVERYTHING:
            return
        for known, unit in _changed_units(before, after, again=again):
            self._check_unit(known, unit)
        if replace(before, units=after.units) != after:
            self.require(Right.WRITE)

    def _check_unit(self, known: Unit | None, unit: Unit) -> None:
        told = known or Unit(unit.origin)
        for language in {**told.wordings, **unit.wordings}:
            self._check_wording(language, told[language], unit[language])
        if known is not None and known.origin != unit.origin:
            self.require(Right.WRITE)
        if known is not None and known.locked != unit.locked and not self.may(Right.APPROVE):
            self.require(Right.WRITE)

    def _check_wording(self, language: str, old: Wording, new: Wording) -> None:
        if old == new:
            return
        only_state = old != NO_WORDING and old.text == new.text
        if not (only_state and self.may(Right.APPROVE)):
            self.require_language(language)
        if new.state is State.APPROVED:
            self.require(Right.APPROVE)


EVERYTHING = Rights()
"""What everyone may do with a library or a file of their own."""

READING = Rights(frozenset(), frozenset())
"""What someone may do who may only look."""


def _changed_units(
    before: Release, after: Release, *, again: bool
) -> Iterator[tuple[Unit | None, Unit]]:
    for name, unit in after.units.items():
        known = before.units.get(name)
        if known is not unit and not (again and known is None):
            yield known, unit
