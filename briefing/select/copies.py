"""Digests in, groups of copies out: an article fed twice, retitled, cropped or lightly changed is one entry.

Nothing is merged here: the groups say which inputs carry the same article, the fullest first. The result does not
depend on the order of the digests.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain

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
    sketches: dict[str, tuple[int, ...]] = {}
    whole: dict[tuple[int, ...], str] = {}
    postings: defaultdict[int, list[str]] = defaultdict(list)
    for digest in order:
        ident, runs = digest.article.id, digest.sketch
        twin = whole.get(runs) or _nearest(runs, postings, sketches)
        if runs and twin is not None:
            groups[twin].append(ident)
            continue
        groups[ident], sketches[ident] = [ident], runs
        whole[runs] = ident
        for run in runs:
            postings[run].append(ident)
    return tuple(tuple(group) for _, group in sorted(groups.items()))


def _nearest(
    runs: tuple[int, ...], postings: Mapping[int, list[str]], sketches: dict[str, tuple[int, ...]]
) -> str | None:
    """Return the article that holds most of `runs`, if it holds enough of them."""
    if len(runs) < LEAST:
        return None
    held = [holders for holders in map(postings.get, runs) if holders and len(holders) <= COMMON]
    shared = Counter(chain.from_iterable(held))
    best = [
        (-containment(runs, sketches[ident]), ident)
        for ident, count in shared.items()
        if count * 4 >= min(len(runs), len(sketches[ident])) * SAME and len(sketches[ident]) >= LEAST
    ]
    near = min(best, default=(0.0, ""))
    return near[1] if -near[0] >= SAME else None
