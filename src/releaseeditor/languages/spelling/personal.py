"""The words that the user took into the dictionary: one a line, after the code of its language."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from releaseeditor.errors.files import reading_fault, writing_fault
from releaseeditor.languages.spelling.words import plain


class PersonalWords:
    """A file of words, which several windows may use: it is read again before each change.

    Lines that are not understood stay as they are. Every method raises a `Fault` where the file
    cannot be used; one that is not there is empty.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def all(self) -> dict[str, frozenset[str]]:
        """The words of every language that has some, by its code such as `fr`, in plain form."""
        found: dict[str, set[str]] = {}
        for line in self._lines():
            language, _, word = line.partition(" ")
            if language and word.strip():
                found.setdefault(language, set()).add(plain(word.strip()))
        return {language: frozenset(words) for language, words in found.items()}

    def words(self, language: str) -> frozenset[str]:
        """The words of one language."""
        return self.all().get(language, frozenset())

    def add(self, language: str, word: str) -> None:
        """Take a word in, if it is not there yet."""
        lines = self._lines()
        line = _line(language, word)
        if line not in lines:
            self._write([*lines, line])

    def remove(self, language: str, word: str) -> None:
        """Take a word out, if it is there."""
        lines = self._lines()
        kept = [line for line in lines if _line(*line.partition(" ")[::2]) != _line(language, word)]
        if kept != lines:
            self._write(kept)

    def _lines(self) -> list[str]:
        try:
            # What is not UTF-8 is kept as it is.
            text = self._path.read_text(encoding="utf-8", errors="surrogateescape")
        except FileNotFoundError:
            return []
        except OSError as error:
            raise reading_fault(self._path, error) from error
        return text.split("\n")[:-1] if text.endswith("\n") else text.split("\n")

    def _write(self, lines: Iterable[str]) -> None:
        """Replace the file in one step: whoever reads it sees the old or the new words."""
        content = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            number, temporary = tempfile.mkstemp(
                prefix=f".{self._path.name}.", dir=self._path.parent
            )
            try:
                with os.fdopen(number, "wb") as written:
                    written.write(content)
                    written.flush()
                    os.fsync(written.fileno())
                Path(temporary).replace(self._path)
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise
        except OSError as error:
            raise writing_fault(self._path, error) from error


def _line(language: str, word: str) -> str:
    return f"{language} {plain(' '.join(word.split()))}"
