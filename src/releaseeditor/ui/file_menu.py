"""The menu of files: what comes in, what goes out."""

from __future__ import annotations

from pathlib import Path

from releaseeditor.messages import Message
from releaseeditor.ui.action import Action, Listed, Menu
from releaseeditor.ui.commands import files, program
from releaseeditor.ui.desk import Desk


def _recent(desk: Desk) -> list[Action]:
    return [
        Action("", Message("{name}", name=path.name), files.open_recent(path))
        for path in map(Path, desk.preferences.settings.recent)
    ]


FILE = Menu(
    "file",
    Message("&File"),
    (
        Action("new", Message("New release"), files.new, ("Ctrl+N",), "new"),
        Action("open", Message("Open…"), files.open_file, ("Ctrl+O",), "open"),
        Menu("recent", Message("Open recent"), (Listed(_recent),)),
        Action("sample", Message("Open the sample"), files.open_sample, (), "sample"),
        Action("import", Message("Import a text…"), files.import_text, ("Ctrl+Shift+O",), "import"),
        None,
        Action("save", Message("Save"), files.save, ("Ctrl+S",)),
        Action(
            "save_as",
            Message("Save as…"),
            files.save_as,
            ("Ctrl+Shift+S",),
            named=files.save_as_title,
        ),
        None,
        Action("export", Message("Export…"), files.export, ("Ctrl+E",), "export"),
        Action("print", Message("Print…"), files.print_pages, ("Ctrl+P",)),
        None,
        Action("settings", Message("Settings…"), program.open_settings),
        None,
        Action("close", Message("Close the release"), files.close, ("Ctrl+W",)),
        Action("quit", Message("Quit"), files.leave_program, ("Ctrl+Q",)),
    ),
)
