"""JSON from outside, read so that nothing but plain, shallow, unambiguous values comes through."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, NoReturn, cast

from releaseeditor.errors.package import (
    ByteOrderMark,
    DuplicateKey,
    LoneSurrogate,
    MalformedJson,
    NestedTooDeep,
    NotANumber,
    NotUtf8,
    NulCharacter,
    NumberTooLong,
)
from releaseeditor.model.cleaning import clean

Json = Any

DEEPEST = 32
"""How deep values may be nested; a release reaches 10."""

LONGEST_NUMBER = 16
"""How many digits a number may have; 2⁵³ has 16."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPE = b"\\u"
# What JSON writes for characters that cleaning takes out, and now and then for others.
_ESCAPED = re.compile(r"\\[urfb]")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_json(content: bytes, name: str, entry: str) -> Json:
    """The value of a JSON text in UTF-8; a `PackageFault` says what is wrong with it.

    `name` is the file and `entry` the place in it, for the user to read.
    """
    if content.startswith(_BYTE_ORDER_MARK):
        raise ByteOrderMark(name, entry)
    try:
        value = json.loads(content.decode("utf-8"), **_hooks(name, entry))
    except UnicodeDecodeError as error:
        raise NotUtf8(name, entry) from error
    except json.JSONDecodeError as error:
        raise MalformedJson(name, entry, line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise NestedTooDeep(name, entry) from error
    _refuse_deep(value, name, entry)
    if _ESCAPE in content:
        _refuse_characters(value, name, entry)
    return value


def written_json(value: Json, *, indent: int | None = None) -> bytes:
    """The value as JSON in UTF-8, its texts without what no file can store."""
    text = _dumped(value, indent)
    if _ESCAPED.search(text) or clean(text) != text:
        text = _dumped(_cleaned(value), indent)
    return text.encode("utf-8") + b"\n"


def _dumped(value: Json, indent: int | None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)


def _hooks(name: str, entry: str) -> dict[str, Any]:
    def whole(digits: str) -> int:
        if len(digits) > LONGEST_NUMBER:
            raise NumberTooLong(name, entry)
        return int(digits)

    def fraction(digits: str) -> float:
        if len(digits) > LONGEST_NUMBER:
            raise NumberTooLong(name, entry)
        return float(digits)

    def constant(value: str) -> NoReturn:
        raise NotANumber(name, entry, key=value)

    def mapping(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        made = dict(pairs)
        if len(made) < len(pairs):
            raise DuplicateKey(name, entry, key=_doubled(key for key, _ in pairs))
        return made

    return {
        "parse_int": whole,
        "parse_float": fraction,
        "parse_constant": constant,
        "object_pairs_hook": mapping,
    }


def _doubled(keys: Iterable[str]) -> str:
    seen: set[str] = set()
    return next(key for key in keys if key in seen or seen.add(key))


def _refuse_deep(value: Json, name: str, entry: str) -> None:
    level = [value]
    for _ in range(DEEPEST):
        level = [inner for item in level for inner in _inside(item)]
        if not level:
            return
    raise NestedTooDeep(name, entry)


def _refuse_characters(value: Json, name: str, entry: str) -> None:
    """Refuse what only an escape can bring into a text that was decoded from UTF-8."""
    for text in _strings(value):
        if _SURROGATE.search(text):
            raise LoneSurrogate(name, entry)
        if "\0" in text:
            raise NulCharacter(name, entry)


def _inside(value: Json) -> list[Json]:
    """The lists and objects directly inside a value."""
    if isinstance(value, dict):
        value = list(cast("dict[str, Json]", value).values())
    if not isinstance(value, list):
        return []
    return [item for item in cast("list[Json]", value) if isinstance(item, (list, dict))]


def _strings(value: Json) -> Iterator[str]:
    """All strings of a value, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in cast("list[Json]", value):
            yield from _strings(item)
    elif isinstance(value, dict):
        for key, item in cast("dict[str, Json]", value).items():
            yield key
            yield from _strings(item)


def _cleaned(value: Json) -> Json:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(item) for item in cast("list[Json]", value)]
    if isinstance(value, dict):
        entries = cast("dict[str, Json]", value)
        return {clean(key): _cleaned(item) for key, item in entries.items()}
    return value
