"""The user's own words are kept in a file, whatever happens to it."""

from pathlib import Path

import pytest

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import WritingFault
from releaseeditor.languages.spelling import PersonalWords


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "words.txt"


def test_a_word_is_kept_for_its_language(file: Path) -> None:
    PersonalWords(file).add("fr", "Roscosmos")
    assert PersonalWords(file).words("fr") == {"Roscosmos"}
    assert PersonalWords(file).words("ru") == frozenset()


def test_a_word_is_kept_once_and_can_be_taken_out(file: Path) -> None:
    words = PersonalWords(file)
    for word in ("Soyouz", "Soyouz", "l'Élysée"):
        words.add("fr", word)
    assert file.read_text(encoding="utf-8") == "fr Soyouz\nfr l’Élysée\n"
    words.remove("fr", "l'Élysée")
    assert words.words("fr") == {"Soyouz"}


def test_two_windows_do_not_lose_each_others_words(file: Path) -> None:
    one, other = PersonalWords(file), PersonalWords(file)
    one.add("fr", "Soyouz")
    other.add("fr", "Kourou")
    one.add("ru", "Куру")
    assert other.words("fr") == {"Soyouz", "Kourou"}


def test_lines_that_are_not_understood_stay(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"\xff\xfe odd\n\nfr Soyouz")
    words = PersonalWords(file)
    words.add("en", "Soyuz")
    assert words.words("fr") == {"Soyouz"}
    assert file.read_bytes() == b"\xff\xfe odd\n\nfr Soyouz\nen Soyuz\n"


def test_a_folder_in_the_place_of_the_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Fault):
        PersonalWords(tmp_path / "file" / "words.txt").add("fr", "Soyouz")


def test_no_half_written_file_is_left(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = PersonalWords(file)
    words.add("fr", "Soyouz")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(WritingFault):
        words.add("fr", "Kourou")
    assert list(file.parent.iterdir()) == [file]
    assert words.words("fr") == {"Soyouz"}
