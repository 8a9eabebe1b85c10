"""Rules that hold in every language, and the patterns that several languages share."""

from __future__ import annotations

import re

from releaseeditor.languages.typography.characters import (
    CYRILLIC,
    CYRILLIC_LOWER,
    CYRILLIC_UPPER,
    ELLIPSIS,
    LETTER,
    LOWER,
    MINUS,
    NARROW,
    NBSP,
    SPACE,
    UPPER,
)
from releaseeditor.languages.typography.rule import Example, Rule, Scan, Spacing, Swap, compiled
from releaseeditor.languages.typography.script import lookalikes
from releaseeditor.messages import Message

SPACED_DASHES = (*(f"{space}{dash}" for space in " \u00a0\u202f" for dash in "-–—"), "--")
"""What a text must have for a rule of dashes between words to find anything."""

_SPACES = " \u00a0\u202f\u2009"
_TWO_SPACES = tuple(one + other for one in _SPACES for other in _SPACES)
_CAPITALS = "".join(chr(code) for code in (*range(0x41, 0x5B), *range(0xC0, 0xDF), 0x152))
STOP_AND_CAPITAL = tuple(
    f".{capital}" for capital in _CAPITALS + "".join(map(chr, range(0x410, 0x430))) + "Ё"
)

"""What a text must have where a capital letter is to follow a full stop at once."""


def spaced(marks: str) -> tuple[str, ...]:
    """The marks behind each kind of space: what a text must have where one stands wrongly."""
    return tuple(space + mark for space in _SPACES for mark in marks)


def _one_space(match: re.Match[str], _: Spacing) -> str:
    for space in (NBSP, NARROW):
        if space in match[0]:
            return space
    return " "


def tie(match: re.Match[str], _: Spacing) -> str:
    """Group 1 and group 2 with a no-break space between; one that is there may be narrow."""
    return match[1] + (NARROW if match[2] == NARROW else NBSP) + match[3]


DOUBLE_SPACE = Rule(
    "double-space",
    Message("One space is enough."),
    "Lexique de l’Imprimerie nationale, « Espacements »; Мильчин, Чельцова; Chicago, “one space”",
    (
        Swap(rf"(?<=\S){SPACE}{{2,}}(?=\S)", _one_space, _TWO_SPACES),
        Swap(r"(?<=\S)\u2009(?=\S)", NBSP, "\u2009"),
    ),
    (Example("deux  mots", "deux mots"),),
)

SPACE_BEFORE = Rule(
    "space-before",
    Message("No space before a comma, a full stop or a closing bracket."),
    "Lexique de l’Imprimerie nationale, « Ponctuation »; Мильчин, Чельцова; New Hart’s Rules",
    (
        Swap(rf"(?<=[^\s,;(\[]){SPACE}+,(?=[\"«“„{LETTER}])", ", ", spaced(",")),
        Swap(rf"(?<=[^\s,;(\[]){SPACE}+,(?!\d)", ",", spaced(",")),
        Swap(rf"(?<=[^\s.,;:(\[–—-]){SPACE}+\.(?=[\s\"»”’)\]]|$)", ".", spaced(".")),
        Swap(
            rf"(?<=[{CYRILLIC_LOWER}]{{2}}){SPACE}+\.(?=[{CYRILLIC_UPPER}][{CYRILLIC_LOWER}])",
            ". ",
            spaced("."),
        ),
        Swap(rf"(?<=[^\s(\[]){SPACE}+([)\]])(?=[{LOWER}]{{2}})", r"\1 ", spaced(")]")),
        Swap(rf"(?<=[^\s(\[]){SPACE}+([)\]])", r"\1", spaced(")]")),
    ),
    (Example("un mot , puis un autre .", "un mot, puis un autre."),),
)

SPACE_INSIDE = Rule(
    "space-inside",
    Message("No space after an opening bracket."),
    "Lexique de l’Imprimerie nationale, « Ponctuation »; Мильчин, Чельцова; New Hart’s Rules",
    (
        Swap(rf"(?<=[{LETTER}]{{2}})([(\[]){SPACE}+(?=[^\s)\]])", r" \1", "(["),
        Swap(rf"([(\[]){SPACE}+(?=[^\s)\]])", r"\1", "(["),
    ),
    (Example("( entre parenthèses )", "(entre parenthèses)"),),
)

