"""Typography: where a text is not set as its language asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from releaseeditor.languages import usual_profiles
from releaseeditor.languages.typography import Profile, profile
from releaseeditor.languages.typography import findings as findings_in
from releaseeditor.model.finding import Finding
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText

_REMEMBERED = 8192


def findings(release: Release, profiles: Mapping[str, str] | None = None) -> tuple[Finding, ...]:
    """What the profiles would change, in reading order; languages without one are left alone.

    `profiles` names one for each language (None: the usual ones).
    """
    names = usual_profiles() if profiles is None else profiles
    chosen = {code: profile(names[code]) for code in release.languages if code in names}
    return tuple(
        replace(found, unit=unit_id, language=code)
        for unit_id in release.unit_ids()
        for code, one in chosen.items()
        if release.wording(unit_id, code).printed
        for found in _in_text(release.wording(unit_id, code).text, one)
    )


@lru_cache(maxsize=_REMEMBERED)
def _in_text(text: RichText, one: Profile) -> tuple[Finding, ...]:
    """The findings of one text; most texts have not changed since they were last looked at."""
    return findings_in(text, one)
