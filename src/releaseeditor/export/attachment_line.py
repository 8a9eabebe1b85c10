"""The line by which an attachment is listed: file name, type and size."""

from __future__ import annotations

from releaseeditor.export.printable import printable
from releaseeditor.languages import Language
from releaseeditor.languages.labels import file_kind
from releaseeditor.languages.numbers import file_size
from releaseeditor.model.parts import File

_TYPES = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/gif": "GIF",
    "image/webp": "WebP",
    "image/tiff": "TIFF",
    "image/svg+xml": "SVG",
    "application/pdf": "PDF",
    "application/zip": "ZIP",
    "video/mp4": "MP4",
    "audio/mpeg": "MP3",
}
_LONGEST_EXTENSION = 5


def attachment_line(language: Language, file: File) -> str:
    """« bilaterale.pdf (PDF, 209 ko) »; the comma is right in all languages.

    Without a name the kind of file stands in its place; without a known size only the type.
    """
    name = printable(file.name) or file_kind(language, file.media_type)
    size = file_size(language, file.size) if file.size else ""
    known = ", ".join(filter(None, (file_type(file), size)))
    return f"{name} ({known})" if known else name


def file_type(file: File) -> str:
    """The short name of a file's type, by its content, else by its extension."""
    if file.media_type in _TYPES:
        return _TYPES[file.media_type]
    extension = printable(file.name).rpartition(".")[2] if "." in file.name else ""
    fits = extension.isalnum() and len(extension) <= _LONGEST_EXTENSION
    return extension.upper() if fits else ""
