"""JSON forms of the model's values, and back: strict, so that no malformed value gets in.

A value is encoded by its type: dataclasses as objects without the fields that have their default
value, unions of dataclasses with the class name under "kind", rich text as a string or a list of
runs `[text, [marks], href]`, dates as ISO 8601.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast

from releaseeditor.errors.malformed import Malformed
from releaseeditor.messages import Message
from releaseeditor.model import edits, parts
from releaseeditor.model.cleaning import clean
from releaseeditor.model.release import HEAD, Release
from releaseeditor.model.richtext import Mark, RichText, Run, from_runs

Json = Any
_Reader = Callable[[Json, str], Any]
_T = TypeVar("_T")

_KINDS: Mapping[type, tuple[type, ...]] = {
    parts.Part: tuple(parts.Part.__subclasses__()),
    edits.Edit: tuple(edits.Edit.__subclasses__()),
}


def encoded(value: object) -> Json:
    """The JSON form of a value of the model."""
    if isinstance(value, RichText):
        return _encoded_text(value)
    if isinstance(value, Message):
        return value.text
    if is_dataclass(value) and not isinstance(value, type):
        return _encoded_fields(value)
    if isinstance(value, tuple):
        return [encoded(item) for item in cast("tuple[object, ...]", value)]
    if isinstance(value, Mapping):
        return {key: encoded(item) for key, item in cast("Mapping[str, object]", value).items()}
    return value.isoformat() if isinstance(value, date) else value


def decoded(kind: type[_T], value: Json) -> _T:
    """The value of class `kind` with this JSON form; `Malformed` says where it is not one."""
    return cast("_T", _reader(kind)(value, "$"))


def decoded_release(value: Json) -> Release:
    """The release with this JSON form; `Malformed` also if its units are not those of its parts."""
    release = decoded(Release, value)
    identifiers = [part.id for _, part in release.all_parts()]
    if len(set(identifiers)) < len(identifiers) or not all(map(_is_identifier, identifiers)):
        raise Malformed("$", "identifiers")
    if not release.languages or len(set(release.languages)) < len(release.languages):
        raise Malformed("$.languages", "languages")
    if set(release.units) != set(release.unit_ids()):
        raise Malformed("$.units", "units")
    return release


def _is_identifier(text: str) -> bool:
    return text.isalnum() and text.isascii() and text not in HEAD and len(text) <= 64


def _encoded_text(text: RichText) -> Json:
    if not text.spans:
        return text.text
    return [
        [run.text, sorted(run.marks), run.href] if run.marks else [run.text] for run in text.runs()
    ]


def _encoded_fields(value: Any) -> Json:
    form: dict[str, Json] = {}
    if any(isinstance(value, base) for base in _KINDS):
        form["kind"] = type(value).__name__
    for part in fields(value):
        item = getattr(value, part.name)
        if item != _default(part):
            form[part.name] = encoded(item)
    return form


def _default(part: Field[Any]) -> object:
    return part.default_factory() if part.default_factory is not MISSING else part.default


@cache
def _reader(kind: Any) -> _Reader:
    """The function that reads a JSON form as `kind`, made once per type."""
    origin = typing.get_origin(kind)
    arguments = typing.get_args(kind)
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if origin is tuple:
        return _tuple_reader(arguments[0])
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping_reader(arguments[1])
    if origin in (typing.Union, types.UnionType):
        return _union_reader(arguments)
    if kind in _KINDS:
        return _union_reader(_KINDS[kind])
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _enum_reader(kind)
    return _dataclass_reader(kind)


def _text(value: Json, where: str) -> str:
    if not isinstance(value, str):
        raise Malformed(where, "text")
    return clean(value)


def _whole(value: Json, where: str) -> int:
    if type(value) is not int or not 0 <= value < 2**53:
        raise Malformed(where, "number")
    return value


def _truth(value: Json, where: str) -> bool:
    if not isinstance(value, bool):
        raise Malformed(where, "true or false")
    return value


def _date(value: Json, where: str) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise Malformed(where, "date") from error


def _instant(value: Json, where: str) -> datetime:
    try:
        instant = datetime.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise Malformed(where, "instant") from error
    if instant.tzinfo is None:
        raise Malformed(where, "instant")
    return instant


def _message(value: Json, where: str) -> Message:
    return Message(_text(value, where).replace("{", "").replace("}", ""))


def _rich_text(value: Json, where: str) -> RichText:
    if isinstance(value, str):
        return RichText(clean(value))
    if not isinstance(value, list):
        raise Malformed(where, "text")
    return from_runs(
        _run(item, f"{where}[{at}]") for at, item in enumerate(cast("list[Json]", value))
    )


def _run(value: Json, where: str) -> Run:
    if not isinstance(value, list):
        raise Malformed(where, "run")
    items = cast("list[Json]", value)
    if len(items) not in (1, 3):
        raise Malformed(where, "run")
    text = _text(items[0], where)
    if len(items) == 1:
        return Run(text)
    marks = _tuple_reader(Mark)(items[1], where)
    return Run(text, frozenset(marks), _text(items[2], where))


_SIMPLE: Mapping[Any, _Reader] = {
    str: _text,
    int: _whole,
    bool: _truth,
    date: _date,
    datetime: _instant,
    RichText: _rich_text,
    Message: _message,
}


def _tuple_reader(item_kind: Any) -> _Reader:
    def read(value: Json, where: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise Malformed(where, "list")
        item = _reader(item_kind)
        items = cast("list[Json]", value)
        return tuple([item(part, f"{where}[{at}]") for at, part in enumerate(items)])

    return read


def _mapping_reader(item_kind: Any) -> _Reader:
    def read(value: Json, where: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise Malformed(where, "object")
        item = _reader(item_kind)
        entries = cast("dict[str, Json]", value)
        return {_text(key, where): item(part, f"{where}.{key}") for key, part in entries.items()}

    return read


def _enum_reader(kind: type[StrEnum]) -> _Reader:
    def read(value: Json, where: str) -> StrEnum:
        try:
            return kind(value)
        except ValueError as error:
            raise Malformed(where, kind.__name__) from error

    return read


def _union_reader(kinds: tuple[Any, ...]) -> _Reader:
    """Reads `X | None`, or an object whose "kind" names one of the classes."""
    if types.NoneType in kinds:
        inner = next(kind for kind in kinds if kind is not types.NoneType)
        return lambda value, where: None if value is None else _reader(inner)(value, where)
    by_name = {kind.__name__: kind for kind in kinds}

    def read(value: Json, where: str) -> Any:
        name = cast("dict[str, Json]", value).get("kind") if isinstance(value, dict) else None
        if not isinstance(name, str) or name not in by_name:
            raise Malformed(f"{where}.kind", "kind")
        return _dataclass_reader(by_name[name])(value, where)

    return read


@cache
def _dataclass_reader(kind: Any) -> _Reader:
    hints = typing.get_type_hints(kind)
    known = [(part.name, _reader_later(hints[part.name]), part) for part in fields(kind)]
    allowed = {part.name for part in fields(kind)} | {"kind"}

    def read(value: Json, where: str) -> Any:
        if not isinstance(value, dict):
            raise Malformed(where, "object")
        form = cast("dict[str, Json]", value)
        if not form.keys() <= allowed:
            raise Malformed(f"{where}.{min(form.keys() - allowed)}", "field")
        arguments: dict[str, Any] = {}
        for name, reader, part in known:
            if name in form:
                arguments[name] = reader(form[name], f"{where}.{name}")
            elif _default(part) is MISSING:
                raise Malformed(f"{where}.{name}", "field")
        return kind(**arguments)

    return read


def _reader_later(kind: Any) -> _Reader:
    """A reader found at its first use, for types that contain themselves."""
    return _reader(kind)
