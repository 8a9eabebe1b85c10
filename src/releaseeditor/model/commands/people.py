"""Participants: correcting a name everywhere, giving a quote its speaker."""

from __future__ import annotations

from dataclasses import replace

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message
from releaseeditor.model.commands.typing import (
    NOTHING,
    is_locked,
    participant_named_by,
    reworded,
    set_text,
)
from releaseeditor.model.edits import Edit, Group, SetPart, SetWording
from releaseeditor.model.names import mentions, places
from releaseeditor.model.parts import Quote
from releaseeditor.model.release import Release, Section
from releaseeditor.model.richtext import RichText


def set_speaker(release: Release, quote_id: str, participant_id: str) -> Edit:
    """Say who spoke; an empty identifier takes the speaker away."""
    for block in release.body:
        if isinstance(block, Quote) and block.id == quote_id:
            if block.speaker == participant_id:
                return NOTHING
            changed = replace(block, speaker=participant_id)
            return Group((SetPart(Section.BODY, block, changed),), Message("change of speaker"))
    raise Refused(Message("This quote is no longer in the release."))


def mentioning(release: Release, language: str, name: str) -> tuple[str, ...]:
    """The units whose wording in `language` has `name` in it, in reading order."""
    return tuple(
        unit_id
        for unit_id in release.unit_ids()
        if mentions(release.units[unit_id].plain(language), name)
    )


def correct_name(release: Release, unit_id: str, language: str, former: str) -> Edit:
    """Put a participant's name of today where `former` stands in this language's wordings.

    Locked quotes stay as they are, for they are verbatim.
    """
    person = participant_named_by(release, unit_id)
    today = release.units[unit_id][language].text
    if person is None or not today.text:
        raise Refused(Message("Write the corrected name first."))
    edits: list[Edit] = []
    for other in mentioning(release, language, former):
        if other in person.unit_ids() or is_locked(release, other, language):
            continue
        unit = release.units[other]
        text = _replaced(unit[language].text, former, today)
        edits.append(SetWording(other, language, unit[language], reworded(unit, language, text)))
    return Group(tuple(edits), Message("correction of a name"))


def rename(release: Release, unit_id: str, language: str, name: str) -> Edit:
    """Correct a participant's name and every wording of that language that used the old form."""
    former = release.units[unit_id].plain(language)
    naming = set_text(release, unit_id, language, RichText(name))
    if naming == NOTHING:
        return NOTHING
    following = correct_name(naming.apply(release), unit_id, language, former)
    return Group((naming, following), Message("correction of a name"))


def _replaced(text: RichText, former: str, today: RichText) -> RichText:
    for start, end in reversed(places(text.text, former)):
        text = text.spliced(start, end, today)
    return text
