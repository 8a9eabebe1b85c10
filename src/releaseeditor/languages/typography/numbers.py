"""Figures: which of them are quantities, and how these are grouped in each language."""

from __future__ import annotations

import re

from releaseeditor.languages.typography.characters import HIDDEN, LOWER, SPACE
from releaseeditor.languages.typography.rule import Spacing, Swap, compiled
from releaseeditor.values import frozen

FIGURES = "0123456789"
"""What a text must have for the rules of numbers to find anything."""
POINT_AND_FIGURE = tuple(f".{figure}" for figure in FIGURES)
"""The same for those of numbers with a point."""

_YEAR_DIGITS = 4
_FEW_DIGITS = 9

_LABELS = (
    r"(?:n[°ºo]s?|№№?|N[°ºo]|[Nn]os?\.|num[ée]ros?|numbers?|номера?|codes?|код|postal|индекс|"
    r"réf\.?|référence|ref\.?|reference|dossiers?|matricule|pages?|p\.|pp\.|стр\.|с\.|article|art\.|"
    r"статья|ст\.|norme|ISO|IEC|ГОСТ|GOST|NF|EN|DIN|RFC|CP|BP|CS|port|порт|ligne|строка|line|lot|id|ID|"
    r"BOX|Box|suite|room|bureau|chambre|au|composez|tapez|appelez|call|dial|звоните|text|PIN|NORAD|"
    r"COSPAR|SIRET|SIREN|RCS|ИНН|order|ticket|asteroid|commande|astéroïde|артикул|заказ|лот|дом|"
    r"версия|версии|ящик|а/я|в/ч|договор|договору|счёт|счета|астероид|квартира|модель|mod[eè]le|model|type|тип|vol|flight|рейс|train|поезд)"
)
_QUANTITIES = (
    r"(?:plus de|près de|environ|quelque|quelques|moins de|au moins|jusqu’à|total de|soit|"
    r"capacité de|distance de|altitude de|longueur de|poids de|masse de|pour|coût de|more than|"
    r"over|some|about|nearly|almost|around|at least|up to|fewer than|less than|"
    r"total of|approximately)"
)
_YEAR_WORDS = (
    r"(?:en|année|années|an|l’an|depuis|dès|vers|fin|début|mi|courant|été|hiver|automne|printemps|"
    r"in|since|by|year|from|until|after|before|during|circa|of|"
    r"janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)"
)
_COUNTED = (
    r"(?:personnes|habitants|visiteurs|participants|spectateurs|salariés|employés|étudiants|élèves|"
    r"emplois|postes|logements|satellites|ingénieurs|chercheurs|scientifiques|mètres|kilomètres|"
    r"tonnes|kilos|grammes|litres|euros|dollars|roubles|francs|fois|exemplaires|pages|mots|signes|"
    r"abonnés|entreprises|sociétés|projets|images|photos|heures|jours|orbites|tours|places|"
    r"people|persons|visitors|inhabitants|employees|students|jobs|engineers|scientists|miles|"
    r"metres|meters|kilometres|kilometers|tons|pounds|copies|words|characters|companies|hours|days|"
    r"orbits|seats|feet|times)"
)
_NOT_COUNTED = (
    r"(?:dans|sous|sans|vers|mais|puis|alors|après|depuis|plus|moins|nous|vous|ils|elles|ses|les|"
    r"des|aux|dès|lors|ces|mes|tes|nos|vos|leurs|sauf|hors|très|toujours|jamais|pas|is|was|has|his|"
    r"its|this|as|us|plans|sees|marks|brings|remains|comes|does|goes|toutefois|jadis|deux|six|dix)"
)
_UNIT_AFTER = (
    rf"{SPACE}?(?:[€$£₽%‰]|EUR|USD|RUB|k?m²?|kg|[kKMGT]?[oB]|km/h|°C|"
    r"[кМГТ]?(?:Па|Вт|Гц|Дж)|руб|тыс|млн|млрд|чел)(?!\w)"
)

# Before two figures with a hyphen: a name and its number, unless one of these.
_BEFORE_RANGE = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Pages?|"
    "Figures?|Chapters?|Tables?|Sections?|Summer|Winter|Spring|Autumn|Fall|Seasons?|Lines?|Weeks?|"
    "Articles?|Days?|Years?|Verses?|From|In|Between|About|Only|The|Ages|Aged|Vols|Nos|Over|Some|"
    "AD|Around|At|On|For|Phases?|Stages?|Levels?|Lessons?|Parts?|Volumes?|Issues?|Episodes?|Expeditions?"
)


