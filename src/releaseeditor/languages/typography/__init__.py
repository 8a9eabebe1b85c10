"""Typography: what a careful typesetter would change in French, Russian and English."""

from __future__ import annotations

from releaseeditor.languages.typography.as_typed import NO_CORRECTION, Correction, typed
from releaseeditor.languages.typography.engine import corrected, findings
from releaseeditor.languages.typography.profile import (
    PROFILE_NAMES,
    Profile,
    profile,
    profiles,
)

__all__ = [
    "NO_CORRECTION",
    "PROFILE_NAMES",
    "Correction",
    "Profile",
    "corrected",
    "findings",
    "profile",
    "profiles",
    "typed",
]
