"""A connection to addresses already chosen, which keeps every byte and stops at the limits of size and time.

httpcore is given no say in where to connect: its network backend is replaced by one that knows only the addresses that
were checked (https://www.encode.io/httpcore/network-backends/). The name serves TLS and the Host header.
"""

import ssl
from collections.abc import Iterable, Sequence
from typing import Any

import httpcore

from firsthand.fetch.networks import IPAddress
from firsthand.fetch.policy import Policy
from firsthand.fetch.refusal import RefusalError
from firsthand.fetch.stopwatch import Stopwatch


class Wire:
    """What goes over one connection, as plain text where TLS is used."""

    def __init__(self, policy: Policy, watch: Stopwatch) -> None:
        self.sent = bytearray()
        self.received = bytearray()
        self.peer = ""
        self.in_head = True  # until the exchange has read the response's headers
        self._policy = policy
        self._watch = watch

    def seconds(self) -> float:
        """How long the next step may wait. RefusalError when the whole fetch is out of time."""
        return min(self._policy.silence_seconds, self._watch.left())

    def room(self) -> int:
        """How many bytes may still come. RefusalError when none may."""
        most = self._policy.head_bytes + (0 if self.in_head else self._policy.received_bytes)
        if (room := most - len(self.received)) > 0:
            return room
        if self.in_head:
            raise RefusalError(f"its headers are longer than {most:,} bytes", "length")
        raise too_long(self._policy)


def too_long(policy: Policy) -> RefusalError:
    """The refusal of a response that is larger than the policy takes."""
    return RefusalError(f"longer than {policy.received_bytes:,} bytes; save it by hand and read the file", "length")


class KeptStream(httpcore.NetworkStream):
    """A stream that notes what passes, and asks the wire before each step how much and how long."""

    def __init__(self, stream: httpcore.NetworkStream, wire: Wire) -> None:
        self._stream = stream
        self._wire = wire

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """The next bytes, at most as many as there is room for."""
        data = self._stream.read(min(max_bytes, self._wire.room()), self._wire.seconds())
        self._wire.received += data
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Sends bytes."""
        self._wire.sent += buffer
        self._stream.write(buffer, self._wire.seconds())

    def close(self) -> None:
        """Ends the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same stream under TLS, for the name asked for."""
        secured = self._stream.start_tls(ssl_context, server_hostname, self._wire.seconds())
        return KeptStream(secured, self._wire)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as httpcore declares it
        """What httpcore asks of a stream."""
        return self._stream.get_extra_info(info)


class PinnedBackend(httpcore.NetworkBackend):
    """Connects to the chosen addresses, whatever host it is asked for; the first that answers."""

    def __init__(self, pinned: Sequence[IPAddress], wire: Wire) -> None:
        self._pinned = pinned
        self._wire = wire
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A stream to the first address that takes the connection. The errors of httpcore where none does."""
        for ip in self._pinned[:-1]:
            try:
                return self._connected(ip, port)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._connected(self._pinned[-1], port)

    def _connected(self, ip: IPAddress, port: int) -> KeptStream:
        stream = self._sockets.connect_tcp(str(ip), port, timeout=self._wire.seconds())
        self._wire.peer = str(ip)
        return KeptStream(stream, self._wire)
