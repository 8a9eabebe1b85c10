"""The rules of Russian that tie words: initials, abbreviations, addresses, short words."""

from __future__ import annotations

import re

from releaseeditor.languages.typography.characters import (
    CYRILLIC,
    CYRILLIC_LOWER,
    CYRILLIC_UPPER,
    HIDDEN,
    NBSP,
    SPACE,
)
from releaseeditor.languages.typography.rule import Example, Rule, Spacing, Swap
from releaseeditor.languages.typography.russian_ties import MILCHIN
from releaseeditor.messages import Message

_SHORT = "а|в|во|да|до|за|и|из|к|ко|на|не|ни|но|о|об|от|по|с|со|то|у"
_SHORT_ANY = "|".join(f"[{w[0]}{w[0].upper()}]{w[1:]}" for w in _SHORT.split("|"))
_SHORT_CAPITALS = "ВО|ДА|ДО|ЗА|ИЗ|КО|НА|НЕ|НИ|НО|ОБ|ОТ|ПО|СО"
_SHORT_ENDS = tuple(sorted({f"{word[-1]} " for word in f"{_SHORT}|{_SHORT.upper()}".split("|")}))
_PRONOUNS = "Он|Она|Они|Оно|Это|Но|Мы|Вы|Как|Что|Так|Для|При|Все|Его|Её"
_ABBREVIATIONS = (
    rf"[Тт]\.{SPACE}?(?:[екндпчо]|зр)|н\.{SPACE}?э|[Ии]\.{SPACE}?о|"
    rf"[кд]\.{SPACE}?(?:ф\.-м|[а-я])\.{SPACE}?н|с\.{SPACE}?[гшх]|ю\.{SPACE}?ш|[вз]\.{SPACE}?д|"
    rf"л\.{SPACE}?с|а\.{SPACE}?е"
)
_STREET = rf"\.(?:(?=[{CYRILLIC_LOWER}]{{4}})|{SPACE}?(?=[{CYRILLIC_UPPER}]\.))"
_ENDS = "(?:рф|ру|рус|орг|укр|бг|срб)"
_FIRST = "Вл|Вас|Ник|Евг|Вяч|Вс|Дм|Мих|Алекс|Конст|Серг|Юл"
_NAME = f"[{CYRILLIC_UPPER}][{CYRILLIC_LOWER}]+"
_INITIAL = (
    rf"(?:(?:[{CYRILLIC_UPPER}]-)?[{CYRILLIC_UPPER}]|Дж|{_FIRST})\.(?: ?-[{CYRILLIC_UPPER}]\.)*"
)
_PARTICLE = "Ле|Ла|Де|Ди|Ван|Фон|де|ван|фон|дю"
_BEFORE_NAMES = (
    "[Гг]|[Уу]л|[Пп]р|[Пп]росп|[Пп]ер|[Пп]л|[Нн]аб|[Бб]ул|[Оо]бл|[Пп]ос|[Дд]ер|им|[Сс]т|[Оо]з|[Мм]кр|"
    "[Рр]|[Оо]|[Пп]|[Сс]|[Дд]|[Шш]"
)
_BEFORE_NUMBERS = (
    "[Дд]|[Кк]|[Кк]в|[Кк]орп|[Сс]тр|[Оо]ф|[Пп]од|[Ээ]т|[Сс]|[Гг]л|[Рр]ис|[Тт]абл|[Ии]лл?|[Сс]т|[Пп]|пп|"
    "[Уу]л|[Пп]л|[Пп]р|[Пп]росп|[Чч]|[Тт]|[Вв]ып|[Кк]н|[Рр]азд|[Пп]рил|абз"
)


def _initials(match: re.Match[str], _: Spacing) -> str:
    """Initials and surname, tied; so is the particle of a foreign surname (Ж.-И. Ле Галль)."""
    parts = re.sub(SPACE, "", match[1])
    apart = re.sub(r"\.(?=[А-ЯЁ])", f".{NBSP}", parts)
    return f"{apart}{NBSP}{re.sub(SPACE, NBSP, match[2])}"


def _closed(match: re.Match[str], _: Spacing) -> str:
    """An abbreviation of several parts, its parts tied to each other."""
    return NBSP.join(re.findall(r"\w+\.(?:-\w+\.)*", re.sub(SPACE, "", match[0])))


