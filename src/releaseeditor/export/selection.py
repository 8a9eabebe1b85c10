"""Which languages go with which layout."""

from __future__ import annotations

from collections.abc import Sequence

from releaseeditor.errors.export import (
    NoLanguageChosen,
    NotInRelease,
    ThreeLanguagesNeeded,
    TwoLanguagesNeeded,
)
from releaseeditor.export.layouts import Layout
from releaseeditor.model.release import Release


def selected(release: Release, languages: Sequence[str], layout: Layout) -> tuple[str, ...]:
    """The languages, each once; raises an `ExportRefused` where they do not suit the layout."""
    chosen = tuple(dict.fromkeys(languages))
    if not chosen:
        raise NoLanguageChosen
    for language in chosen:
        if language not in release.languages:
            raise NotInRelease(language, release.languages)
    if layout is Layout.TWO_COLUMNS and len(chosen) != 2:  # noqa: PLR2004 - the layout's name says it
        raise TwoLanguagesNeeded
    if layout is Layout.THREE_COLUMNS and len(chosen) != 3:  # noqa: PLR2004 - the layout's name says it
        raise ThreeLanguagesNeeded
    return chosen
