"""`releaseeditor typography`: text from standard input, corrected, or what would be corrected."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import Any

from releaseeditor.cli.parser import Parser
from releaseeditor.cli.terminal import Terminal
from releaseeditor.errors.typography import NotText
from releaseeditor.languages.typography import (
    PROFILE_NAMES,
    Profile,
    corrected,
    findings,
    profile,
)
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.richtext import RichText

NAME = "typography"
SUMMARY = Message("correct the typography of a text from standard input")


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    parser.add_argument(
        "--profile",
        required=True,
        metavar="|".join(PROFILE_NAMES),
        help=say("whose rules to follow"),
    )
    parser.add_argument(
        "--on",
        default="",
        metavar=say("RULES"),
        help=say("rules to switch on, with commas between"),
    )
    parser.add_argument(
        "--off",
        default="",
        metavar=say("RULES"),
        help=say("rules to switch off, with commas between"),
    )
    parser.add_argument(
        "--report", action="store_true", help=say("list the findings instead of correcting them")
    )
    parser.add_argument(
        "--json", action="store_true", help=say("list the findings as JSON for other programs")
    )
    parser.set_defaults(command=run)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Read standard input to its end and write the corrected text, or the findings.

    All characters that no rule changes come out as they went in: line ends, spaces at the ends of
    lines, a missing last line end. Raises `NotText` where the input is not UTF-8.
    """
    chosen = profile(options.profile, on=_rules(options.on), off=_rules(options.off))
    try:
        text = sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as cause:
        raise NotText from cause
    if options.json:
        terminal.answer_json(list(findings_json(text, chosen, terminal.say)))
    elif options.report:
        for found in findings_json(text, chosen, terminal.say):
            terminal.answer(_line(found))
    else:
        terminal.answer_bytes(corrected_text(text, chosen).encode("utf-8"))
    return 0


def corrected_text(text: str, chosen: Profile) -> str:
    """`text` with each line corrected by itself."""
    return "".join(corrected(RichText(line), chosen).text + end for _, line, end in _lines(text))


def findings_json(text: str, chosen: Profile, say: Catalogue) -> Iterator[dict[str, Any]]:
    """The findings of all lines, in order.

    `line` counts from 1; `start` and `end` are code points of the whole text, from 0, the end
    exclusive.
    """
    at = 0
    for number, line, end in _lines(text):
        for found in findings(RichText(line), chosen):
            yield {
                "rule": found.rule,
                "line": number,
                "start": at + found.start,
                "end": at + found.end,
                "message": say(found.message),
                "replacements": list(found.replacements),
            }
        at += len(line) + len(end)


def _line(found: dict[str, Any]) -> str:
    """« 2: French ordinals end in … 23e (typography.fr.ordinal) »: line, sentence, words, rule."""
    words = " | ".join(found["replacements"])
    return "{line}: {message} {words} ({rule})".format_map(found | {"words": words})


def _rules(names: str) -> list[str]:
    return [name.strip() for name in names.split(",") if name.strip()]


def _lines(text: str) -> Iterator[tuple[int, str, str]]:
    """The lines, each with its number and its end, which may be empty."""
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        bare = line.removesuffix("\r")
        yield number, bare, line[len(bare) :] + ("\n" if number < len(lines) else "")
