"""Spelling: what is misspelt in a text, what may have been meant, and the user's own words."""

from __future__ import annotations

from releaseeditor.languages.spelling.dictionaries import LOCALES, locale_of
from releaseeditor.languages.spelling.personal import PersonalWords
from releaseeditor.languages.spelling.speller import Speller, speller

__all__ = ["LOCALES", "PersonalWords", "Speller", "locale_of", "speller"]
