"""Lines become paragraphs and list items, whether or not a program has broken them."""

from releaseeditor.exchange.reading.pieces import Shape, pieces


def texts(text: str) -> list[str]:
    return [piece.text for piece in pieces(text)]


def shapes(text: str) -> list[Shape]:
    return [piece.shape for piece in pieces(text)]


def test_a_line_is_a_paragraph_where_lines_are_long() -> None:
    long = "Une phrase assez longue pour une seule ligne. " * 4
    assert texts(f"{long}\n{long}\n\nFin.") == [long.strip(), long.strip(), "Fin."]


def test_lines_broken_by_a_program_are_joined() -> None:
    text = (
        "En présence de Sylvie Bermann, Ambassadeur de France en Russie,\n"
        "Jean-Yves Le Gall, Président du CNES et Igor Komarov, Directeur\n"
        "de Roscosmos, se sont rencontrés vendredi 23 mars à l’Ambassade\n"
        "de France à Moscou.\n\n"
        "Ils se sont félicités des succès de cette coopération."
    )
    first, second = texts(text)
    assert "Russie, Jean-Yves" in first
    assert first.endswith("à Moscou.")
    assert second.startswith("Ils se sont")
    assert [piece.line for piece in pieces(text)] == [1, 6]


def test_short_lines_below_each_other_stay_lines() -> None:
    assert texts("Contacts\nAnne Durand\nTél. 01") == ["Contacts", "Anne Durand", "Tél. 01"]


def test_a_word_broken_at_its_hyphen_is_joined_without_a_space() -> None:
    text = "la coopération spatiale entre la France et la Russie, dite franco-\nrusse, qui dure."
    assert "franco-russe" in texts(text)[0]


def test_bullets_are_list_items_and_lose_their_markers() -> None:
    text = "Projets :\n• Bion\n• MTB-2"
    assert texts(text) == ["Projets :", "Bion", "MTB-2"]
    assert shapes(text) == [Shape.PARAGRAPH, Shape.ITEM, Shape.ITEM]


def test_dashes_are_list_items_if_there_are_several() -> None:
    assert shapes("— un ;\n— deux.") == [Shape.ITEM, Shape.ITEM]
    assert shapes("— un ;\n\n— deux.") == [Shape.ITEM, Shape.ITEM]
    assert shapes("— Да, — сказал он.\n\nИ вышел.") == [Shape.PARAGRAPH, Shape.PARAGRAPH]
    assert shapes("- un\n— deux") == [Shape.PARAGRAPH, Shape.PARAGRAPH]


def test_numbers_are_list_items_if_they_count_on() -> None:
    assert shapes("1. un\n2. deux\n3) trois") == [Shape.NUMBERED] * 3
    assert shapes("12. un\n5. deux") == [Shape.PARAGRAPH, Shape.PARAGRAPH]
    assert [piece.marker for piece in pieces("1. un\n2. deux")] == ["1.", "2."]


def test_a_text_of_nothing_but_blanks_has_no_pieces() -> None:
    assert pieces(" \n\u00a0\n\t") == []


def test_no_break_spaces_within_a_paragraph_stay() -> None:
    assert texts("5\u00a0% de 1\u202f234") == ["5\u00a0% de 1\u202f234"]
