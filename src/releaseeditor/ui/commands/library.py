"""Commands on releases of the library: copies, the archive, the bin, templates, the list itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Message, counted
from releaseeditor.model.parts import Boilerplate, Contact, Emitter, Participant
from releaseeditor.model.rights import Right
from releaseeditor.ui.commands import files, view
from releaseeditor.ui.desk import Deed, Desk, Plan
from releaseeditor.ui.faults import Step

if TYPE_CHECKING:
    from releaseeditor.library import Entry, Held, Store

_KNOWN_BY_NAME = (Participant, Emitter, Boilerplate, Contact)

On = Callable[["Store", str], object]
"""Something done to a release of the library, by its identifier."""


def search(desk: Desk) -> Deed:
    """Look for words in all releases."""

    def look() -> None:
        if desk.work is not None:
            desk.document.close()
        if desk.home is not None:
            desk.home.look_for_words()

    return partial(files.leave, desk, look)


def show_versions(desk: Desk) -> Deed | None:
    """Show the earlier versions of the wording at the caret."""
    work = desk.work
    if work is None or work.side is None or desk.library.keeping.held is None:
        return None
    side = work.side

    def show() -> None:
        from releaseeditor.ui.library.past import Past

        view.show_pane(desk, "side", shown=True)
        side.show_tab("history")
        for past in side.findChildren(Past):
            past.follow(desk.place)
            past.show_versions()

    return show


def duplicate(desk: Desk) -> Deed | None:
    """Open a copy of a release, without its reference, dates and history."""
    desk.require(Right.WRITE)
    chosen = _chosen(desk)
    return partial(_duplicate, desk, chosen[0]) if len(chosen) == 1 else None


def use_template(desk: Desk) -> Deed | None:
    """Begin a release from the chosen template."""
    desk.require(Right.WRITE)
    entry = _only_entry(desk)
    if entry is None or not entry.is_template or entry.deleted:
        return None
    return partial(_duplicate, desk, entry.release)


def make_template(desk: Desk) -> Deed | None:
    """Have a release be a template, or a template a release again."""
    desk.require(Right.WRITE)
    entry = _only_entry(desk)
    if entry is None or entry.deleted:
        return None

    def turn(store: Store, release_id: str) -> None:
        from releaseeditor.library import set_template

        set_template(store, release_id, template=not is_template)

    is_template = entry.is_template
    return partial(_do_to, desk, (entry.release,), turn)


def template_title(desk: Desk) -> Message:
    """What becoming a template is called for what is chosen."""
    entry = _only_entry(desk)
    if entry is not None and entry.is_template:
        return Message("Make it an ordinary release")
    return Message("Make it a template")


def put_away(desk: Desk) -> Deed | None:
    """Put releases into the archive, or take them out of it."""
    desk.require(Right.WRITE)
    entries = _entries(desk)
    if not entries or any(entry.deleted for entry in entries):
        return None
    back = all(entry.archived for entry in entries)

    def done() -> None:
        sentence = counted(
            "{count} release is in the archive now.",
            "{count} releases are in the archive now.",
            len(entries),
        )
        desk.tell(sentence, Step(Message("Take back"), _again(desk, ids, "unarchive")))

    ids = [entry.release for entry in entries]
    if back:
        return _again(desk, ids, "unarchive")
    return _again(desk, ids, "archive", done)


def put_away_title(desk: Desk) -> Message:
    """What archiving is called for what is chosen."""
    entries = _entries(desk)
    if entries and all(entry.archived for entry in entries):
        return Message("Take out of the archive")
    return Message("Put into the archive")


def throw_away(desk: Desk) -> Deed | None:
    """Put releases into the bin; the notice takes them back."""
    desk.require(Right.WRITE)
    ids = [entry.release for entry in _entries(desk) if not entry.deleted]
    if not ids:
        return None

    def done() -> None:
        sentence = counted(
            "{count} release is in the bin now.", "{count} releases are in the bin now.", len(ids)
        )
        desk.tell(sentence, Step(Message("Bring back"), _again(desk, ids, "bring_back")))

    return _again(desk, ids, "throw_away", done)


def bring_back(desk: Desk) -> Deed | None:
    """Take releases out of the bin."""
    desk.require(Right.WRITE)
    ids = [entry.release for entry in _entries(desk) if entry.deleted]
    return _again(desk, ids, "bring_back") if ids else None


def purge(desk: Desk) -> Deed | None:
    """Destroy what is chosen in the bin, once that has been said twice."""
    desk.require(Right.PURGE)
    ids = [entry.release for entry in _entries(desk) if entry.deleted]
    if not ids:
        return None

    def ask() -> None:
        sentence = counted(
            "{count} release will be gone for good, with its whole history.",
            "{count} releases will be gone for good, with their whole history.",
            len(ids),
        )
        desk.tell(sentence, Step(Message("Delete for good"), _again(desk, ids, "purge")))

    return ask


def show_backups(desk: Desk) -> Deed | None:
    """Show the backups of the library."""
    library = desk.library.backups.library
    if library is None:
        return None

    def show() -> None:
        from releaseeditor.ui.library.restoring import show_backups

        show_backups(desk, library)

    return show


def rescue(desk: Desk) -> Deed | None:
    """Put what can be read of a damaged library in its place."""
    library = desk.library.backups.library
    if library is None:
        return None

    def save_rest() -> None:
        from releaseeditor.ui.library.restoring import rescue_library

        rescue_library(desk, library)

    return save_rest


def choose_library(desk: Desk) -> Deed:
    """Work in another library."""

    def choose() -> None:
        from releaseeditor.ui.library.place_dialog import PlaceDialog

        PlaceDialog(desk).open()

    return choose


def show_directory(desk: Desk) -> Deed | None:
    """Show the people and organisations that the library knows."""
    if not desk.library.is_open:
        return None

    def show() -> None:
        from releaseeditor.ui.library.directory_dialog import DirectoryDialog

        dialog = DirectoryDialog(desk)
        dialog.open()
        dialog.search.setFocus()

    return show


def choose_letterhead(desk: Desk) -> Deed | None:
    """Choose the letterhead of the open release."""
    if desk.work is None or not desk.library.is_open:
        return None

    def show() -> None:
        from releaseeditor.ui.library.letterhead_dialog import LetterheadDialog

        LetterheadDialog(desk).open()

    return show


def save_to_directory(desk: Desk) -> Deed | None:
    """Put the participant, emitter, boilerplate or contact at the caret into the directory."""
    desk.require(Right.WRITE)
    part = desk.release.part(desk.part) if desk.part else None
    if not isinstance(part, _KNOWN_BY_NAME) or not desk.library.is_open:
        return None

    def save() -> None:
        from releaseeditor.ui.library.directory import save_part

        save_part(desk, part)

    return save


def give_reference(desk: Desk) -> Deed | None:
    """Give the open release the next reference of its organisation."""
    desk.require(Right.WRITE)
    if desk.work is None or not desk.document.in_library:
        return None

    def give() -> None:
        from releaseeditor.ui.library.directory import give_reference

        give_reference(desk)

    return give


def sort_by(order: str) -> Plan:
    """The plan of sorting the list by something, newest or smallest first."""

    def plan(desk: Desk) -> Deed | None:
        if desk.work is not None or desk.home is None:
            return None
        return partial(desk.home.list.sort_by_name, order)

    return plan


def _again(
    desk: Desk, ids: Sequence[str], name: str, done: Callable[[], object] | None = None
) -> Deed:
    """The deed of doing to releases what the library calls `name`."""

    def do(store: Store, release_id: str) -> None:
        from releaseeditor import library

        {
            "archive": library.archive,
            "unarchive": library.unarchive,
            "throw_away": library.throw_away,
            "bring_back": library.bring_back,
            "purge": library.purge,
        }[name](store, release_id)

    return partial(_do_to, desk, tuple(ids), do, done)


def _do_to(
    desk: Desk, ids: Sequence[str], do: On, done: Callable[[], object] | None = None
) -> None:
    def work(store: Store) -> None:
        for release_id in ids:
            do(store, release_id)

    def show(_: None) -> None:
        if desk.home is not None:
            desk.home.asked.emit()
        if done is not None:
            done()

    desk.library.ask(work, show, desk.show_fault)


def _duplicate(desk: Desk, release_id: str) -> None:
    from releaseeditor.ui.library.browsing import open_release

    def work(store: Store) -> Held:
        from releaseeditor.library import duplicate

        return duplicate(store, release_id)

    def copied(held: Held) -> None:
        open_release(desk, held.id)

    def copy() -> None:
        desk.library.ask(work, copied, fail)

    def fail(fault: Fault) -> None:
        desk.show_fault(fault)

    files.leave(desk, copy)


def _entries(desk: Desk) -> tuple[Entry, ...]:
    """The releases that are selected in the list, while it is shown."""
    if desk.work is not None or desk.home is None:
        return ()
    return desk.home.chosen()


def _only_entry(desk: Desk) -> Entry | None:
    entries = _entries(desk)
    return entries[0] if len(entries) == 1 else None


def _chosen(desk: Desk) -> tuple[str, ...]:
    """The identifiers of the releases that are selected, or of the open one."""
    if desk.work is None:
        return tuple(entry.release for entry in _entries(desk) if not entry.deleted)
    return (desk.release.id,) if desk.library.keeping.held is not None else ()
