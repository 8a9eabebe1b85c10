"""Suggestions for a misspelt word, from a process of their own.

Hunspell looks for up to a second and holds Python's lock meanwhile: in the same process the window
would stand still, whatever thread asks.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.context import SpawnProcess
from threading import Lock
from typing import Protocol, Self, cast

from releaseeditor.errors.spelling import SuggestionsFailed
from releaseeditor.languages.spelling.dictionaries import Hunspell, load, locale_of
from releaseeditor.languages.spelling.words import plain

PATIENCE = 20.0
"""Seconds until a process that does not answer is given up; starting one takes about one."""

_FAREWELL = 2.0
_TRIES = 2
_MOST = 8

_Question = tuple[str, str, tuple[str, ...]]


class _Pipe(Protocol):
    """One end of a pipe, which is of another class on Windows."""

    def send(self, obj: object, /) -> None: ...
    def recv(self) -> object: ...
    def poll(self, timeout: float, /) -> bool: ...
    def close(self) -> None: ...


class SuggestionProcess:
    """A process that is started when the first word is asked about, and again when it died.

    To be asked from one thread or several, never from the window's own: an answer takes its time.
    It ends with `close`, with the `with` block or with the program, and keeps nothing.
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._asking = Lock()
        self._closed = False
        self._running: tuple[SpawnProcess, _Pipe] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def process_id(self) -> int:
        """The process that answers, 0 while there is none."""
        return (self._running[0].pid or 0) if self._running else 0

    def suggestions(self, word: str, language: str, known: Iterable[str] = ()) -> tuple[str, ...]:
        """What may have been meant by `word`, the likeliest first; `known` words count as well.

        Apostrophes and capitals are those of `word`. Raises `SuggestionsFailed`.
        """
        locale = locale_of(language)
        if not locale:
            return ()
        with self._asking:
            for _ in range(_TRIES):
                found = self._answer((locale, plain(word), tuple(known)))
                if found is not None:
                    return tuple(_as_written(one, word) for one in found)
        raise SuggestionsFailed

    def close(self) -> None:
        """End the process, if there is one, and whoever waits for it; no other is started."""
        self._closed = True
        if self._running is not None:
            with suppress(ValueError):  # it ended by itself in this moment
                self._running[0].kill()
        with self._asking:
            self._end()

    def _answer(self, question: _Question) -> tuple[str, ...] | None:
        """The answer to a question; None where the process died or did not answer in time."""
        if self._closed:
            return None
        with suppress(OSError, EOFError):
            _, connection = self._running = self._running or _started()
            connection.send(question)
            if connection.poll(self._patience):
                return cast("tuple[str, ...]", connection.recv())
        self._end()
        return None

    def _end(self) -> None:
        if self._running is None:
            return
        process, connection = self._running
        self._running = None
        connection.close()
        process.join(_FAREWELL)
        if process.is_alive():
            process.kill()
            process.join()
        process.close()


def _started() -> tuple[SpawnProcess, _Pipe]:
    # "spawn" takes nothing of the window along, and is the way that works in a frozen program.
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(
        target=answer, args=(theirs,), name="releaseeditor suggestions", daemon=True
    )
    process.start()
    theirs.close()
    return process, ours


def answer(connection: _Pipe) -> None:
    """Answer questions until the other end is closed; runs in the process."""
    loaded: dict[str, _Taught] = {}
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            locale, word, known = cast("_Question", connection.recv())
            dictionary = loaded.get(locale) or loaded.setdefault(locale, _Taught(load(locale)))
            connection.send(dictionary.suggestions(word, known))


class _Taught:
    """A dictionary and the words that it was told of."""

    def __init__(self, dictionary: Hunspell) -> None:
        self._dictionary = dictionary
        self._told: set[str] = set()

    def suggestions(self, word: str, known: tuple[str, ...]) -> tuple[str, ...]:
        for new in set(map(plain, known)) - self._told:
            self._dictionary.add(new)
            self._told.add(new)
        return tuple(self._dictionary.suggest(word))[:_MOST]


def _as_written(found: str, word: str) -> str:
    """A suggestion with the apostrophe of the word, ’ unless that was '."""
    return found.replace("’", "'") if "'" in word else found.replace("'", "’")
