"""Files that cannot be part of a letterhead."""

from __future__ import annotations

from typing import ClassVar

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import UNREADABLE
from releaseeditor.messages import Message


class LetterheadFault(Fault):
    """A logo or a Word template that cannot be used; `name` is the file's name."""

    exit_code: ClassVar[int] = UNREADABLE


class NotALogo(LetterheadFault):
    """A file that no page can show."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message("The file {name} is no picture that can be printed.", name=name),
            Message("Choose a PNG or JPEG, or export the logo as PNG from the program it is in."),
        )


class NotATemplate(LetterheadFault):
    """A file that is no Word document."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message("The file {name} is no Word document to be used as a template.", name=name),
            Message("Open it in Word, save it as .docx or .dotx, and choose that file."),
        )


class UnsafeTemplate(LetterheadFault):
    """A Word document that could do harm, or was made to."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message("The Word template {name} is not safe, and is not used.", name=name),
            Message("Ask whoever made it for a plain .docx with logo, header and footer only."),
        )


class LetterheadUnknown(LetterheadFault):
    """No letterhead of this name in the directory."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        hint = Message("The directory has none; add one in the window under Library, Directory.")
        if known:
            hint = Message("Known are: {names}.", names=", ".join(known))
        super().__init__(Message("The directory has no letterhead “{name}”.", name=name), hint)
