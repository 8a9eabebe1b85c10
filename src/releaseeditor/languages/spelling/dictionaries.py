"""The dictionaries that travel with the program, one for each locale."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol, cast

from releaseeditor.errors.spelling import DictionaryUnusable
from releaseeditor.resources import resource

LOCALES: Mapping[str, tuple[str, ...]] = {
    "fr": ("fr",),
    "ru": ("ru",),
    "en": ("en-GB", "en-US"),
}
"""The dictionaries of each language, by its code; the first is the default."""


class Hunspell(Protocol):
    """What this program uses of chunspell's class of that name."""

    def spell(self, word: str) -> bool:
        """Whether the dictionary has the word, in microseconds."""
        ...

    def suggest(self, word: str) -> tuple[str, ...]:
        """Words that may have been meant; holds Python's lock for up to a second."""
        ...

    def add(self, word: str) -> int:
        """Take a word in, as long as the dictionary is loaded."""
        ...


def locale_of(language: str) -> str:
    """The locale of the dictionary for `language`, a code ("en") or a locale itself ("en-US").

    Empty where no dictionary is at hand.
    """
    known = LOCALES.get(language.partition("-")[0], ())
    return language if language in known else next(iter(known), "")


def load(locale: str) -> Hunspell:
    """The dictionary of `locale`, which takes a tenth of a second; raises `DictionaryUnusable`.

    Hunspell reads files only, and reads them whole: they are unpacked into a folder of our own
    that is gone when it has read them, so there is no cache to be out of date or tampered with.
    """
    import tempfile
    from zipfile import BadZipFile, ZipFile

    from hunspell import (  # pyright: ignore[reportMissingTypeStubs] - a compiled class
        Hunspell as Loaded,  # pyright: ignore[reportUnknownVariableType] - a compiled class
    )

    packed = resource("dictionaries", locale, f"{locale}.zip")
    try:
        with tempfile.TemporaryDirectory(prefix="releaseeditor-") as folder:
            with ZipFile(packed) as files:
                for ending in ("aff", "dic"):
                    name = f"{locale}.{ending}"
                    Path(folder, name).write_bytes(files.read(name))
            return cast("Hunspell", Loaded(locale, folder, system_encoding=_path_encoding()))
    except (OSError, KeyError, BadZipFile) as error:
        raise DictionaryUnusable(locale) from error


def _path_encoding() -> str:
    # On Windows chunspell opens UTF-8 paths by the long form; any other code page lacks letters.
    return "utf-8" if os.name == "nt" else sys.getfilesystemencoding()
