"""Faults of texts that are to be imported."""

from __future__ import annotations

from typing import ClassVar

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import UNREADABLE
from releaseeditor.messages import Message


class NotAText(Fault):
    """A file whose bytes are no text, such as a PDF or a picture."""

    exit_code: ClassVar[int] = UNREADABLE

    def __init__(self, name: str) -> None:
        super().__init__(
            Message("The file {name} is not a text.", name=name),
            Message("Save it as plain text in the program it was made with, or copy and paste it."),
        )


class OtherEncoding(Fault):
    """A text that cannot be read in the encoding asked for."""

    exit_code: ClassVar[int] = UNREADABLE

    def __init__(self, encoding: str) -> None:
        super().__init__(
            Message("The text is not in the encoding {encoding}.", encoding=encoding),
            Message("Choose another encoding."),
        )
