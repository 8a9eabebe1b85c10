"""Everything seen: the only package that knows Qt."""

from releaseeditor.ui.quick_imports import stop_reading_sources

stop_reading_sources()
