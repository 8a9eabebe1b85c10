"""French names in Russian: fixed forms of first names, practical transcription of surnames.

The rules are those of Гиляревский and Старостин, «Иностранные имена и названия в русском тексте»,
as far as letters alone tell the sound; surnames have more exceptions than rules can hold.
"""

from __future__ import annotations

import re

from releaseeditor.languages.names.french_first_names import IN_RUSSIAN
from releaseeditor.languages.names.transcription import Rules

PARTICLES = {
    "le": "ле",
    "la": "ла",
    "les": "ле",
    "de": "де",
    "du": "дю",
    "des": "де",
    "d": "д",
    "l": "л",
    "von": "фон",
    "van": "ван",
    "saint": "сен",
    "sainte": "сент",
}

# Surnames that the rules get wrong and the Russian press has long since settled.
SURNAMES = {
    "mitterrand": "миттеран",
    "lagarde": "лагард",
    "depardieu": "депардьё",
    "leclerc": "леклер",
    "philippe": "филипп",
    "macron": "макрон",
    "sarkozy": "саркози",
    "muller": "мюллер",
    "schneider": "шнейдер",
    "meyer": "мейер",
    "mayer": "майер",
    "hollande": "олланд",
    "hugo": "гюго",
    "dumas": "дюма",
    "zola": "золя",
    "renault": "рено",
    "citroën": "ситроен",
    "gall": "галль",
    "descartes": "декарт",
    "eyharts": "эйартс",
    "lebrun": "лебрен",
    "borne": "борн",
    "barnier": "барнье",
    "fabius": "фабиус",
    "darmanin": "дарманен",
    "kouchner": "кушнер",
    "bayrou": "байру",
    "rochefort": "рошфор",
    "lefebvre": "лефевр",
    "gaulle": "голль",
    "mayotte": "майотта",
    "maire": "мэр",
    "houellebecq": "уэльбек",
    "griezmann": "гризманн",
    "castex": "кастекс",
    "saëns": "санс",
    "boulez": "булез",
    "barthez": "бартез",
    "lloris": "льорис",
    "kaas": "каас",
    "bachelot": "башло",
}

