"""The lines of a letterhead as they are printed: what can be seen, addresses as links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from releaseeditor.export.printable import printable, safe_link
from releaseeditor.export.runs import email_link
from releaseeditor.model.richtext import Mark, RichText, Span

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s,;|]+[^\s,;|.)]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)


def letterhead_lines(text: str) -> tuple[RichText, ...]:
    """Each line of `text` that has something to be seen; sites and e-mail addresses are links."""
    lines = (printable(line) for line in text.split("\n"))
    return tuple(RichText(line, tuple(_links(line))) for line in lines if line)


def _links(line: str) -> Iterator[Span]:
    for found in _ADDRESS.finditer(line):
        href = _href(found[0])
        if href:
            yield Span(found.start(), found.end(), Mark.LINK, href)


def _href(address: str) -> str:
    if address.startswith("www."):
        return safe_link(f"https://{address}")
    return safe_link(address) or email_link(address)
