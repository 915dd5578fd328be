"""Brief -> PDF/A-3a and PDF/UA-1 in one file, with brief.json attached.

In comes a Brief; out goes the PDF. WeasyPrint runs in a child process (`press.py`) with limits on time and memory; it
gets the page, the fonts and the logo as bytes and can reach nothing else. Where it fails, RenderError says why and
nothing else is harmed. Same brief, options and libraries: the same bytes.
"""

import base64
import hashlib
import json
import subprocess
import threading
from contextlib import suppress
from typing import Any

from briefing.config import RenderOptions
from briefing.errors import ConfigError, RenderError
from briefing.model import Brief, Rendered
from briefing.render import child
from briefing.render.child import stop, take, warm
from briefing.render.html import assets_of, print_page
from briefing.render.json import render_json

MEMORY = 6 * 2**30
"""Address space of the press in bytes: six times what 200 pages took."""

SECONDS, LETTERS = 120, 2000
"""Least limit of CPU time in seconds, and the letters of a page for which a second is added; the wall limit is 4 times."""

MISSING = "missing: "
"""What the press says before letters that no typeface has; it is not imported here, so that it stands alone."""

LETTERS_SHOWN = 12
"""Missing letters that are named."""

__all__ = ["begin", "cool", "render_pdf", "warm"]

PANGO_HINT = "apt-get install --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


class _Job:
    """A brief that the press is printing: the press gets it and answers in a thread, so that we can go on meanwhile."""

    def __init__(self, brief: Brief, options: RenderOptions) -> None:
        self.brief, self.options = brief, options
        self.order = _order(brief, options)
        self.child = take()
        self.answer: tuple[bytes, bytes] | None = None
        self.thread = threading.Thread(target=self._talk, daemon=True)
        self.thread.start()

    def _talk(self) -> None:
        with suppress(OSError, ValueError, subprocess.TimeoutExpired):
            self.answer = self.child.communicate(json.dumps(self.order).encode(), timeout=self.order["seconds"] * 4)

    def wait(self) -> Rendered:
        """Return the PDF, with a remark where letters are missing; raise RenderError with the reason where there is none."""
        try:
            self.thread.join()
        finally:
            self.stop()
        if self.answer is None:
            raise RenderError("the PDF was not ready in time", hint="a smaller brief, or another format")
        data, said = self.answer
        words = said.decode(errors="replace")
        if self.child.returncode == 0 and data.startswith(b"%PDF-"):
            return Rendered("brief.pdf", "application/pdf", data, _lacking(words))
        raise _failure(self.child.returncode, words)

    def stop(self) -> None:
        """End the press."""
        self.child.kill()
        self.thread.join()
        stop(self.child)


_begun: list[_Job] = []


def begin(brief: Brief, options: RenderOptions) -> None:
    """Have the press begin with `brief` and return at once; `render_pdf` of the same brief waits for the result.

    What cannot be begun is left to `render_pdf`, which says why.
    """
    with suppress(RenderError):
        _begun.append(_Job(brief, options))


def cool() -> None:
    """Stop every press that was started and is not needed."""
    while _begun:
        _begun.pop().stop()
    child.cool()


def render_pdf(brief: Brief, options: RenderOptions) -> Rendered:
    """Return `brief.pdf`; raise RenderError where it cannot be made, ConfigError for a bad template or brand."""
    begun = [job for job in _begun if job.brief is brief and job.options == options]
    for job in begun:
        _begun.remove(job)
    made = begun[0] if begun else _Job(brief, options)
    return made.wait()


def _assets(options: RenderOptions) -> dict[str, bytes]:
    """Return fonts and logo; a font that is missing is told, never replaced by another."""
    try:
        return assets_of(options)
    except ConfigError as error:
        raise RenderError(f"the PDF needs its fonts: {error.message}", hint=error.hint) from error


def _order(brief: Brief, options: RenderOptions) -> dict[str, Any]:
    """Return what the press needs to know."""
    page = print_page(brief, options)
    attachment = render_json(brief, options).data
    day = brief.edition[:10] if brief.edition[:4].isdigit() else "2000-01-01"
    return {
        "html": page,
        "assets": {name: base64.b64encode(data).decode() for name, data in _assets(options).items()},
        "created": f"{day}T00:00:00+00:00",
        "identifier": hashlib.sha256(page.encode() + attachment).hexdigest()[:32],
        "attachment": base64.b64encode(attachment).decode(),
        "description": "The brief as data: every quotation with its position in its source",
        "memory": MEMORY,
        "seconds": SECONDS + len(page) // LETTERS,
    }


def _lacking(said: str) -> str:
    """Return what to tell of letters that the press could only print as boxes, "" where it had them all."""
    letters = next((line.removeprefix(MISSING) for line in said.splitlines() if line.startswith(MISSING)), "")
    if not letters:
        return ""
    shown = letters[:LETTERS_SHOWN] + ("…" if len(letters) > LETTERS_SHOWN else "")
    return f"no typeface here has {shown}: boxes are printed instead; apt-get install fonts-noto-core fonts-noto-cjk"


def _failure(code: int, said: str) -> RenderError:
    lines = [line for line in said.splitlines() if line.strip()]
    last = lines[-1][:300] if lines else ""
    if code == 4:
        return RenderError(f"the PDF needs Pango, which is not installed ({last})", hint=PANGO_HINT)
    if "ModuleNotFoundError" in said:
        return RenderError(f"the PDF needs WeasyPrint ({last})", hint="pip install 'weasyprint>=70,<71'")
    if code < 0:
        return RenderError(
            f"the PDF could not be made: the press was stopped by signal {-code}", hint="a smaller brief may pass"
        )
    return RenderError(f"the PDF could not be made: {last or f'the press ended with code {code}'}")
