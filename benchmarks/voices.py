"""How long who said what, when and where sources differ take, beside the whole build without rendering.

    python benchmarks/voices.py FOLDER_OR_JSONL [...]

Prints the processor seconds of each stage over a quarter of the articles and over all of them: a stage whose time
grows by much more than four is not linear.
"""

import gc
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from briefing import pipeline
from briefing.__main__ import YOUNG
from briefing.app import digest_articles, prove
from briefing.config import Config
from briefing.gather import gather
from briefing.settings import with_themes

PARTS = ("attribute", "find_dates", "compare", "identify", "told", "timeline", "agreeing", "differing")


def clocked(spent: Counter[str]) -> dict[str, Callable[..., Any]]:
    """Put a clock around each part of the pipeline; return the parts as they were."""
    own = {name: getattr(pipeline, name) for name in PARTS}

    def clock(name: str, part: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **kwargs: Any) -> Any:
            start = time.process_time_ns()
            try:
                return part(*args, **kwargs)
            finally:
                spent[name] += time.process_time_ns() - start

        return timed

    for name, part in own.items():
        setattr(pipeline, name, clock(name, part))
    return own


def measure(paths: Sequence[Path], share: int) -> None:
    """Read, digest, draft and prove one in `share` of the articles; print what each part took."""
    spent: Counter[str] = Counter()
    own = clocked(spent)
    start = time.process_time_ns()
    articles = gather(paths).articles
    reading = time.process_time_ns() - start
    articles = articles[: len(articles) // share]
    digests = digest_articles(articles, Config())
    prove(pipeline.draft(digests, with_themes(Config()), date(2020, 1, 1)))
    whole = time.process_time_ns() - start - reading * (share - 1) // share
    for name, part in own.items():
        setattr(pipeline, name, part)
    ours = spent.total()
    print(
        f"{len(articles)} articles: {whole / 1e9:.2f} s in all, {ours / 1e9:.2f} s ({ours / whole:.0%}) for these stages"
    )
    print("  " + ", ".join(f"{name} {spent[name] / 1e9:.3f}" for name in PARTS))


if __name__ == "__main__":
    gc.set_threshold(YOUNG)  # as the command does
    given = [Path(path) for path in sys.argv[1:] or ["seeds"]]
    for part_of in (1, 4, 1):  # the first time loads what is loaded on first use
        measure(given, part_of)
