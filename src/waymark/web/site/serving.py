"""The application served by waitress: one process, some threads, until it is asked to stop."""

from __future__ import annotations

import errno
from collections.abc import Callable
from typing import Any

from waymark.web.site.environment import CannotStart, Told
from waymark.web.site.starting import make_ready, refuse_unless_safe

THIS_MACHINE = "127.0.0.1"
THREADS = 8


def serve(told: Told, port: int, on_ready: Callable[[str], None], address: str = THIS_MACHINE) -> None:
    """
    Answer requests until interrupted. `on_ready` is called once, with the address a person may open.

    Raises BadEnvironment, and CannotStart where production may not be opened or the port cannot be had.
    """
    make_ready(told)
    refuse_unless_safe(told)
    server = _listening(told, port, address)
    on_ready(f"http://{address}:{server.effective_port}")
    server.run()


def _listening(told: Told, port: int, address: str) -> Any:
    from waitress.server import create_server

    from waymark.web.site.wsgi import application

    try:
        return create_server(
            application,
            host=address,
            port=port,
            threads=THREADS,
            ident="Waymark",
            # what a proxy says is kept or left out by the settings, which know how many proxies there are
            clear_untrusted_proxy_headers=told.proxies == 0,
        )
    except OverflowError:
        raise CannotStart(f"There is no port {port}. Choose one from 1024 to 65535 with --port.") from None
    except OSError as error:
        why = "is in use by another program" if error.errno == errno.EADDRINUSE else str(error.strerror)
        raise CannotStart(f"Port {port} cannot be opened: {why}. Choose another with --port.") from None
