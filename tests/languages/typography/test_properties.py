"""What holds for every text, whatever was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.languages.typography import (
    Profile,
    corrected,
    findings,
    profile,
    profiles,
    typed,
)
from releaseeditor.languages.typography.protected import protected_spans
from releaseeditor.languages.typography.rule import Edit
from releaseeditor.languages.typography.splicing import spliced
from releaseeditor.model.richtext import Mark, RichText
from tests.strategies import rich_texts

PROFILES = {known.name: known for known in profiles()}
PIECES = [
    *(" ", "  ", "\u00a0", "\u202f", "\n", "\t", '"', "'", "''", "«", "»", "“", "”", "„", "‘", "’"),
    *("-", "--", "–", "—", ".", "...", "…", ",", ";", ":", "!", "?", "(", ")", "[", "%", "°C", "€"),
    *("№", "n°", "§", "1", "12", "1234", "12345", "2018", "23ème", "1er", "mot", "Le", "A", "M."),
    *("Mme", "J.", "в", "не", "слово", "т.", "е.", "г.", "XX", "в.", "ли", "5-ый", "Москва", "don"),
    *("t", "s", "Mr.", "Smith", "March", "km", "ko", "etc", "/", "x", "×", "=", "cp039-2018"),
    *("http://a.fr/b?c", "12:30", "Ё", "№5", "-е", "апрель", "май", "И.", "а", "руб.", "млн", "é"),
    *("oeuvre", "Etat", "III", "siècle", "h", "30", "𝄞", "\ua66e", "C", "o", "р", "\ufeff", "3.5"),
]
texts = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
MARKS = [mark for mark in Mark if mark is not Mark.LINK]


@st.composite
def marked(draw: st.DrawFn) -> RichText:
    """A text of the pieces, or of anything, with marks."""
    text = draw(texts.map(RichText) | rich_texts())
    start = draw(st.integers(0, 20))
    return text.marked(start, start + draw(st.integers(1, 10)), draw(st.sampled_from(MARKS)))


# The rules that may change letters, digits or figures raised to a power; no other may.
ON_LETTERS = {
    "fr": (
        *("homoglyph", "ligature", "capital-accent", "ordinal", "century", "acronym", "civility"),
        *("times", "signs", "numero", "date", "file-size"),
    ),
    "ru": ("homoglyph", "ordinal", "date-suffix", "year", "date", "numero", "times", "signs"),
    "en": ("homoglyph", "times", "signs", "number-label"),
}


@pytest.mark.parametrize("name", PROFILES)
@given(text=marked())
def test_correcting_twice_changes_nothing_more(name: str, text: RichText) -> None:
    once = corrected(text, PROFILES[name])
    assert corrected(once, PROFILES[name]) == once
    assert findings(once, PROFILES[name]) == ()


@pytest.mark.parametrize("name", PROFILES)
@given(text=texts)
def test_only_the_rules_for_letters_change_letters_and_figures(name: str, text: str) -> None:
    chosen = profile(name, off=ON_LETTERS[PROFILES[name].language])
    after = corrected(RichText(text), chosen).text
    assert letters(after) == letters(text)


@pytest.mark.parametrize("name", PROFILES)
@given(text=marked())
def test_the_findings_lie_in_order_apart_from_each_other_and_change_something(
    name: str, text: RichText
) -> None:
    at = 0
    for found in findings(text, PROFILES[name]):
        assert at <= found.start < found.end <= len(text)
        assert text.text[found.start : found.end] not in found.replacements
        assert "\ua66e" in text.text or "\ua66e" not in "".join(found.replacements)
        at = found.end


@pytest.mark.parametrize("name", PROFILES)
@given(text=marked())
def test_the_findings_make_the_corrected_text(name: str, text: RichText) -> None:
    found = findings(text, PROFILES[name])
    edits = [Edit(one.start, one.end, one.replacements[0]) for one in found]
    assert spliced(text, edits) == corrected(text, PROFILES[name])


@pytest.mark.parametrize("name", PROFILES)
@given(before=texts, after=texts, kept=st.sampled_from(["cp039-2018", "a.b@cnes.fr", "2018-03-23"]))
def test_what_is_protected_never_changes(name: str, before: str, after: str, kept: str) -> None:
    text = f"{before} {kept} {after}"
    spans = protected_spans(text.partition("\n")[0])
    protected = [text[start:end] for start, end in spans]
    result = corrected(RichText(text), PROFILES[name]).text
    assert all(span in result for span in protected if span == kept)


@given(text=texts, caret=st.integers(0, 40), chosen=st.sampled_from(list(PROFILES.values())))
def test_a_correction_while_typing_lies_before_the_caret(
    text: str, caret: int, chosen: Profile
) -> None:
    caret = min(caret, len(text))
    made = typed(RichText(text), caret, chosen)
    assert not made or 0 <= made.start <= made.end <= caret
    grown = len(made.text) - (made.end - made.start)
    assert not made or made.caret == caret + grown


@pytest.mark.parametrize("mark", MARKS)
@given(text=texts)
def test_a_mark_over_the_whole_text_stays_over_the_whole_text(mark: Mark, text: str) -> None:
    whole = RichText(text).marked(0, len(text), mark)
    after = corrected(whole, PROFILES["fr-in"])
    assert after == RichText(after.text).marked(0, len(after.text), mark)


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
