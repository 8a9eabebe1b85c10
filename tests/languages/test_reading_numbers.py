"""Numbers in figures and words, with what they count."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.languages import LANGUAGES, numbers
from releaseeditor.languages.reading import Kind, facts_in
from tests.languages.number_words import spelled_out
from tests.languages.reading import firm, keys, shared, values

KINDS = {
    "4,5 km": Kind.UNIT,
    "18 %": Kind.PERCENT,
    "5 milliards de dollars": Kind.CURRENCY,
    "23e session": Kind.ORDINAL,
    "XXIe siècle": Kind.CENTURY,
    "de 3 à 5": Kind.RANGE,
    "quatre satellites": Kind.NUMBER,
}


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("fr", "1 234 567", 1234567),
        ("fr", "1\u202f234,5", 1234.5),
        ("fr", "1\u00a0234", 1234),
        ("ru", "12\u00a0345,6", 12345.6),
        ("en", "1,234.5", 1234.5),
        ("en", "1,234", 1234),
        ("fr", "1,234", 1.234),
        ("fr", "1.234", 1234),
        ("en", "0.35", 0.35),
    ],
)
def test_grouping_and_decimals_are_the_language_s(code: str, text: str, value: float) -> None:
    assert values(f"x {text} y", code) == [value]


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("fr", "deux", 2),
        ("fr", "dix-sept", 17),
        ("fr", "vingt et un", 21),
        ("fr", "soixante et onze", 71),
        ("fr", "quatre-vingts", 80),
        ("fr", "quatre-vingt-dix-neuf", 99),
        ("fr", "deux cent soixante-quinze", 275),
        ("fr", "mille neuf cent quatre-vingt-dix", 1990),
        ("fr", "une vingtaine", 20),
        ("fr", "une demi-douzaine", 6),
        ("fr", "un million et demi", 1.5e6),
        ("fr", "deux millions et demi", 2.5e6),
        ("ru", "двух", 2),
        ("ru", "двум", 2),
        ("ru", "пятерых", 5),
        ("ru", "двадцати трёх", 23),
        ("ru", "двумястами пятьюдесятью", 250),
        ("ru", "полтора миллиона", 1.5e6),
        ("ru", "два с половиной миллиарда", 2.5e9),
        ("ru", "14 тыс. 500", 14500),
        ("ru", "два десятка", 20),
        ("ru", "тысяча двести", 1200),
        ("en", "twenty-five", 25),
        ("en", "two hundred and seventy-five", 275),
        ("en", "a hundred", 100),
        ("en", "half a million", 5e5),
        ("en", "two and a half million", 2.5e6),
        ("en", "half a dozen", 6),
    ],
)
def test_spelled_out_numbers_are_numbers(code: str, text: str, value: float) -> None:
    assert values(text, code) == [value]


@pytest.mark.parametrize(
    ("fr", "ru", "en"),
    [
        ("deux satellites", "два спутника", "two satellites"),
        ("2,5 milliards", "2,5 млрд", "2.5 billion"),
        ("845 M€", "845 млн евро", "€845 million"),
        ("16,8 Md€", "16,8 млрд евро", "€16.8bn"),
        ("23ème session", "23-я сессия", "23rd session"),
        ("vingt-troisième session", "двадцать третья сессия", "twenty-third session"),
        ("XXIe siècle", "XXI век", "21st century"),
        ("Ve République", "Пятая республика", "Fifth Republic"),
        ("deux tiers", "две трети", "two thirds"),
        ("un dixième", "одна десятая", "one tenth"),
        ("un an et demi", "полтора года", "18 months"),
        ("deux ans et demi", "два с половиной года", "two and a half years"),
        ("six mois", "полгода", "six months"),
        ("48 heures", "двое суток", "48 hours"),
        ("2 minutes 28 secondes", "2 минуты 28 секунд", "two minutes and 28 seconds"),
        ("1 h 30", "полтора часа", "90 minutes"),
        ("3 min 10 s 96", "3 мин 10,96 с", "3 min 10.96 s"),
        ("quinze jours", "две недели", "two weeks"),
        ("demi-siècle", "полвека", "half a century"),
        ("trois quarts d’heure", "сорок пять минут", "45 minutes"),
        ("trois jours", "трёхдневный визит", "three-day visit"),
        ("27 km", "27-километровый", "27-kilometre"),
        ("50ème anniversaire", "50-летие", "50th anniversary"),
        ("4 500 kg", "4,5 тонны", "4.5 tonnes"),
        ("3,2 TWh", "3,2 млрд кВт·ч", "3.2 TWh"),
        ("209 Ko", "209 КБ", "209 kB"),
        ("le T3", "третий квартал", "Q3"),
        ("deux fois plus", "вдвое больше", "twice as many"),
    ],
)
def test_the_same_quantity_has_a_reading_in_common(fr: str, ru: str, en: str) -> None:
    assert shared(fr, ru, en)


@pytest.mark.parametrize(("text", "kind"), KINDS.items())
def test_the_kind_of_a_number_tells_its_rule(text: str, kind: Kind) -> None:
    assert firm(text, "fr")[0].kind is kind


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "un accord et une visite"),
        ("en", "a visit to an agency"),
        ("fr", "des dizaines de milliers de visiteurs"),
        ("ru", "десятки тысяч посетителей"),
        ("en", "tens of thousands of visitors"),
        ("fr", "la demi-finale"),
        ("en", "the quarter-final"),
        ("fr", "les élèves de sixième"),
        ("fr", "aujourd’hui, en fin d’après-midi"),
    ],
)
def test_articles_and_vague_words_are_no_numbers(code: str, text: str) -> None:
    assert firm(text, code) == []


@pytest.mark.parametrize(
    ("code", "text"), [("fr", "le premier"), ("ru", "первый"), ("en", "both of them, one first")]
)
def test_small_words_are_soft(code: str, text: str) -> None:
    assert facts_in(text, code)
    assert firm(text, code) == []


def test_a_unit_is_shared_by_a_range() -> None:
    assert [fact.unit for fact in firm("de 45 à 60 jours", "fr")] == ["day", "day"]


def test_a_currency_may_stand_before_its_number() -> None:
    fact = firm("worth $5 billion", "en")[0]
    assert (fact.value, fact.unit, fact.start) == (5e9, "USD", 6)


def test_other_languages_are_read_in_figures_alone() -> None:
    assert values("zwei von 12 Büros", "de") == [12]


def test_no_break_spaces_and_curly_apostrophes_make_no_difference() -> None:
    assert keys("3\u202f000 m d’altitude", "fr") == keys("3 000 m d'altitude", "fr")


@given(st.decimals(0, 10**9, places=2))
def test_what_the_program_writes_it_reads_back(value: Decimal) -> None:
    for lang in LANGUAGES:
        text = numbers.number(lang, value)
        assert facts_in(text, lang.code)[0].value == pytest.approx(float(value))


@given(st.integers(2, 10**9 - 1), st.sampled_from(["fr", "ru", "en"]))
def test_numbers_spelled_out_are_read_back(value: int, code: str) -> None:
    assert [fact.value for fact in facts_in(spelled_out(value, code), code)] == [value]


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("fr", "quatre-vingtième", 80),
        ("fr", "cent vingt et unième", 121),
        ("ru", "сто двадцать третьего", 123),
        ("en", "one hundred and twenty-first", 121),
        ("en", "one hundred and twenty million", 1.2e8),
    ],
)
def test_ordinals_and_scales_are_read_with_all_their_words(
    code: str, text: str, value: float
) -> None:
    assert [fact.value for fact in facts_in(text, code)] == [value]


@given(st.text(max_size=80), st.sampled_from(["fr", "ru", "en", "de"]))
def test_any_text_can_be_read(text: str, code: str) -> None:
    for fact in facts_in(text, code):
        assert 0 <= fact.start < fact.end <= len(text)


HEAP = """
deux cent mille demi un quart et heures 14 h 30 mars 2018 % € M vendredi два с
половиной тысячи часов ночи половина третьего 14:30 го two hundred and a half past
o'clock May the 1990s pm XXI CP 039 - / , . : ( °C № $ 5 bn km
"""


@given(st.lists(st.sampled_from(HEAP.split()), max_size=14), st.sampled_from(["fr", "ru", "en"]))
def test_any_heap_of_number_words_can_be_read(words: list[str], code: str) -> None:
    text = " ".join(words)
    for fact in facts_in(text, code):
        assert text[fact.start : fact.end].strip() == text[fact.start : fact.end]
    assert facts_in("".join(words), code) is not None


@pytest.mark.parametrize("language", ["fr", "ru", "en"])
@pytest.mark.parametrize(
    "text",
    ["9" * 400, "1," * 400, "1" + " 000" * 120 + " km", "9" * 305 + " млрд", "9" * 305 + " billion"]
    + [f"{start}{'9' * 400}" for start in ("+", "-", "+7 ", "de 3 à ", "5–", "1/", "$", "№ ")]
    + [
        f"{'9' * 400}{end}"
        for end in (" °C", " h 30", "e", "-е", "th", "/2", "%", "-5", ":30", " mars")
    ],
)
def test_a_number_of_hundreds_of_figures_is_read_past(text: str, language: str) -> None:
    (number,) = [fact for fact in facts_in(f"{text}; 18 %.", language) if fact.start > len(text)]
    assert number.kind is Kind.PERCENT
