"""A socket in front of the server that can go dead: it takes everything and answers nothing."""

from __future__ import annotations

import os
import selectors
import socket
import threading
from contextlib import suppress
from pathlib import Path


class Gate:
    """Carries bytes between clients and a socket of the server until it is `shut`."""

    def __init__(self, folder: Path, target: Path) -> None:
        self.folder = folder
        self._target = str(target)
        self._shut = threading.Event()
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(str(folder / target.name))
        self._server.listen()
        self._wake, self._alarm = os.pipe()
        self._others: dict[socket.socket, socket.socket] = {}
        self._clients: set[socket.socket] = set()
        self._asking: set[socket.socket] = set()
        self.trips = 0
        """How often a client has begun to ask, having heard all that the server said before."""
        self._thread = threading.Thread(target=self._run, name="gate")
        self._thread.start()

    def shut(self) -> None:
        """From now on nothing goes through, and nobody is told."""
        self._shut.set()
        os.write(self._alarm, b".")

    def cut(self) -> None:
        """Break the lines at last, which both ends hear."""
        for end in tuple(self._others):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def open(self) -> None:
        """Let new connections through; those that were caught stay dead."""
        self._shut.clear()

    def close(self) -> None:
        """End."""
        os.close(self._alarm)
        self._thread.join()
        for end in (self._server, *self._others):
            end.close()
        os.close(self._wake)

    def _run(self) -> None:
        ready = selectors.DefaultSelector()
        ready.register(self._server, selectors.EVENT_READ)
        ready.register(self._wake, selectors.EVENT_READ)
        while True:
            for key, _ in ready.select():
                if key.fileobj == self._wake:
                    if not os.read(self._wake, 1):
                        ready.close()
                        return
                    for end in self._others:
                        with suppress(KeyError):
                            ready.unregister(end)
                elif key.fileobj is self._server:
                    self._accept(ready)
                elif isinstance(key.fileobj, socket.socket):
                    self._carry(ready, key.fileobj)

    def _accept(self, ready: selectors.DefaultSelector) -> None:
        client = self._server.accept()[0]
        behind = socket.socket(socket.AF_UNIX)
        self._clients.add(client)
        self._others |= {client: behind, behind: client}
        if not self._shut.is_set():
            behind.connect(self._target)
            ready.register(client, selectors.EVENT_READ)
            ready.register(behind, selectors.EVENT_READ)

    def _carry(self, ready: selectors.DefaultSelector, end: socket.socket) -> None:
        try:
            content = end.recv(1 << 16)
        except OSError:
            content = b""
        if self._shut.is_set():
            return
        self._count(end)
        with suppress(OSError):
            if content:
                self._others[end].sendall(content)
                return
            self._others[end].shutdown(socket.SHUT_WR)
        ready.unregister(end)

    def _count(self, end: socket.socket) -> None:
        if end not in self._clients:
            self._asking.discard(self._others[end])
        elif end not in self._asking:
            self._asking.add(end)
            self.trips += 1
