"""The library as one SQLite file."""

from releaseeditor.library.sqlite.store import APPLICATION_ID, SqliteStore

__all__ = ["APPLICATION_ID", "SqliteStore"]
