"""A PDF's pages in, one Article out: paragraphs put together again from the lines of the page.

Running heads and page numbers go, words hyphenated at a line's end are joined; no other letter changes. Pages that are
pictures have no text and are named; nothing is recognised or guessed.
"""

import io
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from briefing.errors import InputError
from briefing.model import Article, Problem, Source, Span, fold
from briefing.read.make import ARTICLE_BYTES, article
from briefing.read.sheets import Row, reflow

PDF_BYTES = 64 * 1024 * 1024
PAGES = 500

# pypdf logs every flaw that it works around; without a handler Python would print them on the user's terminal.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def read_pdf(source: Source) -> tuple[Article, ...]:
    """Return the one article of a PDF; raise InputError where it is locked, broken, too large, or a scan."""
    if len(source.data) > PDF_BYTES:
        raise InputError(
            f"is a PDF of {len(source.data) / 1e6:.0f} MB; the limit is {PDF_BYTES / 1e6:.0f} MB",
            hint="save the pages with the article as a PDF of their own",
        )
    pages, said = _pages(source)
    blank = sum(not page for page in pages)
    if blank == len(pages):
        raise InputError(
            "is a PDF without text: empty pages, or pictures of pages (a scan)",
            hint="run it through text recognition (OCR), or paste the text",
        )
    problems: tuple[Problem, ...] = ()
    if blank:
        problems = (Problem("read", source.name, f"{blank} of {len(pages)} pages hold no text (pictures?)"),)
    text = reflow(pages)
    fields = _stated(text, said)
    return (article(source, text, "pdf", problems=problems, **fields),)


def _pages(source: Source) -> tuple[list[list[Row]], dict[str, str]]:
    """Return the rows of each page, and the title and author that the file states."""
    import pypdf
    from pypdf.errors import DependencyError

    try:
        reader = pypdf.PdfReader(io.BytesIO(source.data))
        locked = reader.is_encrypted and not reader.decrypt("")
        count = 0 if locked else len(reader.pages)
        pages = _rows_of(reader) if 0 < count <= PAGES else []
        about: Any = {} if locked else reader.metadata or {}
        said = {key: str(about.get(f"/{key}") or "") for key in ("Title", "Author")}
    except DependencyError as error:
        raise InputError(
            "is a PDF locked in a way that cannot be opened here", hint="save it without a lock"
        ) from error
    except Exception as error:  # pypdf lets errors of every kind through for broken files
        raise InputError("is a broken PDF", hint="open it in a reader and save or print it to PDF again") from error
    if locked:
        raise InputError("is a PDF locked with a password", hint="save it without one")
    if count > PAGES:
        raise InputError(f"is a PDF of {count} pages; the limit is {PAGES}", hint="save the pages with the article")
    return pages, said


def _rows_of(reader: Any) -> list[list[Row]]:
    """Return the rows of each page, of as many pages as are needed to see that an article is too long."""
    pages: list[list[Row]] = []
    size = 0
    for page in reader.pages:
        rows = _Rows()
        page.extract_text(visitor_text=rows.add)
        rows.end()
        pages.append(rows.done)
        size += sum(len(row.text) for row in rows.done)
        if size > 2 * ARTICLE_BYTES:
            break
    return pages


@dataclass(slots=True)
class _Rows:
    """The rows of one page, put together from the pieces that pypdf shows in the order of the file."""

    done: list[Row] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    place: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def add(self, text: str, cm: Sequence[float], tm: Sequence[float], _font: Any, size: float) -> None:
        """Take a piece of text, where it stands (two matrices, as PDF has them) and its size."""
        for number, piece in enumerate(text.split("\n")):
            if number:
                self.end()
            if piece.strip() and not "".join(self.pieces).strip():
                x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                self.place = (x, y, size * max(abs(tm[3]), abs(tm[1])) * max(abs(cm[3]), abs(cm[1])))
            self.pieces.append(piece)

    def end(self) -> None:
        """End the row that is being put together."""
        text = "".join(self.pieces)
        if text.strip():
            self.done.append(Row(text, *self.place))
        self.pieces.clear()


def _stated(text: str, said: dict[str, str]) -> dict[str, Any]:
    """Return the title and author that the file states, where the text bears them out.

    The two fields often hold the name of a draft or of the computer's owner, so they count only where the first lines
    of the text say the same.
    """
    fields: dict[str, Any] = {}
    origins = []
    opening = text[:2000]
    title, author = fold(said["Title"]), fold(said["Author"])
    at = opening.casefold().find(title.casefold()) if len(title) >= 8 else -1
    # Case folding may change lengths, so what was found has to be what the text says there.
    if at >= 0 and opening[at : at + len(title)].casefold() == title.casefold():
        fields["title"] = Span(at, at + len(title))
        origins.append(("title", "PDF metadata"))
    if len(author.split()) >= 2 and author.casefold() in opening.casefold():
        fields["authors"] = (author,)
        origins.append(("authors", "PDF metadata"))
    return fields | {"origins": tuple(sorted(origins))}
