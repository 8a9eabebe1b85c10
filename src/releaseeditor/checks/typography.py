"""Typography: where a text is not set as its language asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from releaseeditor.languages import usual_profiles
from releaseeditor.languages.typography import findings as findings_in
from releaseeditor.languages.typography import profile
from releaseeditor.model.finding import Finding
from releaseeditor.model.release import Release


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
        for found in findings_in(release.wording(unit_id, code).text, one)
    )
