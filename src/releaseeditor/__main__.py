"""The start: the command line, which opens the window where no other command is given."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program with the arguments of the process; its exit code."""
    if getattr(sys, "frozen", False):  # a process that checks begins here too, and ends here
        from multiprocessing import freeze_support

        freeze_support()
    from releaseeditor.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
