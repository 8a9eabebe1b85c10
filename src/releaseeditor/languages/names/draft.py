"""A name drafted for another language, to be shown as such until someone accepts it."""

from __future__ import annotations

import re
from collections.abc import Callable

from releaseeditor.messages import NO_MESSAGE, Message
from releaseeditor.values import frozen

_WORD = re.compile(r"[^\W\d_](?:[\u0300-\u036f]|[^\W\d_])*")


@frozen
class Draft:
    """`text` is empty where nothing can be drafted; `why` says how far it can be relied on."""

    text: str
    confident: bool = False
    why: Message = NO_MESSAGE


def word_by_word(name: str, written: Callable[[str], str]) -> str:
    """`name` with each of its words in small letters as `written`, in capitals as they were."""
    return _WORD.sub(lambda found: as_capital(written(found[0].lower()), found[0]), name)


def as_capital(word: str, like: str) -> str:
    """A word in small letters with the capitals of another one."""
    if len(like) > 1 and like.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