SPACE_AFTER = Rule(
    "space-after",
    Message("A space follows the punctuation mark."),
    "Lexique de l’Imprimerie nationale, « Ponctuation »; Мильчин, Чельцова; Chicago, “Punctuation”",
    (
        Swap(
            rf"(?<=[{LETTER}]{{2}})({SPACE};|[,;])(?=[{LETTER}](?:[{LETTER}'’]| |/[{CYRILLIC}]))",
            r"\1 ",
            ",;",
        ),
        Swap(rf",(?<=[{LOWER}]{{2}},)(?=\d)", ", ", ","),
        Swap(rf"(?<=[»”)\d%€])([,;])(?=[{LETTER}]{{2}})", r"\1 ", ",;"),
        Swap(rf"(?<=[{LETTER}]{{2}})([,;])(?=[{UPPER}]\.[{UPPER} ]|[а-я]\.[ \d])", r"\1 ", ",;"),
        Swap(rf"(?<=[{LETTER}]{{3}}[\"»”])([,;])(?=[\"«“„][{LETTER}]{{2}})", r"\1 ", ",;"),
        Swap(
            rf"(?<=[{LOWER}]{{2}})({SPACE}?[!?]+(?:\.\.)?|…)(?=[{UPPER}][{LOWER} '’])",
            r"\1 ",
            "!?…",
        ),
        Swap(rf"(?<!\w)([{LOWER}]{{4,}})\.(?=[{UPPER}][{LOWER}]+ )", r"\1. ", STOP_AND_CAPITAL),
        Swap(rf"(?<=[{LOWER}]{{2}})({SPACE}?):(?=[«“„\"][{LETTER}])", r"\1: ", ":"),
        Swap(rf"(?<=[{CYRILLIC_LOWER}]{{2}}):(?=(?!мм|сс)[{CYRILLIC}]{{2}}|\d)", ": ", ":"),
        Swap(rf"(?<=[{UPPER}]{{3}})\((?=[{UPPER}][{LOWER}]{{2}})", " (", "("),
        Swap(rf"(?<=[{CYRILLIC_LOWER}]{{2}})\((?=\(?[{CYRILLIC}]{{4}})", " (", "("),
        Swap(rf"(?<=[»”])\((?=[{LETTER}]{{2}})", " (", "("),
    ),
    (Example("un,deux", "un, deux"),),
)

ELLIPSES = Rule(
    "ellipsis",
    Message("An ellipsis is one character."),
    "Lexique de l’Imprimerie nationale, « Points de suspension »; Мильчин, Чельцова; Hart’s",
    (
        Swap(
            r"(?<![.…])(?:\.\.\.|\. \. \.|\.\u00a0\.\u00a0\.)(?!\.)",
            ELLIPSIS,
            ("..", ". .", ".\u00a0."),
        ),
        Swap(r"(?<!\.)\.{4,}(?=[\s\"»”’)\]!?,;:]|$)", ELLIPSIS, ("...",)),
        Swap(r"…(?:…|\.\.)[.…]*", ELLIPSIS, ELLIPSIS),
    ),
    (Example("ça va...", "ça va…"),),
)

TIMES_SIGN = Rule(
    "times",
    Message("The multiplication sign is ×."),
    "BIPM, SI Brochure 5.4.6; Lexique de l’Imprimerie nationale; ГОСТ 8.417",
    (
        Swap(
            rf"(?<!\w)(\d[\d.,]*(?:{SPACE}?(?:[cmkdмс]?[mм]|″|′))?)({SPACE}?)[xXхХ*](?=\2\d)",
            r"\1\2×",
            "xXхХ*",
        ),
    ),
    (Example("4 x 4 m", "4 × 4\u00a0m"),),
)

