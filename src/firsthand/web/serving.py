"""The server process."""

import socket
from threading import Thread

import uvicorn
from fastapi import FastAPI

from firsthand.errors import MisuseError
from firsthand.pipeline.comparison import warm

_OPEN_REQUESTS = 200  # beyond these a client is told to come back instead of waiting without an end


def bound(host: str, port: int) -> socket.socket:
    """A socket that listens there; port 0 takes a free one. MisuseError in one line where that cannot be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host.strip("[]"), port))
        made.listen()  # whoever comes before the server is ready waits, and is not turned away
    except (OSError, OverflowError) as error:
        made.close()
        reason = getattr(error, "strerror", None) or str(error)
        raise MisuseError(f"{host}:{port}: cannot listen there: {reason}; name another --host or --port") from error
    return made


def serve(app: FastAPI, listening: socket.socket) -> None:
    """Serve the pages until the process is asked to end; meanwhile what compares two articles is compiled."""
    Thread(target=warm, args=(app.state.desk.kb,), name="warming", daemon=True).start()
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=True,
        proxy_headers=True,  # from a proxy of this machine, so that cookies know of its TLS and failures of addresses
        forwarded_allow_ips="127.0.0.1,::1",
        limit_concurrency=_OPEN_REQUESTS,
        timeout_graceful_shutdown=5,
    )
    uvicorn.Server(config).run(sockets=[listening])
