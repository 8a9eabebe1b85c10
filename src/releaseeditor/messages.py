"""Sentences for people, as values: written once in English, said in the reader's language."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterable, Mapping
from dataclasses import field

from releaseeditor.resources import translations
from releaseeditor.values import frozen

DOMAIN = "releaseeditor"
SOURCE_LANGUAGE = "en"
LANGUAGES = ("fr", "ru", SOURCE_LANGUAGE)

_AFTER_LANGUAGE = re.compile("[-_.@]")


@frozen
class Message:
    """A sentence with named places in braces; `Message("No file {name}", name="a.txt")`.

    A sentence without values is said as it stands, whatever braces are in it.
    """

    text: str
    plural: str
    count: int
    values: Mapping[str, object] = field(hash=False)

    def __init__(self, text: str, plural: str = "", count: int = 1, /, **values: object) -> None:
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "plural", plural)
        object.__setattr__(self, "count", count)
        object.__setattr__(self, "values", values)

    def __str__(self) -> str:
        """The sentence in English, for logs and tracebacks."""
        return Catalogue()(self)


NO_MESSAGE = Message("")


def counted(one: str, many: str, count: int, /, **values: object) -> Message:
    """A sentence that depends on a number, which it may print as `{count}`."""
    return Message(one, many, count, **{"count": count, **values})


class Catalogue:
    """Says messages in one language of the interface; an unknown language is English."""

    def __init__(self, language: str = SOURCE_LANGUAGE) -> None:
        self.language = language if language in LANGUAGES else SOURCE_LANGUAGE
        self._gettext = _compiled(self.language)

    def __call__(self, message: Message | str, /, **values: object) -> str:
        """The sentence, its places filled; values that are messages are said too."""
        if isinstance(message, str):
            message = Message(message, **values)
        if not message.text:
            return ""
        if message.plural:
            sentence = self._gettext.ngettext(message.text, message.plural, message.count)
        else:
            sentence = self._gettext.gettext(message.text)
        if not message.values:
            return sentence
        return sentence.format_map({k: self._said(v) for k, v in message.values.items()})

    def counted(self, one: str, many: str, count: int, /, **values: object) -> str:
        """The sentence in the grammatical number that `count` asks for."""
        return self(counted(one, many, count, **values))

    def _said(self, value: object) -> object:
        return self(value) if isinstance(value, Message) else value


def _compiled(language: str) -> gettext.NullTranslations:
    """The compiled catalogue of a language; one that says nothing where it is not there.

    `gettext.translation` would find it too, and import the module `locale` for that.
    """
    file = translations() / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
    try:
        with file.open("rb") as compiled:
            return gettext.GNUTranslations(compiled)
    except FileNotFoundError:
        return gettext.NullTranslations()


def chosen_language(wished: Iterable[str]) -> str:
    """The first language of `wished` (as `ru_RU`, `fr`, `en-GB`) that the interface speaks."""
    for name in wished:
        code = _AFTER_LANGUAGE.split(name)[0].lower()
        if code in LANGUAGES:
            return code
    return SOURCE_LANGUAGE
