"""Commands on files: new, open, save, import, export, print; each asks before anything is lost."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from releaseeditor.errors.elsewhere import ChangedElsewhere
from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import WritingFault
from releaseeditor.languages import LANGUAGES
from releaseeditor.messages import Message
from releaseeditor.model.edits import Place
from releaseeditor.model.identity import new_id
from releaseeditor.model.release import Release, new_release
from releaseeditor.model.rights import Right
from releaseeditor.resources import resource
from releaseeditor.settings import with_recent
from releaseeditor.ui.desk import Deed, Desk, Plan
from releaseeditor.ui.disk import Stored, read_stored
from releaseeditor.ui.faults import Step

SUFFIX = ".release"
_ALL_LANGUAGES = tuple(known.code for known in LANGUAGES)


def leave(desk: Desk, then: Deed) -> None:
    """Do `then` once the open release may be left: saved, unchanged, or not wanted."""
    if not desk.document.modified:
        then()
    elif desk.document.in_library:
        desk.library.keeping.finish_saving(then, partial(_ask_about_changes, desk, then))
    else:
        _ask_about_changes(desk, then)


def _ask_about_changes(desk: Desk, then: Deed) -> None:
    from releaseeditor.ui.dialogs.unsaved import UnsavedDialog

    dialog = UnsavedDialog(desk.say, shown_name(desk), desk.window)
    dialog.save_chosen.connect(lambda: save_then(desk, then))
    dialog.discard_chosen.connect(then)
    dialog.open()


def shown_name(desk: Desk) -> str:
    """What the open release is called: its file, else its reference; never its text."""
    path = desk.document.path
    return path.name if path else desk.release.facts.reference or desk.say("Untitled")


def new(desk: Desk) -> Deed:
    """Begin an empty release."""

    def begin() -> None:
        languages = desk.release.languages if desk.work else _ALL_LANGUAGES
        taken = desk.library.takes(new_release(new_id(), languages))
        desk.document.begin(languages, in_library=taken)

    return lambda: leave(desk, begin)


def open_file(desk: Desk) -> Deed:
    """Choose a file and open it."""

    def deed() -> None:
        from releaseeditor.ui.dialogs.file_choice import choose_file

        kinds = (desk.say("Releases") + f" (*{SUFFIX})", desk.say("All files (*)"))
        title = desk.say("Open a release")
        choose_file(desk.window, title, folder(desk), kinds, partial(open_path, desk))

    return deed


def open_path(desk: Desk, path: str | Path) -> None:
    """Open a file in the place of the open release, or take it into the library."""

    def found(stored: Stored) -> None:
        if desk.library.is_open:
            from releaseeditor.ui.library.packages import take_package

            take_package(desk, stored)
        else:
            leave(desk, partial(desk.document.take, stored))

    desk.document.open(Path(path), found)


def open_recent(path: Path) -> Plan:
    """The plan of opening a file used before."""
    return lambda desk: lambda: open_path(desk, path)


def open_sample(desk: Desk) -> Deed:
    """Open a copy of the sample release; once something is changed in it, it is the library's."""

    def deed() -> None:
        def take() -> None:
            package = read_stored(sample()).package
            copy = replace(package.release, id=new_id())
            taken = desk.library.takes(copy)
            desk.document.replace(copy, package.files, in_library=taken)

        leave(desk, take)

    return deed


def sample() -> Path:
    """The file of the sample release."""
    return resource("sample", "sample.release")


def close(desk: Desk) -> Deed | None:
    """Put the open release away."""
    if desk.work is None:
        return None
    return lambda: leave(desk, desk.document.close)


def save(desk: Desk) -> Deed | None:
    """Save to the library or the file the release came from; ask for one where there is none."""
    return (lambda: save_then(desk, lambda: None)) if desk.work else None


def save_as(desk: Desk) -> Deed | None:
    """Save to another file; a release of the library is sent so, as a package."""
    if not desk.work:
        return None
    lends = desk.document.in_library and not desk.library.keeping.fails
    return partial(_ask_who_writes, desk) if lends else _again(desk)


def save_as_title(desk: Desk) -> Message:
    """What saving to another file is for."""
    return Message("Send as package…") if desk.document.in_library else Message("Save as…")


def save_then(desk: Desk, then: Deed) -> None:
    """Save, and do `then` once the release is on the disk."""
    path = desk.document.path
    if desk.document.in_library and not desk.document.at_risk:
        desk.library.keeping.finish_saving(then, lambda: None)
    elif path is None:
        _ask_where(desk, then)
    else:
        desk.document.save(path, then=then)


def _ask_who_writes(desk: Desk) -> None:
    """Ask in which languages the recipient may write, then where the package is to be."""
    from releaseeditor.ui.dialogs.sending import SendingDialog

    def go_on(editable: tuple[str, ...]) -> None:
        _ask_where(desk, lambda: None, editable)

    dialog = SendingDialog(desk.say, desk.release.languages, desk.window)
    dialog.chosen.connect(go_on)
    dialog.open()


def _ask_where(desk: Desk, then: Deed, editable: tuple[str, ...] = ()) -> None:
    from releaseeditor.ui.dialogs.file_choice import choose_new_file

    def take(name: str) -> None:
        path = Path(name)
        path = path if path.suffix else path.with_suffix(SUFFIX)
        desk.document.save(path, over_changes=True, then=then, editable=editable)

    name = desk.document.path.name if desk.document.path else _proposed(desk)
    sent = desk.document.in_library
    title = desk.say("Send the release as a package") if sent else desk.say("Save the release as")
    kind = desk.say("Releases") + f" (*{SUFFIX})"
    choose_new_file(desk.window, title, str(Path(folder(desk), name)), kind, take)


