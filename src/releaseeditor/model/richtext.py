"""Rich text: characters with bold, italic, superscript, subscript and links, as a value.

Positions are code points of `text`, from 0; an end is exclusive.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from enum import StrEnum

from releaseeditor.values import frozen


class Mark(StrEnum):
    """What characters can bear beside themselves; nothing else is kept."""

    BOLD = "bold"
    ITALIC = "italic"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    LINK = "link"


_OPPOSITE = {Mark.SUPERSCRIPT: Mark.SUBSCRIPT, Mark.SUBSCRIPT: Mark.SUPERSCRIPT}


@frozen(order=True)
class Span:
    """One mark over `text[start:end]`; `href` is the address of a link, else empty.

    A link without an address is none.
    """

    start: int
    end: int
    mark: Mark
    href: str = ""

    def moved(self, by: int) -> Span:
        """The same mark `by` characters further on."""
        return Span(self.start + by, self.end + by, self.mark, self.href)

    def without(self, start: int, end: int) -> Iterator[Span]:
        """What is left of the span outside `start:end`."""
        if self.start < start:
            yield Span(self.start, min(self.end, start), self.mark, self.href)
        if self.end > end:
            yield Span(max(self.start, end), self.end, self.mark, self.href)


@frozen
class Run:
    """A stretch of characters that bear the same marks."""

    text: str
    marks: frozenset[Mark] = frozenset()
    href: str = ""


@frozen
class RichText:
    """Text with marks; `spans` are always sorted, merged, inside the text and free of conflict."""

    text: str = ""
    spans: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if self.spans:
            object.__setattr__(self, "spans", _normal(self.spans, len(self.text)))

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    def __add__(self, other: RichText) -> RichText:
        moved = tuple(span.moved(len(self.text)) for span in other.spans)
        return RichText(self.text + other.text, self.spans + moved)

    def slice(self, start: int, end: int) -> RichText:
        """The characters from `start` to `end` with their marks, as far as there are any."""
        start = max(0, start)
        return RichText(self.text[start:end], tuple(span.moved(-start) for span in self.spans))

    def spliced(self, start: int, end: int, new: RichText) -> RichText:
        """The text with `start:end` replaced by `new`."""
        return self.slice(0, start) + new + self.slice(end, len(self.text))

    def marked(self, start: int, end: int, mark: Mark, href: str = "") -> RichText:
        """The text with `mark` over `start:end`; a link there, or the opposite shift, gives way."""
        cleared = self.unmarked(start, end, mark)
        if mark in _OPPOSITE:
            cleared = cleared.unmarked(start, end, _OPPOSITE[mark])
        return RichText(self.text, (*cleared.spans, Span(start, end, mark, href)))

    def unmarked(self, start: int, end: int, mark: Mark) -> RichText:
        """The text with `mark` taken off `start:end`."""
        kept: list[Span] = []
        for span in self.spans:
            kept.extend(span.without(start, end) if span.mark is mark else (span,))
        return RichText(self.text, tuple(kept))

    def bears(self, start: int, end: int, mark: Mark) -> bool:
        """Whether every character of `start:end` (at least one) bears `mark`."""
        covered = start
        for span in self.spans:
            if span.mark is mark and span.start <= covered < span.end:
                covered = span.end
        return start < end <= covered

    def runs(self) -> Iterator[Run]:
        """The text cut where its marks change, in order."""
        edges = {0, len(self.text)}
        for span in self.spans:
            edges.update((span.start, span.end))
        cuts = sorted(edges)
        for start, end in itertools.pairwise(cuts):
            over = [s for s in self.spans if s.start <= start and s.end >= end]
            href = next((s.href for s in over if s.mark is Mark.LINK), "")
            yield Run(self.text[start:end], frozenset(s.mark for s in over), href)


NO_TEXT = RichText()


def from_runs(runs: Iterable[Run]) -> RichText:
    """The rich text whose runs these are."""
    texts: list[str] = []
    spans: list[Span] = []
    at = 0
    for run in runs:
        end = at + len(run.text)
        texts.append(run.text)
        spans.extend(
            Span(at, end, mark, run.href if mark is Mark.LINK else "") for mark in sorted(run.marks)
        )
        at = end
    return RichText("".join(texts), tuple(spans))


def _normal(spans: Iterable[Span], length: int) -> tuple[Span, ...]:
    by_kind: dict[Mark, list[Span]] = {}
    for span in sorted(spans):
        start, end = max(0, span.start), min(length, span.end)
        href = span.href if span.mark is Mark.LINK else ""
        if start < end and (href or span.mark is not Mark.LINK):
            _append(by_kind.setdefault(span.mark, []), Span(start, end, span.mark, href))
    for up in by_kind.get(Mark.SUPERSCRIPT, ()):
        lower = by_kind.get(Mark.SUBSCRIPT, [])
        by_kind[Mark.SUBSCRIPT] = [kept for s in lower for kept in s.without(up.start, up.end)]
    return tuple(sorted(span for kind in by_kind.values() for span in kind))


def _append(row: list[Span], span: Span) -> None:
    """Add `span` after the last of `row`, merged with it or cut short where they overlap."""
    if not row or span.start > row[-1].end:
        row.append(span)
        return
    last = row[-1]
    if span.href == last.href:
        row[-1] = Span(last.start, max(last.end, span.end), last.mark, last.href)
    elif span.end > last.end:
        row.append(Span(max(span.start, last.end), span.end, span.mark, span.href))
