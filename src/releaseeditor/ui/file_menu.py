"""The menu of files: what comes in, what goes out."""

from __future__ import annotations

from pathlib import Path

from releaseeditor.languages import LANGUAGES
from releaseeditor.messages import Message
from releaseeditor.ui.action import Action, Listed, Menu
from releaseeditor.ui.commands import files, program
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.names import endonym


def _recent(desk: Desk) -> list[Action]:
    return [
        Action("", Message("{name}", name=path.name), files.open_recent(path))
        for path in map(Path, desk.preferences.settings.recent)
    ]


def _languages(desk: Desk) -> list[Action]:
    from releaseeditor.ui.commands import languages

    others = (one.code for one in LANGUAGES if one.code not in desk.release.languages)
    return [
        Action(
            "",
            Message("{name}", name=endonym(code)),
            languages.toggle_language(code),
            checked=languages.has_language(code),
        )
        for code in (*desk.release.languages, *others)
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
        Menu("languages", Message("Languages of the release"), (Listed(_languages),)),
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
