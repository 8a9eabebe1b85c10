"""The command line: every command works without Qt and without a display."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from releaseeditor.cli.terminal import Terminal
from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Catalogue, chosen_language

COMMANDS = ("import", "export", "show", "check")
"""The first words that name a command; without one the window opens."""

DONE, REFUSED, MISUSED, UNREADABLE, UNWRITABLE, FOUND, STOPPED = 0, 1, 2, 3, 4, 5, 130


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say; the exit code, as docs/command-line.md lists them."""
    terminal = Terminal(Catalogue(_system_language()))
    try:
        return _run(list(arguments), terminal)
    except Fault as fault:
        terminal.complain(fault)
        return fault.exit_code
    except BrokenPipeError:
        # The reader went away, as `head` does; Python would complain once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return STOPPED


def _run(arguments: list[str], terminal: Terminal) -> int:
    if not arguments or not (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        return _open_window(arguments, terminal)
    from releaseeditor.cli.parsing import parsed

    options = parsed(arguments, terminal.say)
    return options.command(options, terminal)


def _open_window(arguments: list[str], terminal: Terminal) -> int:
    if len(arguments) > 1:
        from releaseeditor.cli.parsing import misuse

        return misuse(arguments, terminal.say)
    from releaseeditor.ui.app import main

    return main(arguments[0] if arguments else None)


def _system_language() -> str:
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return chosen_language([name.partition(".")[0] for name in names if name])
