"""Closed classes of English words that several stages share: data only, no decisions.

A list stands here when two stages need it; a list that one stage needs stands in that stage.
"""

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}

STOP_WORDS = frozenset(
    """a about above after again against all also am an and any are aren't as at be because been before being below
    between both but by can cannot can't could couldn't did didn't do does doesn't doing don't down during each even
    few for from further had hadn't has hasn't have haven't having he he'd he'll her here here's hers herself he's him
    himself his how however how's i i'd if i'll i'm in into is isn't it its it's itself i've just let's may me might
    more most much must mustn't my myself no nor not of off on once one only or other ought our ours ourselves out over
    own said same say says shan't she she'd she'll she's should shouldn't since so some still such than that that's the
    their theirs them themselves then there there's these they they'd they'll they're they've this those though through
    to too two under until up upon us very was wasn't we we'd we'll were we're weren't we've what what's when when's
    where where's whether which while who whom who's whose why why's will with within without won't would wouldn't yet
    you you'd you'll your you're yours yourself yourselves you've""".split()
)

SPEECH_VERBS = frozenset(
    """accused accuses acknowledged acknowledges added adds admitted admits advised agreed alleged alleges announced
    announces answered argued argues asked asks asserted asserts believed believes called calls cautioned cautions
    charged claimed claims commented complained conceded concedes concluded concludes condemned confirmed confirms
    continued contended contends countered declared declares demanded demands denied denies described describes
    explained explains expressed hailed hinted insisted insists joked lamented maintained maintains mentioned noted
    notes observed observes pledged pledges pointed predicted predicts promised quipped recalled recalls remarked
    replied replies reported reports responded responds revealed said say saying says shouted signaled stated states
    stressed stresses suggested suggests testified tells thanked told tweeted tweets urged urges vowed vows warned
    warning warns wondered wrote writes""".split()
)

HONORIFICS = frozenset(
    """Adm Admiral Amb Ambassador Brig Capt Captain Chancellor Chairman Chairwoman Chief Cmdr Col Colonel
    Congressman Congresswoman Dr Foreign Gen General Gov Governor Hon Judge Justice King Lady Lord Lt Maj Major Minister
    Mr Mrs Ms Mx Pope President Premier Prime Prince Princess Prof Professor Queen Rep Representative Rev Secretary Sen
    Senator Sgt Sir Speaker Sultan""".split()
)

PRONOUNS = frozenset(
    """he her hers herself him himself his i it its itself me my she their theirs them themselves they this that these
    those us we our you your""".split()
)
