"""A file that someone else has changed while it was open here."""

from __future__ import annotations

from pathlib import Path

from releaseeditor.errors.files import WritingFault
from releaseeditor.messages import Message


class ChangedElsewhere(WritingFault):
    """The file is not what was read from it or written to it last; it has not been touched."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message("The file {name} was changed by someone else meanwhile.", name=path.name),
            Message("Save under another name and compare, or replace what is there."),
        )
        self.path = path
