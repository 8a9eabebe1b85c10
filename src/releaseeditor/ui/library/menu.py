"""The menu of the library: what is done to releases as wholes."""

from __future__ import annotations

from releaseeditor.messages import Message
from releaseeditor.ui.action import Action, Menu
from releaseeditor.ui.commands import library

LIBRARY = Menu(
    "library",
    Message("&Library"),
    (
        Action("search", Message("Search all releases"), library.search, ("Ctrl+Shift+F",), "find"),
        Action(
            "versions",
            Message("Versions of this wording"),
            library.show_versions,
            ("Ctrl+Shift+H",),
        ),
        None,
        Action("duplicate", Message("Duplicate"), library.duplicate, ("Ctrl+D",)),
        Action("use_template", Message("New release from this template"), library.use_template),
        Action(
            "template",
            Message("Make it a template"),
            library.make_template,
            named=library.template_title,
        ),
        None,
        Action(
            "archive",
            Message("Put into the archive"),
            library.put_away,
            ("Ctrl+Shift+E",),
            named=library.put_away_title,
        ),
        Action("bin", Message("Put into the bin"), library.throw_away),
        Action("bring_back", Message("Bring back from the bin"), library.bring_back),
        Action("purge", Message("Delete for good…"), library.purge),
        None,
        Action("directory", Message("Directory…"), library.show_directory, ("Ctrl+Shift+P",)),
        Action("to_directory", Message("Save to the directory"), library.save_to_directory),
        Action("letterhead", Message("Letterhead of the release…"), library.choose_letterhead),
        Action("reference", Message("Give the next reference"), library.give_reference),
        None,
        Action("backups", Message("Backups…"), library.show_backups),
        Action("choose_library", Message("Choose a library…"), library.choose_library),
        None,
        Menu(
            "sort",
            Message("Sort by"),
            (
                Action("sort_modified", Message("Last change"), library.sort_by("modified")),
                Action("sort_reference", Message("Reference"), library.sort_by("reference")),
                Action("sort_headline", Message("Headline"), library.sort_by("headline")),
                Action("sort_day", Message("Date"), library.sort_by("day")),
                Action("sort_embargo", Message("Embargo"), library.sort_by("embargo")),
            ),
        ),
    ),
)
