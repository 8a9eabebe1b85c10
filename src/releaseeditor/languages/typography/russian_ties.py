"""The rules of Russian that tie a number to its unit, month, year or currency."""

from __future__ import annotations

import re

from releaseeditor.languages.typography.characters import (
    CYRILLIC,
    CYRILLIC_LOWER,
    HIDDEN,
    NBSP,
    SPACE,
)
from releaseeditor.languages.typography.numbers import FIGURES
from releaseeditor.languages.typography.rule import Example, Rule, Spacing, Swap
from releaseeditor.messages import Message

MILCHIN = "Мильчин, Чельцова, Справочник издателя и автора"
UNITS = (
    "[кмсд]?м[²³23]?|к?г/[см]?м³|мкм|нм|[кМмГТ]?г|мкг|т|ц|м?л|дл|га|[кмМГТ]?Вт|[кМГ]?Вт·ч|[кМГТ]?Гц|[кМм]?В|"
    "[мк]?А|[кгМ]?Па|бар|атм|[кМ]?Дж|к?кал|ккал|[кМГТ]?эВ|дБ|Н|кН|К|моль|Ом|лм|лк|"
    "мин|сек|мс|нс|мкс|ч|км/ч|км/с|м/с²?|[кКМГТ][Бб]|[КкМГТ]байт|[КкМГТ]бит|[КкМГ]бит/с|байт|бит|"
    r"шт|чел|экз|ед|млн|млрд|трлн|тыс|а\.[ \u00a0]е|св\.[ \u00a0]лет|л\.[ \u00a0]с|"
    r"кв\. ?м|кв\. ?км|куб\. ?м|"
    "°[CСF]|°|px|dpi|[kKMGT]?B|[ckmdµn]?m[²³]?|kg|km/h|[kMGT]?Hz"
)
_SECONDS = "с(?=[.,;:!?)»]|$)"
_LONG_UNITS = (
    "[кмсд]м[²³]?|м[²³]?|кг|мг|г|т|мл|л|га|[кМГ]Вт|[кМГ]?Гц|[кКМГТ][Бб]|[КкМГТ]байт|км/ч|км/с|"
    r"м/с|dpi|руб|млн|млрд|трлн|тыс|мин|шт|чел|°[CСF]|р(?=\.)"
)
MONEY = r"руб(?:\.|(?![\w.]))|р\.|коп\.|долл\.|[€$£₽¥]|USD|EUR|RUB"
_MONEY_SIGNS = (*"€$£₽¥", "руб", "р.", "коп.", "долл.", "USD", "EUR", "RUB")
GENITIVE = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_MONTHS = rf"{GENITIVE}|янв\.|февр?\.|мар\.|апр\.|июн\.|июл\.|авг\.|сент?\.|окт\.|нояб?\.|дек\."
_DAYS = "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
_DAYS_ON = "понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье"
_NUMBERED = (
    "[Дд]оговор|[Пп]риказ|[Пп]риложени|[Пп]ротокол|[Пп]исьм|[Зз]акон|[Пп]остановлени|"
    "[Рр]аспоряжени|[Рр]ешени|[Шш]кол|[Бб]ольниц|[Пп]оезд|[Бб]илет|[Сс]ч[её]т|[Аа]кт|[Фф]орм|"
    "[Вв]ариант|[Тт]аблиц|[Дд]ел|[Пп]очт|[Вв]ыпуск|[Рр]елиз|[Пп]ресс-релиз"
)


def _tied(match: re.Match[str], _: Spacing) -> str:
    return match[1] + NBSP + match[2]


