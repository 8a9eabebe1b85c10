"""Files named on the command line, where `-` is standard input or output."""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from releaseeditor.cli.terminal import Terminal
from releaseeditor.errors.files import FileExists, FileTooLarge
from releaseeditor.messages import Message

if TYPE_CHECKING:
    from releaseeditor.exchange.decoding import Decoded
    from releaseeditor.exchange.package import Package
    from releaseeditor.model.release import Release

STANDARD = "-"

_PACKED = b"PK"
"""How every package begins, being a ZIP archive."""


def package_from(name: str, terminal: Terminal) -> Package:
    """The package in the file of this name; raises what `read_package` raises."""
    from releaseeditor.archive import MOST_BYTES
    from releaseeditor.exchange.package import package_in, read_package

    if name != STANDARD:
        return read_package(Path(name))
    shown = terminal.say("standard input")
    return package_in(io.BytesIO(_standard_input(shown, MOST_BYTES >> 20)), shown)


def package_or_text(terminal: Terminal) -> Package | Decoded:
    """What stands on standard input; raises what `package_from` and `text_from` raise."""
    from releaseeditor.archive import MOST_BYTES
    from releaseeditor.exchange.decoding import text_in
    from releaseeditor.exchange.package import package_in

    shown = terminal.say("standard input")
    content = _standard_input(shown, MOST_BYTES >> 20)
    if content.startswith(_PACKED):
        return package_in(io.BytesIO(content), shown)
    return text_in(content, shown)


def text_from(name: str, encoding: str, terminal: Terminal) -> Decoded:
    """The text in the file of this name; raises what `read_text` raises."""
    from releaseeditor.exchange.decoding import LARGEST, read_text, text_in

    if name != STANDARD:
        return read_text(Path(name), encoding)
    shown = terminal.say("standard input")
    return text_in(_standard_input(shown, LARGEST), shown, encoding)


def write_release(
    name: str, release: Release, files: Mapping[str, bytes], terminal: Terminal
) -> None:
    """Write the package of a release into the file of this name; raises a `WritingFault`."""
    from releaseeditor.exchange.package import packed

    write_content(name, packed(release, files), terminal)


def write_content(name: str, content: bytes, terminal: Terminal) -> None:
    """Write bytes into the file of this name, whole or not at all; raises a `WritingFault`."""
    from releaseeditor.exchange.writing import replace_file

    if name == STANDARD:
        terminal.answer_bytes(content)
    else:
        replace_file(Path(name), content)


def refuse_existing(name: str) -> None:
    """Raise `FileExists` if a file of this name would be replaced."""
    path = Path(name)
    if name != STANDARD and (path.exists() or path.is_symlink()):
        hint = Message("Choose another name, or add --force to replace it.")
        raise FileExists(path, hint)


def _standard_input(shown: str, limit: int) -> bytes:
    """All of standard input, of at most `limit` megabytes."""
    content = sys.stdin.buffer.read((limit << 20) + 1)
    if len(content) > limit << 20:
        raise FileTooLarge(Path(shown), limit)
    return content
