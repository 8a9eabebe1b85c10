"""Whether a wording rests on a text that has changed since, decided by the text alone."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

from releaseeditor.model.former_names import former_in
from releaseeditor.model.release import Release
from releaseeditor.model.wording import State, Unit


class Stale(StrEnum):
    """Why a wording is stale; `NO` is false."""

    NO = ""
    ORIGIN_CHANGED = "origin_changed"
    FORMER_NAME = "former_name"


def normalised(text: str) -> str:
    """The text as staleness compares it: line ends as line feeds, and NFC."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def stale(release: Release, unit_id: str, language: str) -> Stale:
    """Whether, and why, the wording of a unit in a language has to be looked at again."""
    unit = release.units[unit_id]
    if not unit[language].printed:
        return Stale.NO
    if basis_changed(unit, language):
        return Stale.ORIGIN_CHANGED
    former = next(former_in(release, unit_id, language), None)
    return Stale.FORMER_NAME if former else Stale.NO


def basis_changed(unit: Unit, language: str) -> bool:
    """Whether what the wording in `language` was made from reads otherwise today."""
    basis = unit[language].basis
    if not basis.language or unit[language].state is State.OMITTED:
        return False
    today = unit.plain(basis.language)
    return not _same(today, basis.text) and not (basis.kept_for and _same(today, basis.kept_for))


def _same(one: str, other: str) -> bool:
    return one == other or normalised(one) == normalised(other)
