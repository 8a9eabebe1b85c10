"""Who works here, as the system knows them."""

from __future__ import annotations

import getpass


def user_name() -> str:
    """The name that the system knows the user by; empty where it knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
