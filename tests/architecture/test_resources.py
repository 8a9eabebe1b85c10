"""The program finds what travels with it, in the checkout and once it is installed."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from releaseeditor.resources import resource, translations
from tests.architecture.source import TOP

# Says where an installed copy finds things, on three lines.
ASK = """
import sys; sys.path.insert(0, sys.argv[1])
from releaseeditor import resources as r
print(r.__file__, r.resource("fonts"), r.translations(), sep="\\n")
"""


def test_a_checkout_reads_the_folders_that_are_edited() -> None:
    assert resource("fonts", "source-serif-4") == TOP / "resources" / "fonts" / "source-serif-4"
    assert translations() == TOP / "translations"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as its wheel unpacks it."""
    folder = tmp_path_factory.mktemp("installed")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=TOP, capture_output=True, text=True, check=True)
    with ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder)
    return folder


def test_an_installed_copy_needs_no_checkout(installed: Path) -> None:
    command = [sys.executable, "-I", "-c", ASK, str(installed)]
    answer = subprocess.run(command, cwd=installed, capture_output=True, text=True, check=True)
    module, fonts, catalogues = map(Path, answer.stdout.splitlines())
    assert module == installed / "releaseeditor" / "resources.py"
    assert list(fonts.rglob("SourceSerif4-Regular.ttf"))
    assert catalogues == installed / "releaseeditor" / "translations"


def test_an_installed_copy_speaks_the_three_languages(installed: Path) -> None:
    folders = (installed / "releaseeditor" / "translations").glob("*/LC_MESSAGES/releaseeditor.mo")
    assert {file.parts[-3] for file in folders} == {"en", "fr", "ru"}


def test_an_installed_copy_carries_the_licences(installed: Path) -> None:
    carried = {file.name for file in installed.glob("*.dist-info/licenses/**/*") if file.is_file()}
    assert carried == {"LICENSE", "LICENSE.txt"}
