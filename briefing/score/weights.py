"""The ranker's weights: plain numbers, written by `benchmarks/train_ranker.py`, never by hand.

Fitted to 550 English news articles with highlights by their editors (CNN and Daily Mail), 18,546 sentences.
No text of them is part of the package.
"""

BIAS = -2.61900926

WEIGHTS: dict[str, tuple[float, float, float]] = {
    "depth": (-0.49725978, 2.74120483, 0.98014450),
    "top three": (0.02128243, 0.08896797, 0.28469751),
    "length rank": (0.26711115, 0.48517200, 0.28864996),
    "long": (-0.08403725, 0.03952335, 0.19483648),
    "frequent words": (0.31261358, 0.00719078, 0.00421656),
    "central": (0.21866704, 1.00000000, 0.24814912),
    "said before": (-0.07654398, 0.20230727, 0.18261121),
    "figures": (0.09614919, 0.17594090, 0.38076988),
    "names": (0.12490342, 0.86365124, 0.74154289),
    "first or second person": (-0.11976784, 0.18871994, 0.39128599),
    "starts with a quote": (-0.03713035, 0.14671627, 0.35382285),
}
"""Feature -> (weight, mean, spread): a value is standardised as (value - mean) / spread, clipped, and weighted."""
