"""Writing an export: every file whole, or none."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from releaseeditor.errors.export import (
    ExportFolderMissing,
    FileInUse,
    NoFormatChosen,
    NotAFolder,
)
from releaseeditor.errors.files import writing_fault
from releaseeditor.export.file_names import documents, file_name
from releaseeditor.export.layouts import Format, Layout
from releaseeditor.export.selection import selected
from releaseeditor.export.typesetter import Typesetter
from releaseeditor.model.release import Release

Render = Callable[[tuple[str, ...]], bytes]


def export(  # noqa: PLR0913 - what is exported, where to, in which form; who watches and may stop it
    release: Release,
    files: Mapping[str, bytes],
    folder: Path,
    *,
    formats: Sequence[Format],
    layout: Layout,
    languages: Sequence[str],
    on_progress: Callable[[int, int], None] = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Path, ...]:
    """Write the release into a folder and return the files, in the order of languages and formats.

    Earlier exports of the same name are replaced. `files` are by SHA-256; `on_progress` hears how
    many files are set, of how many. Once `cancelled` answers true, nothing is written and nothing
    returned. Raises an `ExportRefused` or a `WritingFault`; then, too, nothing is left behind, save
    earlier files of the export where one of the last ones could not be replaced.
    """
    chosen = selected(release, languages, layout)
    wanted = tuple(dict.fromkeys(formats))
    if not wanted:
        raise NoFormatChosen
    _expect_folder(folder)
    made: dict[Path, bytes] = {}
    with ExitStack() as stack:
        renderers = {form: _renderer(form, release, files, layout, stack) for form in wanted}
        together = documents(chosen, layout)
        for spoken in together:
            for form in wanted:
                on_progress(len(made), len(together) * len(wanted))
                if cancelled():
                    return ()
                made[folder / file_name(release, spoken, form)] = renderers[form](spoken)
    on_progress(len(made), len(made))
    return () if cancelled() else _written(made)


def _renderer(
    form: Format,
    release: Release,
    files: Mapping[str, bytes],
    layout: Layout,
    stack: ExitStack,
) -> Render:
    if form is Format.PDF:
        render = stack.enter_context(Typesetter()).pdf
    else:
        from releaseeditor.export.docx import render_docx as render

    return lambda languages: render(release, files, languages=languages, layout=layout)


def _expect_folder(folder: Path) -> None:
    if not folder.exists():
        raise ExportFolderMissing(folder)
    if not folder.is_dir():
        raise NotAFolder(folder)


def _written(made: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Put the files in their places: all are on the disk before the first gets its name."""
    temporary = {path: path.with_name(f".{secrets.token_hex(12)}.tmp") for path in made}
    try:
        for path, content in made.items():
            _fill(path, temporary[path], content)
        for path in made:
            _replace(path, temporary[path])
        _sync({path.parent for path in made})
    finally:
        for left in temporary.values():
            left.unlink(missing_ok=True)
    return tuple(made)


def _fill(path: Path, temporary: Path, content: bytes) -> None:
    try:
        with temporary.open("xb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
    except OSError as error:
        raise writing_fault(path, error) from error


def _replace(path: Path, temporary: Path) -> None:
    try:
        temporary.replace(path)
    except PermissionError as error:  # the folder was written to a moment ago: it is the file
        raise FileInUse(path) from error
    except OSError as error:
        raise writing_fault(path, error) from error


def _sync(folders: Iterable[Path]) -> None:
    """Make the new names as durable as the contents (POSIX; elsewhere nothing)."""
    if os.name != "posix":
        return
    for folder in folders:
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
