"""The list of releases, by keys, menus and clicks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from releaseeditor.library import create
from releaseeditor.model.facts import Embargo, Facts
from releaseeditor.model.release import Release
from releaseeditor.ui.library.places import ARCHIVE, BIN, TEMPLATES, Shown
from tests.builders import release
from tests.ui.hands import press, type_text
from tests.ui.library.conftest import AtHome

Start = Callable[..., AtHome]


def written(reference: str, *lines: str, issued: int = 1) -> Release:
    facts = Facts(reference, issue_date=date(2026, 3, issued))
    return release(*(lines or (f"headline | fr: {reference}",)), facts=facts)


@pytest.fixture
def three(at_home: Start) -> AtHome:
    opened = at_home(
        written(
            "A1",
            "headline | fr: Zoo | ru: Зоопарк | en: Zoo",
            "lead | fr: Un. | ru: Раз. | en: One.",
            issued=2,
        ),
        written("A2", "headline | fr: Accord | ru stale: Договор | en: Deal", issued=3),
        written("A3", "headline | fr: Mission | en: Mission", "lead | fr: Un texte.", issued=1),
    )
    opened.wait_for("A3", "A2", "A1")
    opened.home.take_focus()
    return opened


def test_the_newest_change_comes_first_and_the_first_is_selected(three: AtHome) -> None:
    assert [entry.facts.reference for entry in three.home.chosen()] == ["A3"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("sort_reference", ["A1", "A2", "A3"]),
        ("sort_headline", ["A2", "A3", "A1"]),
        ("sort_day", ["A2", "A1", "A3"]),
    ],
)
def test_the_list_is_sorted_from_the_menu(three: AtHome, order: str, expected: list[str]) -> None:
    three.do(order)
    three.wait_for(*expected)
    three.do(order)
    three.wait_for(*reversed(expected))


def test_a_click_on_a_title_sorts_and_another_one_turns_round(three: AtHome) -> None:
    titles = three.home.list.horizontalHeader()
    first = QPoint(10, titles.height() // 2)
    for expected in (["A1", "A2", "A3"], ["A3", "A2", "A1"]):
        QTest.mouseClick(titles.viewport(), Qt.MouseButton.LeftButton, pos=first)
        three.wait_for(*expected)


def test_what_is_left_to_translate_is_shown_by_language(three: AtHome) -> None:
    three.home.places.show_place(Shown("translate", "ru"))
    three.wait_for("A3", "A2")
    three.home.places.show_place(Shown("stale"))
    three.wait_for("A2")
    three.home.places.show_place(Shown("mine"))
    three.qtbot.waitUntil(three.home.nothing.isVisible)
    assert three.home.nothing.reason.text() == "You have not changed any release yet."


def test_what_is_under_embargo_is_shown_until_it_has_passed(at_home: Start) -> None:
    now = datetime.now(UTC)
    coming = Embargo(now + timedelta(days=1), "Europe/Paris")
    passed = Embargo(now - timedelta(days=1), "Europe/Moscow")
    opened = at_home(
        release("headline | fr: A", facts=Facts("A1", embargo=coming)),
        release("headline | fr: B", facts=Facts("A2", embargo=passed)),
    )
    opened.home.places.show_place(Shown("embargo"))
    opened.wait_for("A1")


def test_letters_typed_in_the_list_look_for_words_in_all_languages(three: AtHome) -> None:
    type_text("зоо")
    three.wait_for("A1")
    assert three.home.search.text() == "зоо"
    hit = three.home.list.entries[0].hit
    assert hit is not None
    assert (hit.unit, hit.language) == ("headline", "ru")
    press(Qt.Key.Key_Escape)
    three.wait_for("A3", "A2", "A1")


def test_words_that_are_nowhere_are_said_to_be_nowhere(three: AtHome) -> None:
    type_text("xyz")
    three.qtbot.waitUntil(three.home.nothing.isVisible)
    assert three.home.nothing.reason.text().startswith("These words are in none of these releases.")
    assert not three.home.nothing.all_button.isVisible()
    three.home.nothing.clear_button.click()
    three.qtbot.waitUntil(lambda: len(three.listed) == 3)


def test_enter_opens_the_release_and_ctrl_w_leads_back_to_it(three: AtHome) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    three.qtbot.waitUntil(lambda: three.document.is_open)
    assert three.text("headline") == "Accord"
    three.do("close")
    three.qtbot.waitUntil(three.home.list.isVisible)
    assert [entry.facts.reference for entry in three.home.chosen()] == ["A2"]


def test_delete_puts_into_the_bin_and_the_notice_brings_back(three: AtHome) -> None:
    three.select("A1", "A2")
    press(Qt.Key.Key_Delete, widget=three.home.list)
    three.wait_for("A3")
    assert three.notice == "2 releases are in the bin now."
    notice = three.window.notices.notice
    assert notice is not None
    notice.steps[0].do()
    three.qtbot.waitUntil(lambda: sorted(three.listed) == ["A1", "A2", "A3"])


def test_what_is_in_the_bin_comes_back_or_is_deleted_for_good(three: AtHome) -> None:
    three.select("A1", "A2")
    three.do("bin")
    three.wait_for("A3")
    three.home.places.show_place(BIN)
    three.qtbot.waitUntil(lambda: sorted(three.listed) == ["A1", "A2"])
    three.select("A1")
    three.do("bring_back")
    three.wait_for("A2")
    three.do("purge")
    assert three.listed == ["A2"]
    notice = three.window.notices.notice
    assert notice is not None
    notice.steps[0].do()
    three.qtbot.waitUntil(three.home.nothing.isVisible)
    assert three.home.nothing.reason.text().startswith("The bin is empty.")


def test_the_archive_takes_and_gives_back(three: AtHome) -> None:
    three.select("A2")
    three.do("archive")
    three.wait_for("A3", "A1")
    three.home.places.show_place(ARCHIVE)
    three.wait_for("A2")
    three.do("archive")
    three.qtbot.waitUntil(three.home.nothing.isVisible)


def test_a_duplicate_opens_without_reference_and_dates(three: AtHome) -> None:
    three.select("A1")
    three.do("duplicate")
    three.qtbot.waitUntil(lambda: three.document.is_open)
    assert three.text("headline") == "Zoo"
    assert three.document.release.facts == Facts()
    assert three.document.release.id != "release0"


def test_a_template_begins_releases(three: AtHome) -> None:
    three.select("A1")
    three.do("template")
    three.wait_for("A3", "A2")
    three.home.places.show_place(TEMPLATES)
    three.wait_for("A1")
    three.do("use_template")
    three.qtbot.waitUntil(lambda: three.document.is_open)
    assert three.text("headline") == "Zoo"


def test_what_a_colleague_adds_appears(three: AtHome) -> None:
    create(three.store, replace(written("B1"), id="theirs"))
    three.wait_for("B1", "A3", "A2", "A1")


def test_a_list_of_many_goes_on_where_it_ends(at_home: Start) -> None:
    opened = at_home()
    for number in range(230):
        create(opened.store, replace(written(f"C{number:03}"), id=f"c{number}"))
    opened.home.asked.emit()
    opened.qtbot.waitUntil(lambda: len(opened.listed) == 200)
    assert opened.home.count.text() == "230 releases"
    opened.home.list.scrollToBottom()
    opened.qtbot.waitUntil(lambda: len(opened.listed) == 230)
    assert len(set(opened.listed)) == 230
