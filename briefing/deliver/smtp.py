"""Parcels over SMTP submission or LMTP, one conversation for many.

TLS is always verified; credentials are never sent without it. Every wait has an end. The final dot is sent by itself,
after `before_dot`, so that what is in doubt is only the time between the dot and the answer to it (RFC 1047).
"""

import base64
import re
import smtplib
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from briefing.deliver.credentials import Login
from briefing.deliver.route import Route
from briefing.deliver.transport import Kind, Outcome, Parcel, shown
from briefing.errors import ConfigError

_LINE_DOT = re.compile(rb"(?m)^\.")
AUTH_CODES = frozenset({530, 534, 535, 538})


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait: for the connection, for an answer, and for the answer to the final dot (RFC 5321, 4.5.3.2.6)."""

    connect: float = 30
    command: float = 60
    dot: float = 600


class _Ended(Exception):  # noqa: N818 - an end, not an error: it carries the outcome to `send`
    """The attempt is over before the dot."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.kind)
        self.outcome = outcome


class Smtp:
    """A transport that speaks SMTP or, with `route.transport` "lmtp", LMTP."""

    def __init__(
        self, route: Route, login: Login | None, *, ca_file: str = "", patience: Patience = Patience()
    ) -> None:
        self._route = route
        self._login = login
        self._patience = patience
        self._tls = _context(ca_file) if route.security != "none" else None
        self._server: smtplib.SMTP | None = None

    def send(self, parcel: Parcel, before_dot: Callable[[], None]) -> Outcome:
        """Send one parcel. A conversation that is left over from the one before is tried first, then a new one."""
        reused = self._server is not None
        outcome = self._attempt(parcel, before_dot)
        if reused and outcome.kind in ("away", "later") and self._server is None:
            outcome = self._attempt(parcel, before_dot)
        return outcome

    def check(self, parcel: Parcel) -> Outcome:
        """Connect, log in, name sender and recipient, and take all back."""
        try:
            server = self._connected()
            self._envelope(server, parcel)
            with suppress(smtplib.SMTPException, OSError):
                server.rset()
        except _Ended as ended:
            return ended.outcome
        return Outcome("sent", "the server takes mail from us for this recipient")

    def close(self) -> None:
        """End the conversation politely where there is one."""
        server, self._server = self._server, None
        if server is not None:
            with suppress(smtplib.SMTPException, OSError):
                server.quit()
            server.close()

    def _attempt(self, parcel: Parcel, before_dot: Callable[[], None]) -> Outcome:
        try:
            server = self._connected()
            self._envelope(server, parcel)
            self._body(server, parcel.data)
        except _Ended as ended:
            return ended.outcome
        try:
            before_dot()
        except BaseException:
            self._drop()  # the server has no dot, and so no message
            raise
        return self._dot(server)

    def _dot(self, server: smtplib.SMTP) -> Outcome:
        try:
            if server.sock is not None:
                server.sock.settimeout(self._patience.dot)
            server.send(b".\r\n")
            code, reply = server.getreply()
            if server.sock is not None:
                server.sock.settimeout(self._patience.command)
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            return Outcome("unknown", self._shown(f"no answer to the final dot: {_words(error)}"))
        if not 200 <= code <= 599:
            self._drop()
            return Outcome("unknown", self._shown(f"an answer that means nothing: {_text(reply)}"))
        if code == 421:
            self._drop()
        return Outcome("sent" if code < 300 else _kind(code), self._shown(f"{code} {_text(reply)}"))

    def _connected(self) -> smtplib.SMTP:
        if self._server is None:
            try:
                self._server = self._connect()
                self._greet(self._server)
            except (smtplib.SMTPException, OSError) as error:
                # Not chained for a refused login: nothing of it belongs in a traceback.
                cause = None if isinstance(error, smtplib.SMTPAuthenticationError) else error
                raise self._ended(*_greeting_failed(error)) from cause
        return self._server

    def _connect(self) -> smtplib.SMTP:
        route, name = self._route, _own_name()
        if route.transport == "lmtp":
            # LMTP's first argument may be a socket's path.
            return smtplib.LMTP(route.host, route.port, local_hostname=name, timeout=self._patience.connect)
        if route.security == "tls":
            return smtplib.SMTP_SSL(
                route.host, route.port, local_hostname=name, timeout=self._patience.connect, context=self._tls
            )
        return smtplib.SMTP(route.host, route.port, local_hostname=name, timeout=self._patience.connect)

    def _greet(self, server: smtplib.SMTP) -> None:
        if server.sock is not None:
            server.sock.settimeout(self._patience.command)
        server.ehlo_or_helo_if_needed()
        if self._route.security == "starttls":
            code, reply = server.starttls(context=self._tls)
            if code != 220:
                raise smtplib.SMTPResponseException(code, reply)
            server.ehlo()
        if self._login is not None:
            _log_in(server, self._login)

    def _envelope(self, server: smtplib.SMTP, parcel: Parcel) -> None:
        limit = self.size_limit()
        if limit and len(parcel.data) > limit:
            raise self._ended("too big", f"{len(parcel.data)} bytes; the server takes {limit}", keep=True)
        options = [f"size={len(parcel.data)}"] if server.has_extn("size") else []
        try:
            code, reply = server.mail(parcel.sender, options)
            if code == 250:
                code, reply = server.rcpt(parcel.recipient)
        except (smtplib.SMTPException, OSError) as error:
            raise self._ended("later", _words(error)) from error
        if code not in (250, 251):
            raise self._answered(code, reply)

    def _body(self, server: smtplib.SMTP, data: bytes) -> None:
        try:
            code, reply = server.docmd("data")
            if code == 354:
                ended = data if data.endswith(b"\r\n") else data + b"\r\n"
                server.send(_LINE_DOT.sub(b"..", ended))
        except (smtplib.SMTPException, OSError) as error:
            raise self._ended("later", _words(error)) from error
        if code != 354:
            raise self._answered(code, reply)

    def size_limit(self) -> int:
        """Return how many bytes the server takes at most (0: it did not say), once connected."""
        stated = (self._server.esmtp_features if self._server else {}).get("size", "")
        return int(stated) if stated.isdecimal() else 0

    def _answered(self, code: int, reply: bytes) -> _Ended:
        """Return the end that the server's answer means; a conversation that goes on is reset for the next parcel."""
        outcome = Outcome(_kind(code), self._shown(f"{code} {_text(reply)}"))
        if code == 421 or not 400 <= code <= 599:
            self._drop()
        elif self._server is not None:
            try:
                self._server.rset()
            except (smtplib.SMTPException, OSError):
                self._drop()
        return _Ended(outcome)

    def _ended(self, kind: Kind, words: str, *, keep: bool = False) -> _Ended:
        if not keep:
            self._drop()
        return _Ended(Outcome(kind, self._shown(words)))

    def _drop(self) -> None:
        """Leave the conversation as it is."""
        server, self._server = self._server, None
        if server is not None:
            with suppress(OSError):
                server.close()

    def _shown(self, words: str) -> str:
        return shown(self._login.secret.mask(words) if self._login else words)


