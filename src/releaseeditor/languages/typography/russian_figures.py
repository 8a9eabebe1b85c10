"""The rules of Russian for ordinals, numbers and ranges."""

from __future__ import annotations

import re

from releaseeditor.languages.typography.characters import (
    CYRILLIC,
    CYRILLIC_LOWER,
    EN_DASH,
    SPACE,
)
from releaseeditor.languages.typography.numbers import (
    FIGURES,
    POINT_AND_FIGURE,
    Numerals,
    decimals,
    figures,
    from_foreign,
    grouped_range,
    regrouped,
    ungrouped,
)
from releaseeditor.languages.typography.rule import Example, Rule, Spacing, Swap
from releaseeditor.languages.typography.russian_ties import GENITIVE, MILCHIN, MONEY, UNITS
from releaseeditor.messages import Message

_NUMERALS = Numerals(5, ",")
_NOMINATIVE = "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь"
_PREPOSITIONAL = "январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре"
_DAYS = "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс"
_SHORT_DAYS = r"пн\.|вт\.|ср\.|чт\.|пт\.|сб\.|вс\."
_DASH = rf"(?:{SPACE}?[-–]{SPACE}?|—)"
_LONG_ENDINGS = "ый|ий|ой|ая|ое|ые|ых|ым|ого|его|ому|ему|ыми"
_ENDINGS = f"{_LONG_ENDINGS}|яя|ее|ёх|ех|ём|ье|ья|ьи|ие|их|им|ом|ем|ей|ую|юю|ими|ьего|ьему"
_COMPOUND = "(?:лет|дн|час|минут|процент|месяч|недель|этаж|кратн|мест|метр|тонн)"
_ENDING = "(?:[йяехм]|го|му|ми)"


def _suffix(match: re.Match[str], _: Spacing) -> str:
    """The ending by the rule: one letter after a vowel, two after a consonant."""
    ending = match[2]
    kept = 2 if ending[-2:] in ("го", "му", "ми") else 1
    return f"{match[1]}-{ending[-kept:]}"


def _undotted(match: re.Match[str], spacing: Spacing) -> str:
    return match[0].replace(".", spacing.thousands)


def _words(names: str) -> Swap:
    """A range between two words of `names`."""
    ends = {name[-2:] for name in names.replace("\\", "").split("|")}
    return Swap(
        rf"(?i)(?<![\w-])({names}){_DASH}(?=(?:{names})(?![\w-]))",
        rf"\1{EN_DASH}",
        tuple(sorted(end + dash for end in ends for dash in ("-", " -", " –"))),
    )


_HYPHENS = ("-", " –", "—")

