"""Pages through Typst: the release's words as data, the program's templates as the only code."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypedDict

from releaseeditor.errors.export import TypesettingFailed
from releaseeditor.export.content import EditionContent
from releaseeditor.export.edition import edition_content
from releaseeditor.export.layouts import Layout
from releaseeditor.export.pictures import Picture, printable_picture, rewritten_picture
from releaseeditor.export.pieces import Json
from releaseeditor.export.selection import selected
from releaseeditor.export.sheet import properties, sheet
from releaseeditor.languages.coverage import covered
from releaseeditor.model.parts import File
from releaseeditor.model.release import Release
from releaseeditor.resources import resource

if TYPE_CHECKING:
    import typst

_STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
_CONTENT = "release.json"


class _Form(TypedDict, total=False):
    """What to make of a page, in the words of Typst's compiler."""

    format: typst.OutputFormat
    ppi: float
    pdf_standards: list[typst.PDFStandard]


class Typesetter:
    """Sets pages, keeping fonts, templates and pictures for the next time.

    Only pictures are written to disk, into a private folder that `close` removes; the words never
    are. One thread at a time may use it, whichever it is; the interpreter's lock is free meanwhile.
    """

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="releaseeditor-"))
        self._pictures: dict[str, Picture | None] = {}
        self._decoded: set[File] = set()
        self._written = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Remove the private folder."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def pdf(
        self,
        release: Release,
        files: Mapping[str, bytes],
        *,
        languages: Sequence[str],
        layout: Layout,
    ) -> bytes:
        """A PDF that conforms to PDF/A-2a and PDF/UA-1; the same bytes for the same release.

        `files` are by SHA-256. Raises an `ExportRefused` for languages that the layout does not
        take.
        """
        chosen = selected(release, languages, layout)
        editions = [edition_content(release, code) for code in chosen]

        def content(pictures: Mapping[str, Picture]) -> Json:
            about = {"properties": properties(release, editions)}
            return sheet(release, editions, pictures, layout) | about

        return self._set(editions, files, content, {"format": "pdf", "pdf_standards": _STANDARDS})[
            0
        ]

    def pages(
        self,
        release: Release,
        files: Mapping[str, bytes],
        *,
        languages: Sequence[str],
        layout: Layout,
        pixels_per_inch: float,
    ) -> list[bytes]:
        """The pages as PNG pictures, as `pdf` would print them; raises as `pdf` does."""
        chosen = selected(release, languages, layout)
        editions = [edition_content(release, code) for code in chosen]

        def content(pictures: Mapping[str, Picture]) -> Json:
            # A title would be part of every style: typing in it would set all pages anew.
            return sheet(release, editions, pictures, layout) | {"properties": None}

        return self._set(editions, files, content, {"format": "png", "ppi": pixels_per_inch})

    def _set(
        self,
        editions: Sequence[EditionContent],
        files: Mapping[str, bytes],
        content: Callable[[Mapping[str, Picture]], Json],
        form: _Form,
    ) -> list[bytes]:
        """What Typst makes of the content; damaged pictures that it refuses are left out."""
        wanted = list(_pictures_of(editions))
        try:
            return self._compiled(content(self._shown(wanted, files)), form)
        except TypesettingFailed:
            if not self._doubted(wanted, files):
                raise
        return self._compiled(content(self._shown(wanted, files)), form)

    def _shown(self, wanted: Iterable[File], files: Mapping[str, bytes]) -> dict[str, Picture]:
        """The pictures that can be printed, by their file."""
        for file in wanted:
            if file.sha256 in files and file.sha256 not in self._pictures:
                self._keep(file, printable_picture(files[file.sha256]))
        kept = ((file.sha256, self._pictures.get(file.sha256)) for file in wanted)
        return {sha256: picture for sha256, picture in kept if picture}

    def _doubted(self, wanted: Iterable[File], files: Mapping[str, bytes]) -> bool:
        """Write pictures that passed unchanged anew, or give them up; false if there are none."""
        doubtful = {file for file in wanted if file.sha256 in files} - self._decoded
        for file in doubtful:
            self._keep(file, rewritten_picture(files[file.sha256]))
        self._decoded |= doubtful
        return bool(doubtful)

    def _keep(self, file: File, picture: Picture | None) -> None:
        if picture:
            self._written += 1
            picture = replace(picture, name=f"{self._written}-{picture.name}")
            (self._folder / picture.name).write_bytes(picture.content)
        self._pictures[file.sha256] = picture

    def _compiled(self, content: Json, form: _Form) -> list[bytes]:
        """One PDF, or a picture of each page."""
        import typst

        written = covered(json.dumps(content, ensure_ascii=False)).encode()
        nowhere = self._folder / "packages"
        try:
            compiler = typst.Compiler(
                {**self._templates, _CONTENT: written},  # pyright: ignore[reportArgumentType] - the stub lacks files by name
                root=self._folder,
                font_paths=self._fonts,
                package_path=nowhere,
                package_cache_path=nowhere,
            )
            made, warnings = compiler.compile_with_warnings(**form)
        except typst.TypstError as error:
            raise TypesettingFailed(error.message) from error
        if warnings:
            raise TypesettingFailed(warnings[0].message)
        return made if isinstance(made, list) else [made or b""]

    @cached_property
    def _templates(self) -> dict[str, bytes]:
        """The templates by name; Typst starts with `main.typ`."""
        return {path.name: path.read_bytes() for path in resource("typst").glob("*.typ")}

    @cached_property
    def _fonts(self) -> typst.Fonts:
        import typst

        return typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[resource("fonts")],
        )


def _pictures_of(editions: Iterable[EditionContent]) -> Iterable[File]:
    for edition in editions:
        yield from (emitter.logo for emitter in edition.emitters if emitter.logo.is_picture)
        yield from (item.file for item in edition.attachments if item.file.is_picture)