MINUS_SIGN = Rule(
    "minus",
    Message("The minus sign before a number is longer than a hyphen."),
    "BIPM, SI Brochure; Lexique de l’Imprimerie nationale; ГОСТ 8.417; Chicago, “Punctuation”",
    (
        Swap(rf"[-–](?<=[\s(\[«“\"±/≈~…].)(?<![\d%°]{SPACE}.)(?=\d)(?!\d+-)", MINUS, "-–"),
        Swap(rf"[-–](?=\d[\d.,]*(?:…[-–+−]?\d[\d.,]*)?{SPACE}?[°%])", MINUS, "-–", at_start=True),
        Swap(r"(?<!\S)\+/?-(?=[ \u00a0]?\d)", "±", "+"),
        Swap(
            rf"(?:(?<=[:(] )|(?<=\())[-–]{SPACE}(?=\d[\d.,\u202f\u00a0]*{SPACE}?[€$%°])",
            MINUS,
            (": - ", ": – ", "( - ", "(- ", "(– "),
        ),
    ),
    (Example("de -5 à 3 °C", "de −5 à 3\u00a0°C"),),
)


def _copyright(match: re.Match[str], _: Spacing) -> str:
    """The sign, unless (c) is the third of (a), (b), (c)."""
    listed = compiled(r"\([abdеабгд]\)").search(match.string)
    return match[0] if listed else "©"


SIGNS = Rule(
    "signs",
    Message("There is a sign for this."),
    "Typographic signs of Unicode: ©, ®, ™, °C, m², m³",
    (
        Swap(r"(?<![\w)])\([cсCС]\)(?= ?(?:\d{4}|[A-ZА-ЯÉ]))", _copyright, "("),
        Swap(rf"(?<=[{LETTER}])\((?:r|R)\)", "®", "("),
        Swap(rf"(?<=[{LETTER}]) ?\((?:tm|TM|тм|ТМ)\)", "™", "("),
        Swap(rf"(?<=\d)({SPACE}?)°{SPACE}([CFС])(?![{LETTER}])", r"\1°\2", "°"),
        Swap(rf"(?<=\d)({SPACE}?)º({SPACE}?)([CFС])(?![{LETTER}])", r"\1°\3", "º"),
        Swap(rf"(?<=\d)({SPACE}?(?:[ckdm]?m|[ксдм]?м|m/s|м/с))2(?![\w])", r"\1²", "2"),
        Swap(rf"(?<=\d)({SPACE}?(?:[ckdm]?m|[ксдм]?м))3(?![\w])", r"\1³", "3"),
        Swap(rf"(?<=\d)({SPACE}?(?:[kmµ]?g|hab\.?)/[kcd]?m)2(?!\w)", r"\1²", ("m2",)),
        Swap(rf"(?<=\d)({SPACE}?(?:[kmµ]?g/[cd]?m|[км]?г/[сд]?м))3(?!\w)", r"\1³", ("m3", "м3")),
    ),
    (Example("25 m2", "25\u00a0m²"),),
)

HOMOGLYPHS = Rule(
    "homoglyph",
    Message("This word mixes Latin and Cyrillic letters that look alike."),
    "Unicode Technical Standard 39, confusable characters; Мильчин, Чельцова",
    (Scan(lookalikes),),
    (Example("Cпокойствие", "Спокойствие"),),
)

CLOSE_UP_HIGH = Rule(
    "space-before-mark",
    Message("No space before ; : ! ? in this language."),
    "Мильчин, Чельцова; New Hart’s Rules; Chicago, “Punctuation”",
    (
        Swap(
            rf"(?<=[^\s(\[,;:–—-])(?<!\.\.){SPACE}+([!?]+|;(?![)(]|-\)))(?=[\s)\]»”“’\"'.,…]|$)",
            r"\1",
            ";!?",
        ),
        Swap(rf"(?<=[^\s(\[,;:–—\d-]){SPACE}+:(?=[\s)\]»”“\"]|$)(?!-?[)(])", ":", ":"),
        Swap(rf"(?<=\d){SPACE}+:(?= [{LETTER}«“„\"]|$)", ":", ":"),
        Swap(rf"([!?]){SPACE}+(?=[!?])", r"\1", "!?"),
    ),
    (
        Example("Really ?", "Really?", "en-GB"),
        Example("Да !", "Да!", "ru"),
    ),
)
