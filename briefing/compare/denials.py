from collections.abc import Sequence
from briefing.compare.facts import Statement
from briefing.model import Contrast, Digest
def denials(digests, found):
    return []
