"""The limits of the house style: what outgrows them is split, not excused."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from tests.architecture.source import CODE, parsed, place, python_files

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
MOST_PUBLIC_METHODS = 20

# Names that fit everything and therefore say nothing.
SAY_NOTHING = {"manager", "helper", "util", "handler", "base", "data", "info", "controller"}
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
SWITCHED_OFF = re.compile(r"#\s*(?:noqa|type:\s*ignore|pyright:\s*ignore)\b(?P<rest>.*)")
REASON = re.compile(r"\s[-–—#]\s*\w+\s+\w+")

Function = ast.FunctionDef | ast.AsyncFunctionDef
Kind = TypeVar("Kind", bound=ast.AST)


def test_no_file_is_too_long() -> None:
    lengths = {place(file): len(file.read_text().splitlines()) for file in python_files(*CODE)}
    assert not {name: length for name, length in lengths.items() if length > LONGEST_FILE}


def test_no_function_is_too_long() -> None:
    too_long = {
        f"{place(file, node.lineno)} {node.name}": length
        for file, node in functions()
        if (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert not too_long


def test_no_class_has_too_many_public_methods() -> None:
    too_wide = {
        f"{place(file, node.lineno)} {node.name}": len(public_methods(node))
        for file, node in nodes(ast.ClassDef)
        if len(public_methods(node)) > MOST_PUBLIC_METHODS
    }
    assert not too_wide


def test_no_module_or_class_has_a_name_that_says_nothing() -> None:
    named = [(file, file.stem) for file in python_files(*CODE)]
    named += [(file, node.name) for file, node in nodes(ast.ClassDef)]
    assert not [f"{place(file)} {name}" for file, name in named if SAY_NOTHING & words(name)]


def test_what_is_switched_off_has_its_reason_on_its_line() -> None:
    silent = [
        place(file, number)
        for file in python_files(*CODE)
        for number, line in enumerate(file.read_text().splitlines(), 1)
        if (found := SWITCHED_OFF.search(line)) and not REASON.search(found["rest"])
    ]
    assert not silent


def test_every_module_and_public_class_says_what_it_is() -> None:
    modules = [place(file) for file in python_files("src") if not ast.get_docstring(parsed(file))]
    classes = [
        f"{place(file, node.lineno)} {node.name}"
        for file, node in nodes(ast.ClassDef, "src")
        if not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert not modules + classes


def functions() -> Iterator[tuple[Path, Function]]:
    yield from nodes(ast.FunctionDef)
    yield from nodes(ast.AsyncFunctionDef)


def nodes(kind: type[Kind], *folders: str) -> Iterator[tuple[Path, Kind]]:
    for file in python_files(*(folders or CODE)):
        for node in ast.walk(parsed(file)):
            if isinstance(node, kind):
                yield file, node


def public_methods(node: ast.ClassDef) -> set[str]:
    """By name: the overloads of one method are one."""
    methods = (child for child in node.body if isinstance(child, Function))
    return {method.name for method in methods if not method.name.startswith("_")}


def words(name: str) -> set[str]:
    return {word.lower().removesuffix("s") for word in WORD.findall(name)}
