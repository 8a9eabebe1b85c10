"""The library as one SQLite file."""

from releaseeditor.library.sqlite.making import APPLICATION_ID
from releaseeditor.library.sqlite.store import SqliteStore

__all__ = ["APPLICATION_ID", "SqliteStore"]
