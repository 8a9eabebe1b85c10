"""What comes from the clipboard: of a web page or a Word text, the allowed marks alone."""

from __future__ import annotations

import re
from dataclasses import field
from html.parser import HTMLParser

from PySide6.QtCore import QMimeData

from releaseeditor.model.cleaning import clean
from releaseeditor.model.richtext import Mark, RichText, Run, from_runs
from releaseeditor.values import frozen

_BLOCKS = frozenset(
    (
        *("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "blockquote"),
        *("ul", "ol", "table", "section", "article", "header", "footer", "pre", "dt", "dd"),
    )
)
_UNSEEN = frozenset(("style", "script", "head", "title", "template", "svg", "math", "select"))
_VOID = frozenset(("br", "img", "hr", "meta", "link", "input", "col", "wbr", "area", "base"))
_MARKS = {
    "b": Mark.BOLD,
    "strong": Mark.BOLD,
    "i": Mark.ITALIC,
    "em": Mark.ITALIC,
    "sup": Mark.SUPERSCRIPT,
    "sub": Mark.SUBSCRIPT,
}
_STYLES = (
    (re.compile(r"font-weight\s*:\s*(bold|bolder|[6-9]00)"), Mark.BOLD),
    (re.compile(r"font-style\s*:\s*italic"), Mark.ITALIC),
    (re.compile(r"vertical-align\s*:\s*super"), Mark.SUPERSCRIPT),
    (re.compile(r"vertical-align\s*:\s*sub"), Mark.SUBSCRIPT),
)
_NOT_BOLD = re.compile(r"font-weight\s*:\s*(normal|lighter|[1-5]00)")
_SCHEMES = ("http://", "https://", "mailto:", "tel:")
# White space of HTML; U+00A0, U+202F and their kin are characters like any other.
_BLANK = re.compile("[ \t\r\n\f]+")
_LONGEST = 2_000_000


@frozen
class _Open:
    """An element that is open: its name and what it adds to the text inside."""

    tag: str
    marks: frozenset[Mark] = field(default_factory=frozenset[Mark])
    without: frozenset[Mark] = field(default_factory=frozenset[Mark])
    href: str = ""


class _Reader(HTMLParser):
    """Collects paragraphs of runs from HTML, whatever its faults."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[list[Run]] = [[]]
        self._open: list[_Open] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        if tag == "br":
            self._add("\n", keep_breaks=True)
        if tag in _BLOCKS:
            self._end_paragraph()
        if tag not in _VOID:
            self._open.append(_opened(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN and self._unseen:
            self._unseen -= 1
        if tag in _BLOCKS:
            self._end_paragraph()
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                return

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._add(data)

    def _add(self, text: str, *, keep_breaks: bool = False) -> None:
        paragraph = self.paragraphs[-1]
        if not keep_breaks:
            text = _BLANK.sub(" ", text)
            after_blank = not paragraph or paragraph[-1].text.endswith((" ", "\n"))
            text = text.removeprefix(" ") if after_blank else text
        if not text:
            return
        marks: frozenset[Mark] = frozenset()
        href = ""
        for element in self._open:
            marks = marks - element.without | element.marks
            href = element.href or href
        marks = marks | {Mark.LINK} if href else marks
        paragraph.append(Run(clean(text), marks, href))

    def _end_paragraph(self) -> None:
        if self.paragraphs[-1]:
            self.paragraphs.append([])


def paragraphs(mime: QMimeData) -> tuple[RichText, ...]:
    """The clipboard's text as paragraphs with the allowed marks; none if it holds no text."""
    if mime.hasHtml() and len(mime.html()) < _LONGEST:
        found = from_html(mime.html())
        if found:
            return found
    return from_plain(mime.text()) if mime.hasText() else ()


def from_plain(text: str) -> tuple[RichText, ...]:
    """The lines of a text that are not blank, each a paragraph."""
    return tuple(RichText(line.strip(" \t")) for line in clean(text).split("\n") if line.strip())


def from_html(html: str) -> tuple[RichText, ...]:
    """The paragraphs of a web page or of what Word puts on the clipboard.

    Outside a fragment marked by `StartFragment`, everything counts.
    """
    start, end = html.find("<!--StartFragment-->"), html.rfind("<!--EndFragment-->")
    reader = _Reader()
    reader.feed(html[max(start, 0) : end if end > start >= 0 else len(html)])
    reader.close()
    found = (_stripped(from_runs(runs)) for runs in reader.paragraphs)
    return tuple(text for text in found if text.text)


def to_html(text: RichText) -> str:
    """The text as HTML, for other programs' clipboards."""
    return "".join(map(_run_html, text.runs()))


def _run_html(run: Run) -> str:
    escaped = run.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    escaped = escaped.replace("\n", "<br>").replace("\u00a0", "&#160;").replace("\u202f", "&#8239;")
    for tag, mark in (("b", Mark.BOLD), ("i", Mark.ITALIC)):
        escaped = f"<{tag}>{escaped}</{tag}>" if mark in run.marks else escaped
    for tag, mark in (("sup", Mark.SUPERSCRIPT), ("sub", Mark.SUBSCRIPT)):
        escaped = f"<{tag}>{escaped}</{tag}>" if mark in run.marks else escaped
    href = run.href.replace("&", "&amp;").replace('"', "&quot;")
    return f'<a href="{href}">{escaped}</a>' if Mark.LINK in run.marks else escaped


def allowed_address(href: str) -> bool:
    """Whether a link may have this address: http, https, mailto or tel."""
    return href.lower().startswith(_SCHEMES)


def _opened(tag: str, attributes: dict[str, str | None]) -> _Open:
    style = (attributes.get("style") or "").lower()
    marks = {mark for pattern, mark in _STYLES if pattern.search(style)}
    without = frozenset((Mark.BOLD,)) if _NOT_BOLD.search(style) else frozenset[Mark]()
    if tag in _MARKS and _MARKS[tag] not in without:
        marks.add(_MARKS[tag])
    href = (attributes.get("href") or "").strip() if tag == "a" else ""
    return _Open(tag, frozenset(marks), without, href if allowed_address(href) else "")


def _stripped(text: RichText) -> RichText:
    """Without breakable blanks at the ends; no-break spaces there were meant."""
    plain = text.text
    start = len(plain) - len(plain.lstrip(" \n\t"))
    return text.slice(start, max(start, len(plain.rstrip(" \n\t"))))
