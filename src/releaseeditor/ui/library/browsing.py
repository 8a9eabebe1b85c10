"""Keeps the list of releases up to date with the library, and opens what is chosen there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from releaseeditor.errors.fault import Fault
from releaseeditor.library.blobs import files_of
from releaseeditor.library.entries import Entry, Filter, Hit, Query, Shelf
from releaseeditor.library.held import Held
from releaseeditor.library.listing import count, entries
from releaseeditor.library.outbox import resumed
from releaseeditor.library.releases import load
from releaseeditor.library.shelves import bring_back
from releaseeditor.library.store import Store
from releaseeditor.messages import Message
from releaseeditor.model.edits import Place
from releaseeditor.model.release import Release
from releaseeditor.ui.commands import files
from releaseeditor.ui.desk import Deed, Desk
from releaseeditor.ui.faults import Step
from releaseeditor.ui.library.directory import offer_newer
from releaseeditor.ui.library.home import Home
from releaseeditor.ui.library.unanswered import offer_unanswered
from releaseeditor.ui.menus import Menus
from releaseeditor.values import frozen

_PAGE = 200
"""Releases that are asked for at once; more follow when the last one is in sight."""

Opened = tuple[Held, Mapping[str, bytes], Release]


def shown_home(desk: Desk, menus: Menus) -> Home:
    """The list of releases, kept up to date from when it is first shown."""
    if desk.home is None:
        desk.home = Home(desk, menus)
        Browsing(desk, desk.home)
    return desk.home


@frozen
class Answer:
    """The first releases that were asked for, of so many; and how many the library has at least."""

    found: tuple[Entry, ...]
    count: int
    everything: int


class Browsing(QObject):
    """What the list asks, and what it is answered."""

    def __init__(self, desk: Desk, home: Home) -> None:
        super().__init__(home)
        self._desk, self._home = desk, home
        self._asked = Query()
        self._is_whole = True
        home.asked.connect(self.ask)
        home.more_asked.connect(self._ask_for_more)
        home.opened.connect(partial(open_entry, desk))
        desk.library.opened.connect(self.ask)
        desk.library.opened.connect(self._offer)
        desk.document.replaced.connect(self._offer)
        desk.library.changed.connect(self._follow)

    def ask(self) -> None:
        """Ask for the releases to be shown, and show them."""
        self._asked = query = replace(self._home.query(), limit=_PAGE)
        self._desk.library.ask(partial(_found, query), self._show, self._fail, "list")

    def _offer(self) -> None:
        if not self._desk.document.is_open:
            offer_unanswered(self._desk)

    def _follow(self) -> None:
        if self._home.isVisible():
            self.ask()

    def _ask_for_more(self) -> None:
        if self._is_whole or self._asked.text:
            return
        self._is_whole = True  # until the answer says otherwise
        query = replace(self._asked, offset=len(self._home.list.entries))
        self._desk.library.ask(partial(entries, query=query), self._add, self._fail, "list")

    def _show(self, answer: Answer) -> None:
        self._is_whole = len(answer.found) < _PAGE
        self._home.show_entries(answer.found, answer.count, is_new=not answer.everything)

    def _add(self, found: tuple[Entry, ...]) -> None:
        self._is_whole = len(found) < _PAGE
        self._home.list.add_entries(found)

    def _fail(self, fault: Fault) -> None:
        self._desk.show_fault(fault)


def _found(query: Query, store: Store) -> Answer:
    """The first releases asked for, how many there are of them, and in the whole library."""
    found = entries(store, query)
    if found:
        many = len(found) if query.text or len(found) < _PAGE else count(store, query.filter)
        return Answer(found, many, many)
    shelves = (Shelf.ANY, Shelf.TEMPLATES, Shelf.BIN)
    return Answer(found, 0, sum(count(store, Filter(shelf)) for shelf in shelves))


def open_entry(desk: Desk, entry: Entry) -> None:
    """Open a release of the list, at the place found in it if there is one."""
    back = Step(Message("Bring back"), partial(_bring_back, desk, entry.release))
    told = partial(desk.tell, Message("This release is in the bin."), back)
    open_release(desk, entry.release, entry.hit, then=told if entry.deleted else None)


def _bring_back(desk: Desk, release_id: str) -> None:
    def work(store: Store) -> None:
        bring_back(store, release_id)

    desk.library.ask(work, lambda _: None, desk.show_fault)


def open_release(
    desk: Desk, release_id: str, hit: Hit | None = None, then: Deed | None = None
) -> None:
    """Open a release of the library once the open one may be left, and do `then` in it."""

    def take(opened: Opened) -> None:
        files.leave(desk, partial(show, *opened))

    def show(held: Held, attached: Mapping[str, bytes], release: Release) -> None:
        desk.library.keeping.adopt(held, attached, release)
        _show_opened(desk, hit)
        if then is not None:
            then()

    desk.library.ask(partial(_opened, release_id), take, desk.show_fault, "open")


def _opened(release_id: str, store: Store) -> Opened:
    held, release = resumed(store, load(store, release_id))
    return held, files_of(store, release), release


def _show_opened(desk: Desk, hit: Hit | None) -> None:
    offer_newer(desk)
    if hit is not None and hit.unit in desk.release.units and desk.grid is not None:
        select = hit_in(desk.release.wording(hit.unit, hit.language).plain, hit)
        desk.grid.go_to(Place(hit.unit, hit.language), select=select)


def hit_in(text: str, hit: Hit) -> tuple[int, int] | None:
    """Where the words of a hit stand in the whole text; None where they have gone."""
    if not hit.spans:
        return None
    words = hit.text[slice(*hit.spans[0])]
    start = text.find(words)
    return (start, start + len(words)) if start >= 0 else None
