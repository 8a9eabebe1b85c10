"""The build's own scripts, where a silent fault would let something wrong through."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from tools import catalogues, licences, system_libraries

SOURCE = """
say("Saved as {name}", name=Message("a copy"))
self.say.count("{count} word", "{count} words", number)
found.append(counted("{count} file", "{count} files", len(text.split())))
spaces = "a b".count(" ") + text.count("a", 0)
"""


@pytest.fixture
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "window.py").write_text(SOURCE)
    monkeypatch.setattr(catalogues, "TOP", tmp_path)
    monkeypatch.setattr(catalogues, "SOURCE", tmp_path / "src")


@pytest.mark.usefixtures("_project")
def test_every_marked_sentence_is_found_and_nothing_else() -> None:
    found = [message.id for message in catalogues.sentences() if message.id]
    assert found == [
        "Saved as {name}",
        "a copy",
        ("{count} word", "{count} words"),
        ("{count} file", "{count} files"),
    ]


@pytest.mark.usefixtures("_project")
def test_a_sentence_that_nobody_translated_is_a_fault() -> None:
    found = catalogues.sentences()
    catalogues.update("ru", found)
    faults = list(catalogues.faults_of("ru", found))
    assert "ru: not translated: 'a copy'" in faults
    assert len(faults) == len(found)


@pytest.mark.usefixtures("_project")
def test_english_says_what_stands_in_the_source() -> None:
    found = catalogues.sentences()
    catalogues.update("en", found)
    assert not list(catalogues.faults_of("en", found))


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("Enregistré sous {name}", ""),
        ("Enregistré sous {nom}", "other {places} than the source"),
        ("Enregistré", "other {places} than the source"),
        ("", "not translated"),
    ],
)
def test_a_translation_keeps_the_places_of_its_sentence(said: str, fault: str) -> None:
    catalogue = Catalog(locale="fr")
    message = catalogue.add("Saved as {name}", said)
    assert catalogues.fault_of(message, required=True) == fault


def test_a_fuzzy_translation_is_a_fault() -> None:
    message = Catalog(locale="fr").add("a copy", "une copie", flags=["fuzzy"])
    assert catalogues.fault_of(message, required=True) == "fuzzy"


@pytest.mark.parametrize(
    "licence",
    ["MIT", "MIT-CMU", "Apache-2.0 AND MIT", "LGPL-3.0-only OR GPL-2.0-only", "BSD-3-Clause"],
)
def test_a_licence_that_goes_with_ours_is_let_through(licence: str) -> None:
    assert licences.allowed(licence)


@pytest.mark.parametrize(
    "licence", ["", "GPL-3.0-or-later", "AGPL-3.0", "MIT AND GPL-3.0-only", "Proprietary"]
)
def test_a_licence_that_does_not_is_refused(licence: str) -> None:
    assert not licences.allowed(licence)


def test_nothing_is_installed_where_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "install", pytest.fail)
    monkeypatch.setattr(system_libraries, "ON_A_SCREEN", {"libc.so.6": "libc6"})
    monkeypatch.setattr(system_libraries, "WINDOWLESS", {"libm.so.6": "libc6"})
    system_libraries.main(["--screen"])


def test_the_exact_command_is_printed_where_nobody_may_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(system_libraries, "as_root", lambda: None)
    monkeypatch.setattr(system_libraries, "WINDOWLESS", {"libnone.so.1": "libnone1"})
    with pytest.raises(SystemExit, match=r"sudo apt-get install .* libnone1$"):
        system_libraries.main([])


def test_the_libraries_of_one_package_are_asked_for_once() -> None:
    absent = {"libnone.so.1": "libnone1", "libnone.so.2": "libnone1", "libc.so.6": "libc6"}
    assert [name for name in system_libraries.missing_packages(absent) if "venv" not in name] == [
        "libnone1"
    ]
