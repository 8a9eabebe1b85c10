"""What the plan of taking a package back says of each matter: texts, without Qt."""

from __future__ import annotations

from datetime import date
from typing import cast

from releaseeditor.languages import language
from releaseeditor.languages.dates import numeric_date
from releaseeditor.library.plan import Absent, Item, Kind, Matter, Plan, Verdict
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.facts import DocumentType, Embargo, Letterhead
from releaseeditor.model.parts import Part
from releaseeditor.model.release import Release, Section
from releaseeditor.model.wording import State, Wording
from releaseeditor.ui.names import (
    document_type_name,
    field_name,
    language_name,
    letterhead_name,
    part_name,
    section_name,
    state_name,
)

_VERDICTS = {
    Verdict.TAKE: Message("changed there"),
    Verdict.KEEP: Message("changed here"),
    Verdict.BOTH_CHANGED: Message("changed here and there"),
    Verdict.NOT_EDITABLE: Message("changed there, though it was not lent for that"),
    Verdict.DELETED_HERE: Message("changed there, removed here"),
}
_FACTS = {
    "reference": Message("Reference"),
    "document_type": Message("Kind of text"),
    "embargo": Message("Embargo"),
    "event_date": Message("Date of the event"),
    "issue_date": Message("Date of issue"),
    "publication_date": Message("Date of publication"),
    "authentic": Message("Authentic language"),
    "letterhead": Message("Letterhead"),
}


def verdict_said(verdict: Verdict) -> Message:
    """What has happened to a matter."""
    return _VERDICTS[verdict]


def matter_said(matter: Matter, plan: Plan, say: Catalogue) -> str:
    """Which place of the release a matter is."""
    match matter.kind:
        case Kind.WORDING | Kind.UNIT:
            release = _having(matter.name, plan)
            name = say(field_name(release, matter.name))
            if matter.kind is Kind.UNIT:
                return say("{unit}: origin and lock", unit=name)
            return f"{name} · {language_name(say, matter.language)}"
        case Kind.PART:
            part = plan.theirs.part(matter.name) or plan.mine.part(matter.name)
            return say(part_name(part)) if part else ""
        case Kind.ORDER:
            return say("{section}: order", section=section_name(Section(matter.name)))
        case Kind.FACT:
            return say(_FACTS.get(matter.name, Message("Facts")))
        case Kind.LANGUAGES:
            return say("Languages")


def value_said(value: object, item: Item, release: Release, say: Catalogue) -> str:
    """One of the three values of a matter as a text to compare."""
    if isinstance(value, Absent):
        return ""
    if isinstance(value, Wording):
        plain = value.state in (State.DRAFT, State.TRANSLATED, State.EMPTY)
        return value.plain if plain else f"{value.plain}\n[{say(state_name(value.state))}]"
    if isinstance(value, Part):
        first = value.unit_ids()[0]
        unit = release.units.get(first)
        texts = (unit.plain(code) for code in release.languages) if unit else ()
        return next(filter(None, texts), say(part_name(value)))
    if item.matter.kind is Kind.ORDER and isinstance(value, tuple):
        return say("another order")
    return _fact_said(value, say)


def _fact_said(value: object, say: Catalogue) -> str:
    match value:
        case Embargo():
            said = f"{value.until.isoformat(' ', 'minutes')} {value.zone}"
        case date():
            said = numeric_date(language(say.language), value)
        case DocumentType():
            said = say(document_type_name(value))
        case Letterhead():
            said = letterhead_name(value, say)
        case tuple():
            said = ", ".join(map(str, cast("tuple[object, ...]", value)))
        case _:
            said = str(value or "")
    return said


def _having(unit: str, plan: Plan) -> Release:
    return plan.theirs if unit in plan.theirs.units else plan.mine
