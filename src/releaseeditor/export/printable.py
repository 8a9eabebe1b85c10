"""What of a text reaches paper: visible characters, their marks, and links one can trust."""

from __future__ import annotations

import re
from dataclasses import replace

from releaseeditor.model.richtext import NO_TEXT, Mark, RichText, Run, from_runs

# Controls but tab and line feed, lone surrogates, invisible directions, overrides and isolates
# (they print a text in another order than the one signed off), interlinear anchors, Unicode tags,
# and non-characters. U+00AD, U+200B to U+200D and U+2060 stay: they say where a line may break.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff"
    "\ufdd0-\ufdef\ufeff\ufff9-\ufffc\ufffe\uffff\U000e0000-\U000e0fff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)
_INVISIBLE = re.compile("[\\s\u00ad\u200b-\u200d\u2060\u180e\u3164\uffa0]*")
_SAFE_LINK = re.compile(r"(?:https?://[^\s/?#]+|(?:mailto|tel):[^\s/])\S*", re.IGNORECASE)
_SPACE = re.compile("[ \t\n]+")


def printable(text: str) -> str:
    """One line of `text` with what can be seen of it; empty where nothing can."""
    visible = _SPACE.sub(" ", _UNPRINTABLE.sub("", text)).strip()
    return "" if _INVISIBLE.fullmatch(visible) else visible


def printable_rich(text: RichText) -> RichText:
    """`text` with what can be seen of it, tabs as spaces, links only where one can trust them.

    Line feeds stay. `NO_TEXT` where nothing can be seen.
    """
    if _INVISIBLE.fullmatch(text.text):
        return NO_TEXT
    if text.spans or _UNPRINTABLE.search(text.text) or "\t" in text.text:
        text = from_runs(map(_printable_run, text.runs()))
    return _stripped(text)


def safe_link(href: str) -> str:
    """`href` where it may be followed from a page (http, https, mailto, tel), else empty."""
    address = href.strip()
    return address if address.isprintable() and _SAFE_LINK.fullmatch(address) else ""


def _printable_run(run: Run) -> Run:
    run = replace(run, text=_UNPRINTABLE.sub("", run.text).replace("\t", " "))
    if Mark.LINK not in run.marks:
        return run
    href = safe_link(run.href)
    return replace(run, href=href, marks=run.marks if href else run.marks - {Mark.LINK})


def _stripped(text: RichText) -> RichText:
    start = len(text.text) - len(text.text.lstrip())
    end = len(text.text.rstrip())
    if _INVISIBLE.fullmatch(text.text):
        return NO_TEXT
    return text if (start, end) == (0, len(text.text)) else text.slice(start, end)
