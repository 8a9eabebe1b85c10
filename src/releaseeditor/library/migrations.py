"""From one version of the tables to the next: each change that came after the first version.

New libraries take the same way, so that there is but one. Statements have the words of `schema`
and only add: the program's former version has to go on working with a library on a server.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from releaseeditor.library.schema import VERSION
from releaseeditor.values import frozen


@frozen
class Migration:
    """The statements that make a library of the version before one of version `to`.

    `breaks`: programs of former versions cannot even read it then.
    """

    to: int
    statements: tuple[str, ...]
    breaks: bool = False


Migrations = Sequence[Migration]

MIGRATIONS: tuple[Migration, ...] = ()
"""All there are, in order."""

OLDEST_READER = "oldest_reader"
"""Where `meta` has the first version whose programs can read a library; not there: any."""


def newest(migrations: Migrations) -> int:
    """The version that a library has after them."""
    return migrations[-1].to if migrations else VERSION


def statements(migrations: Migrations, version: int, words: Mapping[str, str]) -> Iterator[str]:
    """What makes a library of this version one of the newest, in the words of an engine."""
    for migration in migrations:
        if migration.to <= version:
            continue
        yield from (statement.format_map(words) for statement in migration.statements)
        if migration.breaks:
            yield f"DELETE FROM meta WHERE key = '{OLDEST_READER}'"
            yield f"INSERT INTO meta (key, value) VALUES ('{OLDEST_READER}', '{migration.to}')"
