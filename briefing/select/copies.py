"""Digests in, groups of copies out: an article fed twice, retitled, cropped or lightly changed is one entry.

Nothing is merged here: the groups say which inputs carry the same article, the fullest first. The result does not
depend on the order of the digests.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefing.model import Digest
from briefing.select.sketch import containment

SAME = 0.6
"""The least share of the shorter text's three-word runs that has to stand in the longer one."""
LEAST = 12
"""Runs below which a text is too short to be judged a part of another; only an equal one is its copy."""
COMMON = 64
"""Articles that may share a run before it counts as boilerplate and leads to no comparison."""


def find_copies(digests: Sequence[Digest]) -> tuple[tuple[str, ...], ...]:
    """Return the article ids in groups of copies, the fullest text first in each; an article alone is a group of one.

    Groups are ordered by their first id. Containment of three-word shingles after Broder (1997).
    """
    order = sorted(digests, key=lambda d: (-len(d.article.text), d.sketch, d.article.id))
    groups: dict[str, list[str]] = {}
    whole: dict[tuple[int, ...], str] = {}
    kept = _Kept({}, {}, {})
    for digest in order:
        ident, runs = digest.article.id, digest.sketch
        twin = whole.get(runs) or kept.nearest(runs)
        if runs and twin is not None:
            groups[twin].append(ident)
            continue
        groups[ident] = [ident]
        whole[runs] = ident
        kept.add(ident, runs)
    return tuple(tuple(group) for _, group in sorted(groups.items()))


class _Kept(NamedTuple):
    """The articles that are no copies, by id, and who holds which run: nearly every run has one holder only."""

    sketches: dict[str, tuple[int, ...]]
    first: dict[int, str]
    more: dict[int, list[str]]

    def add(self, ident: str, runs: tuple[int, ...]) -> None:
        """Keep an article."""
        self.sketches[ident] = runs
        for run in runs:
            if self.first.setdefault(run, ident) is not ident:
                self.more.setdefault(run, []).append(ident)

    def nearest(self, runs: tuple[int, ...]) -> str | None:
        """Return the kept article that holds most of `runs`, if it holds enough of them."""
        if len(runs) < LEAST:
            return None
        shared = Counter(self.first[run] for run in runs if run in self.first and len(self.more.get(run, ())) < COMMON)
        for run in self.more.keys() & runs:
            if len(self.more[run]) < COMMON:
                shared.update(self.more[run])
        best = [
            (-containment(runs, self.sketches[ident]), ident)
            for ident, count in shared.items()
            if count * 4 >= min(len(runs), len(self.sketches[ident])) * SAME and len(self.sketches[ident]) >= LEAST
        ]
        near = min(best, default=(0.0, ""))
        return near[1] if -near[0] >= SAME else None
