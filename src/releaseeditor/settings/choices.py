"""All settings, each declared once: its name, its type, its default and what it may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from enum import StrEnum
from pathlib import Path

from releaseeditor.values import frozen

MOST_RECENT = 10
"""How many of the files last used are remembered."""

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""The sizes of text in per cent, from which the user chooses."""


class Tongue(StrEnum):
    """The language of the interface; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    FRENCH = "fr"
    RUSSIAN = "ru"
    ENGLISH = "en"


class Scheme(StrEnum):
    """Light or dark; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@frozen
class Columns:
    """Which columns of the grid are hidden, by language; the order and shares of the others.

    `widths` are per cent of the room for texts.
    """

    hidden: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict[str, int])


@frozen
class Panes:
    """Where the window and its panes stand: Qt's own states as base64, and what is open."""

    geometry: str = ""
    splitter: str = ""
    outline_open: bool = True
    side_open: bool = True
    side_tab: str = ""


@frozen
class ExportChoices:
    """What was last exported, offered again the next time; empty means all that there is."""

    formats: tuple[str, ...] = ("pdf", "docx")
    layout: str = "separate"
    languages: tuple[str, ...] = ()
    folder: str = ""


@frozen
class Settings:
    """What the user chose; a value outside the `allowed` ones is read as the default."""

    language: Tongue = Tongue.SYSTEM
    scheme: Scheme = Scheme.SYSTEM
    text_size: int = field(default=100, metadata={"allowed": TEXT_SIZES})
    spaces_visible: bool = False
    correct_while_typing: bool = True
    """Whether typography is corrected as one types."""
    profiles: Mapping[str, str] = field(default_factory=dict[str, str])
    """The profile of typography by language, where it is not the usual one."""
    library: str = ""
    """The library: a file, or `postgresql://…` for a team's; empty is the user's own."""
    second_backups: str = ""
    """The folder to which finished backups are copied too; empty for none."""
    recent: tuple[str, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict[str, str])
    """Key sequences of the user's own, by the name of the action; empty means no key."""
    columns: Columns = Columns()
    panes: Panes = Panes()
    export: ExportChoices = ExportChoices()


def with_recent(settings: Settings, path: Path) -> Settings:
    """The settings with `path` as the file last used."""
    latest = str(path)
    others = tuple(name for name in settings.recent if name != latest)
    return replace(settings, recent=(latest, *others)[:MOST_RECENT])
