"""Quotes are told from mentions, and their speakers are known."""

import pytest

from releaseeditor.exchange.reading.english import ENGLISH
from releaseeditor.exchange.reading.french import FRENCH
from releaseeditor.exchange.reading.lexicon import Lexicon
from releaseeditor.exchange.reading.quotes import Quoted, quote_in
from releaseeditor.exchange.reading.russian import RUSSIAN


def found(text: str, lexicon: Lexicon) -> Quoted:
    quoted = quote_in(text, lexicon)
    assert quoted is not None
    return quoted


@pytest.mark.parametrize(
    ("text", "lexicon", "lead_in", "said", "speaker"),
    [
        (
            "À l’issue de cette rencontre, Jean-Yves Le Gall a déclaré : « Je suis satisfait. »",
            FRENCH,
            "À l’issue de cette rencontre, Jean-Yves Le Gall a déclaré :",
            "Je suis satisfait.",
            "Jean-Yves Le Gall",
        ),
        (
            "Pour M. Igor Komarov : « C’est un “succès” commun. »",
            FRENCH,
            "Pour M. Igor Komarov :",
            "C’est un “succès” commun.",
            "Igor Komarov",
        ),
        (
            "C’est un succès, a déclaré Anne Durand : « Nous sommes prêts. »",
            FRENCH,
            "C’est un succès, a déclaré Anne Durand :",
            "Nous sommes prêts.",
            "Anne Durand",
        ),
        (
            "M. Komarov a ajouté : « Nous sommes prêts. »",
            FRENCH,
            "M. Komarov a ajouté :",
            "Nous sommes prêts.",
            "Komarov",
        ),
        (
            "Игорь Комаров отметил: «Это „стратегический“ проект».",
            RUSSIAN,
            "Игорь Комаров отметил:",
            "Это „стратегический“ проект.",
            "Игорь Комаров",
        ),
        (
            "After the meeting, Igor Komarov said: “It is a ‘strategic’ project.”",
            ENGLISH,
            "After the meeting, Igor Komarov said:",
            "It is a ‘strategic’ project.",
            "Igor Komarov",
        ),
        (
            'Igor Komarov said, "It is a strategic project."',
            ENGLISH,
            "Igor Komarov said,",
            "It is a strategic project.",
            "Igor Komarov",
        ),
    ],
)
def test_a_quote_behind_its_lead_in(
    text: str, lexicon: Lexicon, lead_in: str, said: str, speaker: str
) -> None:
    quoted = found(text, lexicon)
    assert (quoted.lead_in, quoted.text, quoted.speaker) == (lead_in, said, speaker)
    assert (quoted.before, quoted.after, quoted.attribution) == ("", "", "")


@pytest.mark.parametrize(
    ("text", "lexicon", "said", "speaker"),
    [
        (
            "« Je suis satisfait », a déclaré Jean-Yves Le Gall.",
            FRENCH,
            "Je suis satisfait",
            "Jean-Yves Le Gall",
        ),
        (
            "«Это стратегический проект», — сказал Игорь Комаров.",
            RUSSIAN,
            "Это стратегический проект",
            "Игорь Комаров",
        ),
        (
            "«Это стратегический проект», — сказал глава Роскосмоса Игорь Комаров.",
            RUSSIAN,
            "Это стратегический проект",
            "Игорь Комаров",
        ),
        (
            "“It is a strategic project,” said Igor Komarov.",
            ENGLISH,
            "It is a strategic project.",
            "Igor Komarov",
        ),
        (
            "“It is a strategic project,” Mr Komarov said.",
            ENGLISH,
            "It is a strategic project.",
            "Komarov",
        ),
        (
            "“It is a strategic project,” said Igor Komarov, Director General of Roscosmos.",
            ENGLISH,
            "It is a strategic project.",
            "Igor Komarov",
        ),
    ],
)
def test_a_quote_before_its_attribution(
    text: str, lexicon: Lexicon, said: str, speaker: str
) -> None:
    quoted = found(text, lexicon)
    assert (quoted.text, quoted.speaker, quoted.lead_in) == (said, speaker, "")
    assert speaker in quoted.attribution


def test_what_stands_around_a_quote_is_kept_apart() -> None:
    text = "Un accord est prêt. Anne Durand a dit : « Nous le signerons. » La date est fixée."
    quoted = found(text, FRENCH)
    assert quoted.before == "Un accord est prêt."
    assert quoted.lead_in == "Anne Durand a dit :"
    assert quoted.after == "La date est fixée."


def test_a_paragraph_that_is_a_quote_has_no_speaker_yet() -> None:
    quoted = found("« Nous sommes prêts à partir. »", FRENCH)
    assert (quoted.text, quoted.speaker) == ("Nous sommes prêts à partir.", "")


@pytest.mark.parametrize(
    ("text", "lexicon"),
    [
        ("un « succès commun » pour nous", FRENCH),
        ("Il a déclaré : « Nous sommes prêts », avant de partir.", FRENCH),
        ("Le projet : « Bion, une capsule récupérable. »", FRENCH),
        ("« Nous sommes prêts », a-t-il dit hier à Moscou.", FRENCH),
        ("« Nous sommes prêts à partir.", FRENCH),
        ("Il a dit : « Non. »", FRENCH),
        ("«Мы готовы», — сказал он, — «и скоро начнём».", RUSSIAN),
        ("“We are ready,” said Igor Komarov after the meeting in Moscow.", ENGLISH),
        ("“We are ready,” said Igor Komarov" + " and went" * 30, ENGLISH),
        ("", ENGLISH),
    ],
)
def test_mentions_and_broken_quotes_stay_in_their_paragraphs(text: str, lexicon: Lexicon) -> None:
    assert quote_in(text, lexicon) is None
