"""The ranker's weights: plain numbers, written by `benchmarks/train_ranker.py`, never by hand.

Fitted to 550 English news articles with highlights by their editors (CNN and Daily Mail), 18,643 sentences, of
which 1,241 belong to the greedy oracle. No text of them is part of the package.
"""

BIAS = -3.01086961

WEIGHTS: dict[str, tuple[float, float, float]] = {
    "start": (0.07574103, 0.11685411, 0.18353962),
    "depth": (-0.33445915, 2.74679327, 0.98101403),
    "part": (-0.08775463, 0.48524916, 0.28865096),
    "first": (-0.12201286, 0.02950169, 0.16920798),
    "top three": (0.05537678, 0.08850507, 0.28402803),
    "length": (-0.08898396, 2.85471097, 0.62645547),
    "length rank": (0.28511719, 0.48524916, 0.28865096),
    "long": (-0.08183360, 0.03953226, 0.19485755),
    "subject": (0.32215625, 0.20599331, 0.08240464),
    "frequent words": (0.18493198, 0.00715997, 0.00424367),
    "repeated words rank": (-0.16270903, 0.48524916, 0.28865096),
    "new subject": (0.07465321, 0.84689638, 0.96439581),
    "said before": (0.01345581, 0.02069187, 0.02278848),
    "said again": (0.03017118, 0.01822083, 0.02101024),
    "central": (0.07657016, 1.00000000, 0.07436940),
    "figures": (0.09867924, 0.17518640, 0.38012646),
    "names": (0.09241123, 0.85822528, 0.74228400),
    "first or second person": (-0.07441512, 0.18827442, 0.39093115),
    "starts with a quote": (-0.08382042, 0.14648930, 0.35359607),
    "question": (0.03171700, 0.02789251, 0.16466486),
    "opens on a pronoun": (0.03536475, 0.19578394, 0.39680296),
}
"""Feature -> (weight, mean, spread): a value is standardised as (value - mean) / spread, clipped, and weighted."""
