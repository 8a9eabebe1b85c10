"""A text becomes a release in which what is recognised has its place, and no word is lost."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from releaseeditor.errors.language import UnknownLanguage
from releaseeditor.exchange.text import LABELS, Imported, Kind, import_text
from releaseeditor.model.cleaning import clean
from releaseeditor.model.facts import DocumentType
from releaseeditor.model.parts import File, Heading, ListItem, Paragraph, Quote
from releaseeditor.model.wording import State
from tests.exchange.packages import packed, unpacked

TEXTS = Path(__file__).parents[1] / "texts"
SEED = (TEXTS / "cp039-fr.txt").read_text(encoding="utf-8")
RUSSIAN = (TEXTS / "cp039-ru.txt").read_text(encoding="utf-8")
ENGLISH = (TEXTS / "cp039-en.txt").read_text(encoding="utf-8")


def texts(imported: Imported) -> list[str]:
    """The texts of the release, in reading order."""
    release = imported.release
    plain = [release.units[name].plain(imported.language) for name in release.unit_ids()]
    return [text for text in plain if text]


def people(imported: Imported) -> list[tuple[str, str, str]]:
    units, language = imported.release.units, imported.language
    return [
        (
            units[person.unit_id("name")].plain(language),
            units[person.unit_id("title")].plain(language),
            units[person.unit_id("organisation")].plain(language),
        )
        for person in imported.release.participants
    ]


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", clean(text)))


def lost(text: str, imported: Imported) -> Counter[str]:
    """The words of a text that are neither in its release nor told to be taken out of it."""
    told = [one.text for one in imported.recognised if one.taken_out]
    made_up = Counter[str]()
    for person in people(imported):
        made_up += words(" ".join(person))
    found = words("\n".join([*texts(imported), *told]))
    release, language = imported.release, imported.language
    made_up += words(release.units["place"].plain(language))
    found.subtract(made_up)
    return words(text) - found


def test_the_seed_has_its_head() -> None:
    imported = import_text(SEED)
    units = imported.release.units
    assert imported.language == "fr"
    assert imported.release.languages == ("fr", "ru", "en")
    assert units["headline"].plain("fr") == SEED.split("\n")[0]
    assert units["lead"].plain("fr") == SEED.split("\n")[2]
    assert units["place"].plain("fr") == "Moscou"
    assert units["lead"].origin == "fr"
    assert units["lead"]["fr"].state is State.DRAFT


def test_the_seed_has_its_facts() -> None:
    facts = import_text(SEED, language="fr").release.facts
    assert facts.reference == "CP039-2018"
    assert facts.event_date == date(2018, 3, 23)
    assert facts.publication_date == date(2018, 9, 5)
    assert facts.issue_date is None
    assert facts.document_type is DocumentType.PRESS_RELEASE


def test_the_seed_has_its_participants() -> None:
    assert people(import_text(SEED)) == [
        ("Sylvie Bermann", "Ambassadeur de France en Russie", ""),
        ("Jean-Yves Le Gall", "Président", "CNES"),
        ("Igor Komarov", "Directeur", "Roscosmos"),
    ]


def test_the_seed_has_its_body_with_the_quote_and_its_speaker() -> None:
    release = import_text(SEED).release
    assert [type(block) for block in release.body] == [Paragraph, Paragraph, Paragraph, Quote]
    quote = release.body[-1]
    assert isinstance(quote, Quote)
    speaker = release.participant(quote.speaker)
    assert speaker is not None
    assert release.units[speaker.unit_id("name")].plain("fr") == "Jean-Yves Le Gall"
    lead_in = release.units[quote.unit_id("lead_in")].plain("fr")
    assert lead_in == "À l’issue de cette rencontre, Jean-Yves Le Gall a déclaré\u00a0:"
    said = release.units[quote.unit_id("text")]
    assert said.locked
    assert said.plain("fr").startswith("Je suis particulièrement satisfait")
    assert said.plain("fr").endswith("la lutte contre le changement climatique.")


def test_the_seed_has_its_attachments_without_their_bytes() -> None:
    picture, document = (one.file for one in import_text(SEED).release.attachments)
    assert picture == File(media_type="image/jpeg")
    assert document == File(
        name="cp039-2018_-_bilaterale_roscosmos.pdf", media_type="application/pdf", size=209 * 1024
    )


def test_the_page_around_the_seed_is_no_text_of_the_release() -> None:
    imported = import_text(SEED)
    written = "\n".join(texts(imported))
    for furniture in ("JPEG", "haut de la page", "publié le", "pdf"):
        assert furniture not in written
    assert [one.text for one in imported.recognised if one.kind is Kind.FURNITURE] == [
        "haut de la page"
    ]


@pytest.mark.parametrize("text", [SEED, RUSSIAN, ENGLISH], ids=["fr", "ru", "en"])
def test_no_word_of_a_release_is_lost(text: str) -> None:
    assert lost(text, import_text(text)) == Counter()


@pytest.mark.parametrize("text", [SEED, RUSSIAN, ENGLISH], ids=["fr", "ru", "en"])
def test_what_was_recognised_is_told_with_the_line_it_stands_on(text: str) -> None:
    lines = text.split("\n")
    recognised = import_text(text).recognised
    assert recognised
    for one in recognised:
        assert one.text.split()[0] in "\n".join(lines[one.line - 1 : one.line + 3])
        assert LABELS[one.kind].text
    assert [one.line for one in recognised] == sorted(one.line for one in recognised)


def test_a_russian_release_is_read_as_the_seed_is() -> None:
    imported = import_text(RUSSIAN)
    facts = imported.release.facts
    assert imported.language == "ru"
    assert imported.release.languages == ("ru", "fr", "en")
    assert (facts.reference, facts.event_date) == ("CP039-2018", date(2018, 3, 23))
    assert facts.publication_date == date(2018, 9, 5)
    assert imported.release.units["place"].plain("ru") == "Москва"
    assert people(imported) == [
        ("Сильви Берман", "посла Франции в России", ""),
        ("Жан-Ив Ле Галль", "президент", "КНЕС"),
        ("Игорь Комаров", "генеральный директор", "Роскосмоса"),
    ]
    quotes = [block for block in imported.release.body if isinstance(block, Quote)]
    speakers = [person.id for person in imported.release.participants[1:]]
    assert [quote.speaker for quote in quotes] == speakers
    said = imported.release.units[quotes[1].unit_id("text")]
    assert said.plain("ru") == "„Бион“ — пример того, чего мы можем достичь вместе"


def test_an_english_release_with_broken_lines_is_read_as_the_seed_is() -> None:
    imported = import_text(ENGLISH)
    release = imported.release
    units = release.units
    assert imported.language == "en"
    assert units["subhead"].plain("en").startswith("CNES and Roscosmos celebrate")
    assert (
        units["lead"]
        .plain("en")
        .endswith(
            "Friday 23 March at the French Embassy in Moscow"
            " to review progress in the development of Franco-Russian space cooperation."
        )
    )
    assert release.facts.event_date == date(2018, 3, 23)
    kinds = [type(block) for block in release.body]
    assert kinds == [Heading, Paragraph, ListItem, ListItem, Quote]
    assert release.body[2] == ListItem(release.body[2].id, ordered=True)
    quote = release.body[-1]
    assert isinstance(quote, Quote)
    assert quote.speaker == release.participants[1].id
    assert (
        units[quote.unit_id("text")].plain("en").endswith("such as its 50th anniversary in 2016.")
    )
    picture = release.attachments[0]
    assert units[picture.unit_id("caption")].plain("en") == "Photo of the meeting"
    assert picture.file.size == round(1.2 * 1024 * 1024)


def test_an_imported_release_can_be_saved_and_read_again() -> None:
    release = import_text(SEED).release
    assert unpacked(packed(release)).release == release


def test_the_reference_may_stand_in_the_name_of_the_text() -> None:
    imported = import_text("Un titre\n\nUn texte.", file_name="cp012-2019_texte.txt")
    assert imported.release.facts.reference == "CP012-2019"


def test_the_year_of_the_reference_helps_where_there_is_no_publication_date() -> None:
    text = "Un titre\n\nIls se sont rencontrés vendredi 23 mars à Moscou.\n\nRéf. : CP039-2018"
    assert import_text(text, language="fr").release.facts.event_date == date(2018, 3, 23)


def test_without_any_year_no_date_is_made_up() -> None:
    text = "Un titre\n\nIls se sont rencontrés vendredi 23 mars à Moscou."
    assert import_text(text, language="fr").release.facts.event_date is None


def test_a_dateline_is_the_place_and_the_date_of_issue() -> None:
    imported = import_text(
        "Un titre\n\nParis, le 26 mars 2018\n\nUn texte, à Moscou.", language="fr"
    )
    assert imported.release.facts.issue_date == date(2018, 3, 26)
    assert imported.release.units["place"].plain("fr") == "Paris"


def test_a_speaker_without_a_title_becomes_a_participant() -> None:
    text = "Titre\n\nUn chapô.\n\nAnne Durand a ajouté : « Nous sommes prêts à partir. »"
    assert people(import_text(text, language="fr")) == [("Anne Durand", "", "")]


def test_a_surname_is_enough_to_know_the_speaker() -> None:
    text = (
        "Titre\n\nJean-Yves Le Gall, Président du CNES, a parlé.\n\n"
        "M. Le Gall a ajouté : « Nous sommes prêts à partir. »"
    )
    imported = import_text(text, language="fr")
    (quote,) = [block for block in imported.release.body if isinstance(block, Quote)]
    assert quote.speaker == imported.release.participants[0].id


def test_a_text_that_says_nothing_special_is_paragraphs() -> None:
    imported = import_text("Une phrase.\n\nUne autre phrase.", language="fr")
    assert texts(imported) == ["Une phrase.", "Une autre phrase."]
    assert [one.kind for one in imported.recognised] == [Kind.LEAD]


@pytest.mark.parametrize("text", ["", " \n\t\n\u00a0", "\n"])
def test_an_empty_text_is_an_empty_release(text: str) -> None:
    imported = import_text(text)
    assert texts(imported) == []
    assert imported.recognised == ()


def test_only_languages_that_the_program_knows_can_be_asked_for() -> None:
    with pytest.raises(UnknownLanguage):
        import_text("Ein Titel", language="de")


def test_a_very_long_paragraph_is_split_between_sentences_and_told() -> None:
    text = "Titre\n\n" + "Une phrase assez longue. " * 10_000
    imported = import_text(text, language="fr")
    long = [text for text in texts(imported) if len(text) > 1000]
    assert [len(text) <= 100_000 for text in long] == [True] * 3
    assert all(text.endswith("longue.") for text in long)
    assert [one.kind for one in imported.recognised].count(Kind.SPLIT) == 2
    assert lost(text, imported) == Counter()


lines = st.one_of(
    st.sampled_from([line for text in (SEED, RUSSIAN, ENGLISH) for line in text.split("\n")]),
    st.text(st.sampled_from("aéБя 1.,:;!?«»“”„\"'’—–-•()/\t\u00a0\u202f\ud800\0"), max_size=40),
    st.sampled_from(
        [
            "1. un",
            "2. deux",
            "— a",
            "• b",
            "Réf. : X-1",
            "Paris, le 1er mai 2018",
            "publié le 31/02/2018",
            "« Oui, c’est une très bonne idée. »",
            "a.pdf (pdf - 1 Ko)",
            "Anne Durand a déclaré : « Oui. Nous sommes “prêts”. » Et puis : « Non, pas encore. »",
        ]
    ),
    st.text(max_size=30),
)


@settings(max_examples=300)
@given(st.lists(lines, max_size=12), st.sampled_from(["", "fr", "ru", "en"]))
def test_no_word_of_any_text_is_lost(written: list[str], language: str) -> None:
    text = "\n".join(written)
    imported = import_text(text, language=language)
    assert lost(text, imported) == Counter()
    assert unpacked(packed(imported.release)).release == imported.release


@pytest.mark.parametrize(
    "text",
    [
        "« " * 100_000,
        "A : « " * 40_000,
        "Jean Dupont, " * 30_000,
        "Président " * 30_000,
        "(pdf - " * 20_000,
        "1. a\n" * 20_000,
        "x\n\n" * 20_000,
        "23 mars " * 30_000,
        '"' * 100_000,
        "<!-- " * 30_000,
        "M. " * 50_000,
    ],
)
def test_texts_made_to_exhaust_are_read_too(text: str) -> None:
    assert lost(text, import_text(text, language="fr")) == Counter()


def test_a_word_beyond_all_measure_is_cut_and_kept() -> None:
    text = "a" * 250_000
    assert "".join(texts(import_text(text))) == text
