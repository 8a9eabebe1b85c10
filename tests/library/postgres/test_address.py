"""Addresses of libraries: read, and refused where the line would be open to others."""

import pytest

from releaseeditor.errors.team import AddressMalformed, LineTooOpen
from releaseeditor.library.postgres.address import read_address


def test_a_server_has_to_prove_itself_without_being_asked_for() -> None:
    address, _ = read_address("postgresql://ann@server.example/library")
    assert address.parameters["sslmode"] == "verify-full"
    assert address.parameters["sslrootcert"] == "system"
    assert address.parameters["channel_binding"] == "require"


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer", "require", "verify-ca"])
def test_a_weaker_line_is_refused(mode: str) -> None:
    with pytest.raises(LineTooOpen, match=mode):
        read_address(f"postgresql://ann@server.example/library?sslmode={mode}")


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ann@/library?host=/tmp,server.example&sslmode=disable",
        "postgresql://ann@/library?host=/tmp&hostaddr=192.0.2.1&sslmode=disable",
        "postgresql://ann@/library?sslmode=disable",
    ],
)
def test_what_looks_like_a_socket_and_is_a_network_is_no_socket(url: str) -> None:
    with pytest.raises(LineTooOpen):
        read_address(url)


def test_a_socket_of_this_computer_needs_no_encryption() -> None:
    address, _ = read_address("postgresql://ann@/library?host=/run/postgresql")
    assert "sslmode" not in address.parameters


def test_a_password_is_taken_out_of_the_address() -> None:
    address, password = read_address("postgresql://ann:s%65cret@server.example/library")
    assert password == "secret"  # noqa: S105 - known to the test alone
    assert "secret" not in f"{address!r} {address.shown} {dict(address.parameters)}"


def test_no_file_on_the_disk_gives_another_password_or_another_server() -> None:
    address, _ = read_address(
        "postgresql://ann@server.example/library?passfile=/tmp/pass&service=other"
        "&options=-csession_replication_role%3Dreplica"
    )
    assert not {"passfile", "service"} & set(address.parameters)
    assert "replica" not in str(address.parameters["options"])


@pytest.mark.parametrize("name", ["connect_timeout", "tcp_user_timeout", "keepalives_idle"])
def test_no_wait_is_for_ever(name: str) -> None:
    address, _ = read_address(f"postgresql://ann@server.example/library?{name}=0")
    assert int(address.parameters[name]) > 0


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://server.example/library",
        "postgresql://server.example/library",
        "postgresql://ann:hunter2@server.example/library?nonsense=1",
        "postgresql://ann:hunter2@[server.example/library",
        "user=ann password=hunter2 host=server.example",
    ],
)
def test_a_malformed_address_is_not_repeated_in_the_complaint(url: str) -> None:
    with pytest.raises(AddressMalformed) as refused:
        read_address(url)
    assert "hunter2" not in str(refused.value)
    assert refused.value.__context__ is None
