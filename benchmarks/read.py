"""How well saved pages are read: our reader and cleaner against trafilatura alone, on the same pages.

    python benchmarks/read.py [DIR ...] [--pages]

DIR holds NAME.html with NAME.json beside it (title, authors, published, outlet, text as a list of paragraphs); without
DIR, the pages of tests/fixtures/html. A checkout of newspaper4k's tests/data is understood, too. Text is scored by the
F1 of its words, counted as often as they occur; title, author and date are right or wrong.
"""

import argparse
import html
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import trafilatura

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from briefing.clean import clean, describe  # noqa: E402
from briefing.errors import InputError  # noqa: E402
from briefing.model import KEPT, Source, fold  # noqa: E402
from briefing.read.html import read_html  # noqa: E402

MEASURES = ("text", "precision", "recall", "title", "author", "date")


def pages(folder: Path) -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Yield each page's name, bytes and what is true about it."""
    for page in sorted([*folder.glob("*.html"), *folder.glob("html/*.html")]):
        for gold in (page.with_suffix(".json"), folder / "metadata" / f"{page.stem}.json"):
            if gold.exists():
                beside = folder / "txt" / f"{page.stem}.txt"
                text = beside.read_text("utf-8") if beside.exists() else ""
                yield page.stem, page.read_bytes(), _gold(json.loads(gold.read_text("utf-8")), text)


def _gold(row: dict[str, Any], beside: str) -> dict[str, Any]:
    text = row.get("text") or beside
    text = text if isinstance(text, list) else text.splitlines()
    published = row.get("published") or row.get("publish_date")
    return {"text": "\n".join(text), "title": row.get("title"), "authors": row.get("authors"), "date": published}


def ours(name: str, data: bytes) -> dict[str, Any]:
    """Return what the product reads out of a page: the text kept for the brief, and the source note's fields."""
    try:
        (article,) = read_html(Source(f"{name}.html", data))
    except InputError:
        return {"text": "", "title": None, "authors": (), "date": None}
    blocks = clean(article)
    article = describe(article, blocks)
    kept = [block.span for block in blocks if block.role in KEPT and block.span != article.title]
    text = "\n".join(span.of(article.text) for span in kept)
    return {"text": text, "title": article.title_text, "authors": article.authors, "date": article.published}


def theirs(data: bytes, *, precise: bool) -> dict[str, Any]:
    """Return what trafilatura alone reads out of a page."""
    found = trafilatura.bare_extraction(data, favor_precision=precise, include_comments=False, with_metadata=True)
    if found is None:
        return {"text": "", "title": None, "authors": (), "date": None}
    authors = tuple(part.strip() for part in (found.author or "").split(";") if part.strip())
    return {"text": found.text or "", "title": found.title, "authors": authors, "date": found.date}


def score(found: dict[str, Any], gold: dict[str, Any]) -> dict[str, float | None]:
    """Return each measure, 0 to 1; None where the page states nothing to be right about and nothing was said."""
    title = _key(gold["title"] or "")
    lines = [line for line in found["text"].splitlines() if _key(line.lstrip("# ")) != title]
    said, true = _words("\n".join(lines)), _words(gold["text"])
    both = sum((said & true).values())
    precision, recall = both / max(1, said.total()), both / max(1, true.total())
    return {
        "text": 2 * precision * recall / (precision + recall) if both else 0.0,
        "precision": precision,
        "recall": recall,
        "title": _right(_key(found["title"] or ""), title),
        "author": _right({_key(name) for name in found["authors"]}, {_key(name) for name in gold["authors"] or ()}),
        "date": _right((found["date"] or "")[:10], (gold["date"] or "")[:10]),
    }


def _right(found: Any, gold: Any) -> float | None:
    return None if not found and not gold else float(found == gold)


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def _key(text: str) -> str:
    return fold(re.sub(r"\W+", " ", html.unescape(text))).casefold()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT / "tests" / "fixtures" / "html"])
    parser.add_argument("--pages", action="store_true", help="one line a page and system")
    args = parser.parse_args()
    systems = {
        "briefing": ours,
        "trafilatura, precise": lambda _name, data: theirs(data, precise=True),
        "trafilatura": lambda _name, data: theirs(data, precise=False),
    }
    rows: dict[str, list[dict[str, float | None]]] = {system: [] for system in systems}
    for folder in args.folders:
        for name, data, gold in pages(folder):
            for system, read in systems.items():
                row = score(read(name, data), gold)
                rows[system].append(row)
                if args.pages:
                    print(f"{name:24.24}{system:22}" + "".join(f"{_shown(row[m]):>10}" for m in MEASURES))
    print(f"{len(rows['briefing'])} pages".ljust(24) + " " * 22 + "".join(f"{m:>10}" for m in MEASURES))
    for system, scored in rows.items():
        means = {m: [row[m] for row in scored if row[m] is not None] for m in MEASURES}
        shown = "".join(f"{_shown(sum(v) / len(v) if v else None):>10}" for v in means.values())  # type: ignore[arg-type]
        print(" " * 24 + f"{system:22}" + shown)


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    main()
