"""Frozen, slotted classes of fields, as `dataclass` makes them, at a fifteenth of what it costs.

`dataclass(frozen=True, slots=True)` compiles six functions for a class, for about a millisecond;
with seventy classes that was a sixth of the time until the window stood. Here only the fields are
the work of `dataclass`; what reads and compares them is compiled for those classes, and then, that
it is called for. `fields`, `replace` and `is_dataclass` take these values as they take others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from reprlib import recursive_repr
from typing import Any, TypeVar, cast, dataclass_transform, overload

_T = TypeVar("_T")
_Kind = Any
"""A class that `dataclass` has given fields; there is no type for those that can be read."""

_Method = Callable[..., Any]


@overload
def frozen(kind: type[_T], /) -> type[_T]: ...
@overload
def frozen(*, order: bool = ..., eq: bool = ...) -> Callable[[type[_T]], type[_T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    kind: type[_T] | None = None, /, *, order: bool = False, eq: bool = True
) -> type[_T] | Callable[[type[_T]], type[_T]]:
    """Make a class one of values: made from its fields, unchangeable, equal if its fields are.

    With `order`, its values are sorted by their fields; without `eq`, each equals itself alone.
    """

    def made(plain: type[_T]) -> type[_T]:
        return _made(plain, order=order, eq=eq)

    return made if kind is None else made(kind)


def _made(plain: type[_T], *, order: bool, eq: bool) -> type[_T]:
    kind = dataclass(init=False, repr=False, eq=False, slots=True)(plain)
    own: dict[str, _Method] = {
        "__repr__": _repr,
        "__setattr__": _refuse_setting,
        "__delattr__": _refuse_deleting,
        "__getstate__": _state,
        "__setstate__": _take_state,
    }
    if "__init__" not in vars(plain):
        own["__init__"] = _late(kind, "__init__", _init)
    if eq:
        own["__eq__"] = _late(kind, "__eq__", _eq)
        own["__hash__"] = _late(kind, "__hash__", _hash)
    if order:
        own["__lt__"] = _late(kind, "__lt__", _lt)
    for name, method in own.items():
        if name not in vars(plain):
            setattr(kind, name, method)
    return kind


def _late(kind: _Kind, name: str, compiled: Callable[[_Kind], _Method]) -> _Method:
    """A method that compiles itself and takes its own place when it is first called."""

    def method(*arguments: object, **named: object) -> object:
        made = compiled(kind)
        made.__qualname__ = f"{kind.__qualname__}.{name}"
        setattr(kind, name, made)
        return made(*arguments, **named)

    return method


def _init(kind: _Kind) -> _Method:
    """Sets every field through its slot, which costs half of what `object.__setattr__` does."""
    names: dict[str, object] = {"MISSING": MISSING}
    parameters: list[str] = []
    lines: list[str] = []
    for part in _fields(kind):
        given = part.name
        names[f"set_{given}"] = getattr(kind, given).__set__
        if part.default_factory is not MISSING:
            names[f"make_{given}"] = part.default_factory
            parameters.append(f"{given}=MISSING")
            given = f"make_{given}() if {given} is MISSING else {given}"
        elif part.default is not MISSING:
            names[f"default_{given}"] = part.default
            parameters.append(f"{given}=default_{given}")
        else:
            parameters.append(given)
        lines.append(f"set_{part.name}(self, {given})")
    if hasattr(kind, "__post_init__"):
        lines.append("self.__post_init__()")
    return _compiled("__init__", ["self", *parameters], lines, names)


def _eq(kind: _Kind) -> _Method:
    compared = [part.name for part in _fields(kind) if part.compare]
    lines = [
        "if self is other: return True",
        "if other.__class__ is not self.__class__: return NotImplemented",
        f"return {_tuple('self', compared)} == {_tuple('other', compared)}",
    ]
    return _compiled("__eq__", ["self", "other"], lines, {})


def _lt(kind: _Kind) -> _Method:
    compared = [part.name for part in _fields(kind) if part.compare]
    lines = [
        "if other.__class__ is not self.__class__: return NotImplemented",
        f"return {_tuple('self', compared)} < {_tuple('other', compared)}",
    ]
    return _compiled("__lt__", ["self", "other"], lines, {})


def _hash(kind: _Kind) -> _Method:
    hashed = [p.name for p in _fields(kind) if (p.compare if p.hash is None else p.hash)]
    return _compiled("__hash__", ["self"], [f"return hash({_tuple('self', hashed)})"], {})


def _tuple(owner: str, names: list[str]) -> str:
    return f"({''.join(f'{owner}.{name}, ' for name in names)})"


def _compiled(
    name: str, parameters: list[str], lines: list[str], names: dict[str, object]
) -> _Method:
    body = "\n ".join(lines or ["pass"])
    source = f"def {name}({', '.join(parameters)}):\n {body}"
    # The text is made of the names of a class's own fields, as `dataclass` itself does it.
    exec(source, names)  # noqa: S102 - nothing else makes a function with named parameters
    return cast("_Method", names[name])


@recursive_repr()
def _repr(self: _Kind) -> str:
    shown = ", ".join(f"{part.name}={getattr(self, part.name)!r}" for part in _fields(self))
    return f"{type(self).__qualname__}({shown})"


def _refuse_setting(self: object, name: str, new: object) -> None:
    del self, new
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(self: object, name: str) -> None:
    del self
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: _Kind) -> list[object]:
    return [getattr(self, part.name) for part in _fields(self)]


def _take_state(self: _Kind, state: list[object]) -> None:
    for part, item in zip(_fields(self), state, strict=True):
        object.__setattr__(self, part.name, item)


def _fields(owner: _Kind) -> tuple[Field[Any], ...]:
    return fields(owner)
