"""The ranker's weights: plain numbers, written by `benchmarks/train_ranker.py`, never by hand.

Fitted to 550 English news articles with highlights by their editors (CNN and Daily Mail), 18,579 sentences, of
which 1,243 belong to the greedy oracle. No text of them is part of the package.
"""

BIAS = -3.01570511

WEIGHTS: dict[str, tuple[float, float, float]] = {
    "start": (0.08776743, 0.11716926, 0.18377522),
    "depth": (-0.36392476, 2.74326711, 0.98056625),
    "part": (-0.10618768, 0.48519834, 0.28865041),
    "first": (-0.11430507, 0.02960332, 0.16949029),
    "top three": (0.06183222, 0.08880995, 0.28446923),
    "length": (-0.09605609, 2.86380903, 0.60576761),
    "length rank": (0.26747332, 0.48519834, 0.28865041),
    "long": (-0.07100431, 0.03907638, 0.19377671),
    "subject": (0.31311585, 0.20668965, 0.08142354),
    "frequent words": (0.15810368, 0.00720587, 0.00424605),
    "repeated words rank": (-0.14895105, 0.48519834, 0.28865041),
    "central": (0.15582654, 1.00000000, 0.24887428),
    "figures": (0.09568836, 0.17562840, 0.38050370),
    "names": (0.10255409, 0.86167278, 0.74178766),
    "first or second person": (-0.07965224, 0.18919210, 0.39166114),
    "starts with a quote": (-0.08018862, 0.14726304, 0.35436794),
    "question": (0.03754511, 0.02809624, 0.16524781),
    "opens on a pronoun": (0.03495893, 0.19828839, 0.39871055),
}
"""Feature -> (weight, mean, spread): a value is standardised as (value - mean) / spread, clipped, and weighted."""
