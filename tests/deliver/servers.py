"""Mail servers for tests: a certificate of their own, aiosmtpd, and one that reads its lines from a script."""

import base64
import contextlib
import socket
import ssl
import subprocess
import threading
import warnings
from dataclasses import dataclass, field

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

PASSWORD = "Geheimwort-π-4711"


def make_certificate(folder):
    """Write a CA and a certificate for localhost; return the CA's file, the certificate's and the key's."""
    ca, ca_key, cert, key = (folder / name for name in ("ca.pem", "ca.key", "cert.pem", "key.pem"))
    request, extra = folder / "cert.csr", folder / "extra.cnf"
    extra.write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    ca_config = ["-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign"]
    for command in (
        ["req", "-x509", *curve, "-keyout", ca_key, "-out", ca, "-days", "3650", "-subj", "/CN=Test CA", *ca_config],
        ["req", *curve, "-keyout", key, "-out", request, "-subj", "/CN=localhost"],
        [
            "x509",
            "-req",
            "-in",
            request,
            "-CA",
            ca,
            "-CAkey",
            ca_key,
            "-CAcreateserial",
            "-out",
            cert,
            "-days",
            "3650",
            "-extfile",
            extra,
        ],
    ):
        subprocess.run(["openssl", *command], check=True, capture_output=True)
    return ca, cert, key


def server_context(certificate):
    _, cert, key = certificate
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return context


@dataclass
class Keeper:
    """What an aiosmtpd server received, and how it answers recipients: by the words before the @."""

    mails: list = field(default_factory=list)
    logins: list = field(default_factory=list)

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        local = address.split("@")[0]
        if local.isdecimal():
            return f"{local} no mail for {address}"
        envelope.rcpt_tos.append(address)
        return "250 fine"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.mails.append((envelope.mail_from, tuple(envelope.rcpt_tos), envelope.content))
        return f"250 queued as K{len(self.mails)}"

    async def auth_XOAUTH2(self, server, args):  # noqa: N802
        said = base64.b64decode(args[1]).decode()
        self.logins.append(("XOAUTH2", said.split("\x01")[0]))
        return AuthResult(success=said == f"user=desk\x01auth=Bearer {PASSWORD}\x01\x01", handled=False)

    def authenticate(self, server, session, envelope, mechanism, data):
        login, password = (bytes(part).decode() for part in data)
        self.logins.append((mechanism, login))
        return AuthResult(success=password == PASSWORD and login == "desk", handled=False)


def knock(port):
    """Open a TLS connection, hear the greeting, and leave."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection(("127.0.0.1", port), 5) as plain, context.wrap_socket(plain) as line:
        line.recv(100)


@contextlib.contextmanager
def aiosmtpd_server(certificate, *, implicit=False, auth=True, **more):
    """Run aiosmtpd on a free loopback port; yield (keeper, port)."""
    keeper = Keeper()
    settings = {"authenticator": keeper.authenticate, "auth_required": auth}
    if implicit:
        settings |= {"ssl_context": server_context(certificate), "auth_require_tls": False}
    else:
        settings |= {"tls_context": server_context(certificate), "require_starttls": True, "auth_require_tls": True}
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(keeper, hostname="127.0.0.1", port=port, **(settings | more))
    if implicit:
        # The controller's own probe would talk plain text to a TLS port.
        controller._trigger_server = lambda: knock(port)
    with warnings.catch_warnings():
        # aiosmtpd does not know that a port of implicit TLS is TLS, and says so at each connection.
        warnings.filterwarnings("ignore", "Requiring AUTH while not requiring TLS")
        controller.start()
        try:
            yield keeper, port
        finally:
            controller.stop()


class Scripted:
    """A raw SMTP server that obeys a script: at a step, answer something, drop the line, or hang.

    Steps: banner, ehlo, mail, rcpt, data, body (before the dot), dot. An action is a reply, "drop", or "hang".
    `after` is the action after a good reply to the dot. `mails` holds what was accepted.
    """

    def __init__(self, script=None, *, extensions=("SIZE 1000000", "8BITMIME"), after=""):
        self.script = script or {}
        self.extensions = extensions
        self.after = after
        self.mails = []
        self.dots = []
        self.connections = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(0.05)
        self.port = self._listener.getsockname()[1]
        self._closing = threading.Event()
        self._open = []
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._closing.set()
        self._thread.join()
        for thread, connection in self._open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            thread.join()
            connection.close()
        self._listener.close()

    def _serve(self):
        while not self._closing.is_set():
            with contextlib.suppress(TimeoutError):
                connection, _ = self._listener.accept()
                connection.settimeout(20)
                self.connections += 1
                thread = threading.Thread(target=self._talk, args=(connection,))
                self._open.append((thread, connection))
                thread.start()

    def _act(self, connection, step, otherwise):
        """Answer; return whether the conversation goes on."""
        return self._do(connection, self._action(step, otherwise))

    def _action(self, step, otherwise):
        action = self.script.get(step, otherwise)
        return action(self) if callable(action) else action

    def _do(self, connection, action):
        if action == "drop":
            return False
        if action == "hang":
            self._closing.wait(20)
            return False
        connection.sendall(action.encode() + b"\r\n")
        return not action.startswith("421")

    def _talk(self, connection):
        with contextlib.suppress(OSError):
            self._converse(connection)
        with contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)

    def _converse(self, connection):
        if not self._act(connection, "banner", "220 script"):
            return
        lines = connection.makefile("rb")
        recipient = ""
        for line in lines:
            word = line.split()[0].upper().decode("ascii", "replace") if line.split() else ""
            if word in ("EHLO", "LHLO", "HELO"):
                names = ["script", *self.extensions]
                known = "\r\n".join(
                    f"250{'-' if number < len(names) - 1 else ' '}{name}" for number, name in enumerate(names)
                )
                on = self._act(connection, "ehlo", known)
            elif word == "MAIL":
                on = self._act(connection, "mail", "250 sender fine")
            elif word == "RCPT":
                recipient = line.decode().split("<")[1].split(">")[0]
                on = self._act(connection, "rcpt", "250 recipient fine")
            elif word == "DATA":
                action = self._action("data", "354 go on")
                on = self._do(connection, action)
                if on and action.startswith("354"):
                    on = self._data(connection, lines, recipient)
            elif word == "QUIT":
                connection.sendall(b"221 bye\r\n")
                return
            else:
                connection.sendall(b"250 fine\r\n")
                on = True
            if not on:
                return

    def _data(self, connection, lines, recipient):
        if self.script.get("body") == "drop":
            lines.readline()
            return False
        body = []
        for line in lines:
            if line == b".\r\n":
                break
            body.append(line)
        else:
            return False
        self.dots.append(recipient)
        action = self._action("dot", "250 queued as S1")
        if action.startswith("250"):
            self.mails.append((recipient, b"".join(body)))
        return self._do(connection, action) and self.after != "drop"
