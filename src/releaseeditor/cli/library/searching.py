"""`releaseeditor library search`: where words stand, in all languages at once."""

from __future__ import annotations

import argparse

from releaseeditor.cli.library.place import opened
from releaseeditor.cli.parser import Parser
from releaseeditor.cli.terminal import Terminal
from releaseeditor.library.entries import Filter, Hit, Query, Shelf
from releaseeditor.messages import Catalogue, Message

NAME = "search"
SUMMARY = Message("find words in all releases and languages")

_MOST = 50


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    parser.add_argument(
        "words",
        nargs="+",
        metavar=say("WORD"),
        help=say("what to look for; the last may be the beginning of a word"),
    )
    parser.add_argument(
        "--limit", type=int, default=_MOST, metavar="50", help=say("how many places at most")
    )
    parser.add_argument("--json", action="store_true", help=say("print JSON for other programs"))
    parser.set_defaults(command=run)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print a line for each place: release, language, unit and the words around it."""
    from releaseeditor.library.listing import hits

    words = " ".join(options.words)
    query = Query(words, Filter(Shelf.ANY), limit=max(0, options.limit))
    with opened(options.library, terminal) as store:
        found = hits(store, query)
    if options.json:
        from releaseeditor.cli.library.library_json import SCHEMA, hit_json

        terminal.answer_json({"schema": SCHEMA, "hits": [hit_json(one) for one in found]})
    for one in () if options.json else found:
        terminal.answer(_line(one))
    return 0


def _line(hit: Hit) -> str:
    """« 01a2… fr lead: … les deux [agences] … », the words found in brackets."""
    text = hit.text
    for start, end in reversed(hit.spans):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    place = " ".join(filter(None, (hit.release, hit.language, hit.unit or hit.part)))
    return f"{place}: {text}"
