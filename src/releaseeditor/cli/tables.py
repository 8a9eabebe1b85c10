"""Tables of texts named on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from releaseeditor.cli.streams import STANDARD, package_from, package_or_text, text_from
from releaseeditor.cli.terminal import Terminal
from releaseeditor.messages import Message, counted

if TYPE_CHECKING:
    from releaseeditor.exchange.decoding import Decoded
    from releaseeditor.exchange.table import Table
    from releaseeditor.model.release import Release

_ENDINGS = (".tsv", ".tab", ".csv")
_TEXT = ".txt"
"""What spreadsheets call their tables in Unicode, too."""


@dataclass(frozen=True, slots=True)
class Given:
    """A release; if it was a table, also each unit's line and the countries of its headings."""

    release: Release
    lines: Mapping[str, int] = field(default_factory=dict[str, int])
    regions: Mapping[str, str] = field(default_factory=dict[str, str])


def is_named_as_table(name: str) -> bool:
    """Whether the file's name ends as that of a table."""
    return Path(name).suffix.lower() in _ENDINGS


def given(name: str, terminal: Terminal) -> Given:
    """The release in a file of this name, or the one that a table in it is.

    Raises what `read_package`, `read_text` and `read_table` raise.
    """
    from releaseeditor.exchange.decoding import Decoded

    if name != STANDARD and Path(name).suffix.lower() not in (*_ENDINGS, _TEXT):
        return Given(package_from(name, terminal).release)
    found = package_or_text(terminal) if name == STANDARD else text_from(name, "", terminal)
    if not isinstance(found, Decoded):
        return Given(found.release)
    return tabled(found, name, terminal)


def tabled(decoded: Decoded, name: str, terminal: Terminal) -> Given:
    """The release that a table is; what is not taken from it is told on standard error."""
    from releaseeditor.exchange.table import read_table
    from releaseeditor.exchange.tabled import release_of

    shown = terminal.say("standard input") if name == STANDARD else Path(name).name
    table = read_table(decoded.text, shown)
    _tell_what_is_left_out(table, terminal)
    made = release_of(table)
    return Given(made.release, made.lines, table.regions)


def _tell_what_is_left_out(table: Table, terminal: Terminal) -> None:
    if table.ignored:
        columns = ", ".join(table.ignored)
        terminal.note(Message("Left out, being no language: {columns}.", columns=columns))
    if table.longer:
        terminal.note(
            counted(
                "Line {lines} has more cells than the first line; they are left out.",
                "Lines {lines} have more cells than the first line; they are left out.",
                len(table.longer),
                lines=", ".join(map(str, table.longer)),
            )
        )
