"""Words that carry a full stop without ending a sentence, and words that begin one. Data only.

Abbreviations stand in small letters and without their last full stop.
"""

BEFORE_A_NAME = frozenset(
    """mr mrs ms mx dr prof gen col lt maj capt cmdr adm sgt cpl pvt brig sen rep reps sens gov govs lt.gov del amb atty
    rev fr hon supt insp det pres vice msgr st ste mt ft messrs mme mlle spc pfc cdr comdr ens gens drs profs sec asst
    assoc ald councilm rear sub-lt wg flt sqn det-sgt""".split()
)
"""With a capital, never the end of a sentence: a name follows."""

BEFORE_A_NUMBER = frozenset(
    "no nos art arts fig figs pp p vol vols ch sec secs para paras cl approx ca op ver nr pop circa c".split()
)
"""Not the end of a sentence where a number follows."""

WITHIN = frozenset("i.e e.g cf viz vs v a.k.a c.f eg ie et".split())
"""Never the end of a sentence."""

CAPITAL = frozenset(
    """jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    inc corp co ltd llc plc bros cos bancorp jr sr esq ret dept univ assn ave blvd rd hwy intl natl dist mgr
    ala ariz ark calif colo conn dela fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla
    ore pa penn tenn tex va vt wash wis wisc wyo w.va ph.d gmbh""".split()
)
"""With a capital, an abbreviation that may end a sentence: what follows decides."""

SMALL = frozenset("etc al pct est a.m p.m u.s u.k u.n e.u cent".split())
"""The same in small letters too."""

STARTERS = frozenset(
    """the a an he she it they we you i this that these those there here his her its their our my your in on at by for
    from with without but and or so yet as if when while since because although though after before during until
    unless what who why how where which whether one two three four five six seven eight nine ten dozens hundreds
    thousands some many most several few all both each every either neither no not none nobody nothing nor now then
    still also however meanwhile moreover instead later earlier last next such even only just once another other others
    among amid between against about under over despite according asked perhaps maybe officials talks experts critics
    analysts police authorities people prosecutors investigators lawmakers democrats republicans protesters sources
    today yesterday tomorrow tonight recently previously separately elsewhere additionally furthermore nevertheless
    nonetheless similarly finally first second third indeed thus therefore overall meantime never always often sometimes
    is was are were has have had do does did can could will would should may might must let please yes""".split()
)
"""Words that begin a sentence when they stand with a capital after an abbreviation."""

WEEKDAYS_AND_MONTHS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""".split()
)

SHOUTING_NAMES = frozenset("yahoo jeopardy jeb yum oklahoma mamma".split())
"""Names that are written with an exclamation mark."""
