"""`releaseeditor show`: what is in a release, for people or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from releaseeditor.cli.parser import Parser
from releaseeditor.cli.streams import package_from
from releaseeditor.cli.terminal import Terminal
from releaseeditor.languages import language
from releaseeditor.languages.quotation import quoted
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.counting import edition_length
from releaseeditor.model.editions import to_do
from releaseeditor.model.parts import Quote
from releaseeditor.model.release import Release

NAME = "show"
SUMMARY = Message("print what is in a release")


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    parser.add_argument(
        "release", metavar=say("FILE.release"), help=say("the release; - is standard input")
    )
    parser.add_argument("--json", action="store_true", help=say("print JSON for other programs"))
    parser.set_defaults(command=run)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print the release."""
    from releaseeditor.cli.release_json import release_json

    package = package_from(options.release, terminal)
    if options.json:
        terminal.answer_json(release_json(package.release, package.files))
    else:
        for line in release_lines(package.release, terminal.say):
            terminal.answer(line)
    return 0


def release_lines(release: Release, say: Catalogue) -> Iterator[str]:
    """The release for people: what there is to do, then edition by edition."""
    if release.facts.reference:
        yield release.facts.reference
    for code in release.languages:
        yield _summary(release, code, say)
    for code in release.languages:
        yield ""
        yield f"== {code} =="
        yield from _edition(release, code)


def _summary(release: Release, code: str, say: Catalogue) -> str:
    """The language, its length, and what there is still to do."""
    length = edition_length(release, code)
    waiting = sum(1 for _ in to_do(release, code))
    to_do_still = say.counted("{count} text to do", "{count} texts to do", waiting)
    return say(
        "{language}: {words}, {signs}; {state}",
        language=language(say.language).names[code].name,
        words=say.counted("{count} word", "{count} words", length.words),
        signs=say.counted("{count} sign", "{count} signs", length.signs),
        state=to_do_still if waiting else say("signed off"),
    )


def _edition(release: Release, code: str) -> Iterator[str]:
    """The texts of an edition in reading order, a paragraph a line."""
    quotes = {block.unit_id("text") for block in release.body if isinstance(block, Quote)}
    for unit_id in release.unit_ids():
        wording = release.wording(unit_id, code)
        if wording.printed:
            is_quote = unit_id in quotes
            yield quoted(language(code), wording.text).text if is_quote else wording.plain
