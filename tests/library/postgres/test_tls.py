"""A line over a network: encrypted, to a server that has proved its name, or none at all."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from releaseeditor.errors.team import ServerUnproven
from releaseeditor.library.team import open_team
from tests.library.postgres.tls import TlsGate
from tests.library.team import Team

HOST = "server.example"
PASSWORD = "correct-horse"  # noqa: S105 - known to the test alone
Gated = Callable[..., str]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def root(authority: trustme.CA, tmp_path: Path) -> Path:
    """The certificate that an administrator hands out."""
    path = tmp_path / "root.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture
def gates() -> Iterator[list[TlsGate]]:
    made: list[TlsGate] = []
    yield made
    for gate in made:
        gate.close()


@pytest.fixture(scope="module")
def listening() -> Iterator[socket.socket]:
    """A port of this computer; made before a test is kept from the network."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


@pytest.fixture
def gated(team: Team, listening: socket.socket, gates: list[TlsGate]) -> Gated:
    """The address of the library behind a gate with this certificate, or one that has none."""

    def address(certificate: trustme.LeafCert | None, *, user: str = "editor", more: str) -> str:
        context = None
        if certificate is not None:
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            certificate.configure_cert(context)  # pyright: ignore[reportUnknownMemberType] - it takes the context of PyOpenSSL too
        target = team.server.folder / f".s.PGSQL.{team.server.port}"
        gates.append(TlsGate(listening, target, context))
        where = f"{HOST}:{listening.getsockname()[1]}/{team.database}?hostaddr=127.0.0.1"
        return f"postgresql://{user}:{PASSWORD}@{where}&{more}"

    return address


def refused(url: str, folder: Path) -> str:
    """Why the server is not believed; nothing secret is in it."""
    with pytest.raises(ServerUnproven) as fault:
        open_team(url, folder / "outboxes")
    told = f"{fault.value} {fault.value!r} {fault.value.__context__!r}"
    assert PASSWORD not in told
    assert HOST in told
    return str(fault.value)


def test_a_server_with_the_right_certificate_is_believed(
    gated: Gated, authority: trustme.CA, root: Path, tmp_path: Path
) -> None:
    certificate = authority.issue_cert(HOST)
    # The server behind this gate lets this user in without a password, which binds nothing.
    more = f"sslrootcert={root}&channel_binding=prefer"
    store = open_team(gated(certificate, more=more), tmp_path / "outboxes")
    assert store.author == "editor"
    assert store.name.startswith(HOST)
    store.close()


def test_a_certificate_for_another_name_is_refused(
    gated: Gated, authority: trustme.CA, root: Path, tmp_path: Path
) -> None:
    url = gated(authority.issue_cert("other.example"), more=f"sslrootcert={root}")
    assert "another name" in refused(url, tmp_path)


def test_a_certificate_of_an_unknown_authority_is_refused(
    gated: Gated, root: Path, tmp_path: Path
) -> None:
    url = gated(trustme.CA().issue_cert(HOST), more=f"sslrootcert={root}")
    assert "vouches" in refused(url, tmp_path)


def test_the_authorities_of_the_system_do_not_know_ones_own(
    gated: Gated, authority: trustme.CA, tmp_path: Path
) -> None:
    url = gated(authority.issue_cert(HOST), more="application_name=x")
    assert "sslrootcert" in refused(url, tmp_path)


def test_an_expired_certificate_is_refused(
    gated: Gated, authority: trustme.CA, root: Path, tmp_path: Path
) -> None:
    yesterday = datetime.now(UTC) - timedelta(days=1)
    expired = authority.issue_cert(
        HOST, not_before=yesterday - timedelta(days=9), not_after=yesterday
    )
    assert "expired" in refused(gated(expired, more=f"sslrootcert={root}"), tmp_path)


def test_a_server_that_does_not_encrypt_is_refused_and_told_nothing(
    gated: Gated, gates: list[TlsGate], root: Path, tmp_path: Path
) -> None:
    assert "encrypt" in refused(gated(None, more=f"sslrootcert={root}"), tmp_path)
    assert gates[-1].heard == b""


def test_a_root_certificate_that_is_not_there_is_named(
    gated: Gated, authority: trustme.CA, tmp_path: Path
) -> None:
    url = gated(authority.issue_cert(HOST), more=f"sslrootcert={tmp_path / 'missing.pem'}")
    assert "sslrootcert" in refused(url, tmp_path)


def test_who_stands_in_between_with_a_right_certificate_hears_no_password(
    team: Team, gated: Gated, gates: list[TlsGate], authority: trustme.CA, root: Path
) -> None:
    """What such a gate is: the proof that is bound to its channel is not the server's."""
    team.server.execute(
        "CREATE ROLE needs_password", f"CREATE ROLE bound LOGIN PASSWORD '{PASSWORD}'"
    )
    team.server.execute("GRANT needs_password, re_fr TO bound")
    for user in ("bound", "editor"):
        url = gated(authority.issue_cert(HOST), user=user, more=f"sslrootcert={root}")
        assert "in between" in refused(url, team.folder)
        assert PASSWORD.encode() not in gates[-1].heard
    team.server.execute("DROP ROLE bound", "DROP ROLE needs_password")
