"""Packages that come in: into the library, or back into it once the user has seen the plan."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from releaseeditor.errors.fault import Refused
from releaseeditor.errors.library import NoSuchRelease
from releaseeditor.exchange.package import Package
from releaseeditor.library.held import Held
from releaseeditor.library.plan import Verdict, merge_plan
from releaseeditor.library.releases import load
from releaseeditor.library.store import Store
from releaseeditor.messages import Message
from releaseeditor.model.release import Release
from releaseeditor.ui.commands import files
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.disk import Stored
from releaseeditor.ui.faults import Step
from releaseeditor.ui.library.browsing import open_release
from releaseeditor.ui.library.leading import edit_to


def take_package(desk: Desk, stored: Stored) -> None:
    """Put a package that was read into the library, or compare it with what is there.

    One that somebody else has lent out stays a file, to be sent back to them.
    """
    package = stored.package

    def answered(held: Held | None) -> None:
        if held is not None:
            compare(desk, held, package)
        elif package.loan is not None:
            files.leave(desk, partial(open_loan, desk, stored))
        else:
            add_package(desk, package)

    find = partial(_found, package.release.id)
    desk.library.ask(find, answered, desk.show_fault)


def open_loan(desk: Desk, stored: Stored) -> None:
    """Open a release that was lent out as the file it is, and say so."""
    desk.document.take(stored)
    desk.tell(Message("This release was lent to you: it stays in its file, to be sent back."))


def offer_to_take(desk: Desk) -> None:
    """Offer to take the release that was opened as a file into the library."""
    document = desk.document
    if document.path is None or document.in_library or document.loan is not None:
        return
    release, path = document.release, document.path

    def answered(held: Held | None) -> None:
        if document.path != path or document.in_library:
            return
        if held is None:
            sentence = Message("This release is in a file; the library does not have it.")
            step = Step(Message("Take it into the library"), partial(files.open_path, desk, path))
        elif held.release == release:
            return
        else:
            sentence = Message("The library has this release too, and it reads differently there.")
            step = Step(Message("Compare…"), partial(files.open_path, desk, path))
        desk.tell(sentence, step)

    desk.library.ask(partial(_found, release.id), answered, lambda _: None)


def add_package(desk: Desk, package: Package) -> None:
    """Put a release into the library and open it there; say so where it may not be put there."""
    try:
        desk.library.check_new(package.release)
    except Refused as refused:
        desk.show_fault(refused)
        return

    def take() -> None:
        desk.document.replace(package.release, package.files, saved=False, in_library=True)

    files.leave(desk, take)


def compare(desk: Desk, held: Held, package: Package) -> None:
    """Show what would change if the package came into the library, and open it there."""
    from releaseeditor.ui.library.plan_dialog import PlanDialog

    loan = package.loan
    base, editable = (loan.base, loan.editable) if loan else (None, ())
    plan = merge_plan(held.release, package.release, base, editable)
    if all(item.verdict is Verdict.KEEP for item in plan.items):
        told = Message("The package has nothing that the library does not have.")
        open_release(desk, held.id, then=partial(desk.tell, told))
        return
    dialog = PlanDialog(desk.say, desk.theme, plan, desk.window)

    def take(release: Release) -> None:
        open_release(desk, held.id, then=partial(_take_back, desk, package.files, release))

    dialog.taken.connect(take)
    dialog.open()


def _take_back(desk: Desk, attached: Mapping[str, bytes], release: Release) -> None:
    """Have the open release read so, as one step that can be undone."""
    for content in attached.values():
        desk.document.keep(content)
    desk.do(edit_to(desk.release, release, Message("package taken back")))


def _found(release_id: str, store: Store) -> Held | None:
    try:
        return load(store, release_id)
    except NoSuchRelease:
        return None
