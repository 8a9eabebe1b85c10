"""Editions: what a release prints in one language, and what it still lacks to be signed off."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from releaseeditor.model.release import REQUIRED, Release
from releaseeditor.model.staleness import stale
from releaseeditor.model.wording import State
from releaseeditor.values import frozen


class Lack(StrEnum):
    """Why a wording keeps its edition from being final."""

    EMPTY = "empty"
    STALE = "stale"
    UNAPPROVED = "unapproved"


@frozen
class ToDo:
    """One wording that an edition waits for."""

    unit: str
    lack: Lack


def due(release: Release, unit_id: str, language: str) -> bool:
    """Whether the edition needs a text here: it is required, or written in another language."""
    unit = release.units[unit_id]
    if unit_id in REQUIRED:
        return True
    if unit[language].state is State.OMITTED:
        return False
    return any(wording.printed for wording in unit.wordings.values())


def lack(release: Release, unit_id: str, language: str) -> Lack | None:
    """What keeps a wording from being final; None when nothing does."""
    if not due(release, unit_id, language):
        return None
    wording = release.wording(unit_id, language)
    if not wording.printed:
        return Lack.EMPTY
    if stale(release, unit_id, language):
        return Lack.STALE
    return None if wording.state is State.APPROVED else Lack.UNAPPROVED


def to_do(release: Release, language: str) -> Iterator[ToDo]:
    """What an edition still lacks, in reading order."""
    for unit_id in release.unit_ids():
        missing = lack(release, unit_id, language)
        if missing:
            yield ToDo(unit_id, missing)


def signed_off(release: Release, language: str) -> bool:
    """Whether everything in an edition is there, fresh and approved."""
    return next(to_do(release, language), None) is None
