"""Closed classes of English words that tell who speaks: data only, no decisions."""

from briefing.lexicon import SPEECH_VERBS

VERBS = (
    SPEECH_VERBS - frozenset("believed believes thanked reported reports wondered saying warning".split())
) | frozenset(
    """acknowledge add admit allege announce applauded argue asserting assured assures blasted boasted branded
    chided claim concede conclude confessed confirm confided cried criticized criticised decried defended denounced
    dismissed disclosed dubbed echoed emphasized emphasised emphasizes explain exclaimed fumed interjected insist
    instructed jokes lambasted likened labeled labelled lauded mused muttered names named note objected opined
    ordered posted praised predict proclaimed quipping reads read recounted reiterated reminded retorted revealed
    ridiculed reveals say scoffed signaled signalled slammed snapped speculated stress stressed swore tell
    threatened touted tweet underlined underscored urge volunteered warn whispered yelled reassured rebutted reasoned
    clarified clarify charges quips vented ranted bragged gushed chimed elaborated implored informed termed characterized characterised chanted shouted commented commenting
    joked thinks thought wrote writes""".split()
)
"""Finite verbs whose subject is the one who speaks."""

PARTICIPLES = frozenset(
    """saying adding calling arguing noting warning insisting telling writing tweeting claiming describing declaring
    stating stressing alleging accusing asking suggesting explaining denouncing labeling labelling pledging promising
    vowing urging asserting acknowledging dismissing branding predicting announcing responding replying remarking
    contending concluding boasting complaining demanding emphasizing emphasising hailing praising quoting referring
    expressing shouting chanting reiterating denying""".split()
)
"""Forms that lean on the subject of another verb in the sentence."""

REPORT = frozenset(["reported", "reports", "report", "reporting"])
"""Verbs by which an outlet passes on what others said."""

AUXILIARIES = frozenset("has had have is was were are be been being would will could may might did does do not".split())

ADVERBS = frozenset(
    """also then later earlier again once still now never first just even only already meanwhile however today yesterday
    too far repeatedly himself herself themselves itself recently often always simply reportedly allegedly flatly
    instead therefore thus moreover twice perhaps indeed soon ever since quoted cited as""".split()
)

PRONOUNS = {"he": "m", "she": "f", "they": "p", "it": "n", "i": "", "we": ""}

OPENERS = frozenset(
    """a an the this that these those but and or nor yet so if when while as after before since because although
    though however meanwhile moreover still also in on at by for from with without under over during about against
    among amid between into upon per despite unlike like once until unless whether what who whom whose which where why
    how he she it they we i you his her its their our my your there here no not some many most all both each every any
    few several one two three four five six seven eight nine ten other others another such than then thus instead yes
    now today yesterday tomorrow earlier later recently asked according speaking responding writing addressing
    nevertheless nonetheless furthermore additionally finally similarly indeed perhaps even just only more much
    contra citing following anyway overall further elsewhere together sometimes often besides hence likewise otherwise regardless sure true well okay thanks maybe
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
"""Words that a sentence may open with a capital on and that are no name."""

CALENDAR = frozenset(
    """may monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)

PARTICLES = frozenset("de da di du del della der den van von bin bint ibn al el la le ben abu ter ten dos das".split())

