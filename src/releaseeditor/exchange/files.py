"""A file that is to be attached: from the disk to its facts and its bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

from releaseeditor.errors.files import FileEmpty
from releaseeditor.exchange.media import media_type
from releaseeditor.exchange.names import clean_name
from releaseeditor.exchange.opening import read_bytes
from releaseeditor.exchange.pictures import pixels
from releaseeditor.model.parts import File

LARGEST = 100
"""Megabytes of one attached file."""


def attached_file(path: Path) -> tuple[File, bytes]:
    """The file at `path` and its bytes; raises a `FileFault`, beyond 100 MB `FileTooLarge`."""
    content = read_bytes(path, LARGEST)
    if not content:
        raise FileEmpty(path.name)
    return recognised_file(content, path.name), content


def recognised_file(content: bytes, name: str) -> File:
    """The facts of a file with these bytes; its kind and size are what the bytes show."""
    kind = media_type(content)
    width, height = pixels(content, kind)
    sha256 = hashlib.sha256(content).hexdigest()
    return File(sha256, clean_name(name), kind, len(content), width, height)
