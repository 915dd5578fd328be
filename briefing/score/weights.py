"""The ranker's weights: plain numbers, written by `benchmarks/train_ranker.py`, never by hand.

Fitted to 550 English news articles with highlights by their editors (CNN and Daily Mail), 18,546 sentences, of
which 1,240 belong to the greedy oracle. No text of them is part of the package.
"""

BIAS = -3.01178926

WEIGHTS: dict[str, tuple[float, float, float]] = {
    "start": (0.09059499, 0.11734015, 0.18389370),
    "depth": (-0.36070254, 2.74120483, 0.98014450),
    "part": (-0.10740055, 0.48517200, 0.28864996),
    "first": (-0.13067551, 0.02965599, 0.16963641),
    "top three": (0.06071693, 0.08896797, 0.28469751),
    "length": (-0.09088088, 2.86665120, 0.60562621),
    "length rank": (0.25563779, 0.48517200, 0.28864996),
    "long": (-0.07194125, 0.03952335, 0.19483648),
    "subject": (0.30694139, 0.20692220, 0.08139265),
    "frequent words": (0.16156695, 0.00719078, 0.00421656),
    "repeated words rank": (-0.14625864, 0.48517200, 0.28864996),
    "central": (0.15015550, 1.00000000, 0.24814912),
    "figures": (0.09373030, 0.17594090, 0.38076988),
    "names": (0.09551776, 0.86365124, 0.74154289),
    "first or second person": (-0.07082586, 0.18871994, 0.39128599),
    "starts with a quote": (-0.07434930, 0.14671627, 0.35382285),
}
"""Feature -> (weight, mean, spread): a value is standardised as (value - mean) / spread, clipped, and weighted."""
