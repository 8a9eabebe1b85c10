"""Russian names in French and in English, as the press transcribes them."""

from __future__ import annotations

import re

from releaseeditor.languages.names import russian_first_names
from releaseeditor.languages.names.draft import word_by_word
from releaseeditor.languages.names.transcription import Rules

_VOWELS = "аеёиоуыэюя"

# Press transcription (documents in French of the Russian foreign ministry; the table of French
# passports of the interior ministry's order 310, as the press softens it). First match wins; the
# letters are those before and after, in small letters.
_FRENCH_RULES: tuple[tuple[str, str], ...] = (
    (r"(?<=[бвгджзклмнпрстфхцчшщ])ин$", "ine"),
    (r"ьин$", "ine"),
    (r"ын$", "yne"),
    (r"(?<=.)кс", "x"),
    (r"ий$", "i"),
    (r"ый$", "y"),
    (r"г(?=[еи])", "gu"),
    (rf"(?<=[{_VOWELS}])с(?=[{_VOWELS}])", "ss"),
    (r"(?<=[жчшщ])ё", "e"),
    (r"[ьъ][еэ]", "ie"),
    (r"[ьъ]ё|ё|ьо|йо", "io"),
    (r"[ьъ]и", "i"),
    (r"[ьъ]ю", "iou"),
    (r"[ьъ]я", "ia"),
    (r"(?<=и)е", "e"),
    (r"(?<=и)я", "a"),
    (r"(?<=[аеёоуыэюя])е", "ïe"),
    (r"(?<=[аеёоуыэюя])ю", "ïou"),
    (r"(?<=[аеёоуыэюя])я", "ïa"),
    (r"(?<=[аеёоуыэюя])[ий]", "ï"),
    (r"(?<=и)и", "i"),
    (r"й", "i"),
    (r"щ", "chtch"),
    (r"ю", "iou"),
    (r"я", "ia"),
    (r"ж", "j"),
    (r"у", "ou"),
    (r"х", "kh"),
    (r"ц", "ts"),
    (r"ч", "tch"),
    (r"ш", "ch"),
    (r"[ьъ]", ""),
)
_FRENCH_LETTERS = dict(
    zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "abvgdeejziiklmnoprstufkccss-y-eua", strict=True)
)
_TRANSCRIPTION = Rules(_FRENCH_RULES, _FRENCH_LETTERS, accented="ёй")

# Known by another spelling than the rules give; surnames of whom the press writes daily.
_FRENCH_SURNAMES = {
    "ельцин": "eltsine",
    "союз": "soyouz",
    "королёв": "korolev",
    "яшин": "yachine",
}
_ENGLISH_SURNAMES = {
    "шойгу": "shoigu",
    "чайковский": "tchaikovsky",
    "гергиев": "gergiev",
    "алфёров": "alferov",
    "алферов": "alferov",
}


def french(name: str) -> str:
    """A Russian name in the transcription of the French press: Сергей Лавров is Sergueï Lavrov."""
    return word_by_word(name, _french_word)


def english(name: str) -> str:
    """A Russian name as the English press writes it: by iuliia's scheme `wikipedia`, softened.

    Ё after ж, ч, ш and щ is e (Gorbachev), the second е of ее is ye, кс of Алекс- is x (Alexeyev).
    """
    return word_by_word(name, _english_word)


def _french_word(word: str) -> str:
    fixed = russian_first_names.IN_FRENCH.get(word) or _FRENCH_SURNAMES.get(word)
    if fixed:
        return fixed
    return _TRANSCRIPTION.applied(word)


def _english_word(word: str) -> str:
    from iuliia import WIKIPEDIA  # pyright: ignore[reportMissingTypeStubs] - has none

    fixed = russian_first_names.IN_ENGLISH.get(word) or _ENGLISH_SURNAMES.get(word)
    if fixed:
        return fixed
    softened = re.sub("(?<=[жчшщ])ё", "е", word)
    written = re.sub("^(ale|ma)ks", r"\1x", WIKIPEDIA.translate(softened).lower())
    return re.sub("(?<=e)e", "ye", written)
