# ===- link.py - The wire between a client and its broker ------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""A forwarder on 127.0.0.1 that sees the connections of one client and can cut them."""

import selectors
import socket
import threading
import time


class Connection:
    """One connection of the client, from its accept to its end."""

    def __init__(self, client, broker, overlaps):
        self.client, self.broker = client, broker
        # Whether an earlier connection was still up when this one came.
        self.overlaps = overlaps
        self.sent = 0
        self.received = b""
        # By this the broker's log names the connection.
        self.name = "127.0.0.1:%d" % broker.getsockname()[1]
        # Who ended it: 'client', 'broker' or 'cut'; None while it is up.
        self.ended_by = None


class Link:
    """Forwards to PORT. One thread does all the work, so that the order of what
    the client does is kept on the way to the broker."""

    def __init__(self, port):
        self.target = port
        self.connections = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._lock = threading.Lock()
        self._stopped = False
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def up(self):
        """The connections that have not ended."""
        return [each for each in self.connections if each.ended_by is None]

    def cut(self):
        """Ends all connections without a word of either side, as a network does."""
        with self._lock:
            for each in self.up():
                self._end(each, "cut")

    def stop(self):
        self.cut()
        self._stopped = True
        self._thread.join()
        self._listener.close()

    @staticmethod
    def wait(condition, seconds):
        """Waits until CONDITION() holds; the last answer."""
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() >= end:
                return False
            time.sleep(0.01)
        return True

    def _work(self):
        while not self._stopped:
            ready = self._selector.select(0.02)
            with self._lock:
                # Ends come before beginnings: a client that closes one connection
                # and then opens another must be seen to do so.
                for key, _ in ready:
                    if key.data and key.data.ended_by is None:
                        self._forward(key.data, key.fileobj)
                if any(key.fileobj is self._listener for key, _ in ready):
                    self._accept()

    def _accept(self):
        client, _ = self._listener.accept()
        for each in self.up():
            self._forward(each, each.client)
        try:
            broker = socket.create_connection(("127.0.0.1", self.target), 5)
        except OSError:
            client.close()
            return
        connection = Connection(client, broker, bool(self.up()))
        self.connections.append(connection)
        for end in (client, broker):
            end.settimeout(5)
            self._selector.register(end, selectors.EVENT_READ, connection)

    def _forward(self, connection, source):
        """Hands on what SOURCE has sent, and its end."""
        from_client = source is connection.client
        other = connection.broker if from_client else connection.client
        while connection.ended_by is None:
            source.setblocking(False)
            try:
                data = source.recv(65536)
            except BlockingIOError:
                return
            except OSError:
                data = b""
            finally:
                source.settimeout(5)
            if data:
                if from_client:
                    connection.sent += len(data)
                else:
                    connection.received += data
                try:
                    other.sendall(data)
                    continue
                except OSError:
                    from_client = not from_client
            self._end(connection, "client" if from_client else "broker")

    def _end(self, connection, who):
        connection.ended_by = who
        for end in (connection.client, connection.broker):
            self._selector.unregister(end)
            end.close()
