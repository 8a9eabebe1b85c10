"""Calling the program's commands, within the test's process or as a process of their own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import dataclass

import pytest

from releaseeditor.cli import run


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command gave: its exit code, and what it wrote."""

    code: int
    out: str
    err: str


class Program:
    """The command line, in English unless told otherwise."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, captured: pytest.CaptureFixture[bytes]
    ) -> None:
        self._monkeypatch = monkeypatch
        self._captured = captured
        self.speak("en_GB.UTF-8")

    def speak(self, locale: str) -> None:
        """Use the locale of a user."""
        for name in ("LC_ALL", "LC_MESSAGES"):
            self._monkeypatch.delenv(name, raising=False)
        self._monkeypatch.setenv("LANG", locale)

    def __call__(self, *arguments: object, given: bytes = b"") -> Answer:
        """Run a command with what is given on standard input."""
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        try:
            code = run([str(argument) for argument in arguments])
        except SystemExit as ended:
            code = int(str(ended.code or 0))
        written = self._captured.readouterr()
        return Answer(code, written.out.decode(), written.err.decode())


def command(*arguments: str) -> list[str]:
    """The command as a process of its own."""
    return [sys.executable, "-m", "releaseeditor", *arguments]


def process(*arguments: str, **options: str) -> subprocess.CompletedProcess[bytes]:
    """The ended process of a command; options are variables of its environment."""
    environment = {**os.environ, "LC_ALL": "en_GB.UTF-8", **options}
    return subprocess.run(command(*arguments), capture_output=True, check=False, env=environment)
