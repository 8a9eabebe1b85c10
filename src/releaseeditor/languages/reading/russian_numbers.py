"""Russian number words in all their cases."""

from __future__ import annotations

from collections.abc import Iterator

from releaseeditor.languages.reading.lexicon import Entry, Role

MASCULINE = ("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")

# Each row: a value and all forms of the word.
_CARDINALS = {
    0: "ноль ноля нолю нолём нолем ноле нуль нуля нулю нулём нулем нуле",
    2: "два две двух двум двумя двое двоих двоим двоими",
    3: "три трёх трех трём трем тремя трое троих троим троими",
    4: "четыре четырёх четырех четырём четырем четырьмя четверо четверых четверым четверыми",
    5: "пять пяти пятью пятеро пятерых пятерым пятерыми",
    6: "шесть шести шестью шестеро шестерых шестерым шестерыми",
    7: "семь семи семеро семерых семерым семерыми",
    8: "восемь восьми восемью восьмью восьмеро восьмерых",
    9: "девять девяти девятью девятеро",
    10: "десять десяти десятью",
    20: "двадцать двадцати двадцатью",
    30: "тридцать тридцати тридцатью",
    40: "сорок сорока",
    50: "пятьдесят пятидесяти пятьюдесятью",
    60: "шестьдесят шестидесяти шестьюдесятью",
    70: "семьдесят семидесяти семьюдесятью",
    80: "восемьдесят восьмидесяти восемьюдесятью",
    90: "девяносто девяноста",
    100: "сто ста",
    200: "двести двухсот двумстам двумястами двухстах",
    300: "триста трёхсот трехсот трёмстам тремстам тремястами трёхстах трехстах",
    400: "четыреста четырёхсот четырехсот четырёмстам четырьмястами четырёхстах",
    1.5: "полтора полторы полутора",
    150: "полтораста полутораста",
}
TEENS = {
    11: "одиннадцат",
    12: "двенадцат",
    13: "тринадцат",
    14: "четырнадцат",
    15: "пятнадцат",
    16: "шестнадцат",
    17: "семнадцат",
    18: "восемнадцат",
    19: "девятнадцат",
}
_HUNDREDS = {500: ("пять", "пяти", "пятью"), 600: ("шесть", "шести", "шестью")} | {
    700: ("семь", "семи", "семью"),
    800: ("восемь", "восьми", "восемью"),
    900: ("девять", "девяти", "девятью"),
}
_ONE = "один одна одно одного одной одному одним одну одном одною"
_ORDINALS = {
    2: "втор",
    4: "четвёрт четверт",
    5: "пят",
    6: "шест",
    7: "седьм",
    8: "восьм",
    9: "девят",
    10: "десят",
    20: "двадцат",
    30: "тридцат",
    40: "сороков",
    50: "пятидесят",
    60: "шестидесят",
    70: "семидесят",
    80: "восьмидесят",
    90: "девяност",
    100: "сот",
    200: "двухсот",
    300: "трёхсот трехсот",
    500: "пятисот",
    1000: "тысячн",
    2000: "двухтысячн",
    1e6: "миллионн",
    1e9: "миллиардн",
}
_HARD = ("ый", "ой", "ая", "ое", "ые", "ого", "ому", "ым", "ом", "ую", "ых", "ыми", "ою")
_THIRD = (
    "третий третья третье третьи третьего третьей третьему третьим третьем третью третьих третьими"
)
_SCALES = {1e6: "миллион", 1e9: "миллиард", 1e12: "триллион"}
_PLURAL = frozenset({"ы", "ов", "ам", "ами", "ах"})
_SINGLE = {
    1e3: "тысяча тысячу тысяче тысячей тысячью тыс",
    1e6: "млн",
    1e9: "млрд",
    1e12: "трлн",
    10: "десяток десятка десятку десятком десятке",
    12: "дюжина дюжину дюжине дюжиной дюжины",
    100: "сотня сотню сотне сотней",
}
_VAGUE = {
    10: "десятки десятков десяткам десятками десятках",
    100: "сотни сотен сотням сотнями сотнях",
    1e3: "тысячи тысяч тысячам тысячами тысячах",
}
_PARTS = {3: "треть трети третей третям", 4: "четверть четверти четвертью четвертей четвертям"}
_HALVES = {
    6: "полдюжины",
    500: "полтысячи",
    5e5: "полмиллиона полумиллиона полмиллиону",
    5e8: "полмиллиарда",
}
_SOFT: dict[tuple[float, ...], str] = {
    (1,): "однажды единожды",
    (2,): "оба обе обоих обеих обоим обеим обоими обеими вдвоём вдвоем дважды пара пару пары паре "
    "двукратный двукратная двукратного двукратной двукратно двойной двойная двойного двойную",
    (2, 0.5, 50): "вдвое удвоить удвоил удвоила удвоили удвоился удвоилась удвоилось удвоились "
    "удвоение удвоения удвоится наполовину",
    (0.5, 2, 50): "половина половины половине половину половиной",
    (
        3,
        1 / 3,
    ): "втроём втроем втрое трижды утроить утроил утроила утроили утроился утроилась утроилось "
    "утроились трёхкратный трёхкратная трехкратный трёхкратного тройной",
    (4, 1 / 4): "вчетвером вчетверо четырежды",
    (5, 1 / 5): "впятером впятеро пятикратно",
    (6, 1 / 6): "вшестером вшестеро",
    (7,): "семью семёрка семёрки семёрке семёрку семёркой",
    (8,): "восьмёрка восьмёрки восьмёрке восьмёрку восьмёркой",
    (20,): "двадцатка двадцатки двадцатке двадцатку двадцаткой",
    (10, 0.1): "вдесятеро десятикратно",
}


