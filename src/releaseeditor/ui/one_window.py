"""One window for each user: a second start hands its file to the first one's window and ends.

Nothing depends on it: where no socket can be made a second window opens, and the library takes what
both write.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 2000
"""Milliseconds in which a window that is there has to answer; a busy one is not waited for."""

_LONGEST = 1 << 16
_HEARD = b"heard\n"


def hand_over(socket: Path, path: Path | None) -> bool:
    """Have the window that listens at `socket` come to the front and open the file, if there is.

    False where no window is there, or none that answers.
    """
    try:
        from PySide6.QtNetwork import QLocalSocket
    except ImportError:  # a system without the libraries that Qt's network needs
        return False
    line = QLocalSocket()
    line.connectToServer(str(socket))
    if not line.waitForConnected(_PATIENCE):
        return False
    asked = str(path.absolute()) if path else ""
    line.write(asked.encode("utf-8", "surrogateescape") + b"\n")
    line.flush()
    answered = line.waitForReadyRead(_PATIENCE) and bytes(line.readAll().data()) == _HEARD
    line.abort()
    return answered


class OneWindow(QObject):
    """Listens for other starts of the program by the same user."""

    asked = Signal(object)
    """Another start wants the window to the front, with this `Path` or None."""

    def __init__(self, socket: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._server = _listening(socket, self)
        if self._server is not None:
            self._server.newConnection.connect(self._greet)

    @property
    def listens(self) -> bool:
        """Whether others can reach it."""
        return self._server is not None

    def finish(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _greet(self) -> None:
        line = self._server.nextPendingConnection() if self._server else None
        if line is not None:
            line.readyRead.connect(lambda: self._read(line))
            line.disconnected.connect(line.deleteLater)

    def _read(self, line: QLocalSocket) -> None:
        if line.bytesAvailable() > _LONGEST:
            line.abort()
        elif line.canReadLine():
            said = bytes(line.readLine().data()).rstrip(b"\n")
            line.write(_HEARD)
            line.flush()
            self.asked.emit(Path(said.decode("utf-8", "surrogateescape")) if said else None)


def _listening(socket: Path, parent: QObject) -> QLocalServer | None:
    """A server at the socket, one that a crash left behind taken away; None where there is one."""
    try:
        from PySide6.QtNetwork import QAbstractSocket, QLocalServer
    except ImportError:
        return None
    server = QLocalServer(parent)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    if server.listen(str(socket)):
        return server
    if server.serverError() == QAbstractSocket.SocketError.AddressInUseError:
        QLocalServer.removeServer(str(socket))
        if server.listen(str(socket)):
            return server
    server.deleteLater()
    return None
