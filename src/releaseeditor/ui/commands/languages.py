"""Commands on the languages that the release is in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from releaseeditor.messages import Message
from releaseeditor.model.commands.structure import show_languages
from releaseeditor.model.edits import Edit
from releaseeditor.ui.commands.view import column_is_shown, toggle_column
from releaseeditor.ui.desk import Deed, Desk, Plan
from releaseeditor.ui.names import language_name


def toggle_language(language: str) -> Plan:
    """The plan of taking a language out of the release, or of adding it; the last one stays.

    What is written in a language stays in the release, and is there again when the language is.
    """

    def plan(desk: Desk) -> Deed | None:
        if desk.work is None:
            return None
        former = desk.release.languages
        if language not in former:
            return _adding(desk, language, show_languages(desk.release, (*former, language)))
        others = tuple(code for code in former if code != language)
        return _taking_out(desk, language, show_languages(desk.release, others))

    return plan


def _adding(desk: Desk, language: str, edit: Edit) -> Deed:
    desk.document.session.check(edit)

    def deed() -> None:
        desk.document.apply(edit)
        showing = None if column_is_shown(language)(desk) else toggle_column(language)(desk)
        if showing:
            showing()

    return deed


def _taking_out(desk: Desk, language: str, edit: Edit) -> Deed:
    desk.document.session.check(edit)

    def deed() -> None:
        desk.document.apply(edit)
        if desk.place.language == language:
            desk.go_to(replace(desk.place, language=desk.release.languages[0]))
        if any(language in unit.wordings for unit in desk.release.units.values()):
            name = language_name(desk.say, language)
            desk.tell(
                Message("The texts are kept, and come back with the language: {name}.", name=name)
            )

    return deed


def has_language(language: str) -> Callable[[Desk], bool]:
    """Whether the release is in a language."""
    return lambda desk: language in desk.release.languages
