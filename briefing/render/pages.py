"""A finished PDF in, the pages that it takes out."""

import io
from collections.abc import Sequence

TOP, BOTTOM = 0.93, 0.065
"""Where the words of a page begin and end, from its foot, as shares of its height."""


def measure_pages(data: bytes) -> float:
    """Return how many pages a PDF takes, of the last one only the share down to its lowest line.

    A PDF of two pages measures more than 1 and at most 2. The running head and foot do not count, nor do the words of a
    chart: they are placed within their drawing, and pypdf does not tell where that stands.
    """
    from pypdf import PdfReader

    pages = PdfReader(io.BytesIO(data)).pages
    height = float(pages[-1].mediabox.height)
    lowest = TOP

    def visit(text: str, matrix: Sequence[float], line: Sequence[float], _font: object, _size: float) -> None:
        nonlocal lowest
        place = (matrix[3] * line[5] + matrix[5]) / height
        if text.strip() and place >= BOTTOM and matrix[3] < 0:
            lowest = min(lowest, place)

    pages[-1].extract_text(visitor_text=visit)
    return len(pages) - 1 + min(1.0, max(0.02, (TOP - lowest) / (TOP - BOTTOM)))
