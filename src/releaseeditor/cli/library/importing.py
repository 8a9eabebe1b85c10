"""`releaseeditor library import`: a package into the library, or back into it by a plan."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from releaseeditor.cli.library.place import opened, secured
from releaseeditor.cli.parser import Parser
from releaseeditor.cli.streams import package_from
from releaseeditor.cli.terminal import Terminal
from releaseeditor.library.plan import Item, Kind, Plan, Verdict, merge_plan
from releaseeditor.library.taking_back import Choice, taken_back
from releaseeditor.messages import Catalogue, Message, counted
from releaseeditor.model.wording import Wording

if TYPE_CHECKING:
    from releaseeditor.exchange.package import Package
    from releaseeditor.library.held import Held

NAME = "import"
SUMMARY = Message("take a package into the library, or back into it")

_SHOWN = 60


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    parser.add_argument(
        "package", metavar=say("FILE.release"), help=say("the package; - is standard input")
    )
    parser.add_argument(
        "--apply",
        action="store_true",
        help=say("take what the plan takes; without it the plan is only shown"),
    )
    parser.add_argument(
        "--both-changed",
        choices=[choice.value for choice in Choice],
        default=Choice.MINE.value,
        help=say("whose text to take where both changed it"),
    )
    parser.add_argument("--json", action="store_true", help=say("print JSON for other programs"))
    parser.set_defaults(command=run)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Add a release that is not there yet; of another show the plan, and apply it if asked to."""
    from releaseeditor.library.taking_in import held_or_none

    package = package_from(options.package, terminal)
    with opened(options.library, terminal, write=True, new=True) as store:
        held = held_or_none(store, package.release.id)
    if held is None:
        return _add(package, options, terminal)
    plan = _plan(held, package)
    if not options.json:
        _show(plan, terminal)
    if options.apply and plan.items:
        _apply(plan, held, package, options, terminal)
    _tell(plan, options, terminal)
    return 0


def _add(package: Package, options: argparse.Namespace, terminal: Terminal) -> int:
    from releaseeditor.library.taking_in import take_in

    secured(options.library)
    with opened(options.library, terminal, write=True, new=True) as store:
        take_in(store, package.release, package.files)
    if options.json:
        _answer_json(package.release.id, "added", None, terminal)
    else:
        terminal.answer(package.release.id)
    return 0


def _plan(held: Held, package: Package) -> Plan:
    loan = package.loan
    if loan is None:
        return merge_plan(held.release, package.release)
    return merge_plan(held.release, package.release, loan.base, loan.editable)


def _apply(
    plan: Plan, held: Held, package: Package, options: argparse.Namespace, terminal: Terminal
) -> None:
    from releaseeditor.library.taking_in import change_to

    secured(options.library)
    chosen = Choice(options.both_changed)
    both = (item.matter for item in plan.items if item.verdict is Verdict.BOTH_CHANGED)
    after = taken_back(plan, dict.fromkeys(both, chosen))
    with opened(options.library, terminal, write=True) as store:
        change_to(store, held, after, package.files)


def _show(plan: Plan, terminal: Terminal) -> None:
    for item in plan.items:
        terminal.answer(_line(item))


def _tell(plan: Plan, options: argparse.Namespace, terminal: Terminal) -> None:
    if options.json:
        outcome = "applied" if options.apply else "planned"
        _answer_json(plan.mine.id, outcome, plan, terminal)
    elif not plan.items:
        terminal.note(Message("The library has all of it already."))
    elif options.apply:
        terminal.note(Message("The plan was applied. A backup was made before."))
    else:
        terminal.note(
            counted(
                "{count} text would be taken. Nothing was changed; --apply does it.",
                "{count} texts would be taken. Nothing was changed; --apply does it.",
                plan.count(Verdict.TAKE),
            )
        )


def _answer_json(release: str, outcome: str, plan: Plan | None, terminal: Terminal) -> None:
    from releaseeditor.cli.library.library_json import SCHEMA, plan_json

    items = plan_json(plan) if plan else []
    terminal.answer_json({"schema": SCHEMA, "release": release, "outcome": outcome, "items": items})


def _line(item: Item) -> str:
    """« take ru headline: [Два] -> [Две] », for facts and parts without texts."""
    matter = item.matter
    place = (
        f"{matter.language} {matter.name}" if matter.language else f"{matter.kind} {matter.name}"
    )
    if matter.kind is not Kind.WORDING:
        return f"{item.verdict} {place}".rstrip()
    return f"{item.verdict} {place}: [{_words(item.mine)}] -> [{_words(item.theirs)}]"


def _words(value: object) -> str:
    text = " ".join(value.plain.split()) if isinstance(value, Wording) else ""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
