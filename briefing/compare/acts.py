"""Words for acts and for their objects, grouped by what they mean in news of policy: data and a look-up.

Two sentences tell of one event only if they share an act and what it was done to; "expelled" and "expulsion" are one
act, "weapons" and "missiles" one kind of object. A word that stands in no group is its own.
"""

from briefing.compare.stems import stem

_ACTS = """
expel: expel expelled expels expelling expulsion expulsions ousted
supply: give gives gave given giving provide provides provided providing provision send sends sent sending supply supplies supplied supplying sell sells sold deliver delivers delivered delivery arming
congratulate: congratulate congratulated congratulates congratulating congratulations
impose: impose imposes imposed imposing slapped levied sanctioned sanctioning
lift: lift lifts lifted lifting eased easing waive waived
kill: kill kills killed killing killings dead died deaths dies
wound: wounded injured wounding injuring
strike: strike strikes struck airstrike airstrikes bombed bombing shelled shelling
launch: launch launched launches launching fired fires firing test-fired
test: tested tests testing test
shoot: shot downed shootdown
withdraw: withdraw withdrew withdrawn withdrawal withdrawing pulled pullout
seize: seize seized seizes seizing seizure captured capture annexed annexation
arrest: arrest arrested arrests detained detain detention
sign: sign signed signs signing ratified ratify
meet: meet met meets meeting summit
vote: vote voted votes approved passed adopted
poison: poison poisoned poisoning nerve
hack: hack hacked hacking hacks breached
evacuate: evacuate evacuated evacuation
deploy: deploy deployed deploys deployment deploying
close: close closed closes closing closure shut shuttered
recall: recall recalled recalls
resign: resign resigned resigns resignation quit
appoint: named appointed appoints appointment nominated
exercise: exercise exercises drill drills maneuvers manoeuvres
release: release released releases freed
ban: ban bans banned banning barred
indict: indict indicted indicts indictment charged convicted sentenced
cross: crossed crossing
blast: exploded explosion explosions detonated blast blasts
crash: crash crashed crashes
"""

_OBJECTS = """
arms: arms weapons weapon missiles missile weaponry ammunition javelin javelins munitions defensive lethal anti-tank
sanctions: sanctions sanction penalties penalty embargo
diplomats: diplomats diplomat envoys embassy ambassadors
troops: troops troop soldiers soldier forces
spies: spy spies ex-spy agent
elections: election elections re-election reelection vote
planes: plane planes jet jets aircraft bomber bombers warplane warplanes
civilians: civilians civilian people children women
"""


def _table(lines: str) -> dict[str, str]:
    return {
        word: name
        for line in lines.strip().splitlines()
        for name, _, words in [line.partition(":")]
        for word in words.split()
    }


_ACT = _table(_ACTS)
_OBJECT = _table(_OBJECTS)
ACTS = frozenset(_ACT)
"""Every word for an act, in lower case."""


def act(word: str) -> str | None:
    """Return the act that a lower-case word tells of, or None."""
    return _ACT.get(word)


def thing(word: str) -> str:
    """Return the kind of object that a lower-case word names: its group, else its stem."""
    return _OBJECT.get(word) or stem(word)


def is_thing(word: str) -> bool:
    """Return whether a lower-case word names one of the listed kinds of object."""
    return word in _OBJECT
