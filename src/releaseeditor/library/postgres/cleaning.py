"""What PostgreSQL reports, as faults without its words: those may repeat a release's text.

`DETAIL: Failing row contains (…)` is the row itself. Only the code and the name of the rule that
was broken go on (PostgreSQL, appendix A, “Error Codes”).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import psycopg

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.library import NoRight
from releaseeditor.errors.team import (
    AccessRefused,
    LibraryAbsent,
    PasswordRefused,
    PasswordWanted,
    ServerBusy,
    ServerUnproven,
    ServerUnreachable,
    StepRefused,
)
from releaseeditor.library.postgres.address import Address
from releaseeditor.messages import Message

# Its warnings repeat what the server said; what matters of them is raised as a fault.
logging.getLogger("psycopg").setLevel(logging.CRITICAL)

_P = ParamSpec("_P")
_T = TypeVar("_T")

_LINE_LOST = ("08", "57P", "53300")
_BUSY = frozenset({"55P03", "57014", "40001", "40P01"})
_NO_RIGHT = frozenset({"42501"})
_NO_TABLE = frozenset({"42P01", "3F000"})
_DIED = ("SYSCALL", "closed unexpectedly", "unexpected eof")
# What libpq says of a server that has not proved itself, the first that fits, and what it means.
_UNPROVEN = (
    ("channel binding", Message("someone may stand in between, or it asks for no password")),
    ("does not match host name", Message("its certificate is for another name")),
    ("not support SSL", Message("it does not encrypt")),
    ("root certificate", Message("the file that sslrootcert names cannot be read")),
    ("certificate", Message("its certificate has expired, or nobody known here vouches for it")),
    ("SSL", Message("no encrypted line could be agreed on")),
)


def cleanly(
    address: Address, call: Callable[_P, _T], *arguments: _P.args, **named: _P.kwargs
) -> _T:
    """What `call` answers; an error of the driver becomes a fault, and is not kept inside it."""
    try:
        return call(*arguments, **named)
    except psycopg.Error as error:
        fault = fault_of(error, address)
    # Raised here, where no error is being handled: `from None` would keep it as the context.
    raise fault


def fault_of(error: psycopg.Error, address: Address) -> Fault:
    """The fault for an error of a statement or of a line that broke."""
    code = error.sqlstate or ""
    if not code and isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return ServerUnreachable(address.server)
    if code.startswith(_LINE_LOST):
        return ServerUnreachable(address.server)
    if code in _NO_RIGHT:
        return NoRight()
    if code in _NO_TABLE:
        return LibraryAbsent(address.server)
    if code in _BUSY:
        return ServerBusy()
    return StepRefused(code, error.diag.constraint_name or "")


def connecting_fault(error: psycopg.Error, address: Address) -> Fault:
    """The fault for a connection that was not made.

    libpq gives no code then, and the server's sentence is in any language: it is judged by the
    names that it mentions, and by what libpq itself says, which is English in the wheel.
    """
    server, user = address.server, address.user
    said = str(error)
    if error.pgconn is not None and error.pgconn.needs_password:
        return PasswordWanted(server, user)
    names_user = _mentions(said, user)
    names_library = _mentions(said, address.database)
    if names_library and not names_user and "does not exist" in said:
        return LibraryAbsent(server)
    if names_user and not names_library and error.pgconn and error.pgconn.used_password:
        return PasswordRefused(server, user)
    if names_user or names_library:
        return AccessRefused(server, user)
    reason = next((reason for words, reason in _UNPROVEN if words in said), None)
    if reason is not None and not any(word in said for word in _DIED):
        return ServerUnproven(server, reason)
    return ServerUnreachable(server)


def _mentions(said: str, name: str) -> bool:
    """In quotation marks, as servers do: “FATAL: role "ann" does not exist”, « ann », „ann“."""
    return any(f"{mark}{name}{close}" in said for mark, close in ('""', "«»", "„“")) or (
        f"« {name} »" in said or f"«\u00a0{name}\u00a0»" in said
    )
