"""What French, Russian and English require; each language is a value, one module of data."""

from __future__ import annotations

from releaseeditor.errors.language import UnknownLanguage
from releaseeditor.languages.english import ENGLISH
from releaseeditor.languages.french import FRENCH
from releaseeditor.languages.language import Language
from releaseeditor.languages.russian import RUSSIAN

LANGUAGES = (FRENCH, RUSSIAN, ENGLISH)
"""The languages a release can be written in, in the order of the columns of a new one."""

__all__ = ["LANGUAGES", "Language", "language", "usual_profiles"]


def language(code: str) -> Language:
    """The language with this code (`fr`, `ru`, `en`); raises `UnknownLanguage` for another."""
    for known in LANGUAGES:
        if known.code == code:
            return known
    raise UnknownLanguage(code)


def usual_profiles() -> dict[str, str]:
    """The name of the profile of typography that each language has unless another is chosen."""
    return {known.code: known.typography for known in LANGUAGES if known.typography}
