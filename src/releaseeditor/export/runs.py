"""Texts as the page templates read them, in JSON's own types.

A text is a list of runs: a string, or `[characters, marks, address]` with the marks `b`, `i`, `^`
and `_` for bold, italic, superscript and subscript.
"""

from __future__ import annotations

import re

from releaseeditor.model.richtext import Mark, RichText, Run

Runs = list[str | list[str]]

BREAK = "\u200b"
"""Where the templates may break a line; it does not get into the page's text."""

_LETTERS = {
    Mark.BOLD: "b",
    Mark.ITALIC: "i",
    Mark.SUPERSCRIPT: "^",
    Mark.SUBSCRIPT: "_",
    Mark.LINK: "",
}
# Stretches that would run over the edge of a column: words are hyphenated by the templates, names
# of files and addresses must not be.
_SOLID = re.compile(r"[^ \n\u2009\u200b–—]{27,}|[^\s\u200b]*(?::/|@)[^\s\u200b]+|www\.[^\s\u200b]+")
_NO_WORD = re.compile(r"[\d_.@:;,=&?+%#~/\u25a1]")
_SIGNS = re.compile(r"[^/_.?&=@]*[/_.?&=@]+|[^/_.?&=@]+")
_IN_WORDS = re.compile(r"[-’'\s]")
_STEP = 18
_LONGEST_WORD = 40
_LONG_WORD = re.compile(r"\w{22,}")

_ADDRESS_SIGNS = "/%:@!$&'()*+,;=~?"
_EMAIL = re.compile(r"[\w.+-]+@[\w.-]+\.\w+", re.ASCII)
_TELEPHONE = re.compile(r"\+?\d{5,15}")
_IN_NUMBERS = re.compile(r"[\s().\u2011-]+")


def runs(text: RichText | str) -> Runs:
    """A text as the templates read it."""
    if isinstance(text, str):
        return [breakable(text)] if text else []
    return [_run(run) for run in text.runs()]


def linked(text: str, address: str) -> Runs:
    """A text that links to an address, which may be empty."""
    return [[breakable(text), "", address]]


def breakable(text: str) -> str:
    """`text` with a `BREAK` in what would otherwise not fit into a narrow column."""
    return _SOLID.sub(_broken, text)


def has_long_words(text: RichText) -> bool:
    """Whether a narrow column may be too narrow for a word of a headline, if never hyphenated."""
    return _LONG_WORD.search(text.text) is not None


def telephone_link(number: str) -> str:
    """The address that calls a number (RFC 3966); empty if it has more than one number's digits."""
    digits = _IN_NUMBERS.sub("", number)
    return f"tel:{digits}" if _TELEPHONE.fullmatch(digits) else ""


def email_link(address: str) -> str:
    """The address that writes to an e-mail address; empty if it is none."""
    return f"mailto:{address}" if _EMAIL.fullmatch(address) else ""


def _run(run: Run) -> str | list[str]:
    text = breakable(run.text)
    if not run.marks:
        return text
    return [text, "".join(_LETTERS[mark] for mark in sorted(run.marks)), _ascii(run.href)]


def _broken(found: re.Match[str]) -> str:
    solid = found[0]
    longest = max(map(len, _IN_WORDS.split(solid)))
    if longest <= _LONGEST_WORD and not _NO_WORD.search(solid):
        return solid
    parts = _SIGNS.findall(solid)
    return BREAK.join(part[at : at + _STEP] for part in parts for at in range(0, len(part), _STEP))


def _ascii(address: str) -> str:
    """An address in the characters of RFC 3986, which PDF asks for."""
    if address.isascii():
        return address
    from urllib.parse import quote, urlsplit, urlunsplit

    try:
        scheme, host, *rest = urlsplit(address)
        host = host.encode("idna").decode("ascii")
    except ValueError:  # no host that could be reached; escaped, it is at least what was typed
        return quote(address, safe=_ADDRESS_SIGNS)
    return urlunsplit((scheme, host, *(quote(part, safe=_ADDRESS_SIGNS) for part in rest)))
