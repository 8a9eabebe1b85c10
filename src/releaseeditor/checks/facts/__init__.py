"""Facts compared over the languages of a release: numbers, dates, codes, names."""

from __future__ import annotations

from releaseeditor.checks.facts.comparison import compare
from releaseeditor.checks.facts.names import Name
from releaseeditor.checks.facts.whole import findings

__all__ = ["Name", "compare", "findings"]
