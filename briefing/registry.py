"""The program's table of contents: what can be named, and where it lives.

Built-in parts are strings resolved on first use, so that nothing heavy loads before it is needed. Third parties add
parts through entry points of the same group names, looked up only for a name that is not built in.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from importlib import import_module
from typing import Any, NamedTuple

from briefing.errors import UsageError
from briefing.model import Scorer, Theme


class Registry(NamedTuple):
    """Parts of one kind by the name that a user types; `group` is the entry-point group of third parties."""

    group: str
    kind: str
    parts: Mapping[str, str]

    def get(self, name: str) -> Callable[..., Any]:
        """Return the part called `name`; raise UsageError with the nearest name where there is none."""
        if name in self.parts:
            module, _, what = self.parts[name].partition(":")
            part: Callable[..., Any] = getattr(import_module(module), what)
            return part
        foreign = _foreign(self.group)
        if name in foreign:
            loaded: Callable[..., Any] = foreign[name].load()
            return loaded
        import difflib

        near = difflib.get_close_matches(name, [*self.parts, *foreign], n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join([*self.parts, *foreign])}"
        raise UsageError(f"unknown {self.kind} {name!r}", hint=hint)

    def names(self) -> tuple[str, ...]:
        """Return the built-in names in order."""
        return tuple(self.parts)


@lru_cache
def _foreign(group: str) -> dict[str, Any]:
    from importlib.metadata import entry_points

    return {point.name: point for point in entry_points(group=group)}


READERS = Registry(
    "briefing.readers",
    "input format",
    {
        "text": "briefing.read.text:read_text",
        "html": "briefing.read.html:read_html",
        "markdown": "briefing.read.markdown:read_markdown",
        "eml": "briefing.read.eml:read_eml",
        "mbox": "briefing.read.mbox:read_mbox",
        "feed": "briefing.read.feed:read_feed",
        "jsonl": "briefing.read.jsonl:read_jsonl",
        "zip": "briefing.read.zip:read_zip",
        "pdf": "briefing.read.pdf:read_pdf",
        "docx": "briefing.read.docx:read_docx",
        "rtf": "briefing.read.rtf:read_rtf",
    },
)

SCORERS = Registry(
    "briefing.scorers",
    "method",
    {
        "ranked": "briefing.score.ranked:ranked",
        "lead": "briefing.score.lead:lead",
        "lex-rank": "briefing.score.sumy:lex_rank",
        "text-rank": "briefing.score.sumy:text_rank",
        "lsa": "briefing.score.sumy:lsa",
        "luhn": "briefing.score.sumy:luhn",
        "kl": "briefing.score.sumy:kl",
        "sum-basic": "briefing.score.sumy:sum_basic",
        "reduction": "briefing.score.sumy:reduction",
        "edmundson": "briefing.score.sumy:edmundson",
    },
)

EXPLAINERS = Registry("briefing.explainers", "explanation", {"ranked": "briefing.score.ranked:reasons"})
"""Methods that say in words why a sentence got its score."""

CLASSIFIERS = Registry("briefing.classifiers", "classifier", {"terms": "briefing.theme.terms:classify"})

RENDERERS = Registry(
    "briefing.renderers",
    "format",
    {
        "html": "briefing.render.html:render_html",
        "pdf": "briefing.render.pdf:render_pdf",
        "json": "briefing.render.json:render_json",
        "md": "briefing.render.markdown:render_markdown",
        "docx": "briefing.render.docx:render_docx",
    },
)

CHANNELS = Registry("briefing.channels", "channel", {"folder": "briefing.deliver.folder:deliver_to_folder"})


def scorer_of(method: str, themes: Sequence[Theme] = ()) -> Scorer:
    """Return the scorer called `method`, edmundson with the terms of `themes`; raises UsageError for an unknown name."""
    scorer = SCORERS.get(method)
    return partial(scorer, themes=themes) if method == "edmundson" else scorer