@frozen
class Numerals:
    """How a language groups: its least number of digits for it, and its decimal sign."""

    least: int
    decimal: str


def grouped(digits: str, separator: str) -> str:
    """A row of digits in groups of three from the right."""
    head = len(digits) % 3 or 3
    groups = [digits[:head], *(digits[i : i + 3] for i in range(head, len(digits), 3))]
    return separator.join(groups)


def regrouped(numerals: Numerals) -> Swap:
    """Groups that stand apart with any space get the language's separator; `00` never begins."""

    def written(match: re.Match[str], spacing: Spacing) -> str:
        digits = re.sub(r"\D", "", match[1])
        fraction = match[2].replace(",", numerals.decimal) if match[2] else ""
        separator = spacing.thousands if len(digits) >= numerals.least else ""
        return grouped(digits, separator) + fraction

    number = rf"([1-9](?<![\w,.:/+\-–][1-9])\d{{0,2}}(?:{SPACE}\d{{3}})+)"
    return Swap(rf"{number}([.,]\d+)?(?!\d|{SPACE}\d|[-–/]\d)", written)


def grouped_range(numerals: Numerals, dash: str = "") -> Swap:
    """A range of two numbers in groups with spaces, 12 000-15 000, with the language's dash.

    Without one, what stands between the numbers stays: French has ranges with hyphens too.
    """

    def written(match: re.Match[str], spacing: Spacing) -> str:
        first, between, last = match.groups()
        digits = [re.sub(r"\D", "", number) for number in (first, last)]
        if len(digits[1]) - len(digits[0]) > 1 or int(digits[0]) >= int(digits[1]):
            return match[0]
        return (dash or between).join(
            grouped(number, spacing.thousands) if len(number) >= numerals.least else number
            for number in digits
        )

    number = rf"([1-9]\d{{0,2}}(?:{SPACE}\d{{3}})+)"
    return Swap(
        rf"(?<![\w,.:/+(–-])(?<!\d{SPACE}){number}({SPACE}?[-–]{SPACE}?){number}"
        rf"(?!\d|{SPACE}\d|[-–/,.]\d)",
        written,
        ("-", "–"),
    )


def from_foreign(numerals: Numerals) -> Swap:
    """Numbers that are certainly grouped in the manner of the other languages.

    `1,234.5` and `1,234,567` in French and Russian; `1 234,5` in English.
    """

    def written(match: re.Match[str], spacing: Spacing) -> str:
        digits = re.sub(r"\D", "", match[1])
        fraction = numerals.decimal + match[2] if match[2] else ""
        separator = spacing.thousands if len(digits) >= numerals.least else ""
        return grouped(digits, separator) + fraction

    if numerals.decimal == ",":
        number = r"(\d{1,3}(?:,\d{3})+(?=\.\d)|\d{1,3}(?:,\d{3}){2,})(?:\.(\d+))?"
    else:
        number = rf"([1-9]\d{{0,2}}(?:{SPACE}\d{{3}})+),(\d+)"
    return Swap(rf"(?<![\w.,]){number}(?!\d|[.,]\d)", written, ",")


def ungrouped(numerals: Numerals) -> Swap:
    """Rows of digits that are quantities, not years, pages, codes or references."""

    def written(match: re.Match[str], spacing: Spacing) -> str:
        digits = match[1]
        if len(digits) < numerals.least or not _is_quantity(match, digits):
            return match[0]
        return grouped(digits, spacing.thousands) + match[0][len(digits) :]

    return Swap(
        rf"([1-9](?<![\w,.:/+#\-–{HIDDEN}][1-9])\d{{3,14}})(?:[.,]\d+)?(?![\w\-–/:]|[.,]\d)",
        written,
    )


def _is_quantity(match: re.Match[str], digits: str) -> bool:
    before = match.string[max(0, match.start() - 24) : match.start()]
    after = match.string[match.end() : match.end() + 24]
    if compiled(_UNIT_AFTER).match(after) or re.search(r"[$£€]\s?$", before):
        return True
    shared = rf"^ (?:et|à|ou|and|to|or) \d[\d.,\u00a0\u202f ]*?{_UNIT_AFTER}"
    if not _dated(before) and compiled(shared).match(after):
        return True
    if compiled(rf"(?i:(?:(?<!\w)|(?<=’)){_LABELS}[ \u00a0:]*$)").search(before):
        return False
    if "," in match[0] or "." in match[0]:
        return len(match[0]) > len(digits) and "," in match[0]
    if len(digits) == _YEAR_DIGITS:
        return _counts(digits, before, after)
    return _is_long_quantity(digits, before, after)


