"""Web addresses, e-mail addresses and telephone numbers, and what makes two of them the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from releaseeditor.languages.reading.fact import Fact, Key, Kind

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>«»“”\"]+"
    r"|(?<![\w@.-])(?:[a-zA-Z0-9-]+\.)+(?:fr|ru|com|org|eu|net|int|gov|uk|info|io|tv|edu)\b"
    r"(?:/[^\s<>«»“”\"]*)?"
)
_DOTTED = re.compile(r"\w\.[a-z]")
_TELEPHONE = re.compile(
    r"\+\d[\d\s().-]{6,}\d"
    r"|(?<![\d.,:-])0\d(?:[ \u00a0\u202f.-]?\d\d){4}(?!\d)"
    r"|(?<![\d:.,-])0[ \u00a0]?8\d\d(?:[ \u00a0]\d{2,3}){2,3}(?!\d)"
    r"|(?<![\d.,-])8[ \u00a0(-]{1,2}\d{3}[) \u00a0-]{1,2}\d{2,3}[- \u00a0]\d\d[- \u00a0]?\d\d(?!\d)"
    r"|\(\d{3,5}\) ?\d{2,3}-\d\d-?\d\d(?!\d)"
)
_TELEPHONE_SIGNS = ("+", " 0", "\u00a00", "8 ", "8\u00a0", "8-", "(")
_CLOSING = ".,;:!?)»”'’"
_LANGUAGE = frozenset({"fr", "en", "ru", "fr-fr", "en-gb", "en-us", "ru-ru", "fra", "eng", "rus"})
_LANGUAGE_QUERY = re.compile(r"[?&](?:lang|language|hl|locale)=[\w-]+")


def addresses(text: str) -> Iterator[Fact]:
    """All addresses of a text; none of them overlaps another."""
    if "@" in text:
        for found in _EMAIL.finditer(text):
            end = found.end() - (found[0][-1] == ".")
            yield Fact(Kind.EMAIL, ("e", found[0].rstrip(".").lower()), found.start(), end)
    if _DOTTED.search(text):
        for found in _URL.finditer(text):
            if text[found.end() : found.end() + 1] != "@":
                yield _url(found[0].rstrip(_CLOSING), found.start())
    if not any(sign in text for sign in _TELEPHONE_SIGNS):
        return
    for found in _TELEPHONE.finditer(text):
        yield Fact(Kind.TELEPHONE, ("p", _number(found[0])), found.start(), found.end())


def _number(telephone: str) -> str:
    """A number with its country: 01 … is French and 8 (495) … Russian, as their prefixes tell."""
    figures = "".join(char for char in telephone.replace("(0)", "") if char.isdecimal())
    if telephone.startswith("+"):
        return figures
    if figures.startswith("8") and len(figures) == _RUSSIAN:
        return f"7{figures[1:]}"
    if figures.startswith("0") and len(figures) == _FRENCH:
        return f"33{figures[1:]}"
    return figures


_RUSSIAN, _FRENCH = 11, 10


def _url(address: str, start: int) -> Fact:
    """An address without scheme, `www.` and the parts that choose a language.

    With such a part, another path on the same host may be the page in another language.
    """
    plain = address.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    plain = _LANGUAGE_QUERY.sub("", plain)
    host, *path = plain.rstrip("/").split("/")
    labels = host.split(".")
    kept = [part for part in path if part not in _LANGUAGE]
    chosen = len(kept) < len(path) or labels[0] in _LANGUAGE
    if labels[0] in _LANGUAGE:
        host = ".".join(labels[1:])
    also: tuple[Key, ...] = ()
    if chosen and not any(char.isdigit() for part in kept for char in part):
        also = (("uh", host),)
    key: Key = ("u", "/".join([host, *kept]))
    return Fact(Kind.URL, key, start, start + len(address), also=also)