def _context(ca_file: str) -> ssl.SSLContext:
    """Return a context that checks chain and name; smtplib's own default checks neither."""
    try:
        context = ssl.create_default_context(cafile=ca_file or None)
    except (OSError, ssl.SSLError) as error:
        raise ConfigError(
            f"[mail] ca_file: cannot read {ca_file}: {error}", hint="a PEM file of certificates"
        ) from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _greeting_failed(error: Exception) -> tuple[Kind, str]:
    """Return what a failure before the first parcel means, and the words for it."""
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return "setup", f"the server does not offer what is asked for: {error}"
    if isinstance(error, smtplib.SMTPResponseException):
        words = f"{error.smtp_code} {_text(error.smtp_error)}"
        if isinstance(error, smtplib.SMTPAuthenticationError):
            return ("later" if 400 <= error.smtp_code < 500 else "auth"), words
        # 500 is smtplib's own word for a line without an end; what is no code at all is as little an answer.
        lasting = 501 <= error.smtp_code <= 599
        return (_kind(error.smtp_code) if lasting else "later"), words
    if isinstance(error, ssl.SSLError) and not isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return "setup", f"no TLS connection that can be trusted: {_words(error)}"
    return "away", f"cannot connect: {_words(error)}"


def _log_in(server: smtplib.SMTP, login: Login) -> None:
    """Log in by XOAUTH2, PLAIN or LOGIN. Own words, because smtplib's put a password that is not ASCII into its error."""
    offered = server.esmtp_features.get("auth", "").upper().split()
    secret = login.secret.reveal()
    if login.is_token and "XOAUTH2" in offered:
        code, reply = server.docmd("AUTH", "XOAUTH2 " + _base64(f"user={login.user}\x01auth=Bearer {secret}\x01\x01"))
        if code == 334:  # the reason, in base64; an empty line asks for the final answer
            code, reply = server.docmd("")
    elif login.is_token:
        raise smtplib.SMTPNotSupportedError("XOAUTH2 is not among its ways to log in")
    elif "PLAIN" in offered:
        code, reply = server.docmd("AUTH", "PLAIN " + _base64(f"\0{login.user}\0{secret}"))
    elif "LOGIN" in offered:
        code, reply = server.docmd("AUTH", "LOGIN " + _base64(login.user))
        if code == 334:
            code, reply = server.docmd(_base64(secret))
    else:
        raise smtplib.SMTPNotSupportedError("neither PLAIN nor LOGIN is among its ways to log in")
    if code not in (235, 503):  # 503: already logged in
        raise smtplib.SMTPAuthenticationError(code, reply)


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode("ascii")


def _kind(code: int) -> Kind:
    """Return what a reply code above 299 means for the message."""
    if code in AUTH_CODES:
        return "auth"
    if code == 552:
        return "too big"
    return "refused" if 500 <= code <= 599 else "later"


def _text(reply: bytes | str) -> str:
    return reply.decode("utf-8", "replace") if isinstance(reply, bytes) else str(reply)


def _words(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error) or type(error).__name__


def _own_name() -> str:
    """Return the name to greet with, without asking the network for it."""
    name = socket.gethostname()
    return name if re.fullmatch(r"[A-Za-z0-9.-]{1,255}", name) else "localhost"
