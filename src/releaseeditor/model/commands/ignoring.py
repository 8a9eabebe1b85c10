"""Ignoring findings, and telling of them again."""

from __future__ import annotations

from dataclasses import replace

from releaseeditor.model.commands.facts import set_facts
from releaseeditor.model.edits import Edit
from releaseeditor.model.finding import Finding
from releaseeditor.model.ignored import Ignored, ignored, ignored_everywhere
from releaseeditor.model.release import Release


def ignore(release: Release, finding: Finding, reason: str = "") -> Edit:
    """Tell no more of a finding where it stands."""
    return _with(release, ignored(release, finding, reason.strip()))


def ignore_everywhere(release: Release, finding: Finding, reason: str = "") -> Edit:
    """Tell no more of a finding wherever its words stand in its language."""
    return _with(release, ignored_everywhere(release, finding, reason.strip()))


def heed(release: Release, one: Ignored) -> Edit:
    """Tell again of what was ignored."""
    others = tuple(other for other in release.facts.ignored if other != one)
    return set_facts(release, replace(release.facts, ignored=others))


def _with(release: Release, new: Ignored) -> Edit:
    """The same finding is ignored once, for the last reason given."""
    same = replace(new, reason="")
    others = tuple(one for one in release.facts.ignored if replace(one, reason="") != same)
    return set_facts(release, replace(release.facts, ignored=(*others, new)))
