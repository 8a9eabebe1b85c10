"""What the documents say is there, is there: links, files, modules, make's targets, commands."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from releaseeditor.cli import library, parsing, team
from releaseeditor.cli.parser import Parser
from releaseeditor.messages import Catalogue
from tests.architecture.source import PACKAGE, TOP, place

DOCUMENTS = [*sorted((TOP / "docs").glob("*.md")), TOP / "README.md", TOP / "CONTRIBUTING.md"]
FOLDERS = (TOP, PACKAGE)
"""Paths are told from the top of the repository, or from that of the package."""

LINK = re.compile(r"\]\(([^()\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
TARGET = re.compile(r"^([a-z]+):", re.MULTILINE)
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
PACKAGES = "|".join(path.stem for path in PACKAGE.iterdir() if path.stem.isidentifier())
MODULE = re.compile(rf"`(?:releaseeditor\.)?((?:{PACKAGES})(?:\.\w+)+)`")
FILE = re.compile(
    rf"`((?:docs|src|tests|tools|benchmarks|requirements|resources|translations|{PACKAGES})"
    r"/[\w./*-]*)`"
)

documents = pytest.mark.parametrize("document", DOCUMENTS, ids=place)


@documents
def test_every_link_leads_somewhere(document: Path) -> None:
    assert not [link for link in LINK.findall(words(document)) if not leads(document, link)]


@documents
def test_every_file_that_is_named_exists(document: Path) -> None:
    named = set(FILE.findall(document.read_text(encoding="utf-8")))
    assert not [name for name in named if not any(list(top.glob(name)) for top in FOLDERS)]


@documents
def test_every_module_that_is_named_exists(document: Path) -> None:
    named = set(MODULE.findall(document.read_text(encoding="utf-8")))
    assert not [name for name in named if not is_there(name)]


@documents
def test_every_target_of_make_exists(document: Path) -> None:
    targets = set(TARGET.findall((TOP / "Makefile").read_text(encoding="utf-8")))
    assert set(re.findall(r"\bmake ([a-z]+)", code(document))) <= targets


@documents
def test_every_command_exists(document: Path) -> None:
    told = re.findall(r"^releaseeditor ([a-z]+)(?: ([a-z]+)\b)?", code(document), re.MULTILINE)
    known = {*commands(), library.NAME}
    assert not [two for two in told if two[0] not in known]
    below = {f"{name} {word}" for name, word in told if name == library.NAME and word}
    assert below <= known


def test_every_option_of_a_command_stands_in_its_synopsis() -> None:
    one_command = {name: module for name, module in commands().items() if module is not team}
    told: dict[str, set[str]] = {name: set() for name in one_command}
    for line in synopses():
        for name in sorted(told, key=len, reverse=True):
            if line.startswith(f"releaseeditor {name} "):
                told[name].update(OPTION.findall(re.sub(r"-o\b", "--output", line)))
                break
    assert told == {name: options(module) for name, module in one_command.items()}


def words(document: Path) -> str:
    """The document without its code."""
    return CODE.sub("", document.read_text(encoding="utf-8"))


def code(document: Path) -> str:
    """The pieces of code of a document, each from a line of its own on."""
    found = CODE.findall(document.read_text(encoding="utf-8"))
    return "\n".join(piece.strip("`") for piece in found)


def leads(document: Path, link: str) -> bool:
    if link.startswith(("https://", "mailto:")):
        return True
    name, _, heading = link.partition("#")
    target = document.parent / name if name else document
    return target.exists() and (not heading or heading in anchors(target))


def anchors(document: Path) -> set[str]:
    """The names of headings as web pages of repositories make them."""
    titles = HEADING.findall(document.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def is_there(name: str) -> bool:
    """Whether a dotted name is a module, or stands in one."""
    path = PACKAGE.joinpath(*name.split("."))
    if path.is_dir() or path.with_suffix(".py").is_file():
        return True
    holder = path.parent / "__init__.py" if path.parent.is_dir() else path.parent.with_suffix(".py")
    return holder.is_file() and path.name in holder.read_text(encoding="utf-8")


@cache
def commands() -> dict[str, ModuleType]:
    """The modules of commands by what is typed for them."""
    found = {module.NAME: module for module in parsing.MODULES if module is not library}
    return found | {f"{library.NAME} {module.NAME}": module for module in library.MODULES}


def options(module: ModuleType) -> set[str]:
    """The options that a command adds to its parser."""
    say = Catalogue("en")
    parser = Parser(say, prog="releaseeditor")
    module.add(parser, say)
    described = re.findall(r"^ +(?:-\w[^,]*, )?(--[a-z-]+)", parser.format_help(), re.MULTILINE)
    return set(described) - {"--help"}


def synopses() -> Iterator[str]:
    """The commands of the command line's document, each in one line."""
    text = (TOP / "docs" / "command-line.md").read_text(encoding="utf-8")
    block = text.split("```")[1]
    yield from re.sub(r"\n +", " ", block).strip().split("\n")
