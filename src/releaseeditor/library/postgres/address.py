"""The address of a library on a server, and the settings of every connection to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from urllib.parse import quote

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from releaseeditor.errors.team import AddressMalformed, LineTooOpen
from releaseeditor.values import frozen

PROVEN = "verify-full"
"""The only mode of libpq in which the line is encrypted and the server has proved its name."""

CONNECTING = 5
"""Seconds in which a server has to answer a new connection."""

_SAFE: Mapping[str, str | int] = MappingProxyType(
    {
        "connect_timeout": CONNECTING,
        "tcp_user_timeout": 8000,
        "keepalives": 1,
        "keepalives_idle": 30,
        "keepalives_interval": 5,
        "keepalives_count": 3,
        "application_name": "releaseeditor",
        "client_encoding": "UTF8",
    }
)
_SESSION = (
    "-c statement_timeout=15s -c lock_timeout=5s -c idle_in_transaction_session_timeout=10s"
    " -c DateStyle=ISO -c TimeZone=UTC -c search_path=public"
)


@frozen
class Address:
    """Where a library is; the password is never part of it and `shown` is safe to print."""

    server: str
    database: str
    user: str
    parameters: Mapping[str, str | int] = field(hash=False, repr=False)

    @property
    def shown(self) -> str:
        """The address for people, without anything secret."""
        return f"postgresql://{quote(self.user)}@{self.server}/{quote(self.database)}"


def read_address(url: str) -> tuple[Address, str]:
    """The address and the password that stood in it, or ''.

    `AddressMalformed` if libpq cannot read it; `LineTooOpen` if it asks for a weaker mode than
    `verify-full`, which only a socket of this computer may have. The default of libpq, `prefer`,
    goes over to clear text without a word (libpq, “SSL Mode Descriptions”).
    """
    given = _parts(url)
    password = given.pop("password", "")
    for name in ("passfile", "service", "servicefile", "options"):
        given.pop(name, None)
    host = given.setdefault("host", "localhost")
    local = "hostaddr" not in given and all(h.startswith(("/", "@")) for h in host.split(","))
    parameters: dict[str, str | int] = {**given, **_SAFE, "options": _SESSION}
    if not local:
        parameters |= _proven(given)
    server = "localhost" if local else host
    user = given.get("user", "")
    return Address(server, given.get("dbname", user), user, parameters), password


def _proven(given: Mapping[str, str]) -> dict[str, str | int]:
    mode = given.get("sslmode", PROVEN)
    if mode != PROVEN:
        raise LineTooOpen(mode)
    # Without a file of its own the server is believed if the system's authorities vouch for it.
    root = given.get("sslrootcert", "system")
    binding = given.get("channel_binding", "require")
    return {
        "sslmode": PROVEN,
        "sslrootcert": root,
        "channel_binding": binding,
        "gssencmode": "disable",
    }


def _parts(url: str) -> dict[str, str]:
    """What the address says; the complaint of libpq would repeat it, with the password."""
    parts: dict[str, str] | None = None
    if url.startswith(("postgresql://", "postgres://")):
        try:
            parts = {name: str(value) for name, value in conninfo_to_dict(url).items()}
        except ProgrammingError:
            parts = None
    if not parts or not parts.get("user"):
        raise AddressMalformed
    return parts
