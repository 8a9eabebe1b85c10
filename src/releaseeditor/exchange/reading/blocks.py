"""The paragraphs of a release told apart: its head, and in the body headings, lists and quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from releaseeditor.exchange.reading.lexicon import Lexicon
from releaseeditor.exchange.reading.pieces import Piece, Shape
from releaseeditor.exchange.reading.quotes import Quoted, quote_in
from releaseeditor.exchange.reading.sentences import is_heading_like

_LONGEST_HEADLINE = 300
_LONGEST_HEADING = 100
_MOST_QUOTES = 20


class Role(StrEnum):
    """What a paragraph is in a release."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    LEAD = "lead"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    NUMBERED = "numbered"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text with its role; `quoted` is what a quote consists of, else None."""

    role: Role
    piece: Piece
    text: str
    quoted: Quoted | None = None


def blocks(pieces: Sequence[Piece], lexicon: Lexicon) -> list[Block]:
    """The blocks of a release, in order: together they have every word of the pieces."""
    head = list(_head(pieces, lexicon))
    body = pieces[len(head) :]
    found = head
    for at, piece in enumerate(body):
        below = body[at + 1] if at + 1 < len(body) else None
        found.extend(_body(piece, below, lexicon))
    return found


def _head(pieces: Sequence[Piece], lexicon: Lexicon) -> Iterator[Block]:
    """Headline, subhead and lead, as far as the text begins with them."""
    at = 0
    for role in (Role.HEADLINE, Role.SUBHEAD):
        if at + 1 < len(pieces) and _is_title(pieces[at]):
            yield Block(role, pieces[at], pieces[at].text)
            at += 1
    if at == 0 and len(pieces) == 1 and _is_title(pieces[0]):
        yield Block(Role.HEADLINE, pieces[0], pieces[0].text)
    elif at < len(pieces) and _is_plain(pieces[at]) and not quote_in(pieces[at].text, lexicon):
        yield Block(Role.LEAD, pieces[at], pieces[at].text)


def _body(piece: Piece, below: Piece | None, lexicon: Lexicon) -> Iterator[Block]:
    if piece.shape is not Shape.PARAGRAPH:
        yield Block(Role(piece.shape.value), piece, piece.text)
    elif below and _is_plain(below) and is_heading_like(piece.text, _LONGEST_HEADING):
        yield Block(Role.HEADING, piece, piece.text)
    else:
        yield from _paragraphs(piece, lexicon)


def _paragraphs(piece: Piece, lexicon: Lexicon) -> Iterator[Block]:
    """A paragraph, or the quotes in it with what stands before and behind them."""
    rest = piece.text
    for _ in range(_MOST_QUOTES):
        quoted = quote_in(rest, lexicon) if rest else None
        if quoted is None:
            break
        if quoted.before:
            yield Block(Role.PARAGRAPH, piece, quoted.before)
        yield Block(Role.QUOTE, piece, quoted.text, quoted)
        rest = quoted.after
    if rest:
        yield Block(Role.PARAGRAPH, piece, rest)


def _is_title(piece: Piece) -> bool:
    return piece.shape is Shape.PARAGRAPH and is_heading_like(piece.text, _LONGEST_HEADLINE)


def _is_plain(piece: Piece) -> bool:
    """Whether a piece is a paragraph of sentences."""
    return piece.shape is Shape.PARAGRAPH and not is_heading_like(piece.text, _LONGEST_HEADING)