RUSSIAN_TIES: tuple[Rule, ...] = (
    Rule(
        "year",
        Message("г., гг., в. and вв. are tied to the number."),
        f"{MILCHIN}: даты, сокращения; ГОСТ Р 7.0.12",
        (
            Swap(rf"(?<=\d){SPACE}?гг?\.{SPACE}?г\.", f"{NBSP}гг.", ("г.",)),
            Swap(rf"(?<=[IVX]){SPACE}?вв?\.{SPACE}?в\.", f"{NBSP}вв.", ("в.",)),
            Swap(rf"(?<=\d[–—]\d{{4}}){SPACE}?г\.(?!г)", f"{NBSP}гг.", ("г.",)),
            Swap(rf"(?<=[\d{HIDDEN}]){SPACE}?(гг?\.)(?![{CYRILLIC}])", rf"{NBSP}\1", ("г.",)),
            Swap(rf"(?<=\d-[ехй]){SPACE}(гг?\.)", rf"{NBSP}\1", ("г.",)),
            Swap(
                rf"(?<=\d){SPACE}(вв?\.)(?!{SPACE}?\w\.)(?=[,;:!?)»]|$|{SPACE}до{SPACE}н)",
                rf"{NBSP}\1",
                ("в.",),
            ),
            Swap(
                rf"(?<=[12]\d{{3}}){SPACE}(гг?)(?=[,;:!?)»]|$| [{CYRILLIC_LOWER}])",
                rf"{NBSP}\1",
                (" г",),
            ),
            Swap(rf"(?<=[12]\d{{3}}){SPACE}?(ГГ?\.)", rf"{NBSP}\1", ("Г.",)),
            Swap(rf"((?<=[IVX])[–—][IVX]+){SPACE}?в\.(?!в)", rf"\1{NBSP}вв.", ("в.",)),
            Swap(rf"(?<=[IVX]){SPACE}?(вв?\.)(?![{CYRILLIC}])", rf"{NBSP}\1", ("в.",)),
            Swap(rf"(?<=Х){SPACE}(вв?\.)(?![{CYRILLIC}])", rf"{NBSP}\1", ("Х в",)),
        ),
        (
            Example("2018г., XX в.", "2018\u00a0г., XX\u00a0в."),
            Example("1990 г.г.", "1990\u00a0гг."),
        ),
    ),
    Rule(
        "date",
        Message("The day is tied to the month; a comma separates the weekday."),
        f"{MILCHIN}: даты; Розенталь, Справочник по правописанию",
        (
            Swap(
                rf"(?<![\w.,])(\d{{1,2}}){SPACE}((?:{_MONTHS}|{GENITIVE.upper()}))(?![{CYRILLIC}])",
                _tied,
                FIGURES,
            ),
            Swap(
                rf"(?i)(?<!\w)(в|во){SPACE}({_DAYS_ON}) (?=\d{{1,2}}\u00a0(?:{_MONTHS}))",
                rf"\1{NBSP}\2, ",
                FIGURES,
            ),
            Swap(rf"(?i)(?<!\w)({_DAYS}) (?=\d{{1,2}}\u00a0(?:{_MONTHS}))", r"\1, ", FIGURES),
            Swap(r"(?<!\w)([вВ])(?=[ \u00a0]вторник)", r"\1о", ("вторник",)),
        ),
        (Example("в пятницу 23 марта 2018 г.", "в\u00a0пятницу, 23\u00a0марта 2018\u00a0г."),),
    ),
    Rule(
        "numero",
        Message("№ and § are tied to the number."),
        f"{MILCHIN}: знаки номера и параграфа",
        (
            Swap(
                rf"(?<![\w.-])N(?:[oо°º]\.?{SPACE}?|{SPACE})(?=[\d{HIDDEN}])",
                f"№{NBSP}",
                ("N ", "No", "Nо", "N°", "Nº", "N\u00a0"),
            ),
            Swap(
                rf"(?<!\w)((?:{_NUMBERED})[{CYRILLIC_LOWER}]*{SPACE})N(?=\d+(?!\w))",
                rf"\1№{NBSP}",
                ("N",),
            ),
            Swap(rf"№{SPACE}?(?=[\d{HIDDEN}A-ZА-Я]|п/п)", f"№{NBSP}", "№"),
            Swap(rf"§{SPACE}?(?=[\dIVX])", f"§{NBSP}", "§"),
        ),
        (Example("№5, § 7", "№\u00a05, §\u00a07"),),
    ),
    Rule(
        "big-number",
        Message("млн, млрд and трлн have no full stop, тыс. has one; both are tied to the number."),
        f"{MILCHIN}: сокращения при цифрах",
        (
            Swap(
                rf"(?<=[\d{HIDDEN}]){SPACE}?(млн|млрд|трлн)\."
                rf"(?= [{CYRILLIC_LOWER}$€₽]| \d+ тыс|[,;:)»]|руб|долл|евро|км|т(?!\w)|кг|га|чел"
                r"|кв\.|экз)",
                rf"{NBSP}\1",
                ("млн.", "рд.", "рлн."),
            ),
            Swap(rf"(?<=[\d{HIDDEN}]){SPACE}?тыс(?!\.|[{CYRILLIC}])", f"{NBSP}тыс.", ("тыс",)),
            Swap(rf"(?<=тыс\.)(?=[{CYRILLIC_LOWER}]{{5}})", " ", ("тыс.",)),
            Swap(rf"(млн|млрд|трлн|тыс\.){SPACE}?({MONEY})", _tied, _MONEY_SIGNS),
            Swap(
                rf"(млн|млрд|трлн|тыс\.){SPACE}?((?:к?м²?|т|кг|га|кв\.|куб\.|[кМГ]?Вт|чел\.|экз\.|шт\.|ед\.)(?!\w))",
                _tied,
                ("млн", "рд", "рлн", "тыс."),
            ),
        ),
        (Example("100 млн. руб.", "100\u00a0млн\u00a0руб."),),
    ),
    Rule(
        "unit",
        Message("A no-break space stands between a number and its unit."),
        f"ГОСТ 8.417; {MILCHIN}: единицы физических величин",
        (
            Swap(
                rf"([\d{HIDDEN}½¼¾]){SPACE}((?:{UNITS}|{_SECONDS})(?![\w²³-]|\. ?[едкнпч]\.))",
                _tied,
                FIGURES,
            ),
            Swap(rf"(?<=\d){SPACE}(?=[вз]\.{SPACE}?д\.|[сю]\.{SPACE}?ш\.)", NBSP, ("д.", "ш.")),
            Swap(
                rf"(?:(?<=[\d.нд]\u00a0)|(?<=/))(кв\.|куб\.){SPACE}?(к?м)(?!\w)",
                _tied,
                ("кв.", "куб."),
            ),
            Swap(
                rf"(?<![\w.-])(\d(?:[\d,\u00a0]{{0,40}}\d)?)((?:{_LONG_UNITS})(?![\w-]))",
                _tied,
                FIGURES,
            ),
        ),
        (Example("85 кг, 15°C", "85\u00a0кг, 15\u00a0°C"),),
    ),
    Rule(
        "percent",
        Message("A no-break space stands before %."),
        f"ГОСТ 8.417; {MILCHIN}",
        (
            Swap(rf"(?<=[\d{HIDDEN}½]){SPACE}*([%‰])(?![\w-])", rf"{NBSP}\1", "%‰"),
            Swap(rf"(?<=\d){SPACE}+%(?=-[{CYRILLIC_LOWER}])", "%", "%"),
        ),
        (Example("20%", "20\u00a0%"), Example("20%-ный раствор", "20%-ный раствор")),
    ),
    Rule(
        "percent-closed",
        Message("No space stands before %."),
        "Typographers’ handbooks; the practice of most media",
        (Swap(rf"(?<=[\d{HIDDEN}½]){SPACE}+([%‰])", r"\1", "%‰"),),
        (Example("20 %", "20%"),),
        on=False,
        instead_of="percent",
    ),
    Rule(
        "currency",
        Message("A no-break space stands between a number and its currency."),
        f"{MILCHIN}: денежные единицы",
        (
            Swap(rf"([\d{HIDDEN}]){SPACE}*((?:{MONEY})(?![\w$]))", _tied, _MONEY_SIGNS),
            Swap(rf"(?<=р\. )(\d\d?){SPACE}?(к\.)(?!\w)", _tied, ("к.",)),
        ),
        (Example("100 руб.", "100\u00a0руб."),),
    ),
)
