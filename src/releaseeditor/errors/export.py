"""Why a release cannot be exported as asked."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import WritingFault
from releaseeditor.messages import Message

_USAGE = 2


class ExportRefused(Fault):
    """Languages and layout that do not go together."""

    exit_code: ClassVar[int] = _USAGE


class NoLanguageChosen(ExportRefused):
    """No language to export."""

    def __init__(self) -> None:
        super().__init__(
            Message("No language is chosen."), Message("Choose at least one language.")
        )


class NotInRelease(ExportRefused):
    """A language that the release is not written in."""

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__(
            Message("The release has no language “{language}”.", language=language),
            Message("Its languages are: {languages}.", languages=", ".join(languages)),
        )


class TwoLanguagesNeeded(ExportRefused):
    """Two columns for another number of languages."""

    def __init__(self) -> None:
        super().__init__(
            Message("The layout in two columns takes exactly two languages."),
            Message("Choose two languages, or another layout."),
        )


class ThreeLanguagesNeeded(ExportRefused):
    """Three columns for another number of languages."""

    def __init__(self) -> None:
        super().__init__(
            Message("The layout in three columns takes exactly three languages."),
            Message("Choose three languages, or another layout."),
        )


class NoFormatChosen(ExportRefused):
    """No format to export to."""

    def __init__(self) -> None:
        super().__init__(Message("No format is chosen."), Message("Choose PDF or DOCX."))


class TypesettingFailed(Fault):
    """Pages that could not be set: a fault of the program's templates, never of the text."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            Message("The pages could not be set: {reason}", reason=reason),
            Message("Export to DOCX instead, and report this with the release."),
        )


class NotAFolder(WritingFault):
    """A file where the folder for the export should be."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            Message("{name} is a file, not a folder.", name=folder.name or folder),
            Message("Choose a folder."),
        )


class ExportFolderMissing(WritingFault):
    """The folder for the export is not there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            Message("There is no folder {folder}.", folder=folder),
            Message("Make it first, or choose another one."),
        )


class FileInUse(WritingFault):
    """An earlier export that another program keeps open, or that is protected."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message("{name} cannot be replaced.", name=path.name),
            Message("Close it in other programs, or choose another folder."),
        )
