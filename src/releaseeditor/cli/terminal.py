"""The terminal: what is answered goes to standard output, what went wrong to standard error."""

from __future__ import annotations

import json
import sys
from typing import Any

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Catalogue, Message


class Terminal:
    """Says things in the user's language."""

    def __init__(self, say: Catalogue) -> None:
        self.say = say

    def answer(self, sentence: Message | str) -> None:
        """Print a line of the answer; a string is printed as it is."""
        text = sentence if isinstance(sentence, str) else self.say(sentence)
        sys.stdout.write(text + "\n")

    def answer_json(self, value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
        """Print a value as JSON, for other programs."""
        sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")

    def complain(self, fault: Fault) -> None:
        """Say what is wrong, and on a line of its own what to do."""
        sys.stderr.write(self.say(fault.message) + "\n")
        if fault.hint.text:
            sys.stderr.write(self.say(fault.hint) + "\n")
