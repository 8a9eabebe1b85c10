"""Tables out of Word and spreadsheets: checked line by line, or made into a release."""

import json
from pathlib import Path

import pytest

from releaseeditor.exchange.package import read_package
from tests.cli.commands import Program
from tests.exchange.packages import save

TABLE = (
    "fr\tru\ten\n"
    "Rencontre à Moscou\tВстреча в Москве\tMeeting in Moscow\n"
    "Le contrat porte sur 12 lanceurs.\tКонтракт на 12 ракет.\tThe contract covers 12 launchers.\n"
    "\n"
    "La masse est de 350 kg.\tМасса — 350 кг.\tThe mass is 530 kg.\n"
)


def facts(answer: str) -> list[tuple[int, str, str]]:
    found = json.loads(answer)["findings"]
    return [(f["row"], f["language"], f["rule"]) for f in found if f["rule"].startswith("facts.")]


def test_the_line_and_the_language_that_differ_are_named(tmp_path: Path, program: Program) -> None:
    answer = program("check", save(tmp_path, TABLE.encode(), "a.tsv"), "--json")
    assert answer.code == 5
    assert facts(answer.out) == [(4, "en", "facts.unit")]
    (found,) = [f for f in json.loads(answer.out)["findings"] if f["rule"] == "facts.unit"]
    assert "The mass is 530 kg."[found["start"] : found["end"]] == "530 kg"
    assert not [f for f in json.loads(answer.out)["findings"] if f["rule"].startswith("print")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_way_to_save_a_table_is_read(
    encoding: str, line_end: str, tmp_path: Path, program: Program
) -> None:
    # No é or à for the code page of Russian.
    text = TABLE.replace("à", "a").replace("—", "-").replace("\n", line_end)
    path = save(tmp_path, text.encode(encoding), "a.txt")
    assert facts(program("check", path, "--json").out) == [(4, "en", "facts.unit")]


def test_a_table_can_be_piped_through(program: Program) -> None:
    answer = program("check", "-", "--json", given=TABLE.encode())
    assert facts(answer.out) == [(4, "en", "facts.unit")]


def test_people_see_the_line_first(tmp_path: Path, program: Program) -> None:
    answer = program("check", save(tmp_path, TABLE.encode(), "a.tsv"))
    assert "4 en [530 kg] “530 kg” here, “350 kg” in FR. (facts.unit)\n" in answer.out


def test_what_is_left_out_is_told(tmp_path: Path, program: Program) -> None:
    table = "id\tfr\tru\tremarque\n1\tDeux\tДва\tvu\n2\tTrois\tТри\tvu\tencore\n"
    answer = program("check", save(tmp_path, table.encode(), "a.tsv"))
    assert answer.err == (
        "Left out, being no language: id, remarque.\n"
        "Line 2 has more cells than the first line; they are left out.\n"
    )


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ("Bonjour\tПривет\nun\tодин\n", "The first line of a.tsv does not name two languages."),
        ("fr\nun\n", "The first line of a.tsv does not name two languages."),
        ("fr\ten\tFrench\nun\tone\tun\n", "The first line of a.tsv names one language twice."),
        ("fr\ten\n\t\n", "The table a.tsv has no text below its first line."),
        ("", "The file a.tsv is empty."),
        ("%PDF-1.7\n", "The file a.tsv is not a text."),
    ],
)
def test_what_is_wrong_with_a_table_is_told(
    table: str, sentence: str, tmp_path: Path, program: Program
) -> None:
    path = save(tmp_path, table.encode(), "a.tsv")
    for answer in (program("check", path), program("import", path, "-o", tmp_path / "a.release")):
        assert (answer.code, answer.err.split("\n")[0]) == (3, sentence)
    assert not (tmp_path / "a.release").exists()


@pytest.mark.parametrize("name", ["a.tsv", "a.txt"])
def test_a_table_becomes_a_release_in_which_no_word_is_lost(
    name: str, tmp_path: Path, program: Program
) -> None:
    path = tmp_path / "a.release"
    answer = program("import", save(tmp_path, TABLE.encode(), name), "-o", path)
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    release = read_package(path).release
    assert release.languages == ("fr", "ru", "en")
    texts = [
        [release.wording(unit, code).plain for code in release.languages]
        for unit in release.unit_ids()
    ]
    assert [line for line in texts if any(line)] == [
        line.split("\t") for line in TABLE.splitlines()[1:] if line
    ]
    assert release.wording("headline", "ru").plain == "Встреча в Москве"
    assert release.wording("lead", "ru").basis.language == "fr"


def test_a_table_of_paragraphs_has_no_headline(tmp_path: Path, program: Program) -> None:
    table = "en\tfr\nIt is so.\tC’est ainsi.\n\tSeul.\n"
    program("import", save(tmp_path, table.encode(), "a.tsv"), "-o", tmp_path / "a.release")
    release = read_package(tmp_path / "a.release").release
    assert release.wording("headline", "en").plain == ""
    assert [block.id for block in release.body] == ["row1", "row2"]
    assert release.units["row2.text"].origin == "fr"


def test_a_heading_chooses_the_typography_and_the_dictionary_of_a_country(
    tmp_path: Path, program: Program
) -> None:
    table = "fr-CA\ten-US\nÇa va ; mal.\tThe center has colour.\n"
    answer = program("check", save(tmp_path, table.encode(), "a.tsv"), "--json")
    found = json.loads(answer.out)["findings"]
    spaces = [f["replacements"] for f in found if f["rule"] == "typography.fr.high-punctuation"]
    assert spaces == [[";"]]
    (misspelt,) = [f for f in found if f["rule"] == "spelling"]
    assert "color" in misspelt["replacements"]
