"""Brief -> PDF/A-3a and PDF/UA-1 in one file, with brief.json attached.

In comes a Brief; out goes the PDF. WeasyPrint runs in a child process (`press.py`) with limits on time and memory; it
gets the page, the fonts and the logo as bytes and can reach nothing else. Where it fails, RenderError says why and
nothing else is harmed. Same brief, options and libraries: the same bytes.
"""

import base64
import hashlib
import io
import json
import subprocess
from collections.abc import Sequence
from typing import Any

from briefing.config import RenderOptions
from briefing.errors import RenderError
from briefing.model import Brief, Rendered
from briefing.render.child import cool, stop, take, warm
from briefing.render.html import assets_of, print_page
from briefing.render.json import render_json

MEMORY = 6 * 2**30
"""Address space of the press in bytes: six times what 200 pages took."""

SECONDS, LETTERS = 120, 2000
"""Least limit of CPU time in seconds, and the letters of a page for which a second is added; the wall limit is 4 times."""

TOP, BOTTOM = 0.93, 0.065
"""Where the words of a page begin and end, from its foot, as shares of its height."""

__all__ = ["cool", "measure_pages", "render_pdf", "warm"]

PANGO_HINT = "apt-get install --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


def render_pdf(brief: Brief, options: RenderOptions) -> Rendered:
    """Return `brief.pdf`; raise RenderError where it cannot be made, ConfigError for a bad template or brand."""
    page = print_page(brief, options)
    attachment = render_json(brief, options).data
    day = brief.edition[:10] if brief.edition[:4].isdigit() else "2000-01-01"
    order = {
        "html": page,
        "assets": {name: base64.b64encode(data).decode() for name, data in assets_of(options).items()},
        "created": f"{day}T00:00:00+00:00",
        "identifier": hashlib.sha256(page.encode() + attachment).hexdigest()[:32],
        "attachment": base64.b64encode(attachment).decode(),
        "description": "The brief as data: every quotation with its position in its source",
        "memory": MEMORY,
        "seconds": SECONDS + len(page) // LETTERS,
    }
    return Rendered("brief.pdf", "application/pdf", _press(order))


def measure_pages(data: bytes) -> float:
    """Return how many pages a PDF takes, of the last one only the share down to its lowest line.

    A PDF of two pages measures more than 1 and at most 2. The running head and foot do not count.
    """
    from pypdf import PdfReader

    pages = PdfReader(io.BytesIO(data)).pages
    height = float(pages[-1].mediabox.height)
    lowest = TOP

    def visit(text: str, matrix: Sequence[float], line: Sequence[float], _font: object, _size: float) -> None:
        nonlocal lowest
        place = (matrix[3] * line[5] + matrix[5]) / height
        if text.strip() and place >= BOTTOM:
            lowest = min(lowest, place)

    pages[-1].extract_text(visitor_text=visit)
    return len(pages) - 1 + min(1.0, max(0.02, (TOP - lowest) / (TOP - BOTTOM)))


def _press(order: dict[str, Any]) -> bytes:
    """Have `order` printed; raise RenderError with the reason where that fails."""
    child = take()
    try:
        data, said = child.communicate(json.dumps(order).encode(), timeout=order["seconds"] * 4)
    except subprocess.TimeoutExpired as error:
        raise RenderError("the PDF was not ready in time", hint="a smaller brief, or another format") from error
    finally:
        stop(child)
    if child.returncode == 0 and data.startswith(b"%PDF-"):
        return data
    raise _failure(child.returncode, said.decode(errors="replace"))


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
