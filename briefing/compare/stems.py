"""A lower-case word in, its stem out: a handful of endings, enough to bring "diplomat" and "diplomats" together."""

_ENDINGS = tuple("ations ation ments ment ings ing ions ion ers ies ied ed es al ity er s e y".split())


def stem(word: str) -> str:
    """Cut the commonest endings off a word of five letters or more.

    >>> stem("diplomats"), stem("expelled"), stem("expelling")
    ('diplomat', 'expel', 'expel')
    """
    low = word.split("’", maxsplit=1)[0].split("'", maxsplit=1)[0]
    if len(low) < 5:
        return low
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 4:
            low = low[: -len(ending)]
            break
    return low[:-1] if len(low) > 4 and low[-1] == low[-2] else low
