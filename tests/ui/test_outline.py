"""The outline: what it lists, and where it leads."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from releaseeditor.messages import Catalogue
from releaseeditor.model.edits import Place
from releaseeditor.ui.outline import Entry, outline
from tests.builders import release
from tests.ui.hands import press, type_text
from tests.ui.windows import Opened


def lines(*wordings: str, language: str = "fr") -> list[Entry]:
    return list(outline(release(*wordings), Catalogue("en"), language))


def titles(opened: Opened, section: str) -> list[str]:
    work = opened.window.desk.work
    assert work is not None
    item = work.outline.item_of(f"section:{section}")
    children = [item.child(at) for at in range(item.childCount())]
    return [child.text(0) for child in children if child is not None]


def test_each_line_has_the_beginning_of_its_text_in_the_language_asked_for() -> None:
    texts = [one.text for one in lines("paragraph | fr: Un | ru: Раз", language="ru")]
    assert texts[-1] == "Раз"
    assert texts[:5] == ["Place", "Kicker", "Headline", "Subhead", "Lead"]


def test_what_is_not_written_in_it_shows_the_text_it_was_written_in() -> None:
    assert lines("paragraph | fr: Un", language="en")[-1].text == "Un"


def test_empty_parts_say_what_they_are_and_step_back() -> None:
    last = lines("paragraph")[-1]
    assert (last.text, last.empty) == ("Paragraph", True)


def test_emitters_stand_where_they_are_printed_first() -> None:
    keys = [one.key for one in lines("emitter | fr: CNES", "paragraph | fr: Un")]
    assert keys[:3] == ["section:emitters", "emitter1", "place"]


def test_attachments_go_by_their_file_and_quotes_by_their_words() -> None:
    found = {
        one.key: one.text
        for one in lines("quote Le Gall | fr: Je suis ravi.", "attachment a.jpg | fr: Une photo")
    }
    assert found["attachment1"] == "a.jpg"
    assert found["quote1"] == "Je suis ravi."


def test_the_line_of_the_caret_is_marked_and_follows_the_typing(opened: Opened) -> None:
    opened.go("paragraph2.text", "fr", 0)
    work = opened.window.desk.work
    assert work is not None
    assert work.outline.currentItem() is work.outline.item_of("paragraph2")
    type_text("Et ")
    assert titles(opened, "body")[1] == "Et Trois."


def test_the_language_of_the_caret_is_the_outlines(opened: Opened) -> None:
    opened.go("paragraph1.text", "ru")
    assert titles(opened, "body")[:2] == ["Раз. Два.", "Три."]


def test_enter_leads_to_the_part(opened: Opened) -> None:
    work = opened.window.desk.work
    assert work is not None
    opened.go("headline", "ru")
    work.outline.setFocus()
    work.outline.setCurrentItem(work.outline.item_of("paragraph2"))
    press(Qt.Key.Key_Return)
    assert opened.place == Place("paragraph2.text", "ru")


def test_a_part_dragged_in_front_of_another_moves_in_the_release(
    opened: Opened, qtbot: QtBot
) -> None:
    work = opened.window.desk.work
    assert work is not None
    tree = work.outline
    with qtbot.waitSignal(opened.document.applied):
        tree.move_beside(tree.item_of("quote1"), tree.item_of("paragraph1"), below=False)
    assert [block.id for block in opened.document.release.body] == [
        "quote1",
        "paragraph1",
        "paragraph2",
    ]
    assert titles(opened, "body")[0] == "Je suis satisfait."
    with qtbot.waitSignal(opened.document.applied):
        tree.move_beside(tree.item_of("quote1"), tree.item_of("paragraph2"), below=True)
    assert opened.document.release.body[-1].id == "quote1"


def test_undoing_puts_the_lines_back(opened: Opened) -> None:
    before = titles(opened, "body")
    opened.go("paragraph1.text")
    opened.do("remove")
    assert len(titles(opened, "body")) == len(before) - 1
    opened.do("undo")
    assert titles(opened, "body") == before
