"""What every command has in common: help, exit codes, manners with other programs."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from releaseeditor import __version__, cli
from releaseeditor.cli import checking, parsing
from releaseeditor.exchange.package import write_package
from releaseeditor.model.release import Release
from tests.builders import release
from tests.cli.commands import Program, command, process
from tests.exchange.packages import SAMPLE, save

COMMANDS = [module.NAME for module in parsing.MODULES]


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.release"
    write_package(path, SAMPLE, {})
    return path


def test_the_commands_that_are_parsed_are_those_that_open_no_window() -> None:
    assert list(cli.COMMANDS) == COMMANDS


def test_the_version_is_told(program: Program) -> None:
    answer = program("--version")
    assert (answer.code, answer.out) == (0, f"releaseeditor {__version__}\n")


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_there_for_every_command(name: str, program: Program) -> None:
    answer = program(*[name] * bool(name), "--help")
    assert answer.code == 0
    assert answer.out.startswith(f"usage: releaseeditor {name}".rstrip())
    assert answer.err == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["-x"],
        ["--unknown"],
        ["export"],
        ["export", "a.release"],
        ["export", "a.release", "-o"],
        ["export", "a.release", "-o", "b", "--layout", "five"],
        ["export", "a.release", "-o", "b", "--format", "pdf,odt"],
        ["show"],
        ["show", "a", "b"],
        ["show", "a", "--json=yes"],
        ["import", "a.txt"],
        ["a.release", "b.release"],
    ],
)
def test_misuse_is_told_with_usage_and_a_sentence(arguments: list[str], program: Program) -> None:
    answer = program(*arguments)
    assert answer.code == 2
    assert answer.out == ""
    usage, *_, sentence = answer.err.strip().split("\n")
    assert usage.startswith("usage: releaseeditor")
    assert sentence.endswith(".")


def test_a_choice_that_is_none_is_told_with_those_there_are(program: Program) -> None:
    answer = program("export", "a", "-o", "b", "--layout", "five")
    assert "“five” is none of: separate, sequential, two-columns, three-columns." in answer.err


def nothing(_: Path) -> None:
    """Leave the place empty."""


def folder(path: Path) -> None:
    path.mkdir()


def empty(path: Path) -> None:
    path.touch()


def document(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7")


def pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize("name", ["show", "check"])
@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (nothing, "There is no file a.release."),
        (folder, "a.release is a folder, not a file."),
        (empty, "The file a.release is empty."),
        (document, "The file a.release is not a release."),
        (pipe, "a.release is not an ordinary file."),
    ],
)
def test_a_release_that_cannot_be_read_is_told_in_a_sentence_with_a_hint(
    name: str, make: Callable[[Path], None], sentence: str, tmp_path: Path, program: Program
) -> None:
    make(tmp_path / "a.release")
    answer = program(name, tmp_path / "a.release")
    told, hint = answer.err.strip().split("\n")
    assert (answer.code, answer.out, told) == (3, "", sentence)
    assert hint


@pytest.mark.parametrize("name", ["show", "check"])
def test_a_release_can_be_piped_in(name: str, sample: Path, program: Program) -> None:
    assert program(name, "-", given=sample.read_bytes()) == program(name, sample)


def test_a_broken_pipe_is_the_end_and_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "long.release"
    write_package(path, release("lead | fr: " + "long " * 50_000), {})
    shown = subprocess.Popen(
        command("show", str(path)), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert shown.stdout is not None
    assert shown.stderr is not None
    with shown:
        shown.stdout.close()
        assert shown.stderr.read() == b""
    assert shown.returncode == 0


def test_ctrl_c_stops_without_a_traceback(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "started")
    # A shell starts what runs in the background with Ctrl+C ignored, and a child inherits that.
    waiting = f"""
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from releaseeditor.cli import run
from releaseeditor.cli.terminal import Terminal
class Input:
    class buffer:
        def read(size):
            open({str(tmp_path / "started")!r}, "w").close()
            while True: pass
sys.stdin = Input
sys.exit(run(["show", "-"]))
"""
    stopped = subprocess.Popen([sys.executable, "-c", waiting], stderr=subprocess.PIPE)
    with stopped:
        (tmp_path / "started").read_bytes()
        stopped.send_signal(signal.SIGINT)
        assert stopped.stderr is not None
        assert stopped.stderr.read() == b""
    assert stopped.returncode == 130


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_a_full_disk_behind_a_redirection_is_told(sample: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        for options in ([], ["--json"]):
            ended = subprocess.run(
                command("show", str(sample), *options),
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
                env={**os.environ, "LC_ALL": "en_GB.UTF-8"},
            )
            assert ended.returncode == 4
            assert ended.stderr.startswith(b"The answer could not be written: No space left")
            assert b"Traceback" not in ended.stderr


def test_a_terminal_that_knows_no_cyrillic_gets_question_marks(sample: Path) -> None:
    ended = process("show", str(sample), PYTHONIOENCODING="ascii")
    assert ended.returncode == 0
    assert b"????" in ended.stdout


def test_json_is_utf_8_whatever_the_terminal_is(sample: Path) -> None:
    ended = process("show", str(sample), "--json", PYTHONIOENCODING="ascii")
    assert "Сотрудничество" in ended.stdout.decode("utf-8")


def test_a_fault_of_the_program_itself_is_confessed_without_the_words_of_the_release(
    sample: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Release, _house: object) -> None:
        raise KeyError("embargoed words")

    monkeypatch.setattr("releaseeditor.checks.everything.findings", broken)
    answer = program("check", sample)
    assert answer.code == 70
    assert answer.err.startswith("This is a fault of the program itself: KeyError at ")
    assert "embargoed" not in answer.err
    assert "Traceback" not in answer.err


def test_a_locale_without_a_translation_is_english(program: Program, tmp_path: Path) -> None:
    for locale in ("C", "POSIX", "de_DE.UTF-8", ""):
        program.speak(locale)
        assert program("show", tmp_path / "a").err.startswith("There is no file a.")


def test_findings_have_an_exit_code_of_their_own() -> None:
    assert checking.FOUND == 5


def test_a_file_of_someone_else_is_told(
    sample: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_open = cast("Callable[[Path, str], object]", Path.open)

    def forbidden(path: Path, mode: str = "r") -> object:
        if path == sample:
            raise PermissionError(13, "Permission denied")
        return really_open(path, mode)

    monkeypatch.setattr(Path, "open", forbidden)
    answer = program("show", sample)
    assert (answer.code, answer.err.split("\n")[0]) == (
        3,
        "You are not allowed to read sample.release.",
    )


def test_saving_beside_a_command_name_still_opens_the_window_for_files(
    monkeypatch: pytest.MonkeyPatch, program: Program, tmp_path: Path
) -> None:
    opened: list[str | None] = []

    def main(path: str | None) -> int:
        opened.append(path)
        return 0

    import releaseeditor.ui.app

    monkeypatch.setattr(releaseeditor.ui.app, "main", main)
    path = str(save(tmp_path, b"", "a.release"))
    assert (program().code, program(path).code) == (0, 0)
    assert opened == [None, path]


def test_a_window_that_cannot_be_opened_is_told(
    monkeypatch: pytest.MonkeyPatch, program: Program
) -> None:
    monkeypatch.setitem(sys.modules, "releaseeditor.ui.app", None)
    answer = program("a.release")
    assert answer.code == 1
    assert answer.err.startswith("The window cannot be opened: import of releaseeditor.ui.app")
    assert "releaseeditor --help" in answer.err
