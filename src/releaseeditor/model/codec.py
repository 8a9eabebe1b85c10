"""JSON forms of the model's values, and back: strict, so that no malformed value gets in.

A value is encoded by its type: dataclasses as objects without the fields that have their default
value, unions of dataclasses with the class name under "kind", rich text as a string or a list of
runs `[text, [marks], href]`, dates as ISO 8601.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, TypeVar, cast

from releaseeditor.errors.malformed import Malformed
from releaseeditor.messages import Message
from releaseeditor.model.edits import Edit
from releaseeditor.model.readers import KINDS, Json, Misread, default, reader
from releaseeditor.model.release import HEAD, Release
from releaseeditor.model.richtext import RichText

_T = TypeVar("_T")

_DEEPEST = 16
"""How many groups may stand in one another; the program makes two."""


def encoded(value: object) -> Json:
    """The JSON form of a value of the model."""
    match value:
        case str():  # an enumeration's member too, as its text
            form = str(value)
        case RichText():
            form = _encoded_text(value)
        case Message():
            form = str(value) if value.values else value.text
        case tuple():
            form = [encoded(item) for item in cast("tuple[object, ...]", value)]
        case Mapping():
            entries = cast("Mapping[str, object]", value)
            form = {key: encoded(item) for key, item in entries.items()}
        case date():
            form = value.isoformat()
        case _:
            form = _encoded_fields(value) if is_dataclass(value) else value
    return form


def decoded(kind: type[_T], value: Json) -> _T:
    """The value of class `kind` with this JSON form; `Malformed` says where it is not one."""
    if issubclass(kind, Edit):
        _refuse_deep(value)
    try:
        return cast("_T", reader(kind)(value))
    except Misread as fault:
        raise Malformed(fault.where, fault.expected) from fault


def decoded_release(value: Json) -> Release:
    """The release with this JSON form; `Malformed` also if its units are not those of its parts.

    A quote may name a speaker who is no participant: it counts as having none.
    """
    release = decoded(Release, value)
    identifiers = [part.id for _, part in release.all_parts()]
    if len(set(identifiers)) < len(identifiers) or not set(HEAD).isdisjoint(identifiers):
        raise Malformed("$", "identifiers")
    if not release.languages or len(set(release.languages)) < len(release.languages):
        raise Malformed("$.languages", "languages")
    if set(release.units) != set(release.unit_ids()):
        raise Malformed("$.units", "units")
    return release


def _refuse_deep(value: Json) -> None:
    """Groups hold edits, which alone could go on for ever."""
    level: list[Json] = [value]
    for _ in range(_DEEPEST):
        level = [edit for group in level for edit in _edits_of(group)]
        if not level:
            return
    raise Malformed("$", "fewer groups within groups")


def _edits_of(value: Json) -> list[Json]:
    edits = cast("dict[str, Json]", value).get("edits") if isinstance(value, dict) else None
    return cast("list[Json]", edits) if isinstance(edits, list) else []


def _encoded_text(text: RichText) -> Json:
    if not text.spans:
        return text.text
    return [
        [run.text, sorted(map(str, run.marks)), run.href] if run.marks else [run.text]
        for run in text.runs()
    ]


def _encoded_fields(value: object) -> Json:
    kind = type(value)
    form: dict[str, Json] = {"kind": kind.__name__} if issubclass(kind, tuple(KINDS)) else {}
    for name, absent in _defaults(kind):
        item = getattr(value, name)
        if item != absent:
            form[name] = encoded(item)
    return form


@cache
def _defaults(kind: Any) -> tuple[tuple[str, object], ...]:  # noqa: ANN401 - any dataclass
    return tuple((part.name, default(part)) for part in fields(kind))
