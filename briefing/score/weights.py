"""The ranker's weights: plain numbers, written by `benchmarks/train_ranker.py`, never by hand.

Fitted to 550 English news articles with highlights by their editors (CNN and Daily Mail), 18,643 sentences, of
which 1,241 belong to the greedy oracle. No text of them is part of the package.
"""

BIAS = -3.00824354

WEIGHTS: dict[str, tuple[float, float, float]] = {
    "start": (0.07839392, 0.11685411, 0.18353962),
    "depth": (-0.37259662, 2.74679327, 0.98101403),
    "part": (-0.07139783, 0.48524916, 0.28865096),
    "first": (-0.13276429, 0.02950169, 0.16920798),
    "top three": (0.05312879, 0.08850507, 0.28402803),
    "length": (-0.09935763, 2.85471097, 0.62645547),
    "length rank": (0.26956231, 0.48524916, 0.28865096),
    "short": (-0.00665558, 0.16124014, 0.36775231),
    "long": (-0.08739556, 0.03953226, 0.19485755),
    "subject": (0.29338133, 0.20667644, 0.08453622),
    "subject rank": (-0.02647403, 0.48524916, 0.28865096),
    "frequent words": (0.16399139, 0.00740314, 0.00450009),
    "repeated words rank": (-0.10613126, 0.48524916, 0.28865096),
    "new subject": (0.06997329, 0.85806919, 0.97869079),
    "like the lead": (0.02670262, 0.03608290, 0.05496277),
    "said before": (-0.00045798, 0.02126261, 0.02356824),
    "said again": (0.03064244, 0.01871227, 0.02194274),
    "central": (0.12645403, 0.99234029, 0.15313628),
    "figures": (0.09994290, 0.17518640, 0.38012646),
    "names": (0.09807259, 0.85363741, 0.73791663),
    "first or second person": (-0.07425117, 0.18827442, 0.39093115),
    "starts with a quote": (-0.08319291, 0.14648930, 0.35359607),
    "question": (0.02868634, 0.02789251, 0.16466486),
    "speech": (-0.01480219, 0.31733090, 0.46543743),
    "opens on a pronoun": (0.03362027, 0.19578394, 0.39680296),
}
"""Feature -> (weight, mean, spread): a value is standardised as (value - mean) / spread, clipped, and weighted."""
