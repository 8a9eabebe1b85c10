"""Every fault a user can meet: what is wrong, what to do, and the command line's exit code."""

from releaseeditor.errors.fault import Fault, Refused

__all__ = ["Fault", "Refused"]
