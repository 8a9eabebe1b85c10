"""The program's home: what is written is there the next time, without anyone's saving it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from releaseeditor.ui.library.home import Home
from tests.stories.desk import Person
from tests.ui.hands import press, type_text

Start = Callable[[Path | None], Person]


def home(person: Person) -> Home:
    shown = person.window.desk.home
    assert shown is not None
    return shown


def listed(person: Person) -> list[str]:
    """The headlines in the list, from top to bottom."""
    return [entry.headline("fr") for entry in home(person).list.entries]


def write_a_release(person: Person, headline: str, lead: str = "") -> None:
    person.look()
    person.keys("Ctrl+N")
    person.wait(lambda: person.window.desk.work is not None)
    person.write("headline", "fr", headline)
    if lead:
        person.write("lead", "fr", lead)
    person.wait(lambda: not person.program.document.modified)


def leave(person: Person) -> None:
    person.keys("Ctrl+W")
    person.wait(lambda: not person.program.document.is_open and home(person).isVisible())


def test_what_was_written_is_in_the_list_and_comes_back_with_enter(start: Start) -> None:
    person = start(None)
    person.wait(lambda: person.program.library.is_open)
    write_a_release(person, "Un accord")
    assert person.window.status.saved.text().startswith("All saved at")
    person.window.close()
    person.program.library.finish()

    person = start(None)
    person.wait(lambda: listed(person) == ["Un accord"])
    person.look()
    press(Qt.Key.Key_Return)
    person.wait(lambda: person.program.document.is_open)
    assert person.text("headline") == "Un accord"
    assert not person.program.document.modified


def test_words_of_any_language_are_found_while_they_are_typed(start: Start) -> None:
    person = start(None)
    person.wait(lambda: person.program.library.is_open)
    write_a_release(person, "Un accord", "Les agences ont signé.")
    person.write("lead", "ru", "Агентства подписали.")
    person.wait(lambda: not person.program.document.modified)
    write_a_release(person, "Une visite")
    leave(person)
    person.wait(lambda: listed(person) == ["Une visite", "Un accord"])
    type_text("подпис")
    person.wait(lambda: listed(person) == ["Un accord"])
    press(Qt.Key.Key_Return)
    person.wait(lambda: person.program.document.is_open)
    assert (person.grid.place().unit, person.grid.place().language) == ("lead", "ru")
    editor = person.grid.editor()
    assert editor is not None
    assert editor.text.text[slice(*editor.selection)] == "подписали"
