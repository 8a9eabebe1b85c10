"""Whether a wording rests on a text that has changed since, decided by the text alone."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import lru_cache

from releaseeditor.model.names import mentions
from releaseeditor.model.release import Release
from releaseeditor.model.wording import State, Unit


class Stale(StrEnum):
    """Why a wording is stale; `NO` is false."""

    NO = ""
    ORIGIN_CHANGED = "origin_changed"
    FORMER_NAME = "former_name"


@lru_cache(maxsize=8192)
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
    if _has_former_name(release, unit_id, language):
        return Stale.FORMER_NAME
    return Stale.NO


def basis_changed(unit: Unit, language: str) -> bool:
    """Whether what the wording in `language` was made from reads otherwise today."""
    basis = unit[language].basis
    if not basis.language or unit[language].state is State.OMITTED:
        return False
    today = unit.plain(basis.language)
    if today in (basis.text, basis.kept_for):
        return False
    return normalised(today) not in (normalised(basis.text), normalised(basis.kept_for))


def _has_former_name(release: Release, unit_id: str, language: str) -> bool:
    text = release.units[unit_id].plain(language)
    for person in release.participants:
        if not person.former or unit_id in person.unit_ids():
            continue
        today = {release.units[name].plain(language) for name in person.unit_ids()}
        for former in person.former:
            if (
                former.language == language
                and former.text not in today
                and mentions(text, former.text)
            ):
                return True
    return False
