"""What a finding says, and what correcting does to the marks of a text."""

import pytest

from releaseeditor.languages.typography import corrected, findings, profile
from releaseeditor.model.richtext import Mark, RichText, Run, from_runs
from tests.languages.typography.tables import raw, visible


def test_a_finding_names_its_rule_its_place_and_what_could_stand_there() -> None:
    (found,) = findings(RichText("la 23ème session"), profile("fr-in"))
    assert found.rule == "typography.fr.ordinal"
    assert (found.start, found.end, found.replacements) == (3, 8, ("23e",))
    assert found.language == "fr"
    assert str(found.message) == "French ordinals end in er, re, d, de or e."


def test_a_finding_may_offer_more_than_one_replacement() -> None:
    found = findings(RichText("l’accord - un succès - est signé."), profile("fr-in"))
    assert [visible(text) for text in found[0].replacements] == [" –⍽", " —⍽"]


def test_places_count_from_the_start_of_the_whole_text_line_ends_included() -> None:
    found = findings(RichText("un\n\nla 23ème\nla 1ère"), profile("fr-in"))
    assert [(one.start, one.end) for one in found] == [(7, 12), (16, 20)]


def test_each_line_is_a_paragraph_of_its_own() -> None:
    text = '"un\n"deux"'
    assert visible(corrected(RichText(text), profile("fr-in")).text) == "«⍽un\n«⍽deux⍽»"


def test_what_two_rules_change_in_one_place_is_one_finding() -> None:
    (found,) = findings(RichText("le XXIème siècle"), profile("fr-in"))
    assert (found.rule, found.start, found.end) == ("typography.fr.ordinal", 3, 16)
    assert [visible(text) for text in found.replacements] == ["XXIe⍽siècle"]


def test_marks_stay_over_the_words_they_were_over() -> None:
    before = from_runs(
        [
            Run('Il dit "'),
            Run("oui", frozenset({Mark.BOLD})),
            Run('" ! La 23'),
            Run("ème", frozenset({Mark.SUPERSCRIPT})),
            Run(" fois, "),
            Run("ici", frozenset({Mark.LINK}), "https://example.org"),
            Run(" ?"),
        ]
    )
    after = corrected(before, profile("fr-in"))
    assert visible(after.text) == "Il dit «⍽oui⍽»⎵! La 23e fois, ici⎵?"
    marked = {after.text[span.start : span.end]: span.mark for span in after.spans}
    assert marked == {"oui": Mark.BOLD, "e": Mark.SUPERSCRIPT, "ici": Mark.LINK}


def test_a_link_does_not_grow_over_the_space_put_beside_it() -> None:
    before = RichText("ici!").marked(0, 3, Mark.LINK, "https://example.org")
    after = corrected(before, profile("fr-in"))
    assert visible(after.text) == "ici⎵!"
    assert [(span.start, span.end) for span in after.spans] == [(0, 3)]


def test_the_stop_of_an_abbreviation_has_the_marks_of_its_word() -> None:
    before = RichText("Paris, etc").marked(7, 10, Mark.BOLD)
    after = corrected(before, profile("fr-in"))
    assert after == RichText("Paris, etc.").marked(7, 11, Mark.BOLD)


def test_text_without_findings_is_the_same_value() -> None:
    text = RichText(raw("Bonjour⎵!")).marked(0, 7, Mark.ITALIC)
    assert corrected(text, profile("fr-in")) is text


def test_the_protected_characters_never_show_their_stand_in() -> None:
    text = RichText("Voir http://cnes.fr/a?b !")
    (found,) = findings(text, profile("fr-in"))
    assert [visible(word) for word in found.replacements] == ["⎵!"]


def test_marks_with_nothing_but_a_space_between_them_share_it() -> None:
    after = corrected(RichText('il écrit «  " et rien'), profile("fr-in"))
    assert visible(after.text) == "il écrit «⍽» et rien"


@pytest.mark.parametrize(
    ("written", "meant"),
    [("a.-", "a.-"), ("A.-", "A.-"), ("'a ", "'a "), ("1,", "1,"), ("5%-", "5⍽%-"), ('""', "«⍽»")],
)
def test_a_line_of_ten_thousand_signs_is_read_as_quickly_as_it_is_long(
    written: str, meant: str
) -> None:
    """What looks over the whole line at each sign would take minutes for each of these."""
    after = corrected(RichText(written * 10_000), profile("fr-in"))
    assert visible(after.text) == meant * 10_000


def test_a_pasted_picture_in_letters_is_read_as_quickly_as_it_is_long() -> None:
    line = RichText(f"{'iVBORw0KGgo' * 3_000}== et a@b.fr, a::b")
    assert corrected(line, profile("fr-in")) == line


def test_many_words_in_capitals_before_a_dash_are_read_as_quickly_as_they_are_long() -> None:
    """Words that could be parted anywhere are read in more ways than there are atoms."""
    capitals = "UNITED NATIONS COOPERATION AGREEMENT " * 20
    after = corrected(RichText(f"{capitals}signed with Europe – Word here"), profile("en-US"))
    assert after.text == f"{capitals}signed with Europe—Word here"
