"""What the user has arranged in the window, noted for the next time."""

from __future__ import annotations

from dataclasses import replace

from releaseeditor.settings import Columns
from releaseeditor.ui.desk import Desk


def remember_panes(desk: Desk) -> None:
    """Note where the dividers between the panes stand."""
    if desk.work:
        settings = desk.preferences.settings
        panes = replace(settings.panes, splitter=desk.work.state())
        desk.preferences.change(replace(settings, panes=panes))


def remember_geometry(desk: Desk) -> None:
    """Note where the window stands."""
    settings = desk.preferences.settings
    text = bytes(desk.window.saveGeometry().toBase64().data()).decode("ascii")
    panes = replace(settings.panes, geometry=text)
    desk.preferences.change(replace(settings, panes=panes))


def remember_columns(desk: Desk) -> None:
    """Note the order and the shares of the columns."""
    if desk.work:
        settings = desk.preferences.settings
        shown = desk.work.grid.header.shares()
        columns = arranged(settings.columns, shown, desk.release.languages)
        desk.preferences.change(replace(settings, columns=columns))


def arranged(
    columns: Columns, shown: tuple[tuple[str, int], ...], languages: tuple[str, ...]
) -> Columns:
    """The setting once columns are `shown` so, from left to right, with shares in per cent.

    Only what is not as usual is noted: another order than the release's, other than equal shares.
    The order is that of all columns, so it is left alone while one is hidden.
    """
    shares = dict(shown)
    order = tuple(shares)
    if len(shares) == len(languages):
        columns = replace(columns, order=() if order == languages else order)
    others = {code: share for code, share in columns.widths.items() if code not in shares}
    equal = max(shares.values(), default=0) - min(shares.values(), default=0) <= 1
    return replace(columns, widths=others if equal else {**others, **shares})
