"""Numbers spelled out in three languages, for tests that read them back."""

from __future__ import annotations

_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_FRENCH = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
    "seize dix-sept dix-huit dix-neuf"
)
_FRENCH_TENS = "vingt trente quarante cinquante soixante"
_RUSSIAN = (
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
    "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
)
_RUSSIAN_TENS = "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
_RUSSIAN_HUNDREDS = "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"


def spelled_out(number: int, code: str) -> str:
    """A number below a thousand million in words."""
    return {"fr": french, "ru": russian, "en": english}[code](number)


def english(number: int) -> str:
    """“two hundred and seventy-five”."""
    if number < 20:
        return _ENGLISH.split()[number]
    if number < 100:
        tens = _ENGLISH_TENS.split()[number // 10 - 2]
        return f"{tens}-{english(number % 10)}" if number % 10 else tens
    for size, word in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            link = " and " if 0 < rest < 100 else " "
            return f"{english(number // size)} {word}" + (link + english(rest) if rest else "")
    raise AssertionError(number)


def french(number: int) -> str:
    """« deux cent soixante-quinze »."""
    if number < 20:
        return _FRENCH.split()[number]
    if number < 80:
        tens = _FRENCH_TENS.split()[min(number // 10 - 2, 4)]
        rest = number - min(number // 10, 6) * 10
        if not rest:
            return tens
        return f"{tens} et {french(rest)}" if rest in {1, 11} else f"{tens}-{french(rest)}"
    if number < 100:
        return "quatre-vingts" if number == 80 else f"quatre-vingt-{french(number - 80)}"
    for size, word in ((10**6, "million"), (1000, "mille"), (100, "cent")):
        if number >= size:
            count, rest = divmod(number, size)
            many = "" if count == 1 and size < 10**6 else f"{french(count)} "
            many = many.replace("cents ", "cent ").replace("vingts ", "vingt ")
            plural = "s" if count > 1 and word == "million" else ""
            return many + word + plural + (f" {french(rest)}" if rest else "")
    raise AssertionError(number)


def russian(number: int, *, feminine: bool = False) -> str:
    """«двести семьдесят пять»."""
    if number < 20:
        words = _RUSSIAN.split()
        return {1: "одна", 2: "две"}.get(number, words[number]) if feminine else words[number]
    if number < 100:
        tens = _RUSSIAN_TENS.split()[number // 10 - 2]
        return f"{tens} {russian(number % 10, feminine=feminine)}" if number % 10 else tens
    if number < 1000:
        hundreds = _RUSSIAN_HUNDREDS.split()[number // 100 - 1]
        return (
            f"{hundreds} {russian(number % 100, feminine=feminine)}" if number % 100 else hundreds
        )
    size = 1000 if number < 10**6 else 10**6
    count, rest = divmod(number, size)
    forms = ("тысяча", "тысячи", "тысяч") if size == 1000 else ("миллион", "миллиона", "миллионов")
    word = f"{russian(count, feminine=size == 1000)} {_form(count, forms)}"
    return f"{word} {russian(rest)}" if rest else word


def _form(count: int, forms: tuple[str, str, str]) -> str:
    if count // 10 % 10 == 1 or count % 10 in {0, 5, 6, 7, 8, 9}:
        return forms[2]
    return forms[0] if count % 10 == 1 else forms[1]
