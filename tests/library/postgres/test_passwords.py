"""Passwords: in an encrypted keyring of the system, or asked for each time, and nowhere else."""

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import KeyringLocked

from releaseeditor.errors.team import KeyringLocked as Locked
from releaseeditor.errors.team import KeyringMissing, PasswordRefused, PasswordWanted
from releaseeditor.library.postgres.address import read_address
from releaseeditor.library.postgres.passwords import forget_password, keep_password, kept_password
from releaseeditor.library.team import open_team
from tests.library.team import Team

PASSWORD = "correct horse"  # noqa: S105 - known to the test alone
ADDRESS, _ = read_address("postgresql://ann@server.example/press")
HERE = (__name__,)


class Ring(KeyringBackend):
    """Stands for the system's."""

    priority = 1  # pyright: ignore[reportAssignmentType] - the property of a class, in keyring's form

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    made = Ring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: made)
    return made


def test_a_password_is_kept_for_its_address_alone(ring: Ring) -> None:
    keep_password(ADDRESS, PASSWORD, HERE)
    assert kept_password(ADDRESS, HERE) == PASSWORD
    other, _ = read_address("postgresql://ann@other.example/press")
    assert kept_password(other, HERE) == ""
    forget_password(ADDRESS, HERE)
    assert ring.kept == {}


def test_what_is_not_in_the_keyring_is_forgotten_already(ring: Ring) -> None:
    forget_password(ADDRESS, HERE)
    forget_password(ADDRESS)
    assert ring.kept == {}


def test_a_locked_keyring_is_as_good_as_none(ring: Ring) -> None:
    keep_password(ADDRESS, PASSWORD, HERE)
    ring.locked = True
    assert kept_password(ADDRESS, HERE) == ""


def test_that_a_locked_keyring_still_has_a_password_is_told(ring: Ring) -> None:
    keep_password(ADDRESS, PASSWORD, HERE)
    ring.locked = True
    with pytest.raises(Locked):
        forget_password(ADDRESS, HERE)
    assert ring.kept


def test_a_keyring_that_may_be_a_plain_file_is_not_used(ring: Ring) -> None:
    with pytest.raises(KeyringMissing):
        keep_password(ADDRESS, PASSWORD)
    assert ring.kept == {}


def test_without_a_keyring_the_password_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", fail.Keyring)
    assert kept_password(ADDRESS) == ""
    with pytest.raises(KeyringMissing):
        keep_password(ADDRESS, PASSWORD)


@pytest.mark.usefixtures("ring")
def test_a_server_that_asks_is_answered(team: Team) -> None:
    team.server.execute(
        "CREATE ROLE needs_password", f"CREATE ROLE guarded LOGIN PASSWORD '{PASSWORD}'"
    )
    team.server.execute("GRANT needs_password, re_fr TO guarded")
    url, outboxes = team.url("guarded"), team.folder / "outboxes"
    with pytest.raises(PasswordWanted):
        open_team(url, outboxes)
    with pytest.raises(PasswordRefused) as refused:
        open_team(url, outboxes, "hunter2")
    assert "hunter2" not in f"{refused.value!r} {refused.value.__context__!r}"
    store = open_team(url, outboxes, PASSWORD)
    assert store.author == "guarded"
    store.close()
    team.server.execute("DROP ROLE guarded", "DROP ROLE needs_password")


def test_what_waits_is_in_one_file_however_the_library_is_opened(team: Team) -> None:
    outboxes = team.folder / "outboxes"
    url = team.url("officer")
    spelled = url.replace("postgresql://officer", "postgres://officer:ignored", 1)
    for address in (url, spelled):
        open_team(address, outboxes).close()
    open_team(team.url("editor"), outboxes).close()
    assert len(list(outboxes.glob("*.sqlite"))) == len(("officer", "editor"))
