"""The ranker's weights: plain numbers, written by `benchmarks/train_ranker.py`, never by hand.

Fitted to 550 English news articles with highlights by their editors (CNN and Daily Mail), 18,579 sentences, of
which 1,243 belong to the greedy oracle. No text of them is part of the package.
"""

BIAS = -3.01754881

WEIGHTS: dict[str, tuple[float, float, float]] = {
    "start": (0.08723323, 0.11716926, 0.18377522),
    "depth": (-0.36387469, 2.74326711, 0.98056625),
    "part": (-0.10723692, 0.48519834, 0.28865041),
    "first": (-0.11450402, 0.02960332, 0.16949029),
    "top three": (0.06163887, 0.08880995, 0.28446923),
    "length": (-0.09694845, 2.86380903, 0.60576761),
    "length rank": (0.26575605, 0.48519834, 0.28865041),
    "long": (-0.07076654, 0.03907638, 0.19377671),
    "subject": (0.31064260, 0.20668965, 0.08142354),
    "frequent words": (0.15855569, 0.00720587, 0.00424605),
    "repeated words rank": (-0.14599375, 0.48519834, 0.28865041),
    "central": (0.15641898, 1.00000000, 0.24887428),
    "figures": (0.09499662, 0.17562840, 0.38050370),
    "names": (0.09942320, 0.86167278, 0.74178766),
    "first or second person": (-0.07011208, 0.18919210, 0.39166114),
    "starts with a quote": (-0.07694352, 0.14726304, 0.35436794),
}
"""Feature -> (weight, mean, spread): a value is standardised as (value - mean) / spread, clipped, and weighted."""
