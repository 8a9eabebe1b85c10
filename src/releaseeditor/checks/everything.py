"""All checks of a release together."""

from __future__ import annotations

from collections.abc import Iterator

from releaseeditor.checks import facts, names, print_ready, spelling, typography
from releaseeditor.checks.house import House
from releaseeditor.languages.spelling import Speller, speller
from releaseeditor.model.finding import Finding
from releaseeditor.model.release import Release


class Checker:
    """Runs all checks, and keeps the dictionaries, which take long to load, for the next time."""

    def __init__(self) -> None:
        self._spellers: dict[str, Speller] = {}

    def findings(self, release: Release, house: House) -> tuple[Finding, ...]:
        """What all checks find, check by check; raises `DictionaryUnusable`."""
        found = (*print_ready.findings(release), *self._in_texts(release, house))
        return tuple(dict.fromkeys(found))

    def findings_in_texts(self, release: Release, house: House) -> tuple[Finding, ...]:
        """What is wrong in the texts, whatever else the release may lack; check by check."""
        return tuple(dict.fromkeys(self._in_texts(release, house)))

    def _in_texts(self, release: Release, house: House) -> Iterator[Finding]:
        yield from facts.findings(release)
        yield from names.findings(release)
        yield from typography.findings(release, house.profiles)
        yield from spelling.findings(release, self._knowing(release, house))

    def _knowing(self, release: Release, house: House) -> dict[str, Speller]:
        """A speller for each language of the release, each with the user's words."""
        return {
            code: self._speller(house.locale(code)).knowing(house.words.get(code, ()))
            for code in release.languages
        }

    def _speller(self, locale: str) -> Speller:
        if locale not in self._spellers:
            self._spellers[locale] = speller(locale)
        return self._spellers[locale]


def findings(release: Release, house: House | None = None) -> tuple[Finding, ...]:
    """What all checks find, check by check, by the usual house style where none is given."""
    return Checker().findings(release, house or House())


def findings_in_texts(release: Release, house: House | None = None) -> tuple[Finding, ...]:
    """What is wrong in the texts, whatever else the release may lack; check by check."""
    return Checker().findings_in_texts(release, house or House())
