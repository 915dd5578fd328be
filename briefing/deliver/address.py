"""Mail addresses as the configuration writes them in, checked Address values out.

Stricter than RFC 5322 on purpose: what this parser accepts can stand in a header and in an envelope without quoting
tricks, comments, routes or groups (CVE-2023-27043 and its kin live there). Addresses come from the configuration only.
"""

import re
from dataclasses import dataclass

from briefing.errors import ConfigError

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*")
_LABEL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")
_NAMED = re.compile(r'\s*(?:"(?P<quoted>[^"\\]*)"|(?P<plain>[^<>"@,;:\\()\[\]]*))\s*<(?P<address>[^<>]*)>\s*')
LONGEST = 254


@dataclass(frozen=True, slots=True)
class Address:
    """One mailbox: `name` for people ("" for none), `box` the ASCII `local@domain` for machines."""

    name: str
    box: str

    @property
    def domain(self) -> str:
        """The part after the @."""
        return self.box.rpartition("@")[2]


def parse_address(text: str, key: str = "address") -> Address:
    """Return the mailbox in `text`, `Name <local@domain>` or `local@domain`; raise ConfigError that names `key`.

    >>> parse_address("Élise Морозова <elise@bücher.example>")
    Address(name='Élise Морозова', box='elise@xn--bcher-kva.example')
    """
    named = _NAMED.fullmatch(text)
    name = (named["quoted"] or named["plain"] or "").strip() if named else ""
    local, at, domain = (named["address"] if named else text.strip()).rpartition("@")
    hint = 'write "name@example.org" or "Name <name@example.org>"'
    if not name.isprintable() or not at:
        raise ConfigError(f"[mail] {key}: {text!r} is no mail address", hint=hint)
    if not _LOCAL.fullmatch(local) or local.startswith("-") or len(local) > 64:
        raise ConfigError(f"[mail] {key}: the part before @ of {text!r} cannot be used", hint=hint)
    box = f"{local}@{_domain(domain, text, key)}"
    if len(box) > LONGEST:
        raise ConfigError(f"[mail] {key}: {text!r} is longer than {LONGEST} characters", hint=hint)
    return Address(name, box)


def _domain(domain: str, text: str, key: str) -> str:
    try:
        ascii_domain = domain.encode("idna").decode("ascii") if domain else ""
    except UnicodeError:
        ascii_domain = ""
    if not ascii_domain or not all(_LABEL.fullmatch(label) for label in ascii_domain.split(".")):
        raise ConfigError(
            f"[mail] {key}: the part after @ of {text!r} is no domain", hint="for example name@example.org"
        )
    return ascii_domain.lower()
