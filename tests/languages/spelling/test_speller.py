"""What is misspelt in French, Russian and English, and what is not."""

import pytest

from releaseeditor.errors.spelling import DictionaryUnusable
from releaseeditor.languages.spelling import LOCALES, Speller, dictionaries, locale_of, speller
from releaseeditor.resources import resource

# Each dictionary is loaded once for all tests, as the window does.
SPELLERS = {locale: speller(locale) for locale in ("fr", "ru", "en", "en-US")}


def misspelt(language: str, text: str, *known: str) -> list[str]:
    knowing = SPELLERS[language].knowing(known)
    return [text[start:end] for start, end in knowing.misspelt(text)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La comunication de l’Ambasade", ["comunication", "l’Ambasade"]),
        ("fr", "Le travaille éfectué", ["éfectué"]),
        ("fr", "d’aillieurs", ["d’aillieurs"]),
        ("ru", "Посолство и сотрудничетсво", ["Посолство", "сотрудничетсво"]),
        ("ru", "Cпокойствие", ["Cпокойствие"]),
        ("ru", "вице-презедент", ["вице-презедент"]),
        ("en", "The comittee has recieved it", ["comittee", "recieved"]),
        ("en", "the agencyy’s", ["agencyy’s"]),
        ("ru", "по берману", ["берману"]),
        ("fr", "COMMUNIQUÉ DE PRESE", ["PRESE"]),
        ("fr", "la coope\u00adration", ["coope\u00adration"]),
    ],
)
def test_a_misspelt_word_is_found_whole(language: str, text: str, expected: list[str]) -> None:
    assert misspelt(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "aujourd’hui, aujourd'hui, l’Ambassade, qu’il, jusqu’à, L’ÉTAT, quelqu’un"),
        ("fr", "a-t-il dit, franco-russe, est-ce, celui-ci, rendez-vous, peut-être"),
        ("fr", "un événement, un évènement, le XXIe siècle, François Ier, MM. Mme J.-Y."),
        ("fr", "franco\u2011russe, co\u00adopé\u00adra\u00adtion"),
        ("fr", "d’ExoMars, l’ESA, l’ISS, YouTube, iPhone"),
        ("fr", "Роскосмос и «Бион»"),
        ("ru", "из-за, кто-то, российско-французский, пресс-релиз, ещё, еще, самолётов"),
        ("ru", "в 2018 г. 100 млн руб., 23-го, МИД, РАН, CNES и Roscosmos"),
        ("ru", "марсоход, стартапы, оптоволокно"),
        ("ru", "12 кН, 300 гПа, 14:00 мск, XX–XXI вв."),
        ("fr", "209 kB, 50 kN, 4 TWh"),
        ("en", "don’t, don't, isn’t, the agency’s, agencies’, well-known, CNES’s, co-operation"),
        ("en", "programme, centre, organise"),
        ("en-US", "program, center, organize"),
        ("fr", "https://cnes.fr presse@cnes.fr cp039-2018_-_bilaterale.pdf"),
    ],
)
def test_what_is_right_is_left_alone(language: str, text: str) -> None:
    assert misspelt(language, text) == []


def test_english_is_british_unless_american_is_asked_for() -> None:
    assert misspelt("en", "the color of the center") == ["color", "center"]
    assert misspelt("en-US", "the colour of the centre") == ["colour", "centre"]


def test_names_are_right_in_any_guise_once_they_are_known() -> None:
    text = "Komarov, KOMAROV, d’Artemis, Komarov–Bermann, Le Gall, CNES-Roscosmos"
    names = ("Igor Komarov", "Artemis", "Bermann", "Le Gall", "Roscosmos")
    assert misspelt("fr", text)
    assert misspelt("fr", text, *names) == []


def test_a_name_known_by_its_possessive_is_right_in_english() -> None:
    assert misspelt("en", "Komarov’s visit", "Komarov") == []


def test_a_known_word_may_begin_a_sentence() -> None:
    assert misspelt("fr", "Chapô court", "chapô") == []


def test_a_name_with_yo_is_right_without_its_dots_in_the_dictionary() -> None:
    assert misspelt("ru", "Королёв") == []


def test_learning_words_leaves_the_speller_as_it_was() -> None:
    before = SPELLERS["fr"]
    assert before.knowing(["Komarof"]).accepts("Komarof")
    assert not before.accepts("Komarof")


def test_a_word_longer_than_any_dictionary_takes_does_no_harm() -> None:
    assert misspelt("fr", "a" * 100_000) == ["a" * 100_000]


def test_where_there_is_no_dictionary_every_word_is_right() -> None:
    assert speller("de").misspelt("Völlig falsh") == ()


def test_a_locale_is_found_for_a_language_and_for_itself() -> None:
    asked = ("fr", "en", "en-US", "en-GB", "fr-CA", "de")
    assert [locale_of(code) for code in asked] == ["fr", "en-GB", "en-US", "en-GB", "fr", ""]


def test_every_dictionary_is_small_and_has_its_licence_beside_it() -> None:
    for locale in (locale for locales in LOCALES.values() for locale in locales):
        assert resource("dictionaries", locale, f"{locale}.zip").stat().st_size < 2**20
        assert resource("dictionaries", locale, "LICENSE.txt").stat().st_size > 1000


def test_a_missing_dictionary_is_a_fault_with_a_hint() -> None:
    with pytest.raises(DictionaryUnusable, match="xx"):
        dictionaries.load("xx")


def test_making_a_speller_loads_nothing() -> None:
    assert isinstance(speller("xx-none"), Speller)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("fr", "Sergueï, Caroline, Plessetsk, Nijni-Novgorod, co-présidente, les ONGs, von der"),
        ("en", "NGOs, Jérôme, Besançon, d’Orsay’s, pre-project, nanosatellites, 5 kV, Kourou"),
        ("ru", "Брюно, с Бенжаменом, в Безансоне, наноспутник, софинансируемое, дресс-код, Куру"),
    ],
)
def test_first_names_places_and_words_put_together_are_right(locale: str, text: str) -> None:
    knowing = speller(locale)
    assert [text[start:end] for start, end in knowing.misspelt(text)] == []


@pytest.mark.parametrize(
    ("locale", "text"),
    [("fr", "co-présidante"), ("en", "nanosatelites"), ("ru", "наноспутнек"), ("en", "Carolinne")],
)
def test_their_typos_are_not(locale: str, text: str) -> None:
    assert speller(locale).misspelt(text) == ((0, len(text)),)
