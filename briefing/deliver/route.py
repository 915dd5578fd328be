"""The `[mail]` table in, the checked way that mail takes out: nothing is connected and nothing is read here."""

import ipaddress
from dataclasses import dataclass

from briefing.config import MailTable
from briefing.deliver.address import Address, parse_address
from briefing.errors import ConfigError

PORTS = {
    ("smtp", "starttls"): 587,
    ("smtp", "tls"): 465,
    ("smtp", "none"): 25,
    ("lmtp", "none"): 24,
    ("lmtp", "starttls"): 24,
}


@dataclass(frozen=True, slots=True)
class Route:
    """Who sends to whom, over which transport; `security` is starttls, tls or none, `port` never 0 for SMTP."""

    transport: str
    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    bcc: tuple[Address, ...]
    reply_to: Address | None
    operator: Address | None
    host: str
    port: int
    security: str

    @property
    def recipients(self) -> tuple[Address, ...]:
        """Everybody who gets a copy, each once, in the order of to, cc, bcc."""
        seen: dict[str, Address] = {}
        for address in (*self.to, *self.cc, *self.bcc):
            seen.setdefault(address.box.lower(), address)
        return tuple(seen.values())


def route(mail: MailTable) -> Route:
    """Return the Route that `[mail]` states, or raise ConfigError for what cannot be sent, or not safely."""
    if not mail.sender:
        raise ConfigError("[mail] from is not set", hint='for example from = "Morning desk <desk@example.org>"')
    if not (mail.to or mail.cc or mail.bcc):
        raise ConfigError("[mail] names no recipient", hint='for example to = ["analyst@example.org"]')
    security = mail.security or ("none" if mail.transport == "lmtp" else "starttls")
    _check_transport(mail, security)
    return Route(
        transport=mail.transport,
        sender=parse_address(mail.sender, "from"),
        to=tuple(parse_address(text, "to") for text in mail.to),
        cc=tuple(parse_address(text, "cc") for text in mail.cc),
        bcc=tuple(parse_address(text, "bcc") for text in mail.bcc),
        reply_to=parse_address(mail.reply_to, "reply_to") if mail.reply_to else None,
        operator=parse_address(mail.operator, "operator") if mail.operator else None,
        host=mail.host,
        port=mail.port or PORTS.get((mail.transport, security), 0),
        security=security,
    )


def _check_transport(mail: MailTable, security: str) -> None:
    if mail.transport in ("smtp", "lmtp"):
        if not mail.host:
            raise ConfigError("[mail] host is not set", hint='for example host = "mail.example.org"')
        if mail.port > 65535:
            raise ConfigError(f"[mail] port cannot be {mail.port}", hint="587 for STARTTLS, 465 for TLS")
        if mail.transport == "lmtp" and security == "tls":
            raise ConfigError(
                "[mail] security: LMTP knows no implicit TLS", hint='use "none" on loopback, or "starttls"'
            )
        if security == "none" and not is_local(mail.host):
            raise ConfigError(
                f'[mail] security = "none" is only for this machine itself, not for {mail.host}',
                hint='use security = "starttls" (port 587) or "tls" (port 465)',
            )
        if security == "none" and mail.user:
            raise ConfigError(
                "[mail] user is set, but without TLS no password is sent", hint='use "starttls" or "tls", or drop user'
            )
    if mail.transport == "spool" and not mail.spool_dir:
        raise ConfigError("[mail] spool_dir is not set", hint='for example spool_dir = "spool"')
    if mail.transport == "sendmail" and not mail.sendmail_command:
        raise ConfigError("[mail] sendmail_command is empty", hint='for example ["/usr/sbin/sendmail", "-i"]')
    if mail.unsubscribe and not _is_unsubscribe(mail.unsubscribe):
        raise ConfigError(
            f"[mail] unsubscribe: {mail.unsubscribe!r} cannot be used",
            hint="an https: or mailto: address without spaces",
        )


def is_local(host: str) -> bool:
    """Say whether `host` is this machine by its own word: a socket's path, localhost, or a loopback address."""
    if host.startswith("/") or host.lower() in ("localhost", "ip6-localhost"):
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _is_unsubscribe(text: str) -> bool:
    return (
        text.startswith(("https://", "mailto:"))
        and text.isascii()
        and text.isprintable()
        and not set(text) & set(' <>",')
        and len(text) <= 200
    )
