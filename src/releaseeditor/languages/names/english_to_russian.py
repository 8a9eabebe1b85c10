"""English names in Russian: customary forms of first names, practical transcription of surnames.

After Ермолович, «Имена собственные на стыке языков и культур»; English letters tell little of the
sound, so every surname is a guess.
"""

from __future__ import annotations

from releaseeditor.languages.names.english_names import IN_RUSSIAN
from releaseeditor.languages.names.transcription import Rules

# Surnames that the rules get wrong and the press has settled.
SURNAMES = {
    "nelson": "нельсон",
    "wilson": "уилсон",
    "williams": "уильямс",
    "bridenstine": "брайденстайн",
    "johnson": "джонсон",
    "churchill": "черчилль",
    "hughes": "хьюз",
    "moore": "мур",
    "parker": "паркер",
    "armstrong": "армстронг",
    "musk": "маск",
    "jones": "джонс",
    "smith": "смит",
    "young": "янг",
    "bolden": "болден",
}
PARTICLES = {"van": "ван", "von": "фон", "de": "де", "o": "о", "st": "сент"}
_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_V = "aeiouy"
_RULES = (
    (r"tsch|tch|ch", "ч"),
    (r"sch|sh", "ш"),
    (r"ph", "ф"),
    (r"th", "т"),
    (r"ck", "к"),
    (r"^kn", "н"),
    (r"^wr", "р"),
    (r"^wh", "у"),
    (r"^wo(?!o)", "во"),
    (r"^wa(?=[lt])", "уо"),
    (r"^w", "у"),
    (r"w$", ""),
    (r"igh", "ай"),
    (r"gh", "г"),
    (r"qu", "кв"),
    (r"oo", "у"),
    (r"ee|ea", "и"),
    (r"ou", "ау"),
    (r"ow(?=n)", "ау"),
    (r"ow", "оу"),
    (r"aw|au", "о"),
    (r"ew", "ью"),
    (r"ai|ay", "ей"),
    (r"eye?$|ie$|y$", "и"),
    (r"oa|oe$", "оу"),
    (r"^eu|^u(?=[bcdfghjklmnpqrstvwxz][aeiouy])", "ю"),
    (r"^e", "э"),
    (rf"a(?=[{_CONSONANTS}]e$)", "ей"),
    (rf"i(?=[{_CONSONANTS}]e$)", "ай"),
    (rf"o(?=[{_CONSONANTS}]e$)", "оу"),
    (rf"(?<=[{_CONSONANTS}])e$", ""),
    (r"ge$", "дж"),
    (r"^a(?=[bcdfghjklmnpqrstvwxz]{2}|d)", "э"),
    (r"^y(?=[ao])", "й"),
    (r"j", "дж"),
    (r"x", "кс"),
    (r"c(?=[eiy])", "с"),
    (r"dg", "дж"),
    (rf"(?<=[{_V}])w", "у"),
    (r"w", "в"),
    (rf"u(?=[{_CONSONANTS}]{{2}})|u(?=[{_CONSONANTS}]$)", "а"),
    (r"u", "у"),
    (r"y", "и"),
    (rf"(?<=[{_V}])e", "э"),
    (r"'|’", ""),
)
_LETTERS = dict(zip("abcdefghiklmnopqrstvz", "абкдефгхиклмнопкрствз", strict=True))
_TRANSCRIPTION = Rules(_RULES, _LETTERS)


def russian(word: str) -> str:
    """One word of an English name, in small letters, in Russian."""
    return (
        PARTICLES.get(word)
        or IN_RUSSIAN.get(word)
        or SURNAMES.get(word)
        or _TRANSCRIPTION.applied(word)
    )


def surname(word: str) -> str:
    """A family name in small letters in Russian, which may be a first name too."""
    return SURNAMES.get(word) or russian(word)


def is_settled(word: str) -> bool:
    """Whether the Russian form is a custom, no transcription by rule."""
    return word in PARTICLES or word in IN_RUSSIAN or word in SURNAMES
