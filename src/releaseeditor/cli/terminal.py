"""The terminal: answers go to standard output, notes and what went wrong to standard error."""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections.abc import Generator
from typing import Any

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import OutputFailed
from releaseeditor.messages import Catalogue, Message


class Terminal:
    """Says things in the user's language.

    Signs that the terminal cannot show are replaced; JSON is UTF-8 whatever the terminal is
    (RFC 8259, 8.1). A full disk behind a redirection raises `OutputFailed`.
    """

    def __init__(self, say: Catalogue) -> None:
        self.say = say
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")

    def answer(self, sentence: Message | str) -> None:
        """Print a line of the answer; a string is printed as it is."""
        with _output():
            sys.stdout.write(self._text(sentence) + "\n")

    def answer_json(self, value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
        """Print a value as JSON, for other programs."""
        text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
        self.answer_bytes(text.encode("utf-8", "replace"))

    def answer_bytes(self, content: bytes) -> None:
        """Write bytes, such as those of a file."""
        with _output():
            sys.stdout.flush()
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()

    def note(self, sentence: Message | str) -> None:
        """Say something that is not part of the answer."""
        sys.stderr.write(self._text(sentence) + "\n")

    def complain(self, fault: Fault) -> None:
        """Say what is wrong, and on a line of its own what to do."""
        self.note(fault.message)
        if fault.hint.text:
            self.note(fault.hint)

    def finish(self) -> None:
        """Send everything on its way."""
        with _output():
            sys.stdout.flush()

    def _text(self, sentence: Message | str) -> str:
        return sentence if isinstance(sentence, str) else self.say(sentence)


@contextlib.contextmanager
def _output() -> Generator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputFailed(error.strerror or type(error).__name__) from error
