"""A process beside the program that answers questions, and is kept for the next one.

What it does there holds another interpreter's lock: the window goes on whatever it takes. Questions
and answers go through a pipe, never through a file.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.context import SpawnProcess
from threading import Lock
from typing import Any, Protocol, Self

from releaseeditor.errors.fault import Fault

PATIENCE = 60.0
"""Seconds until a process that does not answer is given up; starting one takes about one."""

Answer = Callable[[Any], object]
"""Answers a question; may raise a `Fault`, which is raised where the question came from."""

Begin = Callable[[], Answer]
"""Makes what answers, in the process; to be found by its name in a module."""

_FAREWELL = 2.0
_TRIES = 2
_POLITENESS = 5


class NoAnswer(Exception):
    """The process was closed, or died twice over the same question."""


class _Pipe(Protocol):
    """One end of a pipe, which is of another class on Windows."""

    def send(self, obj: object, /) -> None: ...
    def recv(self) -> object: ...
    def poll(self, timeout: float, /) -> bool: ...
    def close(self) -> None: ...


class Companion:
    """A process that is started when the first question is asked, and again when it died.

    To be asked from one thread or several, never from the window's own: an answer takes its time.
    It ends with `close` or with the program, however that ends.
    """

    def __init__(self, begin: Begin, name: str, patience: float = PATIENCE) -> None:
        self._begin = begin
        self._name = name
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

    def ask(self, question: object) -> object:
        """The answer, which is never None; raises its `Fault`, or `NoAnswer` where none comes.

        A process that was started again knows nothing of earlier questions.
        """
        with self._asking:
            for _ in range(_TRIES):
                found = self._answer(question)
                if isinstance(found, Fault):
                    raise found
                if found is not None:
                    return found
        raise NoAnswer

    def close(self) -> None:
        """End the process, if there is one, and whoever waits for it; no other is started."""
        self._closed = True
        if (running := self._running) is not None:
            with suppress(ValueError):  # it ended by itself in this moment
                running[0].kill()
        with self._asking:
            self._end()

    def _answer(self, question: object) -> object:
        """The answer to a question; None where the process died or did not answer in time."""
        if self._closed:
            return None
        with suppress(OSError, EOFError):
            _, connection = self._running = self._running or self._started()
            connection.send(question)
            if connection.poll(self._patience):
                return connection.recv()
        self._end()
        return None

    def _started(self) -> tuple[SpawnProcess, _Pipe]:
        # "spawn" takes nothing of the window along, and is the way that works in a frozen program.
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=_run, args=(theirs, self._begin), name=self._name, daemon=True
        )
        process.start()
        theirs.close()
        return process, ours

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


def _run(connection: _Pipe, begin: Begin) -> None:
    if hasattr(os, "nice"):
        os.nice(_POLITENESS)  # the window comes first
    serve(connection, begin)


def serve(connection: _Pipe, begin: Begin) -> None:
    """Answer questions until the other end is closed; a `Fault` is an answer too."""
    with suppress(EOFError, OSError, KeyboardInterrupt):
        answer = begin()
        while True:
            question = connection.recv()
            try:
                found = answer(question)
            except Fault as fault:
                found = Fault(fault.message, fault.hint)  # its own class asks for other values
            connection.send(found)
