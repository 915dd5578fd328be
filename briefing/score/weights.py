"""The ranker's weights: plain numbers, written by `benchmarks/train_ranker.py`, never by hand.

Fitted to 550 English news articles with highlights by their editors (CNN and Daily Mail), 18,546 sentences, of
which 1,240 belong to the greedy oracle. No text of them is part of the package.
"""

BIAS = -3.01177076

WEIGHTS: dict[str, tuple[float, float, float]] = {
    "start": (0.09060556, 0.11734015, 0.18389370),
    "depth": (-0.36071579, 2.74120483, 0.98014450),
    "part": (-0.10735517, 0.48517200, 0.28864996),
    "first": (-0.13066744, 0.02965599, 0.16963641),
    "top three": (0.06072008, 0.08896797, 0.28469751),
    "length": (-0.09082519, 2.86665120, 0.60562621),
    "length rank": (0.25564901, 0.48517200, 0.28864996),
    "long": (-0.07192194, 0.03952335, 0.19483648),
    "subject": (0.30702385, 0.20692220, 0.08139265),
    "frequent words": (0.16155336, 0.00719078, 0.00421656),
    "repeated words rank": (-0.14633201, 0.48517200, 0.28864996),
    "central": (0.15011774, 1.00000000, 0.24814912),
    "figures": (0.09373110, 0.17594090, 0.38076988),
    "names": (0.09527892, 0.86410063, 0.74156112),
    "first or second person": (-0.07081944, 0.18871994, 0.39128599),
    "starts with a quote": (-0.07433470, 0.14671627, 0.35382285),
}
"""Feature -> (weight, mean, spread): a value is standardised as (value - mean) / spread, clipped, and weighted."""
