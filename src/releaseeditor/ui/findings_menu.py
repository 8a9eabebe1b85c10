"""The menu on what the checks found."""

from __future__ import annotations

from releaseeditor.messages import NO_MESSAGE, Message
from releaseeditor.ui.action import Action, Menu
from releaseeditor.ui.commands.findings import ACTS, at_caret, correct, step
from releaseeditor.ui.commands.program import show_own_words

_ALL = Menu(
    "correct_all",
    Message("Correct everything of this kind"),
    tuple(
        Action(name, title, at_caret(ACTS[name]))
        for name, title in (
            ("correct_in_text", Message("In this text")),
            ("correct_in_column", Message("In this column")),
            ("correct_in_release", Message("In the whole release")),
        )
    ),
)
_IGNORE = Action("ignore", Message("Ignore…"), at_caret(ACTS["ignore"]), ("Ctrl+Shift+F8",))
_WORD = (
    Action(
        "ignore_word", Message("Ignore the word in this release"), at_caret(ACTS["ignore_word"])
    ),
    Action("take_word", Message("Add the word to my own"), at_caret(ACTS["take_word"])),
)

FINDINGS = Menu(
    "findings",
    Message("Fi&ndings"),
    (
        Action("next_finding", Message("Next finding"), step(1), ("F8",)),
        Action("previous_finding", Message("Previous finding"), step(-1), ("Shift+F8",)),
        None,
        Action("correct", Message("Correct"), at_caret(correct), ("Ctrl+F8",)),
        _ALL,
        None,
        _IGNORE,
        *_WORD,
        None,
        Action("own_words", Message("Own words and what is ignored…"), show_own_words),
    ),
)

OF_A_WORD = Menu("", NO_MESSAGE, (*_WORD, _IGNORE))
"""What a word's own menu offers beside suggestions."""

OF_A_PLACE = Menu("", NO_MESSAGE, (_ALL, _IGNORE))
"""What the menu at any other finding offers beside replacements."""
