"""The model's values as columns, and back: read as strictly as a file from outside."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TypeVar, cast

from releaseeditor.errors.malformed import Malformed
from releaseeditor.library.store import Value
from releaseeditor.model.cleaning import clean, cleaned
from releaseeditor.model.codec import decoded, encoded
from releaseeditor.model.facts import Facts
from releaseeditor.model.limits import Language
from releaseeditor.model.parts import Contact, Part, Participant
from releaseeditor.model.readers import Misread, Reader, reader
from releaseeditor.model.richtext import RichText, Span
from releaseeditor.model.wording import NO_BASIS, Basis, State, Wording

_T = TypeVar("_T")

_spans = reader(tuple[Span, ...])
_languages = reader(tuple[Language, ...])
_mapping = reader(Mapping[str, str])


def as_json(value: object) -> str:
    """A value of the model as JSON text that every engine can store."""
    text = json.dumps(encoded(value), ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "ignore").decode()


def from_json(kind: type[_T], value: Value) -> _T:
    """The value of class `kind` in a column; `Malformed` where there is none."""
    return decoded(kind, _parsed(value))


def wording_columns(wording: Wording) -> tuple[str, str, str, str]:
    """The text, the marks, the state and the basis of a wording."""
    text = cleaned(wording.text)
    basis = "" if wording.basis == NO_BASIS else as_json(wording.basis)
    marks = as_json(text.spans) if text.spans else ""
    return text.text, marks, wording.state.value, basis


def wording_from(text: Value, marks: Value, state: Value, basis: Value) -> Wording:
    """The wording in these columns; `Malformed` where there is none."""
    spans = _read(_spans, marks) if marks else ()
    return Wording(
        RichText(clean(str(text or "")), cast("tuple[Span, ...]", spans)),
        decoded(State, state),
        from_json(Basis, basis) if basis else NO_BASIS,
    )


def languages_from(value: Value) -> tuple[str, ...]:
    """The languages of a release; `Malformed` if there are none or one is twice."""
    codes = cast("tuple[str, ...]", _read(_languages, value))
    if not codes or len(set(codes)) < len(codes):
        raise Malformed("$.languages", "languages")
    return codes


def mapping_from(value: Value) -> Mapping[str, str]:
    """The texts by name in a column, empty if there are none; `Malformed` where it says else."""
    return cast("Mapping[str, str]", _read(_mapping, value)) if value else {}


def day_of(facts: Facts) -> str:
    """The day that the list sorts by: the issue, or else the event or the publication."""
    days = (facts.issue_date, facts.event_date, facts.publication_date)
    return next((day.isoformat() for day in days if day), "")


def searchable(part: Part) -> str:
    """The facts of a part that people search for, one per line."""
    return clean("\n".join(filter(None, _facts_of(part))))


def _facts_of(part: Part) -> Iterator[str]:
    yield from (file.name for file in part.files())
    match part:
        case Contact():
            yield part.telephone
            yield part.email
        case Participant():
            yield from (form.text for form in part.case_forms)
        case _:
            pass


def _parsed(value: Value) -> object:
    try:
        return json.loads(str(value))
    except (ValueError, RecursionError) as error:
        raise Malformed("$", "JSON") from error


def _read(read: Reader, value: Value) -> object:
    try:
        return read(_parsed(value))
    except Misread as fault:
        raise Malformed(fault.where, fault.expected) from fault
