"""Exporting in the background: progress and Cancel in the status bar, the result in a notice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Message, counted
from releaseeditor.model.finding import Finding
from releaseeditor.settings import ExportChoices
from releaseeditor.ui.background import Cancelled, Progress
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.dialogs.pages_choice import PagesChoice
from releaseeditor.ui.faults import Step

T = TypeVar("T")


def ask_and_export(desk: Desk, folder: str) -> None:
    """Ask what to export where, remember it for the next time, and do it."""
    from releaseeditor.ui.dialogs.export import ExportDialog

    settings = desk.preferences.settings
    chosen = settings.export
    where = chosen.folder if Path(chosen.folder).is_dir() and chosen.folder else folder
    now = desk.library.clock()
    dialog = ExportDialog(desk.release, chosen, where, desk.say, desk.window, now=now)

    def take() -> None:
        choices = dialog.choices()
        desk.preferences.change(replace(desk.preferences.settings, export=choices))
        export_in_background(desk, choices)

    dialog.accepted.connect(take)
    dialog.open()
    look_for_damage(desk, dialog, dialog.pages)


def look_for_damage(desk: Desk, dialog: QDialog, pages: PagesChoice) -> None:
    """Look through the files of the release while a dialog is open, and have it say what is wrong.

    Every picture is decoded, which takes its time: the dialog does not wait for it.
    """
    release, files = desk.release, dict(desk.document.files)

    def work(progress: Progress, cancelled: Cancelled) -> tuple[Finding, ...]:
        del progress, cancelled
        from releaseeditor.export.damage import findings

        return findings(release, files)

    task = desk.background.run(work, pages.warn, desk.show_fault)
    dialog.finished.connect(task.cancel)


def export_in_background(desk: Desk, choices: ExportChoices) -> None:
    """Export the release as it stands now; typing goes on meanwhile."""
    release, files = desk.release, dict(desk.document.files)

    def work(progress: Progress, cancelled: Cancelled) -> tuple[Path, ...]:
        from releaseeditor.export.layouts import Format, Layout
        from releaseeditor.export.writing import export

        return export(
            release,
            files,
            Path(choices.folder),
            formats=tuple(map(Format, choices.formats)),
            layout=Layout(choices.layout),
            languages=choices.languages or release.languages,
            on_progress=progress,
            cancelled=cancelled,
        )

    def done(written: tuple[Path, ...]) -> None:
        from releaseeditor.ui.library.noting import note_export

        if written:
            tell_of(desk, written)
            note_export(desk, release, written)

    work_in_sight(desk, Message("Exporting"), work, done)


def work_in_sight(
    desk: Desk,
    title: Message,
    work: Callable[[Progress, Cancelled], T],
    done: Callable[[T], None],
) -> None:
    """Work in the background, with its progress and Cancel in the status bar."""

    def finish(outcome: T) -> None:
        desk.status.end_work()
        done(outcome)

    def failed(fault: Fault) -> None:
        desk.status.end_work()
        desk.show_fault(fault)

    task = desk.background.run(work, finish, failed, desk.status.show_progress)

    def cancel() -> None:
        task.cancel()
        desk.status.end_work()

    desk.status.begin_work(title, cancel)


def tell_of(desk: Desk, written: tuple[Path, ...]) -> None:
    """Say which files were written where, and offer to look at them."""
    folder = written[0].parent
    sentence = counted(
        "{count} file written to {folder}: {names}",
        "{count} files written to {folder}: {names}",
        len(written),
        folder=folder,
        names=", ".join(path.name for path in written),
    )
    desk.tell(sentence, Step(Message("Open the folder"), partial(open_in_desktop, folder)))


def open_in_desktop(path: Path) -> None:
    """Show a folder or a file in the desktop's own program for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
