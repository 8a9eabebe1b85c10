"""From the agency's text to files that can be sent: one press officer's afternoon."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PIL import Image

from releaseeditor.exchange.package import read_package
from releaseeditor.model.parts import Quote
from releaseeditor.model.wording import State
from releaseeditor.ui.dialogs.export import ExportDialog
from releaseeditor.ui.dialogs.sending import SendingDialog
from releaseeditor.ui.dialogs.text_import import TextImportDialog
from tests.export import pages
from tests.stories.desk import Person
from tests.ui.hands import drop_files, type_text

TEXT = Path(__file__).parent.parent / "texts" / "cp039-fr.txt"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "délégations.jpg"
    Image.new("RGB", (640, 400), (20, 40, 90)).save(path)
    return path


def import_the_text(person: Person) -> None:
    person.keys("Ctrl+Shift+O")
    person.choose_file(TEXT)
    person.accept(person.dialog(TextImportDialog))
    person.wait(lambda: bool(person.window.desk.work) and bool(person.body()))


def fill_russian_and_english(person: Person) -> None:
    person.write("headline", "ru", "Космическое сотрудничество Франции и России")
    person.write("headline", "en", "Space cooperation between France and Russia")
    for number, unit in enumerate(person.blocks(), 1):
        person.write(unit, "ru", f"Абзац {number}.")
        person.keys("Ctrl+Return")
        person.write(unit, "en", f"Paragraph {number}.")
    second = person.program.document.release.wording(person.blocks()[1], "ru")
    assert second.state is State.TRANSLATED


def correct_a_participant(person: Person) -> None:
    komarov = person.program.document.release.participants[2].unit_id("name")
    assert "Igor Komarov" in person.text("lead")
    person.write(komarov, "fr", "Igor Komarow")
    person.go("headline")
    person.take_step()
    assert "Igor Komarow" in person.text("lead")
    assert "Igor Komarov" not in person.text("lead")


def move_a_paragraph_and_undo_across_columns(person: Person) -> None:
    before = person.body("ru")
    person.go(person.blocks()[0])
    person.keys("Alt+Shift+Down")
    assert person.body("ru")[:2] == [before[1], before[0]]
    person.write(person.blocks()[0], "en", "Changed.")
    moved, changed = person.body("ru"), person.body("en")
    for _ in range(3):
        person.keys("Ctrl+Z")
    assert person.body("ru") == before
    for _ in range(3):
        person.keys("Ctrl+Shift+Z")
    assert (person.body("ru"), person.body("en")) == (moved, changed)
    assert person.shown(person.blocks()[0], "en") == "Changed."


def drop_a_photo(person: Person, photo: Path) -> None:
    count = len(person.program.document.release.attachments)
    drop_files(person.grid.viewport(), photo)
    person.wait(lambda: len(person.program.document.release.attachments) > count)
    picture = person.program.document.release.attachments[-1]
    assert picture.file.media_type == "image/jpeg"
    person.go(picture.unit_id("alternative"))
    type_text("Les délégations.")


def save_as(person: Person, package: Path) -> None:
    person.keys("Ctrl+Shift+S")
    person.accept(person.dialog(SendingDialog))
    person.choose_file(package)
    person.wait(package.exists)
    person.wait(lambda: not person.program.document.modified)
    person.window.close()


def export(person: Person, folder: Path) -> None:
    person.keys("Ctrl+E")
    dialog = person.dialog(ExportDialog)
    dialog.folder.setText(str(folder))
    person.accept(dialog)
    editions = [f"CP039-2018_{code}" for code in ("fr", "ru", "en")]
    files = {f"{name}.{form}" for name in editions for form in ("pdf", "docx")}
    person.wait(lambda: files <= {path.name for path in folder.iterdir()})


def test_the_whole_errand(
    start: Callable[[Path | None], Person], tmp_path: Path, photo: Path
) -> None:
    person = start(None)
    import_the_text(person)
    release = person.program.document.release
    assert release.facts.reference == "CP039-2018"
    names = [release.wording(p.unit_id("name"), "fr").plain for p in release.participants]
    assert names == ["Sylvie Bermann", "Jean-Yves Le Gall", "Igor Komarov"]

    fill_russian_and_english(person)
    correct_a_participant(person)
    move_a_paragraph_and_undo_across_columns(person)
    drop_a_photo(person, photo)

    saved = person.program.document.release
    package = tmp_path / "cp039.release"
    save_as(person, package)
    assert read_package(package).release == saved
    person = start(package)
    assert person.program.document.release == saved
    assert person.shown("headline", "ru") == "Космическое сотрудничество Франции и\u00a0России"

    export(person, tmp_path)
    french = pages.text((tmp_path / "CP039-2018_fr.pdf").read_bytes())
    assert "Igor Komarow" in french
    assert "pierre angulaire" in french
    russian = pages.text((tmp_path / "CP039-2018_ru.pdf").read_bytes())
    assert "Космическое сотрудничество Франции и России" in " ".join(russian.split())
    assert "Абзац 2." in russian
    english = docx.Document(str(tmp_path / "CP039-2018_en.docx"))
    assert any("Changed." in paragraph.text for paragraph in english.paragraphs)
    with zipfile.ZipFile(tmp_path / "CP039-2018_fr.docx") as archive:
        assert any(name.startswith("word/media/") for name in archive.namelist())


def test_the_imported_quote_has_its_speaker_and_is_verbatim(
    start: Callable[[Path | None], Person],
) -> None:
    person = start(None)
    import_the_text(person)
    release = person.program.document.release
    quote = next(block for block in release.body if isinstance(block, Quote))
    speaker = release.participant(quote.speaker)
    assert speaker is not None
    assert person.text(speaker.unit_id("name")) == "Jean-Yves Le Gall"
    said = person.text(quote.unit_id("text"))
    assert said.startswith("Je suis particulièrement satisfait")
    person.go(quote.unit_id("text"))
    type_text("X")
    assert person.text(quote.unit_id("text")) == said


def test_files_that_the_text_only_names_are_shown_as_missing(
    start: Callable[[Path | None], Person],
) -> None:
    person = start(None)
    import_the_text(person)
    attachments = person.program.document.release.attachments
    names = [part.file.name for part in attachments]
    assert "cp039-2018_-_bilaterale_roscosmos.pdf" in names
    assert not any(part.file.sha256 for part in attachments)
