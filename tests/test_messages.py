"""Sentences for people: said in the reader's language, and never with an exception."""

import pickle
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from releaseeditor import messages
from releaseeditor.messages import NO_MESSAGE, Catalogue, Message, chosen_language, counted


@pytest.fixture(name="russian")
def _russian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Catalogue:
    catalogue = Catalog(locale="ru")
    catalogue.add("typing", "ввод")
    catalogue.add("Undo {name}", "Отменить: {name}")
    catalogue.add(
        ("{count} word", "{count} words"), ("{count} слово", "{count} слова", "{count} слов")
    )
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    file = tmp_path / "ru" / "LC_MESSAGES" / "releaseeditor.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(compiled.getvalue())
    monkeypatch.setattr(messages, "translations", lambda: tmp_path)
    return Catalogue("ru")


def test_a_sentence_is_said_with_its_values() -> None:
    assert Catalogue()(Message("No file {name}", name="a.txt")) == "No file a.txt"


def test_a_sentence_can_be_given_as_its_english_text() -> None:
    assert Catalogue()("No file {name}", name="a.txt") == "No file a.txt"


def test_a_sentence_is_said_in_the_language_of_the_reader(russian: Catalogue) -> None:
    assert russian(Message("typing")) == "ввод"


def test_a_message_within_a_message_is_said_too(russian: Catalogue) -> None:
    assert russian(Message("Undo {name}", name=Message("typing"))) == "Отменить: ввод"


@pytest.mark.parametrize(("count", "said"), [(1, "1 слово"), (3, "3 слова"), (11, "11 слов")])
def test_a_number_chooses_its_form(russian: Catalogue, count: int, said: str) -> None:
    assert russian(counted("{count} word", "{count} words", count)) == said
    assert russian.counted("{count} word", "{count} words", count) == said


def test_a_number_may_be_printed_otherwise_than_it_counts() -> None:
    assert str(counted("{count} word", "{count} words", 2000, count="2,000")) == "2,000 words"


def test_no_message_says_nothing_in_any_language(russian: Catalogue) -> None:
    assert russian(NO_MESSAGE) == ""
    assert str(NO_MESSAGE) == ""


@pytest.mark.parametrize("text", ["{", "}{", "{0}", "{name}", "{a.__class__}", "{a!z}"])
def test_braces_without_values_are_said_as_they_stand(text: str) -> None:
    assert Catalogue()(Message(text)) == text


def test_braces_in_a_value_are_said_as_they_stand() -> None:
    assert str(Message("No file {name}", name="{0}{x}")) == "No file {0}{x}"


def test_equal_messages_are_interchangeable() -> None:
    one, other = Message("No file {name}", name="a"), Message("No file {name}", name="a")
    assert one == other
    assert len({one, other}) == 1
    assert one != Message("No file {name}", name="b")


def test_messages_go_from_one_process_to_another() -> None:
    for message in (NO_MESSAGE, Message("No file {name}", name=Message("a"))):
        assert pickle.loads(pickle.dumps(message)) == message  # noqa: S301 - what was just pickled


def test_an_unknown_language_is_english() -> None:
    assert Catalogue("tlh").language == "en"


@pytest.mark.parametrize(
    ("wished", "chosen"),
    [
        (["ru_RU.UTF-8"], "ru"),
        (["de_DE", "fr-CA"], "fr"),
        (["fr.UTF-8"], "fr"),
        (["FR@euro"], "fr"),
        (["en-GB", "fr"], "en"),
        (["C"], "en"),
        ([""], "en"),
        ([], "en"),
    ],
)
def test_the_first_wished_language_that_the_interface_speaks_is_chosen(
    wished: list[str], chosen: str
) -> None:
    assert chosen_language(wished) == chosen
