"""What an action, a menu and a list of items in it are: values, without Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from releaseeditor.messages import Message
from releaseeditor.ui.desk import Desk, Plan
from releaseeditor.values import frozen


@frozen
class Action:
    """Something the user can do, from a menu, by keys or by a button.

    `named` gives the sentence of the moment, `checked` makes it one that is on or off.
    """

    name: str
    title: Message
    plan: Plan
    keys: tuple[str, ...] = ()
    icon: str = ""
    named: Callable[[Desk], Message] | None = None
    checked: Callable[[Desk], bool] | None = None


@frozen
class Listed:
    """Items that depend on what is open."""

    items: Callable[[Desk], Sequence[Action]]


@frozen
class Menu:
    """A menu; None is a line between its groups."""

    name: str
    title: Message
    items: tuple[Action | Menu | Listed | None, ...]
