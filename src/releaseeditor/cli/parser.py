"""An argument parser that speaks the user's language; argparse itself knows only English."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from functools import partial
from typing import Any, NoReturn

from releaseeditor.messages import Catalogue, Message

MISUSED = 2
"""Exit code: the arguments make no sense."""

# What argparse says, and how it is said here; what is not in this table stays in English.
_COMPLAINTS: tuple[tuple[re.Pattern[str], Message], ...] = (
    (
        re.compile(r"the following arguments are required: (?P<names>.+)"),
        Message("Missing: {names}."),
    ),
    (re.compile(r"unrecognized arguments: (?P<names>.+)"), Message("Not understood: {names}.")),
    (
        re.compile(r"argument (?P<name>.+?): expected (?:one|\d+) arguments?"),
        Message("A value is missing after {name}."),
    ),
    (
        re.compile(r"argument (?P<name>.+?): ignored explicit argument (?P<value>.+)"),
        Message("{name} takes no value: {value}."),
    ),
    (
        re.compile(
            r"argument (?P<name>.+?): invalid choice: (?P<value>.+?) \(choose from (?P<known>.+)\)"
        ),
        Message("{name} cannot be {value}. Choose from: {known}."),
    ),
    (
        re.compile(r"ambiguous option: (?P<name>.+?) could match (?P<known>.+)"),
        Message("{name} may mean several options: {known}."),
    ),
    (re.compile(r"argument (?P<name>.+?): (?P<reason>.+)", re.DOTALL), Message("{name}: {reason}")),
)


class Parser(argparse.ArgumentParser):
    """argparse's parser with its headings, its help and its complaints in one language."""

    def __init__(self, say: Catalogue, **options: Any) -> None:  # noqa: ANN401 - whatever argparse takes
        super().__init__(
            add_help=False, allow_abbrev=False, formatter_class=partial(_Help, say), **options
        )
        self._say = say
        self._positionals.title = say("arguments")
        self._optionals.title = say("options")
        self.add_argument("-h", "--help", action="help", help=say("print this help"))

    def error(self, message: str) -> NoReturn:
        """End the process, with usage and complaint on standard error."""
        lines = [self.format_usage(), _said(message, self._say), "\n"]
        self.exit(MISUSED, "".join(lines))


class _Help(argparse.HelpFormatter):
    """The help, with “usage” in the user's language."""

    def __init__(self, say: Catalogue, prog: str) -> None:
        super().__init__(prog)
        self._usage_prefix = say("usage: ")

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Add the line that shows how to call the program."""
        super().add_usage(usage, actions, groups, self._usage_prefix if prefix is None else prefix)


def _said(complaint: str, say: Catalogue) -> str:
    for pattern, sentence in _COMPLAINTS:
        found = pattern.fullmatch(complaint)
        if found:
            return say(Message(sentence.text, **found.groupdict()))
    return complaint
