"""Correction while typing: one edit after the character that completes it."""

import pytest

from releaseeditor.languages.typography import NO_CORRECTION, profile, typed
from releaseeditor.model.richtext import Mark, RichText, Span
from tests.languages.typography.tables import raw, visible


def after_typing(keys: str, name: str) -> str:
    """The text after the keys, one by one, with each correction made."""
    text = ""
    for key in keys:
        text += key
        made = typed(RichText(text), len(text), profile(name))
        if made:
            text = text[: made.start] + made.text + text[made.end :]
            assert made.caret == len(text)
    return visible(text)


@pytest.mark.parametrize(
    ("name", "keys", "after"),
    [
        ("fr-in", 'Il dit : "Oui !" ', "Il dit⍽: «⍽Oui⎵!⍽» "),
        ("fr-in", 'un "mot "dans" un mot" ', "un «⍽mot “dans” un mot⍽» "),
        ("fr-in", "l'Etat... ", "l’État… "),
        ("fr-in", "la 23ème session", "la 23e session"),
        ("fr-in", "M. Le Gall", "M.⍽Le Gall"),
        ("fr-in", "à 14 h 30 ; 20% ", "à 14⍽h⍽30⎵; 20⍽% "),
        ("fr-in", "un - deux - trois", "un –⍽deux⍽– trois"),
        ("fr-in", "- point", "—⍽point"),
        ("fr-in", "voir https://cnes.fr/a?b=c:d ", "voir https://cnes.fr/a?b=c:d "),
        ("ru", '"Союз" - это ', "«Союз»⍽— это "),
        ("ru", '"Ракета "Восток"" ', "«Ракета „Восток“» "),
        ("ru", "№5, в 2018 г. ", "№⍽5, в⍽2018⍽г. "),
        ("ru", "Что?... ", "Что?.. "),
        ("ru", "- Да", "—⍽Да"),
        ("ru", "слово... дело", "слово… дело"),
        ("ru", "Но.. нет", "Но. нет"),
        ("ru", 'в "Союз" ', "в⍽«Союз» "),
        ("ru", "в 2016-2017гг. и", "в⍽2016–2017⍽гг. и"),
        ("ru", "в 2013-2018 г.г. рост", "в⍽2013–2018⍽гг. рост"),
        ("ru", "кадр 100х80 см ", "кадр 100×80⍽см "),
        ("ru", "кто - либо из", "кто-либо из"),
        ("fr-in", "A l'issue ", "À l’issue "),
        ("fr-in", "reçu 1000 invités ", "reçu 1⎵000 invités "),
        ("fr-in", 'dit : "Oui ! " ', "dit⍽: «⍽Oui⎵!⍽» "),
        ("en-GB", "the 1980's ", "the 1980’s "),
        ("en-GB", "\"It's\" - the 'best' ", "“It’s”⍽– the ‘best’ "),
        ("en-US", '"Yes" -- "no" ', "“Yes”—“no” "),
        ("en-GB", "2016-2017 ", "2016–2017 "),
    ],
)
def test_what_is_typed_is_corrected_as_it_is_typed(name: str, keys: str, after: str) -> None:
    assert after_typing(keys, name) == after


def test_a_correction_is_one_edit_that_leaves_the_rest_alone() -> None:
    made = typed(RichText("Oui!"), 4, profile("fr-in"))
    assert (made.start, made.end, visible(made.text), made.caret) == (3, 4, "⎵!", 5)


def test_what_was_taken_back_is_not_corrected_again() -> None:
    assert typed(RichText('"'), 1, profile("fr-in"))
    assert typed(RichText('"B'), 2, profile("fr-in")) == NO_CORRECTION
    assert typed(RichText("un...a"), 6, profile("fr-in")) == NO_CORRECTION


def test_a_word_is_corrected_when_it_is_complete() -> None:
    assert not typed(RichText("Etat"), 4, profile("fr-in"))
    made = typed(RichText("Etat "), 5, profile("fr-in"))
    assert (made.start, made.end, made.text, made.caret) == (0, 4, "État", 5)


def test_a_quotation_mark_typed_before_a_space_opens_where_a_word_may_begin() -> None:
    made = typed(RichText('dit " fin'), 5, profile("fr-in"))
    assert (made.start, made.end, visible(made.text)) == (4, 5, "«⍽")


def test_all_that_one_character_completes_is_one_edit_that_keeps_the_marks() -> None:
    text = RichText("un - mot - d").marked(5, 8, Mark.BOLD)
    made = typed(text, len(text), profile("fr-in"))
    assert visible(made.applied(text).text) == "un –⍽mot⍽– d"
    assert made.applied(text).spans == (Span(5, 8, Mark.BOLD),)


def test_only_the_line_with_the_caret_is_corrected() -> None:
    text = RichText("la 23ème\nun mot!\nla 1ère")
    made = typed(text, 16, profile("fr-in"))
    assert (made.start, made.end, visible(made.text)) == (15, 16, "⎵!")


def test_nothing_is_corrected_without_a_character_before_the_caret() -> None:
    french = profile("fr-in")
    assert not typed(RichText("!"), 0, french)
    assert not typed(RichText(""), 0, french)
    assert not typed(RichText("a\n"), 2, french)
    assert not typed(RichText("a"), 5, french)


def test_a_rule_that_is_switched_off_does_not_correct() -> None:
    assert not typed(RichText("Oui!"), 4, profile("fr-in", off=["high-punctuation"]))


def test_text_after_the_caret_stays_and_is_not_corrected() -> None:
    made = typed(RichText(raw("Oui! la 23ème")), 4, profile("fr-in"))
    assert (made.start, made.end, visible(made.text), made.caret) == (3, 4, "⎵!", 5)
