"""Digests in, sentences on one event set side by side out: where sources agree, and where they differ.

Conservative: two sentences belong together only by shared actors, a shared act and other words in common that few
sentences have, and nothing in their times may contradict. No verdict is given and nothing subtler than a number, a
date, a role or an accusation with its denial is called a difference.
"""

from briefing.compare.compare import compare

__all__ = ["compare"]
