"""A library of a team on the tests' server, and the people who use it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from releaseeditor.library.postgres.address import Address, read_address
from releaseeditor.library.postgres.setup import prepare
from releaseeditor.library.postgres.store import PostgresStore
from tests.library.postgres_server import Server

LANGUAGES = ("fr", "ru", "en")
TEMPLATE = "library_template"

EVERYTHING = ("re_fr", "re_ru", "re_en", "re_approve", "re_publish", "re_purge")

PEOPLE: Mapping[str, tuple[str, ...]] = {
    "officer": EVERYTHING,
    "editor": ("re_fr", "re_ru", "re_en"),
    "translator": ("re_ru",),
    "approver": ("re_approve",),
    "publisher": ("re_publish",),
    "reader": ("re_read",),
    "stranger": (),
    "Anna": EVERYTHING,
    "Boris": EVERYTHING,
}
"""Who there is, by what they may do."""


@dataclass(slots=True)
class Team:
    """One database with an empty library."""

    server: Server
    database: str
    folder: Path
    _stores: list[PostgresStore] = field(default_factory=list[PostgresStore])

    def address(self, user: str = "officer") -> Address:
        """The address of a person."""
        return read_address(self.url(user))[0]

    def url(self, user: str = "officer") -> str:
        """The address of a person, as text."""
        return self.server.url(self.database, user)

    def store(self, user: str = "officer", longest_wait: float = 10.0) -> PostgresStore:
        """The library as a person opens it; closed when the test ends."""
        outbox = self.folder / f"{user}.outbox"
        store = PostgresStore(self.address(user), "", outbox, longest_wait=longest_wait)
        self._stores.append(store)
        return store

    def execute(
        self, statement: str, user: str = "postgres", values: Sequence[object] = ()
    ) -> list[tuple[object, ...]]:
        """The rows of a statement that someone types into psql."""
        with psycopg.connect(self.url(user), autocommit=True) as connection:
            cursor = connection.execute(statement.encode(), values or None)
            return cursor.fetchall() if cursor.description else []

    def kill_backends(self) -> int:
        """Cut the lines of everybody else; how many there were."""
        rows = self.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        return len(rows)

    def close(self) -> None:
        """Close what was opened and take the database away."""
        for store in self._stores:
            store.close()
        self.server.execute(f"DROP DATABASE {self.database} WITH (FORCE)")


def make_template(server: Server) -> None:
    """The database that others are copies of, and the people."""
    server.execute(f"CREATE DATABASE {TEMPLATE}")
    prepare(read_address(server.url(TEMPLATE))[0], "", LANGUAGES)
    for person, roles in PEOPLE.items():
        granted = (f'GRANT {role} TO "{person}"' for role in roles)
        server.execute(f'CREATE ROLE "{person}" LOGIN', *granted)


def make_team(server: Server, name: str, folder: Path) -> Team:
    """A new database with an empty library."""
    server.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE} STRATEGY file_copy")
    return Team(server, name, folder)