ROLES = frozenset(
    """activist adviser advisor admiral agent aide ally ambassador analyst anchor archbishop architect attorney author
    aid banker bishop boss brigadier broker campaigner candidate captain cardinal ceo chair chairman chairperson
    chairwoman chancellor chef chief chief-of-staff coach colonel columnist commander commissioner commentator
    comptroller congressman congresswoman consultant coordinator co-author co-chair co-founder columnist co-director
    correspondent councillor councilman councilwoman counsel counselor critic dean defector delegate democrat deputy
    deputies developer diplomat director doctor dr economist editor emperor engineer envoy executive expert farmer
    father fellow financier firefighter founder friend general gov governor guard head historian host inspector
    insider investigator investor journalist judge justice king lady lawmaker lawyer leader lecturer legislator
    librarian lieutenant lobbyist lord major manager marshal mayor mediator member minister mother monk mp neighbor
    neighbour negotiator nominee nurse observer officer official operative organizer owner parliamentarian participant
    partner pastor patriarch physician pilot player policeman politician pollster pope premier president priest
    prime-minister prince princess principal producer prof professor prosecutor protester psychologist publisher queen
    rabbi rapporteur rep reporter representative republican researcher resident rev reverend scholar scientist
    secretary secretary-general sen senator sergeant sheriff sir soldier source speaker specialist spokesman
    spokesperson spokeswoman staffer statesman strategist student sultan sheikh superintendent supervisor supporter
    survivor teacher treasurer undersecretary veteran vice-president victim volunteer voter whip wife husband widow
    witness worker writer mr mrs ms mx gen lt col maj sgt adm capt cmdr brig amb supt const hon ayatollah imam mullah
    son daughter brother sister cousin uncle critic opponent user man woman survivor passenger refugee driver
    psychiatrist biologist epidemiologist climatologist meteorologist actor actress singer comedian director-general
    reader announcer narrator interviewer moderator caller colleague counterpart predecessor successor rival guest classmate roommate cofounder co-leader vice-chairman vice-chair chairperson cleric warlord insurgent rebel militant fighter
    strategist juror detective cop dad mom person academic blogger designer musician artist filmmaker
    entrepreneur trader lobbyist evangelist theologian minister-president taoiseach chargé attaché consul
    """.split()
)
"""Nouns for what somebody is, singular and in lower case."""

PLURAL_ROLES = frozenset(
    f"{word}s" for word in ROLES if not word.endswith(("s", "man", "woman", "person"))
) | frozenset(
    """police spokesmen spokespeople spokeswomen congressmen chairmen people others critics men women authorities
    relatives families forces some experts allies deputies ministries attorneys parents troops doctors activists
    democrats republicans conservatives liberals lawmakers prosecutors""".split()
)

OFFICES = frozenset(
    """state defense defence treasury staff energy commerce labor labour homeland security health human services interior
    education veterans affairs foreign finance war agriculture transportation justice housing house commons navy army
    joint chiefs parliament government""".split()
)
"""What a title is of: "Secretary of State"."""

BODIES = frozenset(
    """administration agency airline alliance ambassadors army association authority bank board bureau cabinet campaign
    center centre church city coalition college commission committee company congress corporation council court
    department directorate embassy executive faction federation firm force foundation fund government group house
    institute institution junta kingdom league legislature majority mission ministry military movement nation
    network newspaper office opposition organisation organization outlet paper parliament party police publication
    regime republic school secretariat senate service side society staff state states store team treasury tribunal
    union university website watchdog firm pentagon kremlin country bloc panel crowd mob audience choir couple jury family team think-tank charity embassy lab
    magazine station channel broadcaster militia""".split()
)

DOCUMENTS = frozenset(
    """account ad advisory affidavit agreement article assessment banner bill blog book brief briefing broadcast bulletin
    cable caption communique communiqué complaint constitution contract declaration decree diary dispatch document
    documents editorial email emails e-mail e-mails essay estimate filing files headline indictment joint-statement law
    lawsuit letter manifesto manual memo memorandum message messages motion notice opinion order
    page paper petition plan policy poll post posts press-release proclamation proposal readout record records
    release report reports resolution review ruling sign speech statement statements strategy study submission
    subpoena summary summons survey text texts transcript transcripts treaty tweet tweets verdict video warrant
    website
    """.split()
)

