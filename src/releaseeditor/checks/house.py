"""How the user wants texts to be written: whose typography, and which words beside a dictionary."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field

from releaseeditor.languages import usual_profiles
from releaseeditor.languages.spelling import locale_of
from releaseeditor.languages.typography.profile import PROFILE_NAMES
from releaseeditor.values import frozen


@frozen
class House:
    """The profile of typography of each language, by its code, and the user's own words."""

    profiles: Mapping[str, str] = field(default_factory=usual_profiles)
    words: Mapping[str, Collection[str]] = field(default_factory=dict[str, Collection[str]])

    def in_countries(self, regions: Mapping[str, str]) -> House:
        """The house with the profiles of these countries, by language, where there are some."""
        known = {name.casefold(): name for name in PROFILE_NAMES}
        named = {code: f"{code}-{region}".casefold() for code, region in regions.items()}
        chosen = {code: known[name] for code, name in named.items() if name in known}
        return House({**self.profiles, **chosen}, self.words)

    def locale(self, language: str) -> str:
        """The dictionary of a language: American where American typography is wanted."""
        return locale_of(self.profiles.get(language, language))


def house(profiles: Mapping[str, str], words: Mapping[str, Collection[str]]) -> House:
    """The usual profiles but for those of `profiles`, with the user's words."""
    return House({**usual_profiles(), **profiles}, words)