RUSSIAN_WORDS: tuple[Rule, ...] = (
    Rule(
        "initial",
        Message("Initials are tied to each other and to the surname."),
        f"{MILCHIN}: инициалы и фамилии",
        (
            Swap(
                rf"(?<![\w.-])((?:{_INITIAL}{SPACE}?){{1,3}})(?!(?:{_PRONOUNS})(?!\w))"
                rf"((?:(?:{_PARTICLE}){SPACE})?{_NAME})",
                _initials,
                ".",
            ),
            Swap(rf"(?<![\w.-])([A-Z]\.(?:-[A-Z]\.)*){SPACE}(?=[A-Z][a-z])", rf"\1{NBSP}", (". ",)),
        ),
        (
            Example("И.А. Комаров", "И.\u00a0А.\u00a0Комаров"),
            Example("Ж.-И. Ле Галль", "Ж.-И.\u00a0Ле\u00a0Галль"),
        ),
    ),
    Rule(
        "abbreviation",
        Message("The parts of an abbreviation are tied to each other."),
        f"{MILCHIN}: сокращения; ГОСТ Р 7.0.12",
        (
            Swap(rf"(?<!\w)(и){SPACE}(?=т\.{SPACE}?[дп]\.)", rf"\1{NBSP}", ("т.",)),
            Swap(rf"(?<!\w)(в){SPACE}(?=т\.{SPACE}?ч\.)", rf"\1{NBSP}", ("т.",)),
            Swap(rf"(?<!\w)(до){SPACE}(?=н\.{SPACE}?э\.)", rf"\1{NBSP}", ("н.",)),
            Swap(rf"(?<![\w.-])(?:{_ABBREVIATIONS})\.(?!\w)", _closed, "."),
            Swap(
                rf"(?<![\w.-])(?!(?:дд|вв?|гг?)\.)[а-яё]{{1,3}}\.{SPACE}?(?!{_ENDS}\.)[а-яё]{{1,3}}\."
                rf"(?:{SPACE}?[а-яё]{{1,3}}\.)?(?!\w)",
                _closed,
                ".",
            ),
            Swap(rf"(?<!\w)(и){SPACE}((?:др|пр)\.)", rf"\1{NBSP}\2", ("р.",)),
            Swap(rf"(?<!\w)(?:P\.{SPACE}?){{1,2}}S\.(?!\w)", _closed, ("P.",)),
        ),
        (Example("и т.д., т.е.", "и\u00a0т.\u00a0д., т.\u00a0е."),),
    ),
    Rule(
        "address",
        Message("г., ул., д. and the like are tied to the name or number."),
        f"{MILCHIN}: адреса, сокращения при именах и цифрах",
        (
            Swap(
                rf"(?<![\w.])(?<!\d{SPACE})(?<!т\.{SPACE})(?!(?<=и{SPACE})(?:пр|т)\.)"
                rf"({_BEFORE_NAMES})\.{SPACE}?"
                rf"(?=[«„]?[{CYRILLIC_UPPER}][{CYRILLIC_LOWER}])",
                rf"\1.{NBSP}",
                ".",
            ),
            Swap(
                rf"(?<!\w)([IVX]+|\d){SPACE}(кв\.){SPACE}(?=(?:19|20)\d\d(?!\d))",
                rf"\1{NBSP}\2 ",
                ("кв.",),
            ),
            Swap(
                rf"(?<![\w.])(?<![IVX\d]{NBSP})(?<!т\.{NBSP})(?!(?<=и{SPACE})пр\.)"
                rf"({_BEFORE_NUMBERS})\.{SPACE}?(?=[\dIVX{HIDDEN}])",
                rf"\1.{NBSP}",
                ".",
            ),
            Swap(
                rf"(?<![\w.])([Уу]л|[Пп]росп|[Пп]ер|[Нн]аб|[Бб]ул|[Пп]л){_STREET}",
                rf"\1.{NBSP}",
                ".",
            ),
            Swap(
                rf"(?<![\w.])([Сс]м|[Сс]р|им)\.{SPACE}?(?=[{CYRILLIC}«\d])",
                rf"\1.{NBSP}",
                ("м.", "р."),
            ),
        ),
        (
            Example(
                "г. Москва, ул. Большая Якиманка, д. 45",
                "г.\u00a0Москва, ул.\u00a0Большая Якиманка, д.\u00a045",
            ),
        ),
    ),
    Rule(
        "short-word",
        Message("A short word is tied to the next one."),
        f"{MILCHIN}: предлоги и союзы в конце строки; ГОСТ Р 7.0.97",
        (
            Swap(
                rf"(?:(?<![\w.’'/-])|(?<=\.\.))({_SHORT_ANY}) (?=[^\s–—-])",
                rf"\1{NBSP}",
                _SHORT_ENDS,
            ),
            Swap(
                rf"(?<![\w.’'/-])({_SHORT_CAPITALS}) (?=[«„]?[{CYRILLIC_UPPER}]{{2}}|\d)",
                rf"\1{NBSP}",
                tuple(f"{word} " for word in _SHORT_CAPITALS.split("|")),
            ),
        ),
        (Example("в посольстве", "в\u00a0посольстве"),),
    ),
    Rule(
        "particle",
        Message("A particle is tied to the word before it."),
        f"{MILCHIN}: частицы в начале строки",
        (
            Swap(
                rf" (?<=[{CYRILLIC}»{HIDDEN}] )(ли|же|бы|б|ж|ль)(?![\w-])",
                rf"{NBSP}\1",
                (" ли", " же", " бы", " б", " ж", " ль"),
            ),
        ),
        (Example("может ли", "может\u00a0ли"),),
    ),
)
