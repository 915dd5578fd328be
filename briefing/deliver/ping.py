"""A monitoring address in, a knock at it out; whether it was heard is said, and never fails a run.

The address is the user's own and may carry a token: messages name its host alone.
"""

import http.client
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from briefing.errors import ConfigError

SECONDS = 10


class _NoRedirect(HTTPRedirectHandler):
    """Go where the user said and nowhere else."""

    def redirect_request(self, *_args: object) -> None:
        """Refuse."""


def check_ping(url: str, key: str) -> None:
    """Raise ConfigError for an address that is not http or https."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ConfigError(
            f"[mail] {key} is no http or https address", hint='for example "https://status.example.org/abc"'
        )


def ping(url: str, *, seconds: float = SECONDS) -> str:
    """Knock at `url`; return "" or what went wrong."""
    host = urlsplit(url).hostname or ""
    request = Request(url, headers={"User-Agent": "briefing"})  # noqa: S310 - the scheme was checked by check_ping
    try:
        with build_opener(_NoRedirect).open(request, timeout=seconds) as answer:
            answer.read(1024)
    except (OSError, URLError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or getattr(error, "strerror", None) or type(error).__name__
        return f"the monitoring address at {host} did not answer: {reason}"
    return ""
