"""Faults of tables of texts."""

from __future__ import annotations

from typing import ClassVar

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import UNREADABLE
from releaseeditor.messages import Message


class TableWithoutLanguages(Fault):
    """A table whose first line does not say what its columns are."""

    exit_code: ClassVar[int] = UNREADABLE

    def __init__(self, name: str) -> None:
        super().__init__(
            Message("The first line of {name} does not name two languages.", name=name),
            Message(
                "Write the language above each column: fr, ru, en, or French, Russian, English."
            ),
        )


class LanguageTwice(Fault):
    """A table with two columns in one language."""

    exit_code: ClassVar[int] = UNREADABLE

    def __init__(self, name: str) -> None:
        super().__init__(
            Message("The first line of {name} names one language twice.", name=name),
            Message("Give one of the two columns another heading."),
        )


class TableWithoutTexts(Fault):
    """A table that has headings and nothing below them."""

    exit_code: ClassVar[int] = UNREADABLE

    def __init__(self, name: str) -> None:
        super().__init__(
            Message("The table {name} has no text below its first line.", name=name),
            Message("Check that it was saved whole, with tabs between the columns."),
        )


class CellTooLong(Fault):
    """A cell whose text no field could be typed in any more; `line` is counted from 1."""

    exit_code: ClassVar[int] = UNREADABLE

    def __init__(self, line: int, language: str, limit: int) -> None:
        super().__init__(
            Message(
                "Line {line} of the table has a text of more than {limit} characters ({language}).",
                line=line,
                limit=limit,
                language=language,
            ),
            Message("Break it into paragraphs, each in a line of its own."),
        )
