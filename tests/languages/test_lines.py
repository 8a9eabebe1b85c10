"""The lines written out of facts, and the words a release may have in their place."""

from datetime import date

from releaseeditor.languages import language
from releaseeditor.languages.lines import generated_lines, printed_lines
from releaseeditor.model.facts import Facts, LineName, OwnLine

ISSUED = Facts("CP039-2018", issue_date=date(2018, 3, 26), authentic="fr")


def test_every_line_is_written_in_the_form_of_its_language() -> None:
    lines = generated_lines(language("ru"), ISSUED, "Москва")
    assert set(lines) == set(LineName)
    assert lines[LineName.DATELINE] == "Москва, 26\u00a0марта 2018\u00a0г."
    assert lines[LineName.DOCUMENT_TYPE] == "ПРЕСС-РЕЛИЗ"
    assert lines[LineName.TRANSLATION_NOTE]
    assert lines[LineName.END_MARK] == ""


def test_own_words_stand_in_the_place_of_a_line_in_their_language_alone() -> None:
    own = OwnLine("fr", LineName.DATELINE, "Moscou, mars 2018"), OwnLine("en", LineName.END_MARK)
    facts = Facts(own_lines=own)
    assert printed_lines(language("fr"), facts, "Paris")[LineName.DATELINE] == "Moscou, mars 2018"
    assert printed_lines(language("ru"), facts, "Париж")[LineName.DATELINE] == "Париж"
    assert printed_lines(language("en"), facts, "")[LineName.END_MARK] == ""
    assert printed_lines(language("en"), Facts(), "")[LineName.END_MARK] == "###"
