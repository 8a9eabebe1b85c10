"""Finding words in any language."""

from __future__ import annotations

from releaseeditor.ui.commands import library
from releaseeditor.ui.desk import Deed, Desk, Plan


def find(desk: Desk) -> Deed | None:
    """Open the bar in which words are looked for; in the list, look for them in all releases."""
    work = desk.work
    return (lambda: work.finder().begin()) if work else library.search(desk)


def replace(desk: Desk) -> Deed | None:
    """Open the same bar with what is to stand there instead."""
    work = desk.work
    return (lambda: work.finder().begin(replacing=True)) if work else None


def find_next(by: int) -> Plan:
    """The plan of going to the next or previous place that has the words."""

    def plan(desk: Desk) -> Deed | None:
        work = desk.work
        return (lambda: work.finder().step(by)) if work else None

    return plan
