"""Score sentences by their place alone: sentences in, one number each out, the first highest.

The baseline that no classical summarizer beats on news. Words are never looked at.
"""

from collections.abc import Sequence

from briefing.model import Sentence


def lead(sentences: Sequence[Sentence]) -> tuple[float, ...]:
    """Return 1, 1/2, 1/3, ... in the order given.

    >>> lead([])
    ()
    """
    return tuple(1 / (place + 1) for place in range(len(sentences)))
