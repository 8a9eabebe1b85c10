"""Findings of misspelt words with what may have been meant, for other programs to read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from time import monotonic

from releaseeditor.checks.house import House
from releaseeditor.checks.spelling import RULE, names_as_written
from releaseeditor.checks.suggesting import Suggesting, as_written
from releaseeditor.languages.spelling.words import plain
from releaseeditor.model.finding import Finding
from releaseeditor.model.release import Release

_SECONDS = 10.0


def with_suggestions(
    found: Iterable[Finding], release: Release, house: House, seconds: float = _SECONDS
) -> list[Finding]:
    """The findings, those of misspelt words with what may have been meant, for a program to read.

    Each word is looked up once and in this process, for so many seconds in all; the words that
    are then left have no suggestions. Raises `DictionaryUnusable`.
    """
    suggesting, names = Suggesting(), names_as_written(release)
    until = monotonic() + seconds
    looked_up: dict[tuple[str, str], tuple[str, ...]] = {}

    def meant(finding: Finding) -> tuple[str, ...]:
        text = release.wording(finding.unit, finding.language).plain
        word, locale = text[finding.start : finding.end], house.locale(finding.language)
        if (locale, word) not in looked_up and monotonic() < until:
            known = (*names, *house.words.get(finding.language, ()))
            answer = suggesting((locale, plain(word), known))
            looked_up[locale, word] = tuple(as_written(one, word) for one in answer)
        return looked_up.get((locale, word), ())

    return [
        replace(finding, replacements=meant(finding)) if finding.rule == RULE else finding
        for finding in found
    ]
