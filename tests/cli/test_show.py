"""`releaseeditor show`: the release for people, and as JSON that stays as it is documented."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings

from releaseeditor.cli.release_json import release_json
from releaseeditor.exchange.package import write_package
from releaseeditor.model.facts import DocumentType, Embargo, Facts
from releaseeditor.model.release import Release
from tests.builders import release
from tests.cli.commands import Program
from tests.exchange.packages import with_photo
from tests.strategies import releases

DOCUMENTED = Path(__file__).parents[2] / "docs" / "command-line.md"
MADE = release(
    "headline | fr approved: Coopération | ru translated: Сотрудничество",
    "place | fr: Moscou",
    "heading 2 | fr: Bion",
    "ordered item | fr: un",
    "quote Le Gall | fr locked: Je suis satisfait.",
    "lead_in | fr: Il a dit :",
    "contact | fr: Service de presse",
    "emitter | fr: CNES",
    "boilerplate | fr: Un texte.",
    "paragraph | fr: Prix stable | ru stale: Цена",
    facts=Facts(
        "CP039-2018",
        DocumentType.JOINT_RELEASE,
        Embargo(datetime(2018, 3, 23, 14, tzinfo=UTC), "Europe/Paris"),
        date(2018, 3, 23),
    ),
)


def shown(program: Program, tmp_path: Path, made: Release, *options: str) -> str:
    path = tmp_path / "a.release"
    write_package(path, made, {})
    answer = program("show", path, *options)
    assert (answer.code, answer.err) == (0, "")
    return answer.out


def test_a_release_is_shown_edition_by_edition(program: Program, tmp_path: Path) -> None:
    lines = shown(program, tmp_path, MADE).split("\n")
    assert lines[0] == "CP039-2018"
    assert lines[1].startswith("French: 11 words, 56 signs; ")
    assert lines[2].startswith("Russian: 2 words, ")
    assert "== fr ==" in lines
    assert "«\u00a0Je suis satisfait.\u00a0»" in lines
    assert lines.index("== ru ==") < lines.index("Сотрудничество")


def test_a_release_that_is_signed_off_says_so(program: Program, tmp_path: Path) -> None:
    made = release("headline | fr approved: A", "lead | fr approved: B", languages=("fr",))
    assert "French: 2 words, 2 signs; signed off\n" in shown(program, tmp_path, made)


def test_the_json_says_what_the_release_holds(program: Program, tmp_path: Path) -> None:
    answer = json.loads(shown(program, tmp_path, MADE, "--json"))
    assert answer["schema"] == 1
    assert answer["document_type"] == "joint_release"
    assert answer["embargo"] == {"until": "2018-03-23T14:00:00+00:00", "zone": "Europe/Paris"}
    assert (answer["event_date"], answer["issue_date"]) == ("2018-03-23", None)
    assert answer["head"]["headline"]["wordings"]["ru"] == {
        "text": "Сотрудничество",
        "state": "translated",
        "stale": False,
    }
    heading, item, quote, paragraph = answer["body"]
    assert (heading["kind"], heading["level"]) == ("heading", 2)
    assert (item["kind"], item["ordered"]) == ("list_item", True)
    assert quote["speaker"] == answer["participants"][0]["id"]
    assert quote["texts"]["text"]["locked"]
    assert paragraph["texts"]["text"]["wordings"]["ru"]["stale"]
    assert answer["editions"][0]["to_do"][0] == {"unit": "emitter1.name", "lack": "unapproved"}


def test_missing_files_are_told_from_those_that_are_there() -> None:
    made, files = with_photo()
    present = release_json(made, files)["attachments"][0]["file"]
    assert (present["media_type"], present["missing"]) == ("image/png", False)
    assert release_json(made, {})["attachments"][0]["file"]["missing"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(releases())
def test_every_key_of_the_json_is_documented_and_always_there(made: Release) -> None:
    answer = json.loads(json.dumps(release_json(made, {})))
    documented = DOCUMENTED.read_text(encoding="utf-8")
    assert not [key for key in keys(answer) if f"`{key}`" not in documented]
    assert set(answer) == set(release_json(MADE, {}))


def keys(value: Any) -> set[str]:  # noqa: ANN401 - any JSON
    """The keys of a JSON value, but for those that are languages."""
    if isinstance(value, list):
        return {key for item in cast("list[Any]", value) for key in keys(item)}
    if isinstance(value, dict):
        entries = cast("dict[str, Any]", value)
        inner = {key for item in entries.values() for key in keys(item)}
        return inner | {key for key in entries if key not in {"fr", "ru", "en"}}
    return set()


@pytest.mark.parametrize(
    ("locale", "name"), [("fr_FR.UTF-8", "français"), ("ru", "французский"), ("en_US", "French")]
)
def test_the_locale_chooses_the_language_of_the_answer(
    locale: str, name: str, program: Program, tmp_path: Path
) -> None:
    program.speak(locale)
    assert f"\n{name}" in shown(program, tmp_path, MADE)


@pytest.mark.parametrize("option", ["--json", "--json=1"])
def test_json_takes_no_value(option: str, program: Program, tmp_path: Path) -> None:
    write_package(tmp_path / "a.release", MADE, {})
    code = program("show", tmp_path / "a.release", option).code
    assert code == (0 if option == "--json" else 2)
