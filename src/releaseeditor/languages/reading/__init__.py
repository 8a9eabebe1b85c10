"""What a text states, read into values that can be compared over languages."""

from __future__ import annotations

from releaseeditor.languages.reading.fact import Day, Fact, Key, Kind
from releaseeditor.languages.reading.reader import facts_in

__all__ = ["Day", "Fact", "Key", "Kind", "facts_in"]
