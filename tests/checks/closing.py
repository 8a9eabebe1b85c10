"""What becomes of a thread that asks a companion while it is closed."""

from collections.abc import Callable
from threading import Thread

from releaseeditor.checks.companion import Companion
from releaseeditor.errors.fault import Fault


def refusals_at_closing(process: Companion, ask: Callable[[int], object]) -> list[type[Fault]]:
    """The fault of a thread that asks without end while the process is closed."""
    refused: list[type[Fault]] = []

    def ask_often() -> None:
        try:
            for number in range(1000):
                ask(number)
        except Fault as fault:
            refused.append(type(fault))

    asking = Thread(target=ask_often)
    asking.start()
    process.close()
    asking.join()
    return refused
