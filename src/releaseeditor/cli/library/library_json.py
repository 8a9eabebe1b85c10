"""What the commands on a library print for other programs; docs/command-line.md has the schema."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from releaseeditor.cli.release_json import embargo_json
from releaseeditor.library.entries import EditionSummary, Entry, Hit
from releaseeditor.library.plan import Absent, Item, Plan
from releaseeditor.model.codec import encoded
from releaseeditor.model.wording import Wording

if TYPE_CHECKING:
    from releaseeditor.library.backup import Backup
    from releaseeditor.library.history import Version
    from releaseeditor.library.moments import Moment
    from releaseeditor.library.reading import Difference

SCHEMA = 1
"""Version of the JSON, raised when something in it changes its meaning."""

Json = dict[str, Any]


def entry_json(entry: Entry) -> Json:
    """A release in the list."""
    facts = entry.facts
    return {
        "release": entry.release,
        "languages": list(entry.languages),
        "reference": facts.reference,
        "document_type": facts.document_type.value,
        "event_date": encoded(facts.event_date),
        "issue_date": encoded(facts.issue_date),
        "embargo": embargo_json(facts),
        "editions": {code: _edition(summary) for code, summary in entry.editions.items()},
        "created_by": entry.created_by,
        "modified_at": entry.modified_at.isoformat(),
        "modified_by": entry.modified_by,
        "archived": entry.archived,
        "deleted": entry.deleted,
        "template": entry.is_template,
    }


def hit_json(hit: Hit) -> Json:
    """A place that has the words looked for."""
    return {
        "release": hit.release,
        "unit": hit.unit,
        "language": hit.language,
        "part": hit.part,
        "text": hit.text,
        "spans": [list(span) for span in hit.spans],
    }


def moment_json(moment: Moment) -> Json:
    """A moment of a release that is kept."""
    return {
        "moment": moment.id,
        "kind": moment.kind.value,
        "language": moment.language,
        "note": moment.note,
        "files": list(moment.files),
        "by": moment.author,
        "at": moment.at.isoformat(),
    }


def version_json(version: Version) -> Json:
    """A text as it read after a save."""
    return {
        "text": version.wording.plain,
        "state": version.wording.state.value,
        "by": version.author,
        "at": version.at.isoformat(),
        "pinned": version.pinned,
    }


def plan_json(plan: Plan) -> list[Json]:
    """What would happen to each matter."""
    return [_item(item) for item in plan.items]


def backup_json(backup: Backup, releases: int, difference: Difference | None) -> Json:
    """A backup; without differences where the library itself cannot be read."""
    return {
        "path": str(backup.path),
        "at": backup.at.isoformat(),
        "releases": releases,
        "since": difference
        and {
            "more": difference.more,
            "fewer": difference.fewer,
            "changed": difference.changed,
        },
    }


def _edition(summary: EditionSummary) -> Json:
    names = (part.name for part in fields(EditionSummary))
    return {name: getattr(summary, name) for name in names if name != "sorts_as"}


def _item(item: Item) -> Json:
    return {
        "kind": item.matter.kind.value,
        "name": item.matter.name,
        "language": item.matter.language,
        "verdict": item.verdict.value,
        "base": _value(item.base),
        "mine": _value(item.mine),
        "theirs": _value(item.theirs),
        "suggestion": None if item.suggestion is None else item.suggestion.text,
    }


def _value(value: object) -> object:
    """A wording as its text, others as the package has them, null for what is not there."""
    if isinstance(value, Absent):
        return None
    return value.plain if isinstance(value, Wording) else encoded(value)
