"""The system's dialogs for files and folders."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_file(
    parent: QWidget, title: str, where: str, kinds: tuple[str, ...], take: Callable[[str], object]
) -> None:
    """Ask for a file that is there, of these kinds ("Texts (*.txt)"), and hand its path over."""
    dialog = _dialog(parent, title, where)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if kinds:
        dialog.setNameFilters(kinds)
    dialog.fileSelected.connect(take)
    dialog.open()


def choose_files(
    parent: QWidget, title: str, where: str, take: Callable[[list[str]], object]
) -> None:
    """Ask for one or more files that are there."""
    dialog = _dialog(parent, title, where)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(take)
    dialog.open()


def choose_new_file(
    parent: QWidget, title: str, proposed: str, kind: str, take: Callable[[str], object]
) -> None:
    """Ask where to write, with a path to begin with; asks before a file is replaced."""
    dialog = _dialog(parent, title, "")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kind)
    dialog.setDefaultSuffix(kind.rpartition("*.")[2].rstrip(")"))
    dialog.selectFile(proposed)
    dialog.fileSelected.connect(take)
    dialog.open()


def choose_folder(parent: QWidget, title: str, where: str, take: Callable[[str], object]) -> None:
    """Ask for a folder."""
    dialog = _dialog(parent, title, where)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(take)
    dialog.open()


def _dialog(parent: QWidget, title: str, where: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, where)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
