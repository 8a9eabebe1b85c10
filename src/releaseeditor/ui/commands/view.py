"""Commands on what is seen: columns, panes, sizes, spaces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from releaseeditor.settings import TEXT_SIZES, Settings
from releaseeditor.ui.desk import Deed, Desk, Plan
from releaseeditor.ui.faults import NoticeBar


def toggle_column(language: str) -> Plan:
    """The plan of hiding a language's column, or showing it; the last one stays."""

    def plan(desk: Desk) -> Deed | None:
        if desk.work is None:
            return None
        shown = columns_shown(desk)
        if language not in shown:
            return lambda: _show_columns(desk, (*shown, language))
        others = tuple(code for code in shown if code != language)
        return (lambda: _show_columns(desk, others)) if others else None

    return plan


def column_is_shown(language: str) -> Callable[[Desk], bool]:
    """Whether a language's column is shown."""
    return lambda desk: language in columns_shown(desk)


def columns_shown(desk: Desk) -> tuple[str, ...]:
    """The languages whose columns are shown; all where the settings hide every one."""
    hidden = desk.preferences.settings.columns.hidden
    shown = tuple(code for code in desk.release.languages if code not in hidden)
    return shown or desk.release.languages


def _show_columns(desk: Desk, shown: tuple[str, ...]) -> None:
    columns = desk.preferences.settings.columns
    others = tuple(code for code in columns.hidden if code not in desk.release.languages)
    hidden = tuple(code for code in desk.release.languages if code not in shown)
    _change(desk, columns=replace(columns, hidden=(*others, *hidden)))


def toggle_spaces(desk: Desk) -> Deed:
    """Show spaces as signs, or not."""
    visible = desk.preferences.settings.spaces_visible
    return lambda: _change(desk, spaces_visible=not visible)


def spaces_visible(desk: Desk) -> bool:
    """Whether spaces are shown as signs."""
    return desk.preferences.settings.spaces_visible


def toggle_pane(name: str) -> Plan:
    """The plan of showing the pane `outline` or `side`, or of putting it away."""

    def plan(desk: Desk) -> Deed | None:
        work = desk.work
        return (lambda: show_pane(desk, name, shown=not work.shows_pane(name))) if work else None

    return plan


def show_pane(desk: Desk, name: str, *, shown: bool) -> None:
    """Show a pane even where the window is narrow, or put it away."""
    if shown and desk.work:
        desk.work.ask_for_pane(name)
    panes = desk.preferences.settings.panes
    changed = replace(panes, outline_open=shown) if name == "outline" else None
    _change(desk, panes=changed or replace(panes, side_open=shown))


def pane_is_shown(name: str) -> Callable[[Desk], bool]:
    """Whether a pane is shown."""
    return lambda desk: desk.work is not None and desk.work.shows_pane(name)


def panes_wanted(settings: Settings) -> list[str]:
    """The panes that the user wants to see."""
    wanted = {"outline": settings.panes.outline_open, "side": settings.panes.side_open}
    return [name for name, is_wanted in wanted.items() if is_wanted]


def size_step(by: int) -> Plan:
    """The plan of making texts larger or smaller by so many steps."""

    def plan(desk: Desk) -> Deed | None:
        size = desk.preferences.settings.text_size
        at = TEXT_SIZES.index(size) + by
        return size_of(TEXT_SIZES[at])(desk) if 0 <= at < len(TEXT_SIZES) else None

    return plan


def size_of(percent: int) -> Plan:
    """The plan of showing texts at a size in per cent."""
    return lambda desk: lambda: _change(desk, text_size=percent)


def size_is(percent: int) -> Callable[[Desk], bool]:
    """Whether texts have this size."""
    return lambda desk: desk.preferences.settings.text_size == percent


def full_screen(desk: Desk) -> Deed:
    """Fill the screen, or go back to a window."""
    window = desk.window
    return window.showNormal if window.isFullScreen() else window.showFullScreen


def is_full_screen(desk: Desk) -> bool:
    """Whether the window fills the screen."""
    return desk.window.isFullScreen()


def step_pane(by: int) -> Plan:
    """The plan of going to the next or previous pane."""
    return lambda desk: partial(focus_pane, desk, by) if _panes(desk) else None


def focus_pane(desk: Desk, by: int) -> None:
    """Give the next pane the keyboard: notices, outline, texts, side panel, and round again."""
    panes = _panes(desk)
    here = QApplication.focusWidget()
    inside = [pane is here or (here is not None and pane.isAncestorOf(here)) for pane in panes]
    at = inside.index(True) if any(inside) else -1 if by > 0 else 0
    _enter(desk, panes[(at + by) % len(panes)])


def _panes(desk: Desk) -> list[QWidget]:
    """What is on the screen of an open release, or of the list; at least two, or none."""
    work, home = desk.work, desk.home
    if work is not None:
        panes = [*work.bars, *work.panes()]
    else:
        panes = [desk.bar, *([home] if home is not None else [])]
    seen = [pane for pane in panes if pane.isVisible()]
    return seen if len(seen) > 1 else []


def _enter(desk: Desk, pane: QWidget) -> None:
    if desk.work and pane is desk.work.grid:
        place = desk.place
        desk.work.grid.go_to(place if place.unit else desk.first_place())
        return
    if isinstance(pane, NoticeBar):
        pane.take_focus()
        return
    if desk.home is not None and pane is desk.home:
        desk.home.take_focus()
        return
    if pane.focusPolicy() != Qt.FocusPolicy.NoFocus:
        pane.setFocus(Qt.FocusReason.TabFocusReason)
        return
    child = next((w for w in pane.findChildren(QWidget) if _takes_focus(w)), None)
    if child:
        child.setFocus(Qt.FocusReason.TabFocusReason)


def _takes_focus(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()


def _change(desk: Desk, **values: object) -> None:
    settings: Settings = desk.preferences.settings
    desk.preferences.change(replace(settings, **values))
