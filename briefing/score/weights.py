"""The ranker's weights: plain numbers, written by `benchmarks/train_ranker.py`, never by hand.

Fitted to 550 English news articles with highlights by their editors (CNN and Daily Mail), 19,002 sentences, of
which 1,264 belong to the greedy oracle. No text of them is part of the package.
"""

BIAS = -2.99320397

WEIGHTS: dict[str, tuple[float, float, float]] = {
    "start": (0.08695024, 0.11519061, 0.18220818),
    "depth": (-0.38365348, 2.76457928, 0.98262295),
    "part": (-0.10032954, 0.48552784, 0.28865186),
    "first": (-0.13297517, 0.02894432, 0.16765008),
    "top three": (0.05384134, 0.08683296, 0.28159013),
    "length": (-0.11801410, 2.83419530, 0.62452564),
    "length rank": (0.26308444, 0.48552784, 0.28865186),
    "short": (-0.01085562, 0.17092938, 0.37644724),
    "subject": (0.27064931, 0.20497360, 0.08435083),
    "subject rank": (-0.05553222, 0.48552784, 0.28865186),
    "frequent words": (0.15576562, 0.00741587, 0.00454669),
    "repeated words": (-0.02803369, 5.10372592, 3.81660791),
    "repeated words rank": (-0.12838622, 0.48552784, 0.28865186),
    "like the lead": (0.04265805, 0.03544949, 0.05494510),
    "said before": (-0.02483611, 0.02099589, 0.02355566),
    "said again": (0.05814467, 0.01850204, 0.02177618),
    "central": (0.11109427, 0.99422955, 0.14944683),
    "figures": (0.09742092, 0.17324492, 0.37845887),
    "names": (0.10158424, 0.84677931, 0.72873838),
    "first or second person": (-0.09314504, 0.19176929, 0.39369255),
    "starts with a quote": (-0.07583168, 0.14209031, 0.34914274),
    "question": (0.03117885, 0.02747079, 0.16345075),
    "speech": (-0.01699227, 0.31196716, 0.46329651),
    "opens on a pronoun": (0.03996021, 0.19171666, 0.39365135),
}
"""Feature -> (weight, mean, spread): a value is standardised as (value - mean) / spread, clipped, and weighted."""