ORGANISATIONS = frozenset(
    """Academy Administration Agency Agreement Airlines Alliance Army Association Authority Bank Board Brigade Broadcasting
    Bureau Cabinet Capitol Center Centre Church City Club Coalition College Commission Committee Company Conference
    Congress Congressional Convention Corp Corporation Corps Council County Court Daily Defense Department District
    Division East Embassy Empire Federal Federation Forces Foundation Front Fund Gazette Government Group Guard Herald
    Hospital House Inc Initiative Institute Intelligence International Island Islands Journal Kremlin Law League
    Magazine Media Ministry Mission Movement Museum National Navy Network News North Office Organisation Organization
    Pact Palace Parliament Party Pentagon Police Post Press Project Province Radio Region Report Republic Reserve
    Review River School Senate Service Services Society South Square Staff State States Strategy Street Studies
    Airport Avenue Bridge Hotel Plaza Stadium Supreme Tank Television Times Tower Towers Treasury Treaty Tribunal
    Tribune Trust Union United University Valley War
    Washington West White Watch Wall""".split()
) - {"White", "Law", "West", "Wall", "North", "Police"}
"""Words in a run of capitals that speak for a body or a place, not for a person."""

MEDIA = frozenset(
    """AFP AP ABC Axios BBC Bloomberg BuzzFeed CBC CBS CNBC CNN C-SPAN Fox HuffPost Interfax IRNA ITAR-TASS KCNA
    MSNBC NBC Newsmax Newsweek NPR NTV PBS Politico POLITICO ProPublica Reuters RFE/RL RIA RT Sky Slate Spiegel
    Sputnik TASS Tass USAToday Univision Vox WSJ Xinhua Yonhap Breitbart Haaretz Kommersant Guardian Economist
    Telegraph Independent Atlantic Intercept Hill Mail Sun Mirror Globe Anadolu SANA Kyodo Ukrinform Interfax-Ukraine
    Esquire Time Vanity Playboy Rossiya Izvestia Vedomosti Al-Jazeera Jazeera Deutsche Welle DW GMA MSNBC’s
    RAI Tasnim Fars Mehr Asharq Al-Arabiya Arabiya DPA dpa EFE ANSA PTI ANI NDTV""".split()
)
"""Outlets and agencies known by one word; the rest is told by words such as Times or News."""

MEDIA_WORDS = frozenset(
    """Times Post News Journal Herald Tribune Gazette Telegraph Press Radio Television TV Magazine Review Daily Network
    Broadcasting Chronicle Observer Examiner Standard Dispatch Star Beast Monitor Today Mail Sentinel Inquirer
    Courier Bulletin Register Mercury Argus Echo Presse Agency Wire Newspaper Pravda""".split()
)

MEDIA_NOUNS = frozenset(
    "newspaper newspapers media agency network broadcaster website magazine outlet outlets station tv television radio "
    "daily weekly paper tabloid channel podcast".split()
)

DETERMINERS = frozenset(
    """a an the this that these those one two three four five several many some most few both another other no his her
    its their our my every each multiple various dozens hundreds more""".split()
)


LINKS = frozenset("of for at from in with to on".split())


STOPS = frozenset(
    """and or but that which who whom whose as while when where because after before since if though although than by
    into onto over under about against through during between among upon per what how why said says until amid like
    whether so yet nor not according""".split()
)


ADJECTIVES = frozenset(
    """former senior chief top acting deputy vice foreign prime defense defence opposition co-founder longtime veteran
    retired ex interim outgoing then-president general press political military fellow first lead leading national
    state federal security affairs intelligence policy campaign party government ministry police army rebel company trade
    energy climate human rights law finance health budget media data science union city county presidential federal executive managing associate assistant prominent incoming then technology operating financial marketing legal medical
    scientific communications diplomatic administrative commercial digital""".split()
)


TITLED = ROLES | frozenset(
    f"{word}s"
    for word in "senator sen rep president minister secretary general representative governor congressman judge justice".split()
)


HEADS = ROLES | PLURAL_ROLES | BODIES | DOCUMENTS | MEDIA_NOUNS
