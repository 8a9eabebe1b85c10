"""Changing the facts of a release."""

from __future__ import annotations

from dataclasses import replace

from releaseeditor.model.cleaning import clean
from releaseeditor.model.commands.typing import NOTHING
from releaseeditor.model.edits import Edit, SetFacts
from releaseeditor.model.facts import Facts, Letterhead, LineName, OwnLine
from releaseeditor.model.release import Release


def set_facts(release: Release, facts: Facts) -> Edit:
    """Give the release other facts."""
    return NOTHING if facts == release.facts else SetFacts(release.facts, facts)


def set_letterhead(release: Release, letterhead: Letterhead) -> Edit:
    """Have the release bear a letterhead: a copy of it as it is now."""
    return set_facts(release, replace(release.facts, letterhead=letterhead))


def set_line(release: Release, name: LineName, language: str, text: str | None) -> Edit:
    """Give a generated line other words in a language; None brings the generated ones back.

    Lines are one line: what ends a line becomes a space. An empty text is a line not printed.
    """
    facts = release.facts
    kept = [one for one in facts.own_lines if (one.name, one.language) != (name, language)]
    if text is not None:
        kept.append(OwnLine(language, name, " ".join(clean(text).split("\n"))))
    kept.sort(key=lambda one: (list(LineName).index(one.name), one.language))
    return set_facts(release, replace(facts, own_lines=tuple(kept)))