_V = "aeiouyàâäéèêëîïôöùûüœæ"
_END = "(?![a-zà-ÿœæ])"
_NASAL = f"(?![{_V}nmh])"
# Э and ё stand for themselves after a vowel or at the beginning, е after a consonant: "E", "Ö".
_RULES = (
    (rf"ault?s?{_END}|aul?d{_END}|auts?{_END}|aux{_END}|eaux?|aud{_END}|au", "о"),
    (rf"mann{_END}", "ман"),
    (r"^ville", "виль"),
    (rf"eux{_END}|eus{_END}", "Ö"),
    (r"œu|oeu|eu|œ", "Ö"),
    (r"eilla(?![iuy])", "Eйя"),
    (r"ailla(?![iuy])", "айя"),
    (r"(?<=[bcdfghjklmnpqrstvwxz])illa(?![iuy])", "ийя"),
    (r"^ex(?=[aeiouéèhy])", "Eкз"),
    (rf"ès{_END}", "Eс"),
    (rf"(?<=[ui])st{_END}", "ст"),
    (r"eill|eil(?![a-zà-ÿ])", "Eй"),
    (r"aill|ail(?![a-zà-ÿ])", "ай"),
    (r"ouill|ouil(?![a-zà-ÿ])", "уй"),
    (r"euill|euil(?![a-zà-ÿ])", "Öй"),
    (r"(?<=[bcdfghjklmnpqrstvwxz])ille", "ий"),
    (r"(?<=[bcdfghjklmnpqrstvwxz])ill(?=[aeiouéèo])", "ий"),
    (rf"oin{_NASAL}", "уэн"),
    (r"ouya", "уя"),
    (r"oy(?=[aeiouéè])", "уай"),
    (rf"oy{_END}|oi[xtsd]?{_END}|oî|oi", "уа"),
    (rf"bourgs?{_END}", "бур"),
    (r"ou(?=[i])", "у"),
    (r"oux?(?![a-zà-ÿ])|oû|où|ou", "у"),
    (rf"(?:ain|ein|aim|eim|în|in|yn|ïn)[cg]?t?s?{_END}", "Eн"),
    (r"(?:aim|eim|im|ym)(?=[bp])", "Eм"),
    (rf"(?:ain|ein|in|yn){_NASAL}", "Eн"),
    (rf"ien(?:s|t)?{_END}", "ьен"),
    (rf"i[èe]res?{_END}", "ьер"),
    (rf"iers?{_END}|iez{_END}", "ье"),
    (rf"yer{_END}", "йе"),
    (r"(?<=[bcdfghjklmnpqrstvwxz])i(?=[eéè])", "ь"),
    (r"(?:am|em)(?=[bp])", "ам"),
    (rf"ens{_END}", "анс"),
    (rf"(?:an|en|em|am)(?:[tdsgc]s?)?{_END}", "ан"),
    (rf"(?:an|en){_NASAL}", "ан"),
    (rf"on(?:[tds]s?)?{_END}", "он"),
    (rf"un[ds]?{_END}|um{_END}", "Eн"),
    (rf"ay[es]?{_END}|ey{_END}|ez{_END}|er{_END}|ets?{_END}|ai[td]?s?{_END}|ée?s?{_END}", "E"),
    (r"ay(?=[aeiouéè])", "ай"),
    (r"aî|ai|eî|ei|ay|ey|ae", "E"),
    (r"[éèêëÉ]", "E"),
    (rf"gne?s?{_END}", "нь"),
    (r"gn(?=[ei])", "нь"),
    (r"gna", "нья"),
    (r"gno", "ньо"),
    (r"gn", "нь"),
    (r"ch(?=[rl])", "к"),
    (r"sch|ch|sh", "ш"),
    (r"ph", "ф"),
    (r"th", "т"),
    (rf"cqu?e?{_END}|cqu|ck", "к"),
    (r"qu|q", "к"),
    (r"gu(?=[eiéèêy])", "г"),
    (r"ge(?=[aoâ])", "ж"),
    (r"g(?=[eiéèêëy])", "ж"),
    (r"cc(?=[eiéèy])", "кс"),
    (r"sc(?=[eiéèy])", "с"),
    (r"c(?=[eiéèêy])|ç", "с"),
    (r"j", "ж"),
    (rf"lles?{_END}|ls?{_END}|les{_END}|le{_END}", "ль"),
    (rf"ll(?=[{_V}])", "лл"),
    (rf"l(?=[{_V}])", "л"),
    (r"l", "ль"),
    (rf"r[tdsc]s?{_END}", "р"),
    (rf"(?<=[{_V}])s(?=[{_V}])", "з"),
    (r"ss", "сс"),
    (rf"(?<=.)[tdpsxz]+s?{_END}", ""),
    (rf"(?<=[bcdfghjklmnpqrstvwxz])es?{_END}|(?<=[iuy])es?{_END}", ""),
    (r"x", "кс"),
    (r"h", ""),
    (r"w", "в"),
    (r"(?<=[bcdfghjklmnpqrstvwxz])u(?=i)", "ю"),
    (r"[uùûü]", "ю"),
    (r"[iîïy](?=[aeouéè])", "и"),
    (r"[iîïy]", "и"),
    (r"[eE]", "E"),
    (r"[aàâ]", "а"),
    (r"[oôö]", "о"),
)
_LETTERS = {
    "b": "б",
    "c": "к",
    "d": "д",
    "f": "ф",
    "g": "г",
    "k": "к",
    "m": "м",
    "n": "н",
    "p": "п",
    "r": "р",
    "s": "с",
    "t": "т",
    "v": "в",
    "z": "з",
}
_TRANSCRIPTION = Rules(_RULES, _LETTERS, accented="àâéèêëîïôöùûüœæç")


def russian(word: str) -> str:
    """One word of a French name, in small letters, in Russian."""
    return (
        PARTICLES.get(word)
        or IN_RUSSIAN.get(word)
        or SURNAMES.get(word)
        or _settled(_TRANSCRIPTION.applied(word))
    )


def surname(word: str) -> str:
    """A family name in small letters in Russian, which may be a first name too: Hugo, Philippe."""
    return SURNAMES.get(word) or russian(word)


def is_settled(word: str) -> bool:
    """Whether the Russian form is a custom, no transcription by rule."""
    return word in PARTICLES or word in IN_RUSSIAN or word in SURNAMES


def _settled(written: str) -> str:
    """The word with its "E" and "Ö" as Russian letters."""
    written = re.sub(r"(?:^|(?<=[аоуэюяиыеё]))E", "э", written)
    written = re.sub(r"^Ö", "э", written)
    return written.replace("E", "е").replace("Ö", "ё")
