"""Typography while typing: quotation marks, spaces and dashes as each language has them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from releaseeditor.messages import Message
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.edits import Edit, Group, Place
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText

NO_PROFILES: Mapping[str, str] = MappingProxyType({})


class Corrector:
    """Says what to correct after a key; nothing for languages without a profile."""

    def __init__(self) -> None:
        self._profiles: Mapping[str, str] = NO_PROFILES

    def set_profiles(self, profiles: Mapping[str, str]) -> None:
        """Correct these languages, each by the profile of this name."""
        self._profiles = profiles

    def corrected(
        self, release: Release, place: Place, before: RichText, caret: int
    ) -> tuple[Edit, int] | None:
        """The edit that corrects what has just been typed in front of `caret`, and the caret then.

        `before` is the text before the key. None where it was not one character, or is right.
        """
        text = release.wording(place.unit, place.language).text
        name = self._profiles.get(place.language)
        if name is None or len(text) != len(before) + 1 or not 0 < caret <= len(text):
            return None
        if text.text[: caret - 1] + text.text[caret:] != before.text:
            return None
        from releaseeditor.languages.typography import profile, typed  # rules: at the first key

        found = typed(text, caret, profile(name))
        if not found:
            return None
        edit = set_text(release, place.unit, place.language, found.applied(text))
        return Group((edit,), Message("typography")), found.caret
