"""`releaseeditor library list`: the releases of a library, or of a backup."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from releaseeditor.cli.library.place import opened
from releaseeditor.cli.parser import Parser
from releaseeditor.cli.terminal import Terminal
from releaseeditor.library.entries import Entry, Filter, Order, Query, Shelf
from releaseeditor.messages import Catalogue, Message

NAME = "list"
SUMMARY = Message("list the releases")

_MOST = 200


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    parser.add_argument(
        "--shelf",
        choices=[one.value for one in Shelf],
        default=Shelf.CURRENT.value,
        help=say("where the releases stand"),
    )
    parser.add_argument(
        "--order",
        choices=[one.value for one in Order],
        default=Order.MODIFIED.value,
        help=say("what they are sorted by"),
    )
    parser.add_argument(
        "--to-translate", default="", metavar="ru", help=say("only those with texts to translate")
    )
    parser.add_argument("--stale", action="store_true", help=say("only those with stale texts"))
    parser.add_argument("--embargoed", action="store_true", help=say("only those under embargo"))
    parser.add_argument("--mine", action="store_true", help=say("only those you wrote in"))
    parser.add_argument(
        "--limit", type=int, default=_MOST, metavar="200", help=say("how many at most")
    )
    parser.add_argument("--json", action="store_true", help=say("print JSON for other programs"))
    parser.set_defaults(command=run)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print a line for each release: identifier, reference, headline, what there is to do."""
    from releaseeditor.library.listing import entries

    wanted = Filter(
        Shelf(options.shelf),
        options.to_translate,
        stale=options.stale,
        embargoed=options.embargoed,
        mine=options.mine,
    )
    order = Order(options.order)
    falling = order in (Order.MODIFIED, Order.DAY)
    query = Query(
        filter=wanted,
        order=order,
        descending=falling,
        language=terminal.say.language,
        limit=max(0, options.limit),
    )
    with opened(options.library, terminal) as store:
        found = entries(store, query)
    if options.json:
        from releaseeditor.cli.library.library_json import SCHEMA, entry_json

        terminal.answer_json({"schema": SCHEMA, "releases": [entry_json(one) for one in found]})
    for one in () if options.json else found:
        terminal.answer(entry_line(one, terminal.say))
    return 0


def entry_line(entry: Entry, say: Catalogue) -> str:
    """« 01a2… CP039-2018 Coopération spatiale (fr 0, ru 3) », with texts to do per edition."""
    to_do = {code: _to_do(entry, code) for code in entry.languages}
    return " ".join(
        filter(
            None,
            (
                entry.release,
                entry.facts.reference,
                entry.headline(say.language),
                _counts(to_do),
            ),
        )
    )


def _to_do(entry: Entry, code: str) -> int:
    edition = entry.editions.get(code)
    return edition.units - edition.approved + edition.stale if edition else 0


def _counts(to_do: Mapping[str, int]) -> str:
    return "(" + ", ".join(f"{code} {count}" for code, count in to_do.items()) + ")"
