"""The libraries' fault that decides which PySide6 this program may use."""

import sys

from PySide6.QtCore import QObject, Signal

CALLS = 2_000
TOLERANCE = 100  # other code takes and gives back references meanwhile


class _Sender(QObject):
    sent = Signal(int)

    def received(self, number: int) -> None:
        """Returns None, as most of Qt's own functions do."""


def test_emitting_and_calling_keep_the_references_of_true_and_none() -> None:
    """PySide6 6.12.0 loses one of True at each emit() and one of None at each call returning it.

    Python 3.11 aborts once none is left; from 3.12 on both are immortal and their counts rest.
    """
    sender = _Sender()
    sender.sent.connect(sender.received)
    before = counts()
    for number in range(CALLS):
        sender.sent.emit(number)
        sender.setObjectName("a name")
    lost = {name: before[name] - left for name, left in counts().items()}
    assert all(abs(number) < TOLERANCE for number in lost.values()), lost


def counts() -> dict[str, int]:
    return {str(value): sys.getrefcount(value) for value in (True, None)}
