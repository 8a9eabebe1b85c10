"""The clock of the server counts, and its administrator notes the backups."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from releaseeditor.errors.library import NoRight
from releaseeditor.errors.team import BackupOverdue, LibraryAbsent
from releaseeditor.library.entries import Filter, Query
from releaseeditor.library.listing import entries
from releaseeditor.library.releases import create
from releaseeditor.library.standing import standing
from releaseeditor.library.team import note_backup
from releaseeditor.model.facts import Embargo, Facts
from tests.builders import release
from tests.library.postgres_server import Server
from tests.library.team import Team

LATER = timedelta(days=3)


def test_an_embargo_ends_by_the_clock_of_the_server(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    """This computer is three days behind; a release that was under embargo two days ago is free."""
    store = team.store("officer")
    ended = Embargo(datetime.now(UTC) - timedelta(days=2), "Europe/Paris")
    create(store, replace(release("headline | fr: Prix"), facts=Facts(embargo=ended)))

    class Slow(datetime):
        """A clock that was set wrong."""

        @classmethod
        def now(cls, tz: object = None) -> datetime:
            del tz
            return datetime.now(UTC) - LATER

    monkeypatch.setattr("releaseeditor.library.postgres.store.datetime", Slow)
    monkeypatch.setattr("releaseeditor.library.standing.datetime", Slow)
    found = standing(store)
    assert abs(found.ahead - LATER) < timedelta(minutes=1)
    assert entries(store, Query(filter=Filter(embargoed=True))) == ()


def test_a_backup_that_was_noted_is_known_to_everyone(team: Team) -> None:
    reader = team.store("reader")
    team.execute("UPDATE meta SET value = '2026-03-01T04:00:00Z' WHERE key = 'last_backup'")
    (concern,) = standing(reader).concerns(reader.clock())
    assert isinstance(concern, BackupOverdue)
    assert concern.last == datetime(2026, 3, 1, 4, tzinfo=UTC)
    note_backup(team.url("postgres"))
    assert list(standing(reader).concerns(reader.clock())) == []
    team.execute("DELETE FROM meta WHERE key = 'last_backup'")
    assert [type(one) for one in standing(reader).concerns(reader.clock())] == [BackupOverdue]


def test_only_its_owner_notes_a_backup(team: Team) -> None:
    with pytest.raises(NoRight):
        note_backup(team.url("officer"))


def test_where_there_is_no_library_no_backup_is_noted(postgres_server: Server) -> None:
    with pytest.raises(LibraryAbsent):
        note_backup(postgres_server.url())
