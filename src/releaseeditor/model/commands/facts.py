"""Changing the facts of a release."""

from __future__ import annotations

from releaseeditor.model.commands.typing import NOTHING
from releaseeditor.model.edits import Edit, SetFacts
from releaseeditor.model.facts import Facts
from releaseeditor.model.release import Release


def set_facts(release: Release, facts: Facts) -> Edit:
    """Give the release other facts."""
    return NOTHING if facts == release.facts else SetFacts(release.facts, facts)
