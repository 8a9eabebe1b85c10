"""A server that encrypts: a gate that ends TLS in front of one whose program cannot.

It speaks what PostgreSQL's protocol says of SSLRequest (“SSL Session Encryption”): eight bytes ask,
one byte answers, then TLS begins; behind the gate everything goes on in clear.
"""

from __future__ import annotations

import os
import selectors
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_ASKED = 8
_CHUNK = 1 << 16


class TlsGate:
    """Answers at a socket that listens; `heard` is everything that came from clients, in clear."""

    def __init__(
        self, listening: socket.socket, target: Path, context: ssl.SSLContext | None
    ) -> None:
        self._target = str(target)
        self._context = context
        self._server = listening
        listening.settimeout(0)  # or closing might wait in `accept` for one who never comes
        self.heard = b""
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._wake, self._alarm = os.pipe()
        self._begin(self._accept)

    def close(self) -> None:
        """End, with all connections."""
        os.close(self._alarm)
        self._threads[0].join()
        os.close(self._wake)
        for end in self._open:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        for thread in self._threads[1:]:
            thread.join()
        for end in self._open:
            end.close()

    def _accept(self) -> None:
        with selectors.DefaultSelector() as ready:
            ready.register(self._server, selectors.EVENT_READ)
            ready.register(self._wake, selectors.EVENT_READ)
            while all(key.fileobj is self._server for key, _ in ready.select()):
                with suppress(BlockingIOError):  # who asked may have gone, or another gate took it
                    client = self._server.accept()[0]
                    client.settimeout(None)
                    self._open.append(client)
                    self._begin(self._serve, client)

    def _begin(self, work: Callable[..., None], *ends: socket.socket) -> None:
        thread = threading.Thread(target=work, args=ends, name="tls-gate")
        self._threads.append(thread)
        thread.start()

    def _serve(self, client: socket.socket) -> None:
        """Answer as the server does, then carry bytes to it."""
        with suppress(OSError):
            client.recv(_ASKED, socket.MSG_WAITALL)
            if self._context is None:
                client.sendall(b"N")
                self.heard += client.recv(_CHUNK)
                return
            client.sendall(b"S")
            secure = self._context.wrap_socket(client, server_side=True)
            behind = socket.socket(socket.AF_UNIX)
            self._open += [secure, behind]
            behind.connect(self._target)
            self._begin(self._carry, behind, secure)
            self._carry(secure, behind)

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while content := source.recv(_CHUNK):
                if isinstance(source, ssl.SSLSocket):
                    self.heard += content
                target.sendall(content)
        with suppress(OSError):
            target.shutdown(socket.SHUT_RDWR)
