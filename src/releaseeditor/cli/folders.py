"""Folders that a command writes into."""

from __future__ import annotations

from pathlib import Path

from releaseeditor.errors.files import writing_fault


def make_folder(folder: Path) -> None:
    """Make the folder, and those above it, unless it is there; raises a `WritingFault`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise writing_fault(folder, error) from error
