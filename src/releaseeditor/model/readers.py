"""Readers of JSON forms, one per type, made from the annotations of the model's values.

A reader takes a value as `json` gives it and returns the model's; `Misread` says what it is not.
Types that it knows: text, numbers, truth, dates, instants, rich text, messages, enumerations,
annotated text and numbers (see `limits`), tuples, mappings, `X | None`, unions of dataclasses and
dataclasses.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, NoReturn, cast

from releaseeditor.messages import Message
from releaseeditor.model.cleaning import clean
from releaseeditor.model.edits import EDITS, Edit
from releaseeditor.model.parts import Part
from releaseeditor.model.release import SECTION_OF
from releaseeditor.model.richtext import Mark, RichText, Run, from_runs

Json = Any
Kind = Any
"""A class or an annotation; Python has no one type for both."""

Reader = Callable[[Json], Any]

KINDS: Mapping[type, tuple[type, ...]] = {Part: tuple(SECTION_OF), Edit: EDITS}
"""Classes whose values say in "kind" which of these they are."""

_FIRST_YEAR, _LAST_YEAR = 2, 9998  # beyond, an instant has no local time in some zone


class Misread(Exception):
    """A value that is not what its place asks for; `steps` lead there, the last one first."""

    def __init__(self, expected: str, *steps: str) -> None:
        super().__init__(expected)
        self.expected = expected
        self.steps = [*steps]

    @property
    def where(self) -> str:
        """The path from the whole value, such as `$.body[0].level`."""
        return "$" + "".join(reversed(self.steps))


@cache
def reader(kind: Kind) -> Reader:
    """The function that reads a JSON form as `kind`, made once per type."""
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    arguments = typing.get_args(kind)
    match typing.get_origin(kind):
        case typing.Annotated:
            made = _limited(arguments[1])
        case types.UnionType | typing.Union:
            made = _union(arguments)
        case origin if origin is tuple:
            made = _tuple(reader(arguments[0]))
        case origin if origin is not None:
            made = _mapping(reader(arguments[0]), reader(arguments[1]))
        case _:
            made = _of_class(kind)
    return made


def default(part: Field[Any]) -> object:
    """The value of a field that is not given; `MISSING` if it has to be."""
    return part.default_factory() if part.default_factory is not MISSING else part.default


def _of_class(kind: Kind) -> Reader:
    if issubclass(kind, StrEnum):
        return _enumeration(kind)
    if kind in KINDS:
        return _one_of(KINDS[kind])
    return _one_of((kind,)) if issubclass(kind, tuple(KINDS)) else _fields(kind)


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise Misread("text")
    return clean(value)


def _truth(value: Json) -> bool:
    if not isinstance(value, bool):
        raise Misread("true or false")
    return value


def _whole(value: Json) -> int:
    if type(value) is not int:
        raise Misread("number")
    return value


def _date(value: Json) -> date:
    try:
        day = date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise Misread("date") from error
    if day.isoformat() != value:  # Python also takes 20180323 and 2018-W12-5
        raise Misread("date")
    return day


def _instant(value: Json) -> datetime:
    try:
        instant = datetime.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise Misread("instant") from error
    if instant.tzinfo is None or not _FIRST_YEAR <= instant.year <= _LAST_YEAR:
        raise Misread("instant")
    return instant


def _message(value: Json) -> Message:
    return Message(_text(value))


def _rich_text(value: Json) -> RichText:
    if isinstance(value, str):
        return RichText(clean(value))
    return from_runs(_runs(value))


def _run(value: Json) -> Run:
    if not isinstance(value, list):
        raise Misread("run")
    items = cast("list[Json]", value)
    if len(items) == 1:
        return Run(_text(items[0]))
    if len(items) != len(fields(Run)):
        raise Misread("run")
    text, marks, href = items
    return Run(_text(text), frozenset(_marks(marks)), _text(href))


_SIMPLE: Mapping[Kind, Reader] = {
    str: _text,
    bool: _truth,
    int: _whole,
    date: _date,
    datetime: _instant,
    RichText: _rich_text,
    Message: _message,
}


def _limited(limit: re.Pattern[str] | range) -> Reader:
    """Text that a pattern matches as a whole, or a number of a range."""
    if isinstance(limit, range):
        return lambda value: value if type(value) is int and value in limit else _refuse("number")
    matches = limit.fullmatch
    return lambda value: value if isinstance(value, str) and matches(value) else _refuse("text")


def _refuse(expected: str) -> NoReturn:
    raise Misread(expected)


def _enumeration(kind: type[StrEnum]) -> Reader:
    members = {member.value: member for member in kind}

    def read(value: Json) -> StrEnum:
        if not isinstance(value, str) or value not in members:
            raise Misread(kind.__name__)
        return members[value]

    return read


def _tuple(item: Reader) -> Reader:
    def read(value: Json) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise Misread("list")
        at = 0
        try:
            made: list[Any] = []
            for at, part in enumerate(cast("list[Json]", value)):  # noqa: B007 - for the fault
                made.append(item(part))
        except Misread as fault:
            fault.steps.append(f"[{at}]")
            raise
        return tuple(made)

    return read


def _mapping(key: Reader, item: Reader) -> Reader:
    def read(value: Json) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise Misread("object")
        made: dict[str, Any] = {}
        name = ""
        try:
            for name, part in cast("dict[str, Json]", value).items():
                made[name] = item(part) if key(name) == name else _refuse("text")
        except Misread as fault:
            fault.steps.append(f".{name}")
            raise
        return made

    return read


def _union(kinds: tuple[Kind, ...]) -> Reader:
    if types.NoneType not in kinds:
        return _one_of(kinds)
    (inner,) = (reader(kind) for kind in kinds if kind is not types.NoneType)
    return lambda value: None if value is None else inner(value)


def _one_of(kinds: tuple[Kind, ...]) -> Reader:
    """An object whose "kind" names one of the classes."""
    by_name = {kind.__name__: kind for kind in kinds}
    fields_of = cache(_fields)  # made when first met: an edit may hold edits

    def read(value: Json) -> object:
        form = cast("dict[str, Json]", value) if isinstance(value, dict) else {}
        name = form.get("kind")
        if not isinstance(name, str) or name not in by_name:
            raise Misread("kind", ".kind")
        return fields_of(by_name[name])({key: item for key, item in form.items() if key != "kind"})

    return read


def _fields(kind: Kind) -> Reader:
    hints = typing.get_type_hints(kind, include_extras=True)
    readers = {part.name: reader(hints[part.name]) for part in fields(kind)}
    required = {part.name for part in fields(kind) if default(part) is MISSING}

    def read(value: Json) -> object:
        if not isinstance(value, dict):
            raise Misread("object")
        form = cast("dict[str, Json]", value)
        if not required <= form.keys():
            raise Misread("field", f".{min(required - form.keys())}")
        arguments: dict[str, Any] = {}
        name = ""
        try:
            for name, item in form.items():
                arguments[name] = readers[name](item) if name in readers else _refuse("field")
        except Misread as fault:
            fault.steps.append(f".{name}")
            raise
        return kind(**arguments)

    return read


_runs = _tuple(_run)
_marks = _tuple(_enumeration(Mark))