def _dated(before: str) -> bool:
    """Whether a year is expected after `before`."""
    return bool(compiled(rf"(?:(?<!\w)|(?<=’)){_YEAR_WORDS}[ \u00a0]$").search(before))


def _counts(digits: str, before: str, after: str) -> bool:
    """Whether four digits are a number of things and no year."""
    if compiled(rf"^ {_COUNTED}(?!\w)").match(after):
        return not _dated(before)
    year = "1500" <= digits <= "2150"
    quantity = compiled(rf"(?<!\w){_QUANTITIES} $").search(before) is not None
    plural = compiled(rf"^ (?!{_NOT_COUNTED}\b)[{LOWER}]{{3,}}[sx](?!\w)").match(after) is not None
    return (plural or quantity) if not year else (plural and quantity)


_DAY_IN_FIGURES = r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_CAPITALS = r"(?<!\w)(?:[A-Z]{1,5}|[Ll]e|[Dd]u)[ \u00a0]$"
_NAME = r"(?<!\w)[A-ZÀ-ÞА-ЯЁ][^\W\d_]+[ \u00a0]$"
_PLACE = r",[ \u00a0](?:г\.|[A-ZÀ-ÞА-ЯЁ][^\W\d_]+(?:,|[ \u00a0]*$|\)))"


def _is_long_quantity(digits: str, before: str, after: str) -> bool:
    """Whether five digits or more are a number of things and no code.

    Codes are days without signs (20180323), what stands behind capitals (DC 20546, HD 209458), a
    singular article (le 75008) or a name (Vol 12345), and what a name follows (119049, Москва).
    """
    if compiled(_DAY_IN_FIGURES).fullmatch(digits) or compiled(_CAPITALS).search(before):
        return False
    counted = re.match(rf"[ \u00a0\u202f][{LOWER}]{{2}}", after)
    if not counted and (compiled(_NAME).search(before) or compiled(_PLACE).match(after)):
        return False
    if re.match(r"[ \u00a0\u202f][^\W\d_]", after) and not after[1].islower():
        return False
    if re.match(r"[ \u00a0\u202f]\d", after) or (before.endswith("(") and after.startswith(")")):
        return False
    if before.endswith(", ") or re.search(r"\d[ \u00a0\u202f]$", before):
        return bool(re.match(rf" [{LOWER}]{{3}}", after))
    return len(digits) <= _FEW_DIGITS or bool(re.match(r" [^\W\d_]", after))


def decimals(numerals: Numerals, units: str) -> Swap:
    """The decimal sign of the language in a number with a unit, % or currency after it."""
    wrong = "." if numerals.decimal == "," else ","
    return Swap(
        rf"(?<![\w.,])(\d+(?=.\d{{1,2}}(?!\d))|0){re.escape(wrong)}(\d+)(?={SPACE}?(?:{units})(?!\w))",
        rf"\1{numerals.decimal}\2",
        tuple(f"{wrong}{figure}" for figure in FIGURES),
    )


def figures(match: re.Match[str], _: Spacing) -> str:
    """Two figures with an en dash, if they are a range: the left less than the right.

    Numbers of very different length, a zero in front, a name before them (Boeing 737-800) and the
    form of a telephone number (555-1234) speak against it; of two years the second may have two
    digits (2017–18).
    """
    left, right = match[1], match[2]
    whole = f"{left}–{right}"
    if match[0] == whole:
        return match[0]
    if compiled(r"(?:1[5-9]|20)\d\d–(?:1[5-9]|20)\d\d").fullmatch(whole) and left < right:
        return whole
    if compiled(rf"\b(?!(?:{_BEFORE_RANGE})\b)[A-Z]\w* $").search(match.string[: match.start()]):
        return match[0]
    if re.fullmatch(r"\d{3}-\d{4}", f"{left}-{right}"):
        return match[0]
    if re.fullmatch(r"[12]\d{3}", left) and re.fullmatch(r"\d\d", right):
        return whole if int(right) > int(left[2:]) else match[0]
    return whole if _less(left, right) else match[0]


def _less(left: str, right: str) -> bool:
    sizes = [len(re.split(r"[.,](?=\d{1,2}$)", part)[0]) for part in (left, right)]
    leading_zero = re.match(r"0\d", right) or re.match(r"0\d", left)
    if abs(sizes[0] - sizes[1]) > 1 or leading_zero:
        return False
    return _value(left) < _value(right)


def _value(text: str) -> float:
    return float(re.sub(r",(?=\d{1,2}$)", ".", text).replace(",", ""))
