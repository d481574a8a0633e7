"""A web server on this machine for tests: it answers each request as told, and remembers what was asked."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Answer:
    """Status, body and headers; `cut` sends only half of the body that is announced."""

    body: bytes | str = b""
    status: int = 200
    kind: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: bool = False


@dataclass
class LocalServer:
    """Where the server listens, and the paths (with queries) and headers of the requests so far."""

    url: str
    paths: list[str] = field(default_factory=list)
    headers: list[Mapping[str, str]] = field(default_factory=list)


Answering = Callable[[str], Answer]


@contextmanager
def serving(answering: Answering | Mapping[str, Answer]) -> Iterator[LocalServer]:
    """A server whose answers a function of the path gives, or a table of paths; 404 for a path not in it."""
    answer_to: Answering = (
        answering if callable(answering) else lambda path: answering.get(path, Answer("not found", status=404))
    )
    here = LocalServer("")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = 1 << 16  # head and body in one packet, or the next one waits for its receipt

        def do_GET(self) -> None:
            here.paths.append(self.path)
            here.headers.append(dict(self.headers))
            answer = answer_to(self.path)
            body = answer.body.encode() if isinstance(answer.body, str) else answer.body
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.kind)
            self.send_header("Content-Length", str(len(body)))
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body[: len(body) // 2] if answer.cut else body)
            self.close_connection = self.close_connection or answer.cut

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    here.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        server.server_close()
