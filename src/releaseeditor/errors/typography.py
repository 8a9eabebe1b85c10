"""Faults of naming a profile or a rule of typography."""

from __future__ import annotations

from collections.abc import Iterable

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Message


class UnknownProfile(Fault):
    """There is no profile of typography of that name."""

    exit_code = 2

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(
            Message("There is no typography profile {name}.", name=name),
            Message("The profiles are {names}.", names=", ".join(known)),
        )


class UnknownRule(Fault):
    """The profile's language has no rule of that name."""

    exit_code = 2

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(
            Message("There is no typography rule {name} in this language.", name=name),
            Message("The rules are {names}.", names=", ".join(known)),
        )


class NotText(Fault):
    """What came in is not text in UTF-8."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__(
            Message("The input is not text in UTF-8."),
            Message("Save the text as UTF-8 and try again."),
        )
