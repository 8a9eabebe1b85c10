"""Puts the side panel beside the grid, once the window has been seen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from releaseeditor.errors.fault import Fault
from releaseeditor.model.edits import NOWHERE, Place
from releaseeditor.model.finding import Finding
from releaseeditor.ui.commands.findings import do
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.grid.grid import Grid
from releaseeditor.ui.library.arrivals import Arrivals
from releaseeditor.ui.library.past import Past
from releaseeditor.ui.side.checking import Checked
from releaseeditor.ui.side.panel import SidePanel


def add_side_panel(desk: Desk) -> SidePanel | None:
    """Make the side panel of the open release; None where none is open or it has one."""
    work, panes = desk.work, desk.preferences.settings.panes
    if work is None or work.side is not None:
        return None
    side = SidePanel(
        desk.document,
        desk.say,
        desk.theme,
        work,
        find=desk.proofreader.findings,
        suggest=desk.proofreader.suggest,
    )
    side.findings.chosen.connect(partial(_show_finding, work.grid))
    side.findings.checked.connect(partial(_underline, work.grid))
    side.findings.count_changed.connect(desk.status.show_findings)
    side.findings.asked.connect(partial(_act, desk))
    side.findings.faulted.connect(desk.show_fault)
    desk.proofreader.changed.connect(side.findings.check_again)
    side.history.faulted.connect(desk.show_fault)
    side.history.went.connect(partial(_go_back, work.grid))
    work.grid.place_changed.connect(side.follow)
    Arrivals(desk, work)
    past = Past(desk, side.history)
    side.surround_history(past)
    work.grid.place_changed.connect(past.follow)
    if panes.side_tab:
        side.show_tab(panes.side_tab)
    side.tab_changed.connect(partial(_note_tab, desk))
    work.add_side(side)
    if desk.place != NOWHERE:
        side.follow(desk.place)
        past.follow(desk.place)
    return side


def _show_finding(grid: Grid, finding: Finding) -> None:
    grid.go_to(Place(finding.unit, finding.language), select=(finding.start, finding.end))


def _underline(grid: Grid, checked: Checked) -> None:
    grid.show_findings(checked.release, checked.findings)


def _act(desk: Desk, name: str, finding: Finding) -> None:
    try:
        do(desk, name, finding)
    except Fault as fault:
        desk.show_fault(fault)


def _go_back(grid: Grid, place: Place) -> None:
    if place != NOWHERE:
        grid.go_to(place)


def _note_tab(desk: Desk, tab: str) -> None:
    settings = desk.preferences.settings
    desk.preferences.change(replace(settings, panes=replace(settings.panes, side_tab=tab)))
