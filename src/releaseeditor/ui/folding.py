"""Which panes beside the texts fit into a window, and which are folded away until they do."""

from __future__ import annotations

from collections.abc import Container, Mapping


def fitting(room: int, texts: int, panes: Mapping[str, int], asked: Container[str]) -> list[str]:
    """The names of `panes` that have room beside the texts.

    `room` and `texts` (what the texts need at least) are in pixels, as are the least widths of the
    panes, which come with the most important first. Panes that are `asked` for stay, room or not.
    """
    shown = [name for name in panes if name in asked]
    left = room - texts - sum(panes[name] for name in shown)
    for name, width in panes.items():
        if name not in shown and width <= left:
            shown.append(name)
            left -= width
    return [name for name in panes if name in shown]
