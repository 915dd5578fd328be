"""A brief on disk and its sources in, the proof out: what `briefing verify` runs.

The brief is brief.json, or the PDF that carries it; of a PDF both the attachment and the words on the pages are
proven. The sources are texts as `build` writes them, or the original inputs, read again.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import InputError
from briefing.gather import gather
from briefing.model import Brief, Problem
from briefing.render.json import load_brief, seal
from briefing.verify import quotes, verify


@dataclass(frozen=True, slots=True)
class Proof:
    """The outcome: how much was proven, and every fault found."""

    name: str
    quotes: int
    sources: int
    faults: tuple[Problem, ...]


def prove_file(brief: str | Path, sources: str | Path | None = None) -> Proof:
    """Return the proof of a brief file against `sources` (default: the folder sources/ beside it).

    Raises InputError where the brief or the sources cannot be read at all.
    """
    path = Path(brief)
    data, pages = _read(path)
    stated = load_brief(data, name=path.name)
    texts = source_texts(stated, Path(sources) if sources else path.parent / "sources")
    loaded = load_brief(data, texts, name=path.name)
    faults = [*verify(loaded, texts)]
    if not faults:
        faults += _seal_fault(data, path.name)
    if pages is not None:
        faults += _page_faults(loaded, pages)
    return Proof(path.name, sum(1 for _ in quotes(loaded)), len(loaded.sources), tuple(faults))


def source_texts(brief: Brief, folder: Path) -> Mapping[str, str]:
    """Return the text of each source of `brief` found in `folder`, as a text by id or as an original input.

    A source whose text is not there is left out; raises InputError where the folder does not exist.
    """
    if not folder.exists():
        raise InputError(f"no sources at {folder}", hint="name their folder with --sources")
    texts = {}
    for source in brief.sources:
        text = folder / f"{source.id}.txt"
        if text.is_file() and Path(source.id).name == source.id:
            texts[source.id] = text.read_bytes().decode("utf-8", "replace")
    if len(texts) < len(brief.sources):
        texts |= _reread(brief, folder, texts)
    return texts


def _reread(brief: Brief, folder: Path, known: Mapping[str, str]) -> dict[str, str]:
    """Read the original inputs again: a source is found by the hash of its text, else by its name (and then differs)."""
    articles = gather([folder]).articles
    by_hash = {article.text_sha256: article.text for article in articles}
    by_name = {article.name: article.text for article in articles}
    found = {}
    for source in brief.sources:
        text = by_hash.get(source.text_sha256, by_name.get(source.name))
        if source.id not in known and text is not None:
            found[source.id] = text
    return found


def read_brief(path: Path) -> bytes:
    """Return the bytes of brief.json, from the file itself or from the PDF that carries it."""
    return _read(path)[0]


def _read(path: Path) -> tuple[bytes, str | None]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            f"cannot read {path}: {error.strerror}", hint="give the brief.json or brief.pdf of a build"
        ) from error
    return _unpack(data, path.name) if data.startswith(b"%PDF-") else (data, None)


def _unpack(data: bytes, name: str) -> tuple[bytes, str]:
    """Return the brief.json that a PDF carries and the text of its pages."""
    from io import BytesIO

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(data))
        attached = reader.attachments.get("brief.json", [])
        pages = "\n".join(page.extract_text() for page in reader.pages)
    except (PyPdfError, ValueError, KeyError, RecursionError) as error:
        raise InputError(f"{name} is damaged: {error}") from error
    if not attached:
        raise InputError(f"{name} carries no brief.json", hint="only a PDF that `briefing build` wrote can be verified")
    return attached[0], pages


def is_sealed(data: bytes) -> bool:
    """Say whether a brief.json is as it was written, to the letter of its data."""
    stated = json.loads(data)
    return bool(stated.get("seal") == seal(stated))


def _seal_fault(data: bytes, name: str) -> list[Problem]:
    if is_sealed(data):
        return []
    return [
        Problem(
            "verify",
            name,
            "its sentences are the sources' own, but something else in it was changed since it was built; `briefing render` prints an edited brief",
            "error",
        )
    ]


def _page_faults(brief: Brief, pages: str) -> list[Problem]:
    """Return a Problem for each printed sentence that the PDF's pages do not show to the letter.

    White space is left out of the comparison: a line break of the page is none of the source.
    """
    shown = _letters(pages)
    faults = []
    for place, quote in quotes(brief):
        if place.startswith(("bottom line", "section", "timeline", "difference")) and _letters(quote.text) not in shown:
            faults.append(Problem("verify", place, f"“{quote.text}” does not stand on the pages like this", "error"))
    return faults


def _letters(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b]+", "", text)