def _cardinals() -> Iterator[tuple[str, float]]:
    for value, forms in _CARDINALS.items():
        for form in forms.split():
            yield form, value
    for value, stem in TEENS.items():
        for ending in ("ь", "и", "ью"):
            yield stem + ending, value
    for value, (nominative, genitive, instrumental) in _HUNDREDS.items():
        yield f"{nominative}сот", value
        yield from ((genitive + ending, value) for ending in ("сот", "стам", "стах"))
        yield f"{instrumental}стами", value


def _ordinals() -> Iterator[tuple[str, float]]:
    for value, stems in _ORDINALS.items():
        for stem in stems.split():
            yield from ((stem + ending, value) for ending in _HARD)
    for value, stem in TEENS.items():
        yield from ((stem + ending, value) for ending in _HARD)
    yield from ((form, 3) for form in _THIRD.split())


def _scales() -> Iterator[tuple[str, Entry]]:
    for value, stem in _SCALES.items():
        for ending in MASCULINE:
            yield stem + ending, Entry(Role.SCALE, value, vague=ending in _PLURAL)
    for value, forms in _SINGLE.items():
        yield from ((form, Entry(Role.SCALE, value)) for form in forms.split())
    for value, forms in _VAGUE.items():
        yield from ((form, Entry(Role.SCALE, value, vague=True)) for form in forms.split())


def russian_numbers() -> dict[str, Entry]:
    """Number words by form: cardinals, ordinals, thousands and more, fractions."""
    words = {word: Entry(Role.ORDINAL, value) for word, value in _ordinals()}
    words |= {word: Entry(Role.CARDINAL, value) for word, value in _cardinals()}
    words |= {word: Entry(Role.CARDINAL, 1, soft=True) for word in _ONE.split()}
    words |= dict(_scales())
    words |= {f"перв{ending}": Entry(Role.ORDINAL, 1, soft=True) for ending in _HARD}
    for value, forms in _PARTS.items():
        words |= {form: Entry(Role.PART, 1 / value) for form in forms.split()}
    words["третью"] = Entry(Role.ORDINAL, 3, also=(1 / 3,))
    for value, forms in _HALVES.items():
        words |= {form: Entry(Role.CARDINAL, value) for form in forms.split()}
    for values, forms in _SOFT.items():
        soft = Entry(Role.SOFT, values[0], soft=True, also=values[1:])
        words |= dict.fromkeys(forms.split(), soft)
    return words
