"""A Word file in, one Article out: its paragraphs in order, tables row by row. Needs the extra `docx`.

Comments, notes, heads and feet of the page and text that was deleted in a revision are not read.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from briefing.errors import InputError
from briefing.model import Article, Source, Span
from briefing.read.make import article

UNPACKED_BYTES = 64 * 1024 * 1024


def read_docx(source: Source) -> tuple[Article, ...]:
    """Return the one article of a Word file; raise InputError where it is broken, locked or too large."""
    try:
        import docx
    except ModuleNotFoundError as error:
        raise InputError(
            "is a Word file, which needs python-docx: pip install 'briefing[docx]'",
            hint="pip install 'briefing[docx]', or save the article as text or PDF",
        ) from error
    _bounded(source)
    try:
        document: Any = docx.Document(io.BytesIO(source.data))
        rows = list(_rows(document))
    except Exception as error:  # python-docx lets errors of every kind through for broken files
        raise InputError("is a broken Word file", hint="open it in Word and save it again, or as PDF") from error
    title, start = None, 0
    for words, style in rows:
        if style == "Title" and title is None:
            title = Span(start, start + len(words))
        start += len(words) + 2
    origins = (("title", "Word style"),) if title else ()
    text = "\n\n".join(words for words, _ in rows)
    return (article(source, text, "docx", title=title, origins=origins),)


def _bounded(source: Source) -> None:
    """Refuse a file that unpacks to more than a document would; sizes are those that unpacking is held to."""
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            size = sum(info.file_size for info in archive.infolist() if info.filename.endswith((".xml", ".rels")))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise InputError("is a broken Word file", hint="open it in Word and save it again, or as PDF") from error
    if size > UNPACKED_BYTES:
        raise InputError(
            f"is a Word file that unpacks to {size / 1e6:.0f} MB; the limit is {UNPACKED_BYTES / 1e6:.0f} MB",
            hint="save the article as text",
        )


def _rows(document: Any) -> Iterator[tuple[str, str]]:
    """Yield each paragraph's words and the name of its style; a table's row is one line, its cells parted by tabs."""
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                words = "\t".join(cell for cell in cells if cell)
                if words:
                    yield words, ""
        elif block.text.strip():
            yield block.text.strip(), block.style.name if block.style is not None else ""
