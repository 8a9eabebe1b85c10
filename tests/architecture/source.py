"""The repository's own files, for tests that look at them."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
PACKAGE = TOP / "src" / "releaseeditor"
CODE = ("src", "tests", "tools", "benchmarks")


def python_files(*folders: str) -> list[Path]:
    return sorted(file for folder in folders for file in (TOP / folder).rglob("*.py"))


@cache
def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def imported(file: Path) -> set[str]:
    """Top-level names of all packages that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Import):
            found.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def place(file: Path, line: int = 0) -> str:
    """A file's name as an editor can open it."""
    name = file.relative_to(TOP).as_posix()
    return f"{name}:{line}" if line else name


def run_python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A new process, since what a test process has imported says nothing about the program."""
    command = [sys.executable, "-X", "utf8", "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=TOP)
