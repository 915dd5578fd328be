"""Paths in, Articles and Problems out: the only place that reads articles from disk.

A bad input never stops the others: it becomes a Problem that names it. Names are base names, never paths.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from briefing.errors import InputError
from briefing.model import Article, Problem, Source
from briefing.read import detect
from briefing.registry import READERS

LARGEST = 64 * 1024 * 1024
"""Bytes of one input file (an archive, a mailbox); one article is bounded by its reader."""


class Gathered(NamedTuple):
    """What the inputs gave: articles in order of their names, and a Problem for each input left out."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def gather(paths: Sequence[str | Path]) -> Gathered:
    """Read every file that `paths` name, folders included, and return what they hold."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for found in _sources(paths):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        try:
            read = read_source(found)
        except InputError as error:
            problems.append(_left_out(found.name, f"{error.message} ({error.hint})" if error.hint else error.message))
            continue
        articles += read
        problems += [problem for article in read for problem in article.problems]
    return Gathered(_told_apart(articles), tuple(problems))


def read_source(source: Source) -> tuple[Article, ...]:
    """Return the articles of one input, read by the reader that its bytes ask for; raises InputError."""
    articles: tuple[Article, ...] = READERS.get(detect(source))(source)
    return articles


def _told_apart(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles in order of name, ids made unique: the same bytes under the same name twice stay two."""
    ordered = sorted(articles, key=lambda article: (article.name, article.id))
    seen: dict[str, int] = {}
    unique = []
    for article in ordered:
        seen[article.id] = seen.get(article.id, 0) + 1
        count = seen[article.id]
        unique.append(article if count == 1 else replace(article, id=f"{article.id}-{count}"))
    return tuple(unique)


def _sources(paths: Sequence[str | Path]) -> Iterator[Source | Problem]:
    for given in paths:
        path = Path(given)
        try:
            mode = path.stat().st_mode
        except FileNotFoundError:
            yield _left_out(path.name or str(path), "no such file or folder")
        except (OSError, ValueError) as error:
            yield _left_out(path.name or str(path), _reason(error))
        else:
            yield from _folder(path) if stat.S_ISDIR(mode) else [_file(path)]


def _folder(folder: Path) -> Iterator[Source | Problem]:
    """Yield the files below `folder` in order of name; hidden ones and links that lead out of it are passed over."""
    root = folder.resolve()
    refused: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if name.startswith("."):
                continue
            if path.is_symlink() and not _inside(path, root):
                yield _left_out(name, "a link that leads out of the folder, or nowhere")
            else:
                yield _file(path)
    for error in refused:
        yield _left_out(Path(str(error.filename)).name, _reason(error))


def _inside(path: Path, root: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):
        return False


def _file(path: Path) -> Source | Problem:
    """Read one regular file; devices, pipes and files over LARGEST are refused before a byte is read."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                return _left_out(path.name, "not a regular file")
            if about.st_size > LARGEST:
                return _left_out(path.name, f"larger than {LARGEST // 1024 // 1024} MB")
            return Source(path.name, file.read(LARGEST + 1))
    except (OSError, ValueError) as error:
        return _left_out(path.name, _reason(error))


def _reason(error: Exception) -> str:
    words = getattr(error, "strerror", None) or str(error)
    return (
        "may not be read (permission denied)" if isinstance(error, PermissionError) else words[:1].lower() + words[1:]
    )


def _left_out(name: str, message: str) -> Problem:
    return Problem("read", name, message)
