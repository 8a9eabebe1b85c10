"""The form of settings in a file: what is missing or makes no sense is read as the default."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from typing import Any, TypeVar, cast

Form = Any
"""What `json` reads and writes."""

_Type = Any
"""A type as an annotation names it; Python has no type for those."""

_T = TypeVar("_T")


class _Unfit(Exception):
    """A value that is not what its setting may be."""


def to_form(value: object) -> Form:
    """The JSON form of settings: objects, lists, texts, numbers and truth values."""
    if is_dataclass(value) and not isinstance(value, type):
        return {part.name: to_form(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, tuple):
        return [to_form(item) for item in cast("tuple[object, ...]", value)]
    if isinstance(value, Mapping):
        return dict(cast("Mapping[str, object]", value))
    return value


def from_form(kind: type[_T], form: object) -> _T:
    """The settings of class `kind` with this JSON form; never raises."""
    given = cast("dict[str, object]", form) if isinstance(form, dict) else {}
    hints = typing.get_type_hints(kind)
    # A dataclass, but there is no type for "any dataclass" that has fields.
    made = cast("_Type", kind)
    values = {part.name: _value(part, hints[part.name], given) for part in fields(made)}
    return cast("_T", made(**values))


def _value(part: Field[Any], kind: _Type, given: Mapping[str, object]) -> object:
    if is_dataclass(kind):
        return from_form(cast("type[object]", kind), given.get(part.name))
    default = part.default if part.default is not MISSING else cast("_Type", part.default_factory)()
    if part.name not in given:
        return default
    try:
        value = _read(kind, given[part.name])
    except _Unfit:
        return default
    allowed = part.metadata.get("allowed")
    return value if allowed is None or value in allowed else default


def _read(kind: _Type, form: object) -> object:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        items = cast("list[object]", _fit(list, form))
        return tuple(_read(arguments[0], item) for item in items)
    if origin is not None and issubclass(origin, Mapping):
        entries = cast("dict[str, object]", _fit(dict, form))
        return {name: _read(arguments[1], item) for name, item in entries.items()}
    if issubclass(kind, StrEnum):
        return _member(kind, form)
    return _fit(kind, form)


def _member(kind: type[StrEnum], form: object) -> StrEnum:
    try:
        return kind(_fit(str, form))
    except ValueError as error:
        raise _Unfit from error


def _fit(kind: type[_T], form: object) -> _T:
    """The form itself, if it is of exactly this type: a truth value is no number here."""
    if type(form) is not kind or isinstance(form, types.NoneType):
        raise _Unfit
    return form