RUSSIAN_FIGURES: tuple[Rule, ...] = (
    Rule(
        "ordinal",
        Message("The ending has one letter after a vowel, two after a consonant."),
        f"{MILCHIN}: наращение падежного окончания",
        (
            Swap(rf"(?<![\w.,])(\d+)-(?:т|ст)?({_ENDINGS})(?![{CYRILLIC}-])", _suffix, "-"),
            Swap(rf"(?<![\w.,])(\d+)({_LONG_ENDINGS})(?![{CYRILLIC}-])", _suffix, FIGURES),
            Swap(rf"(?<![\w.,])(\d+)(й|я|го|му|х)(?= [{CYRILLIC_LOWER}]{{3,}})", r"\1-\2", FIGURES),
            Swap(
                r"(?<!\w)([IVXLC]+)-(?:[йяем]|го|му|х|ом|ым)"
                r"(?= (?:век|столети|съезд|класс|Олимп|сесси|полугоди|квартал|этап|тур|степен|том"
                r"|курс))",
                r"\1",
                "IVXLC",
            ),
        ),
        (Example("5-ый, 23-его", "5-й, 23-го"), Example("50-летие", "50-летие")),
    ),
    Rule(
        "date-suffix",
        Message("A day with its month takes no ending."),
        f"{MILCHIN}: наращение падежного окончания",
        (
            Swap(
                rf"(?<![\w.,])(\d{{1,2}})-(?:го|е|ое|ого|му)"
                rf"(?={SPACE}(?:{GENITIVE})(?![{CYRILLIC}]))",
                r"\1",
                "-",
            ),
        ),
        (Example("23-го марта", "23\u00a0марта"),),
    ),
    Rule(
        "thousands",
        Message("Numbers from five digits on are in groups of three; four digits stay together."),
        f"{MILCHIN}: многозначные числа; ГОСТ 8.417",
        (
            from_foreign(_NUMERALS),
            Swap(
                rf"(?<![\w.,])[1-9]\d{{0,2}}(?:\.\d{{3}}){{2,}}(?={SPACE}?(?:{MONEY}|руб|евро|долл))",
                _undotted,
                POINT_AND_FIGURE,
            ),
            grouped_range(_NUMERALS, "–"),
            regrouped(_NUMERALS),
            ungrouped(_NUMERALS),
        ),
        (Example("12345,6", "12\u00a0345,6"), Example("1 234 рубля", "1234 рубля")),
    ),
    Rule(
        "decimal-comma",
        Message("The decimal sign is a comma."),
        f"{MILCHIN}: дробные числа; ГОСТ 8.417",
        (
            decimals(
                _NUMERALS,
                rf"(?!К\b|Н\b|В\b|А\b){UNITS}|%|‰|{MONEY}|рубл[а-я]+|долларов|евро|раза?",
            ),
            Swap(
                rf"(?<![\w.,])(\d+)\.(\d\d?)(?={SPACE}?(?:до|и|[-–]){SPACE}?\d+,\d+{SPACE}?"
                rf"(?:млн|млрд|трлн|тыс|%|‰|{MONEY}|кг|к?м(?!\w)))",
                r"\1,\2",
                POINT_AND_FIGURE,
            ),
        ),
        (Example("3.5 %", "3,5\u00a0%"),),
    ),
    Rule(
        "range",
        Message("A range takes an en dash without spaces."),
        f"Typographers’ practice and ГОСТ Р 7.0.97; {MILCHIN} (there an em dash)",
        (
            Swap(
                rf"(\d(?<![\w,.:/+=*×−–—-]\d)(?<![=+*×]{SPACE}\d)\d{{0,3}}(?:,\d+)?){_DASH}"
                rf"(\d{{1,4}}(?:,\d+)?)(?![\w:/+=*×−–—-]|[.,]\d|{SPACE}?[=x×х*+])",
                figures,
                _HYPHENS,
            ),
            Swap(
                rf"(\d(?<![\d:.]\d)\d?[:.][0-5]\d){_DASH}(?=\d?\d[:.][0-5]\d(?![\d:]|\.\d))",
                r"\1–",
                _HYPHENS,
            ),
            Swap(rf"(?<=\d)({SPACE}?[%°]C?){_DASH}(?=\d+(?:,\d+)?{SPACE}?[%°])", r"\1–", _HYPHENS),
            Swap(
                rf"(?<![\w-])(\d{{1,4}})-(?=\d{{1,4}}-(?:{_ENDING}(?!\w)|{_COMPOUND}))", r"\1–", "-"
            ),
            Swap(rf"(?<![\w-])([IVXLC]+){_DASH}(?=[IVXLC]+(?:вв?\.|(?![\w-])))", r"\1–", _HYPHENS),
            Swap(
                rf"(?<![\w-])(\d{{1,2}}{SPACE}(?:{GENITIVE}))"
                rf"(?:[-–]|{SPACE}[-–]{SPACE})(?=\d{{1,2}}{SPACE}(?:{GENITIVE})(?!\w))",
                r"\1–",
                _HYPHENS,
            ),
            Swap(rf"(?<![\w+−])([+−]\d{{1,2}})-(?=\d{{1,2}}{SPACE}?°)", r"\1–", "°"),
            _words(_NOMINATIVE),
            _words(_PREPOSITIONAL),
            _words(GENITIVE),
            _words(_DAYS),
            _words(_SHORT_DAYS),
        ),
        (
            Example("2012-2015 гг.", "2012–2015\u00a0гг."),
            Example("апрель-май", "апрель–май"),
            Example("12:00-13:00", "12:00–13:00"),
        ),
    ),
)