def _proposed(desk: Desk) -> str:
    reference = "".join(
        c if c.isalnum() or c in "-_." else "_" for c in desk.release.facts.reference
    )
    return (reference or "release") + SUFFIX


def folder(desk: Desk) -> str:
    """The folder that a dialog starts in: that of the open file, else of the one last used."""
    path = desk.document.path
    if path is None and desk.preferences.settings.recent:
        path = Path(desk.preferences.settings.recent[0])
    return str(path.parent) if path and path.parent.is_dir() else str(Path.home())


def remember(desk: Desk, path: Path) -> None:
    """Put a file first in the list of those last used."""
    desk.preferences.change(with_recent(desk.preferences.settings, path.absolute()))


def steps_for(desk: Desk, fault: Fault) -> tuple[Step, ...]:
    """What can be done about a fault."""
    from releaseeditor.errors.signing import Unfinished

    if isinstance(fault, Unfinished):
        there = partial(desk.go_to, Place(fault.unit, fault.language))
        return (Step(Message("Go there"), there),)
    return _steps_for_file(desk, fault)


def _steps_for_file(desk: Desk, fault: Fault) -> tuple[Step, ...]:
    from releaseeditor.errors.library import (
        LibraryDamaged,
        LibraryFull,
        LibraryReadOnly,
        NotALibrary,
    )
    from releaseeditor.errors.library_file import LibraryEmpty, NothingRescued
    from releaseeditor.errors.team import PasswordRefused, PasswordWanted, ServerUnreachable

    if isinstance(fault, ChangedElsewhere):
        over = partial(desk.document.save, fault.path, over_changes=True)
        return (Step(Message("Save as…"), _again(desk)), Step(Message("Replace it"), over))
    if isinstance(fault, PasswordWanted | PasswordRefused | NotALibrary | ServerUnreachable):
        from releaseeditor.ui.commands.library import choose_library

        return (Step(Message("Choose a library…"), choose_library(desk)),)
    if isinstance(fault, LibraryDamaged | LibraryEmpty | NothingRescued):
        from releaseeditor.ui.commands.library import rescue, show_backups

        show, save_rest = show_backups(desk), rescue(desk)
        if show is None or save_rest is None:
            return ()
        back = Step(Message("Show the backups…"), show)
        more = Step(Message("Rescue what can be read"), save_rest)
        return (back, more) if isinstance(fault, LibraryDamaged) else (back,)
    if isinstance(fault, WritingFault | LibraryFull | LibraryReadOnly) and desk.document.modified:
        return (Step(Message("Save as…"), _again(desk)),)
    return ()


def _again(desk: Desk) -> Deed:
    return lambda: _ask_where(desk, lambda: None)


def attach(part_id: str = "") -> Plan:
    """The plan of choosing files to attach, or one for a part."""

    def plan(desk: Desk) -> Deed | None:
        desk.document.session.rights.require(Right.WRITE)
        return (lambda: _choose_attachments(desk, part_id)) if desk.work else None

    return plan


def _choose_attachments(desk: Desk, part_id: str) -> None:
    from releaseeditor.ui.dialogs.file_choice import choose_file, choose_files

    def take(names: list[str]) -> None:
        for name in names:
            desk.document.attach(Path(name), part_id)

    window, title, where = desk.window, desk.say("Attach a file"), folder(desk)
    if part_id:
        choose_file(window, title, where, (), lambda name: take([name]))
    else:
        choose_files(window, title, where, take)


def import_text(desk: Desk) -> Deed:
    """Choose a text and see what is recognised in it."""

    def deed() -> None:
        from releaseeditor.ui.dialogs.file_choice import choose_file

        kinds = (desk.say("Texts") + " (*.txt *.md)", desk.say("All files (*)"))
        title = desk.say("Import a text")
        choose_file(desk.window, title, folder(desk), kinds, partial(import_path, desk))

    return deed


def import_path(desk: Desk, path: str | Path) -> None:
    """Show what is recognised in a text, and open what the user makes of it."""
    from releaseeditor.ui.dialogs.text_import import TextImportDialog

    dialog = TextImportDialog(desk.say, desk.theme, Path(path), desk.window)

    def take(release: Release) -> None:
        kept = desk.library.takes(release)
        leave(desk, partial(desk.document.replace, release, saved=False, in_library=kept))

    dialog.taken.connect(take)
    dialog.faulted.connect(desk.show_fault)
    dialog.start()


def export(desk: Desk) -> Deed | None:
    """Ask what to export where, and do it."""
    if desk.work is None:
        return None

    def deed() -> None:
        from releaseeditor.ui.exporting import ask_and_export

        ask_and_export(desk, folder(desk))

    return deed


def print_pages(desk: Desk) -> Deed | None:
    """Ask for a printer, and print."""
    if desk.work is None:
        return None

    def deed() -> None:
        from releaseeditor.ui.printing import ask_and_print

        ask_and_print(desk)

    return deed


def leave_program(desk: Desk) -> Deed:
    """Close the window, which asks about unsaved changes."""
    return desk.window.close
