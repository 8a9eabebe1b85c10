"""What the user chose: declared once as values, kept in the user's own folder."""

from __future__ import annotations

from releaseeditor.settings.choices import (
    MOST_RECENT,
    TEXT_SIZES,
    Columns,
    ExportChoices,
    Panes,
    Scheme,
    Settings,
    Tongue,
    with_recent,
)
from releaseeditor.settings.folders import (
    backups_folder,
    library_file,
    outboxes_folder,
    settings_file,
    state_folder,
    window_socket,
    words_file,
)
from releaseeditor.settings.storage import Loaded, load, store
from releaseeditor.settings.user import user_name

__all__ = [
    "MOST_RECENT",
    "TEXT_SIZES",
    "Columns",
    "ExportChoices",
    "Loaded",
    "Panes",
    "Scheme",
    "Settings",
    "Tongue",
    "backups_folder",
    "library_file",
    "load",
    "outboxes_folder",
    "settings_file",
    "state_folder",
    "store",
    "user_name",
    "window_socket",
    "with_recent",
    "words_file",
]
