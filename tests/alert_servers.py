"""Servers on this machine that take alerts: an address JSON is posted to, and a mail server with STARTTLS."""

import shutil
import socketserver
import ssl
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from email.policy import default as email_policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest


@dataclass
class Posted:
    """One request: its path, headers and body."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Hook:
    """The address, and what was posted to it so far; `answers` are the statuses it gives, the last one for ever."""

    url: str = ""
    answers: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    posted: list[Posted] = field(default_factory=list)


@contextmanager
def taking_posts(*statuses: int | tuple[int, dict[str, str]]) -> Iterator[Hook]:
    """A server that answers each POST with the next status."""
    hook = Hook(answers=[row if isinstance(row, tuple) else (row, {}) for row in statuses or (204,)])

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            hook.posted.append(Posted(self.path, {name.lower(): value for name, value in self.headers.items()}, body))
            status, headers = hook.answers.pop(0) if len(hook.answers) > 1 else hook.answers[0]
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    hook.url = f"http://127.0.0.1:{server.server_port}/hook"
    with _running(server):
        yield hook


@dataclass
class Mailbox:
    """The mail server's port, the commands it was given, and the messages it took, as bytes and as messages."""

    port: int = 0
    commands: list[str] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)

    @property
    def messages(self) -> list[Message]:
        """The messages, read."""
        return [message_from_bytes(raw, policy=email_policy) for raw in self.raw]


@contextmanager
def taking_mail(
    *, certificate: tuple[Path, Path] | None = None, replies: Sequence[tuple[str, str]] = ()
) -> Iterator[Mailbox]:
    """A mail server; with a certificate and key it offers STARTTLS. `replies` are its answers to commands (MAIL, AUTH),
    each given once."""
    box = Mailbox()
    waiting = list(replies)

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.encrypted = False
            self._say("220 here")
            while line := self.rfile.readline():
                word = line.decode("utf-8", "replace").strip()
                box.commands.append(word)
                verb = word.split(" ")[0].upper()
                told = next((row for row in waiting if row[0] == verb), None)
                if told is not None:
                    waiting.remove(told)
                    self._say(told[1])
                elif not self._answer(verb):
                    return

        def _answer(self, verb: str) -> bool:
            if verb == "EHLO":
                offers = ["STARTTLS"] if certificate and not self.encrypted else []
                for offer in ["here", *offers, "AUTH PLAIN"]:
                    self._say(f"250{' ' if offer == 'AUTH PLAIN' else '-'}{offer}")
            elif verb == "STARTTLS":
                self._say("220 go ahead")
                self._encrypt()
            elif verb == "AUTH":
                self._say("235 come in")
            elif verb == "DATA":
                self._say("354 go ahead")
                box.raw.append(self._body())
                self._say("250 taken")
            elif verb == "QUIT":
                self._say("221 bye")
                return False
            else:
                self._say("250 good")
            return True

        def _body(self) -> bytes:
            lines = []
            while (line := self.rfile.readline()) not in (b".\r\n", b""):
                lines.append(line[1:] if line.startswith(b".") else line)
            return b"".join(lines)

        def _encrypt(self) -> None:
            assert certificate is not None
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            self.request = context.wrap_socket(self.request, server_side=True)
            self.rfile, self.wfile = self.request.makefile("rb"), self.request.makefile("wb", buffering=0)
            self.encrypted = True

        def _say(self, line: str) -> None:
            self.wfile.write(line.encode() + b"\r\n")

    class Quiet(socketserver.ThreadingTCPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            pass

    server = Quiet(("127.0.0.1", 0), Handler)
    box.port = server.server_address[1]
    with _running(server):
        yield box


@contextmanager
def _running(server: socketserver.BaseServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


def own_certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate of 127.0.0.1 and its key, made here; the test is skipped where openssl is absent."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not there to make a certificate")
    certificate, key = folder / "here.pem", folder / "here.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    return certificate, key
