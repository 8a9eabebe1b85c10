"""The pictures of a document while it is written, each stored once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from releaseeditor.export.docx.container import Part
from releaseeditor.export.pictures import Picture, printable_picture
from releaseeditor.model.parts import File

_TYPES = {"jpg": "image/jpeg", "png": "image/png"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture in the document: where it is stored, and its pixels."""

    part: str
    width: int
    height: int


@dataclass(slots=True)
class Media:
    """Takes pictures out of `files`, the bytes by SHA-256."""

    files: Mapping[str, bytes]
    _shown: dict[str, Shown | None] = field(default_factory=dict[str, Shown | None])
    _parts: list[Part] = field(default_factory=list[Part])

    def shown(self, file: File) -> Shown | None:
        """The picture in `file`; None where it is none, is missing, or cannot be read."""
        if not file.is_picture or file.sha256 not in self.files:
            return None
        if file.sha256 not in self._shown:
            picture = printable_picture(self.files[file.sha256])
            self._shown[file.sha256] = self._stored(picture) if picture else None
        return self._shown[file.sha256]

    def parts(self) -> Iterator[Part]:
        """What has been shown, as parts."""
        yield from self._parts

    def _stored(self, picture: Picture) -> Shown:
        extension = picture.name.rpartition(".")[2]
        name = f"word/media/picture{len(self._parts) + 1}.{extension}"
        self._parts.append(Part(name, _TYPES[extension], picture.content))
        return Shown(name, picture.width, picture.height)
