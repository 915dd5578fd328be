"""Options in, the same options out, each with the other sources that say the same and weighed for them.

What several articles say becomes one thing: their options share a key in `members`, so only one of them is printed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.model import Also, Sentence
from briefing.select.alike import said_alike
from briefing.select.options import Key, Option
from briefing.select.worth import supported

FAINT = 0.1
"""Worth below which an option will not be printed, nor what says the same: it is not compared."""


def join_same(pool: Sequence[Option]) -> list[Option]:
    """Return `pool` with `also`, `members` and worth as far as articles say the same, in the same order."""
    sentences = {(o.place[0], s.index): s for o in pool if o.worth >= FAINT for s in o.point.sentences}
    keys = sorted(sentences)
    groups = said_alike([sentences[key] for key in keys])
    same = {keys[at]: [keys[other] for other in group] for group in groups for at in group}
    return [_joined(option, same, sentences) for option in pool]


def _joined(option: Option, same: Mapping[Key, Sequence[Key]], sentences: Mapping[Key, Sentence]) -> Option:
    """Return `option` with what the other articles have of it; another source counts if it has every sentence."""
    order = option.place[0]
    groups = [same.get((order, sentence.index), ()) for sentence in option.point.sentences]
    if not any(groups):
        return option
    members = frozenset(min(same.get(member, (member,))) for member in option.members)
    others = {key[0] for key in groups[0]}.intersection(*({key[0] for key in group} for group in groups[1:])) - {order}
    also = []
    for other in sorted(others):
        theirs = sorted({next(key for key in group if key[0] == other) for group in groups})
        also.append(Also(sentences[theirs[0]].article_id, tuple(sentences[key].span for key in theirs)))
    value = supported(option.worth, len(also))
    point = replace(option.point, also=tuple(also), score=round(value, 2))
    return option._replace(point=point, members=members, worth=value)
