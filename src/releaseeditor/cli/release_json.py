"""A release as JSON for other programs; docs/command-line.md has the schema.

Every key is always there, whatever the release holds, and new ones may be added.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from releaseeditor.model.counting import edition_length
from releaseeditor.model.editions import signed_off, to_do
from releaseeditor.model.facts import STANDARD, Facts, Letterhead
from releaseeditor.model.parts import (
    Attachment,
    CaseForm,
    Contact,
    Emitter,
    File,
    Heading,
    ListItem,
    Part,
    Participant,
    Quote,
)
from releaseeditor.model.release import HEAD, Release, Section
from releaseeditor.model.staleness import stale
from releaseeditor.model.wording import State

SCHEMA = 1
"""Version of the JSON, raised when something in it changes its meaning."""

Json = dict[str, Any]


def release_json(release: Release, files: Mapping[str, bytes]) -> Json:
    """The release; of a file whose bytes are not in `files` it is told that they are missing."""
    facts = release.facts
    return {
        "schema": SCHEMA,
        "id": release.id,
        "languages": list(release.languages),
        "reference": facts.reference,
        "document_type": facts.document_type.value,
        "embargo": embargo_json(facts),
        "event_date": _day(facts.event_date),
        "issue_date": _day(facts.issue_date),
        "publication_date": _day(facts.publication_date),
        "authentic": facts.authentic,
        "own_lines": [
            {"language": one.language, "name": one.name.value, "text": one.text}
            for one in facts.own_lines
        ],
        "letterhead": _letterhead(facts.letterhead, files),
        "editions": [_edition(release, code) for code in release.languages],
        "head": {name: _unit(release, name) for name in HEAD},
        **{
            section.value: [_part(release, part, files) for part in release.parts(section)]
            for section in Section
        },
    }


def _letterhead(letterhead: Letterhead, files: Mapping[str, bytes]) -> Json | None:
    """The release's copy of a letterhead; null for the standard one."""
    if letterhead == STANDARD:
        return None
    return {
        "id": letterhead.id,
        "name": letterhead.name,
        "logo": _file(letterhead.logo, files),
        "logos": {one.language: _file(one.file, files) for one in letterhead.logos},
        "texts": {
            one.language: {"address": one.address, "foot": one.foot} for one in letterhead.texts
        },
        "accent": letterhead.accent,
        "notes_translations": letterhead.notes_translations,
        "participants_in": [kind.value for kind in letterhead.participants_in],
        "template": _file(letterhead.template, files),
    }


def embargo_json(facts: Facts) -> Json | None:
    """The embargo of a release; null where there is none."""
    embargo = facts.embargo
    return {"until": embargo.until.isoformat(), "zone": embargo.zone} if embargo else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _edition(release: Release, code: str) -> Json:
    length = edition_length(release, code)
    return {
        "language": code,
        "words": length.words,
        "signs": length.signs,
        "signed_off": signed_off(release, code),
        "to_do": [{"unit": item.unit, "lack": item.lack.value} for item in to_do(release, code)],
    }


def _unit(release: Release, unit_id: str) -> Json:
    unit = release.units[unit_id]
    wordings = {
        code: {
            "text": wording.plain,
            "state": wording.state.value,
            "stale": bool(stale(release, unit_id, code)),
        }
        for code in release.languages
        if (wording := unit[code]).plain or wording.state is State.OMITTED
    }
    return {"unit": unit_id, "origin": unit.origin, "locked": unit.locked, "wordings": wordings}


def _part(release: Release, part: Part, files: Mapping[str, bytes]) -> Json:
    return {
        "id": part.id,
        "kind": "list_item" if isinstance(part, ListItem) else type(part).__name__.lower(),
        **_facts(part, files),
        "texts": {name: _unit(release, part.unit_id(name)) for name in part.FIELDS},
    }


# Facts that stand in the JSON as they stand in the part.
_PLAIN: Mapping[type[Part], tuple[str, ...]] = {
    Heading: ("level",),
    ListItem: ("ordered",),
    Quote: ("speaker",),
    Contact: ("telephone", "email"),
}


def _facts(part: Part, files: Mapping[str, bytes]) -> Json:
    """What a part has beside its texts."""
    match part:
        case Emitter():
            return {"logo": _file(part.logo, files)}
        case Participant():
            return {"case_forms": [_case_form(form) for form in part.case_forms]}
        case Attachment():
            variants = {one.language: _file(one.file, files) for one in part.variants}
            return {"file": _file(part.file, files), "variants": variants}
        case _:
            return {name: getattr(part, name) for name in _PLAIN.get(type(part), ())}


def _case_form(form: CaseForm) -> Json:
    return {"language": form.language, "case": form.case, "text": form.text}


def _file(file: File, files: Mapping[str, bytes]) -> Json | None:
    """The facts of a file; null where there is none."""
    if file == File():
        return None
    return {
        "sha256": file.sha256,
        "name": file.name,
        "media_type": file.media_type,
        "size": file.size,
        "width": file.width,
        "height": file.height,
        "missing": file.sha256 not in files,
    }
