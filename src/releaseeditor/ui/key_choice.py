"""Which action has which keys, and who else has them: pure functions over the user's choice."""

from __future__ import annotations

from collections.abc import Mapping

from releaseeditor.ui.action import Action
from releaseeditor.ui.actions import actions, keys_of


def owner(keys: str, chosen: Mapping[str, str], *, but: str = "") -> Action | None:
    """The action that has these keys, apart from the one named `but`; None where they are free."""
    wanted = normalised(keys)
    for action in actions():
        if action.name != but and wanted in map(normalised, keys_of(action, chosen)):
            return action
    return None


def with_keys(chosen: Mapping[str, str], name: str, keys: str) -> dict[str, str]:
    """The choice with other keys for an action; whoever had them has none any more."""
    changed = {**_taken_from_others(chosen, name, keys), name: keys}
    usual = {action.name: action.keys for action in actions()}
    return {other: own for other, own in changed.items() if not own or usual[other] != (own,)}


def with_usual(chosen: Mapping[str, str], name: str) -> dict[str, str]:
    """The choice with an action's usual keys; whoever had them has none any more."""
    changed = {other: keys for other, keys in chosen.items() if other != name}
    usual = next(action.keys for action in actions() if action.name == name)
    for keys in usual:
        changed = _taken_from_others(changed, name, keys)
    return changed


def _taken_from_others(chosen: Mapping[str, str], name: str, keys: str) -> dict[str, str]:
    loser = owner(keys, chosen, but=name) if keys else None
    if loser is None:
        return dict(chosen)
    wanted = normalised(keys)
    rest = [key for key in keys_of(loser, chosen) if normalised(key) != wanted]
    return {**chosen, loser.name: rest[0] if rest else ""}


def normalised(keys: str) -> str:
    """Keys in one form, however they are written."""
    *modifiers, key = keys.replace("++", "+Plus").split("+")
    return "+".join([*sorted(part.lower() for part in modifiers), key.lower()])
