"""The command line: every command works without Qt and without a display."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence

from releaseeditor.cli.terminal import Terminal
from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import OutputFailed
from releaseeditor.messages import Catalogue, Message, chosen_language

COMMANDS = ("import", "export", "show", "check", "typography", "library", "team")
"""The first words that name a command; without one the window opens."""

DONE, STOPPED, BROKEN = 0, 130, 70
"""Exit codes beside those of faults: done, stopped by Ctrl+C, a fault of the program itself."""


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say; the exit code, as docs/command-line.md lists them."""
    terminal = Terminal(Catalogue(_system_language()))
    try:
        code = _run(list(arguments), terminal)
        terminal.finish()
    except Fault as fault:
        terminal.complain(fault)
        if isinstance(fault, OutputFailed):
            _let_go_of_output()
        return fault.exit_code
    except BrokenPipeError:  # the reader went away, as `head` does
        _let_go_of_output()
        return DONE
    except KeyboardInterrupt:
        return STOPPED
    return code


def _let_go_of_output() -> None:
    """Have Python not try, fail and complain once more about what is left when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: list[str], terminal: Terminal) -> int:
    if not arguments or not (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        return _open_window(arguments, terminal)
    from releaseeditor.cli.parsing import parsed

    options = parsed(arguments, terminal.say)
    try:
        return options.command(options, terminal)
    except (Fault, BrokenPipeError):
        raise
    except Exception as error:  # noqa: BLE001 - the last resort: a sentence, never a traceback
        return _confess(error, terminal)


def _open_window(arguments: list[str], terminal: Terminal) -> int:
    if len(arguments) > 1:
        from releaseeditor.cli.parsing import misuse

        return misuse(arguments, terminal.say)
    # What is made until the window has been seen stays: to look through it again and again for what
    # could go takes a twentieth of that time. The modules are not looked through later either.
    gc.disable()
    try:
        main = _window()
        gc.freeze()
        return main(arguments[0] if arguments else None)
    finally:
        gc.enable()


def _window() -> Callable[[str | None], int]:
    """What shows the window; raises `WindowUnavailable` where Qt is not there."""
    try:
        from releaseeditor.ui.app import main
    except ImportError as error:
        from releaseeditor.errors.start import WindowUnavailable

        raise WindowUnavailable(str(error)) from error
    return main


def _confess(error: Exception, terminal: Terminal) -> int:
    """Say where the program went wrong, without the words of the release that it went wrong on."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else ""
    terminal.note(
        Message(
            "This is a fault of the program itself: {kind} at {place}.",
            kind=type(error).__name__,
            place=place,
        )
    )
    terminal.note(Message("Please report it, with what you did. Nothing was written."))
    return BROKEN


def _system_language() -> str:
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return chosen_language([name.partition(".")[0] for name in names if name])
