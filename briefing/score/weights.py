"""The ranker's weights: plain numbers, written by `benchmarks/train_ranker.py`, never by hand.

Fitted to 550 English news articles with highlights by their editors (CNN and Daily Mail), 18,579 sentences, of
which 1,243 belong to the greedy oracle. No text of them is part of the package.
"""

BIAS = -3.00863579

WEIGHTS: dict[str, tuple[float, float, float]] = {
    "start": (0.08300253, 0.11716926, 0.18377522),
    "depth": (-0.34260665, 2.74326711, 0.98056625),
    "part": (-0.11919318, 0.48519834, 0.28865041),
    "first": (-0.11035547, 0.02960332, 0.16949029),
    "top three": (0.06334454, 0.08880995, 0.28446923),
    "length": (-0.08768741, 2.86380903, 0.60576761),
    "length rank": (0.28139567, 0.48519834, 0.28865041),
    "long": (-0.07342710, 0.03907638, 0.19377671),
    "subject": (0.31691624, 0.20668965, 0.08142354),
    "frequent words": (0.18086382, 0.00720587, 0.00424605),
    "repeated words rank": (-0.19014823, 0.48519834, 0.28865041),
    "central": (0.10547653, 1.00000000, 0.07422359),
    "figures": (0.09550100, 0.17562840, 0.38050370),
    "names": (0.10061104, 0.86167278, 0.74178766),
    "first or second person": (-0.08024204, 0.18919210, 0.39166114),
    "starts with a quote": (-0.08030880, 0.14726304, 0.35436794),
    "question": (0.03817776, 0.02809624, 0.16524781),
    "opens on a pronoun": (0.03476409, 0.19828839, 0.39871055),
}
"""Feature -> (weight, mean, spread): a value is standardised as (value - mean) / spread, clipped, and weighted."""
