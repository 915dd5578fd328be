"""The four themes of a brief whose owner defined none: TOML text, as a user would write it, and nothing else.

The lists name places, people, bodies and acts of world news since 2011; the acts of diplomacy and sanctions follow the
event categories of PLOVER and CAMEO (consult, agree, support, demand, reject, threaten, coerce). `docs/themes.md` says
what each key means.
"""

DEFAULT_THEMES = """\
# The default themes. Copy a table into your briefing.toml to change it, or write your own beside it.
# A term counts in any form ("treaty" finds "treaties"); weight 1 unless given; 0.5 in a sentence is enough.

[[theme]]
id = "ukraine"
label = "Ukraine"
terms = [
  # the country and its people
  "Ukrain*", "Zelensky/Zelenskyy/Zelenskiy/Zelenskyi", "Poroshenko", "Yanukovych/Yanukovich", "Yatsenyuk",
  "Yushchenko", "Tymoshenko", "Turchynov", "Klimkin", "Groysman", "Kuleba", "Sybiha", "Reznikov", "Umerov",
  "Zaluzhny/Zaluzhnyi", "Syrsky/Syrskyi", "Budanov", "Yermak", "Klitschko", "Shmyhal", "Svyrydenko", "Savchenko",
  "Sentsov", "Lutsenko", "Shokin", "Kolomoisky/Kolomoyskyi", "Medvedchuk", "Verkhovna Rada", "=Rada", "Maidan",
  "Euromaidan",
  # places
  "Kyiv/Kiev", "Crimea", "Crimean", "Sevastopol", "Simferopol", "Donbas/Donbass", "Donetsk", "Luhansk/Lugansk",
  "Mariupol", "Kharkiv/Kharkov", "Odesa/Odessa", "Kherson", "Zaporizhzhia/Zaporizhzhya/Zaporozhye",
  "Dnipro/Dnipropetrovsk", "Lviv/Lvov", "Mykolaiv", "Chernihiv", "Sumy", "Poltava", "Vinnytsia", "Bucha", "Irpin",
  "Hostomel", "Izium/Izyum", "Bakhmut", "Avdiivka", "Pokrovsk", "Kramatorsk", "Sloviansk/Slovyansk/Slaviansk",
  "Debaltseve", "Ilovaisk", "Severodonetsk/Sievierodonetsk", "Lysychansk", "Soledar", "Vuhledar", "Chasiv Yar",
  "Robotyne", "Kupiansk", "Melitopol", "Berdyansk/Berdiansk", "Enerhodar", "Horlivka/Gorlovka", "Zhytomyr",
  "Ternopil", "Uzhhorod", "Kryvyi Rih", "Kremenchuk", "Toretsk", "Kurakhove", "Vovchansk", "Makiivka",
  "Nova Kakhovka", "Kakhovka", "Snake Island", "Chernobyl/Chornobyl", "Kerch", "Sea of Azov", "Azov Sea",
  # the war
  "Minsk agreement/accord/protocol/process/peace/deal/ceasefire/cease-fire/truce/II", "Normandy format",
  "Normandy Four", "Azov battalion/brigade/regiment", "Azovstal", "little green men", "MH17",
  "Malaysia Airlines Flight 17", "Flight MH17", "Flight 17", "Black Sea grain", "grain deal/corridor",
  "Kursk + incursion/offensive",
  { term = "Javelin", company = ["missile", "anti-tank", "weapon", "lethal", "Moscow", "Russia*", "aid"] },
  { term = "separatist", company = ["pro-Russia*", "Russia*-backed", "Russia", "Russian", "Moscow"] },
  { term = "pro-Russia*", weight = 0.5 }, { term = "pro-Moscow", weight = 0.5 },
  { term = "special military operation", company = ["Russia*", "Putin", "Moscow", "Kremlin"] },
  { term = "annex*", company = ["Russia*", "Putin", "Moscow", "Kremlin", "peninsula"] },
  # the pressure on Kyiv of 2019
  "Burisma", "Naftogaz", "Yovanovitch", "Firtash", "Parnas/Fruman + Giuliani", "Giuliani + Parnas/Fruman",
  "July 25 call", { term = "quid pro quo", company = ["impeach*", "Giuliani", "Sondland", "Mulvaney"] },
  { term = "Hunter Biden", company = ["board", "gas", "prosecutor", "energy"] },
]
acts = [
  "Russia* + full-scale invasion", "full-scale invasion + by Russia/Moscow",
  "Russia* + invasion of its neighbor/neighbour",
]
exclude = [
  "Ukrainian Village", "Little Odessa", "Odessa Texas", "chicken Kiev/Kyiv", "from <state> to <state> to Ukraine",
  "such as/including/like Ukraine and <state>", "such as/including/like <state> Ukraine",
  "such as/including/like <state> and Ukraine", "<state> <state> <state> and Ukraine",
  "<state> <state> Ukraine and <state>",
]

[[theme]]
id = "syria"
label = "Syria"
terms = [
  # the country and its people
  "Syria", "Syrian", "Assad", "Ahmed al-Sharaa", "Ahmad al-Sharaa", "al-Jolani/al-Julani/al-Golani",
  "Muallem/Moallem/Muallim", "Bouthaina Shaaban", "Jaafari + Security Council", "Baathist regime + Damascus",
  # places
  "Damascus", "Aleppo", "Homs", "=Hama", "Idlib", "Latakia", "Tartus/Tartous", "Raqqa", "Deir al-Zor/al-Zour",
  "Deir Ezzor/Ezzour", "Deir ez-Zor/ez-Zour/el-Zour/el-Zor", "Ghouta", "Douma", "Daraa/Deraa", "Daraya", "Palmyra",
  "Kobani/Kobane", "Manbij", "Afrin", "Qamishli/Kamishli", "Hasakah/Hasaka/Hassakeh",
  "Khan Sheikhoun/Shaykhun/Sheikhun", "al-Bab", "Tanf", "Qusayr/Qusair", "Yarmouk camp", "Zabadani", "Madaya",
  "Quneitra", "Sweida/Suwayda/Sweyda", "Tal/Tel/Tell Abyad", "Ras al-Ain/al-Ayn", "Hmeimim/Khmeimim/Hmeymim",
  "Shayrat", "T4 air base", "Baghouz", "al-Hol camp", "Rukban", "Saraqib", "Maaloula", "Barzeh", "Houla",
  "Baba Amr", "Rojava", "Khan al-Assal", "Maaret al-Numan/Maarat al-Numan", "Jarablus", "Azaz", "Tabqa",
  "Mayadin/Mayadeen", "Abu Kamal/Albu Kamal/Bukamal", "Jisr al-Shughour", "Moadamiyeh", "Jobar", "Harasta",
  "Sednaya/Saydnaya", "Masyaf", "Dumayr", "Barzah",
  # the war
  "YPG", "SDF", "People's Protection Units", "Nusra", "Hayat Tahrir al-Sham",
  { term = "HTS", company = ["rebel", "jihadist", "Idlib", "Damascus", "Islamist"] }, "White Helmets",
  "Astana talks/process", "de Mistura", "Ahrar al-Sham", "Jaish/Jaysh al-Islam", "barrel bomb",
  { term = "chemical weapon/attack/arsenal", weight = 0.3 }, { term = "red line", weight = 0.3 },
  { term = "sarin", weight = 0.3 }, { term = "rebel", weight = 0.2 }, { term = "regime", weight = 0.2 },
]
exclude = [
  "Aleppo pepper", "Damascus steel", "Damascus Maryland", "Palmyra New York", "from <state> to <state> to Syria",
  "such as/including/like Syria and <state>", "such as/including/like <state> Syria",
  "such as/including/like <state> and Syria", "<state> <state> <state> and Syria",
  "<state> <state> Syria and <state>", "Ain/Ayn/Ein al-Assad", "=Al-Assad base/airbase/air",
  "Islamic State in/of Iraq and Syria", "Syrian hamster", "Japan* + SDF", "SDF + Japan*",
]

[[theme]]
id = "sanctions"
label = "Sanctions"
iptc = "medtop:20000642"
terms = [
  "sanctions", "countersanctions", "embargo", "arms/oil/trade/economic embargo", "asset freeze",
  "visa ban/restriction/freeze",
  { term = "travel ban", company = [
    "asset", "freeze", "official", "sanctions", "oligarch", "regime", "EU", "European Union", "Treasury",
  ] },
  "export ban/control/restriction/curb", "import ban", "oil price cap", "price cap + oil", "restrictive measures",
  { term = "blacklist", company = ["Treasury", "<state>", "trade", "Commerce Department", "entity", "EU"] },
  "Magnitsky", "snapback", "snap back", "maximum pressure", "shadow fleet", "sanctions list",
  { term = "added/put + to/on + list", company = [
    "Treasury", "Magnitsky", "State Department", "asset", "violations",
  ] },
  "Specially Designated Nationals", "Office of Foreign Assets Control", "OFAC", "CAATSA",
  "economic/financial blockade/strangulation", "Entity List",
  { term = "economic pressure", company = ["Iran*", "Russia*", "North Korea*", "Venezuela*", "Cuba*", "Syria*"] },
  { term = "travel/trade/banking/financial restrictions", company = [
    "Cuba*", "Russia*", "Iran*", "North Korea*", "Syria*", "Venezuela*",
  ] },
  { term = "punitive measure/action/step", company = [
    "Russia*", "Iran*", "North Korea*", "Kremlin", "Moscow", "oligarch",
  ] },
  { term = "economic/financial penalty", company = ["<state>", "sanctions", "regime"] },
  { term = "penalties", company = [
    "Treasury", "sanctions", "Russia*", "Iran*", "North Korea*", "Moscow", "Tehran", "Pyongyang", "Kremlin",
    "oligarch", "United Nations", "Security Council",
  ] },
]
acts = [
  "ban + on sale/export/import", "ban + export/import/sale + to/from/of", "ban + oil/gas/coal + from/import",
  "restrict/curb/halt/block + import/export + from/to",
  "restrict/curb/halt/block + American/Russian/Chinese/Iranian/European/U.S. import/export",
  "freeze/unfreeze + fund/asset/account/reserve", "seize + asset/yacht + oligarch/Russian/Kremlin",
  "Treasury + designate/blacklist", "bar/ban + from entering", "revoke/deny + visa + official",
  "waiver + Iran*/oil", "cut/remove/exclude/expel/ban + from SWIFT", "cut off + from + financial/banking system",
]
exclude = [
  "sanction + player/club/lawyer/attorney/team/coach", "NCAA", "FIFA", "doping", "Olympic*", "embargoed until",
  "court/state/government/officially =sanctioned", "Muslim ban", "NFL", "judge + sanction", "sanction + judge",
]

[[theme]]
id = "diplomacy"
label = "Diplomacy"
iptc = "medtop:20000639"
terms = [
  # talks: between states or warring sides, not between unions or clubs
  "peace/nuclear/denuclearization/disarmament/ceasefire/cease-fire/border/climate/six-party/multi-party =talks",
  "peace deal/process/plan/agreement/accord/treaty/negotiation/conference/proposal/summit/settlement/signal",
  "Geneva/Astana/Vienna/Oslo/Minsk =talks",
  { term = "=talks", company = [
    "<state>", "<body>", "<leader>", "nuclear", "peace", "rebel", "foreign", "sanctions", "envoy", "regime",
    "truce", "conflict", "militant", "warring", "war", "both/two sides",
  ] },
  { term = "negotiat*", company = [
    "<state>", "<body>", "<leader>", "nuclear", "peace", "rebel", "foreign", "sanctions", "envoy", "regime",
    "truce", "conflict", "militant", "hostage", "terrorist", "war", "diplomat*", "treaty",
  ] },
  { term = "mediat*", company = ["<state>", "<body>", "<leader>", "peace", "rebel", "truce", "conflict"] },
  "diplomacy", "diplomatic", "renegotiat*", "ceasefire/cease-fire", "truce", "armistice", "détente",
  "rapprochement", "political/peaceful/negotiated/diplomatic/two-state settlement/solution/resolution",
  "negotiating table", "common ground",
  { term = "willing/ready/looking/agree/refuse/open + to talk", company = ["<state>", "<leader>", "rebel"] },
  "summit", "bilateral", "trilateral", "multilateral",
  # treaties and deals
  "treaty", "=accord", "=accords", "<state> pact", "pact + with + <state>", "non-aggression pact",
  "nuclear deal/agreement/accord/pact", "JCPOA", "Iran/Iranian deal/agreement",
  "Minsk agreement/accord/protocol/process/deal", "Paris agreement/accord/climate", "trade deal/agreement/pact",
  "climate deal/pact", "prisoner swap/exchange", "hostage deal", "side agreement",
  "a/the/any/this/that/new/interim/final/separate/arms deal with/between <state>/<body>/<leader>/rebels",
  { term = "=deal/=agreement/=pact", company = [
    "Iran*", "Tehran", "Pyongyang", "North Korea*", "Taliban", "world powers", "nuclear",
  ] },
  "agreement + with/between + <state>", "agreement to scale back", "memorandum of understanding",
  { term = "joint statement/declaration/communiqué/communique", company = ["<leader>", "<body>"] },
  # bodies and missions
  "Security Council", "U.N. General Assembly", "U.N./UN/council resolution", "embassy", "consulate",
  "demarche/démarche",
  # the state of relations
  "bilateral/diplomatic/foreign =relations/=ties", "<state> =relations", "=relations with/between",
  "=ties with/between + <state>", "=dealings + with + <state>", "<state> =dealings",
  "relationship + with + <state>",
  "=relations/=ties + deteriorate/worsen/improve/sour/normalize/normalise/strain/thaw/warm",
  "deteriorate/worsen/improve/sour/normalize/normalise/strain/thaw + =relations/=ties + with/between",
  "cooperate + with + <state>", "<state> cooperation",
  "warm/close/better/strained/frosty + =ties + to/with + <state>", "dialogue with/between",
]
acts = [
  # leaders meet, call, visit, write
  "<leader> + met/meeting/meetings/talks/summit + with + <leader>", "<leader> + met + <leader>",
  { term = "met/meeting/meetings + with + <leader>", company = ["<state>"] },
  "consult/meet/meeting/meetings + with + allies/partners",
  "heads of state/states/government + exchange/discuss/meet/gather",
  { term = "leaders + met/meet/meeting/gather/exchange", company = [
    "<body>", "<state>", "alliance", "world leaders",
  ] },
  "foreign ministers + meet/gather/discuss/agree", "foreign ministers ... met/meet/gathered in/on/for",
  "on the sidelines of", "emergency meeting/session + council", "planned/scheduled/bilateral/one-on-one meeting",
  { term = "appointment + with + <leader>", company = ["<state>"] },
  { term = "cancel/scrap/reschedule/postpone + meeting/visit/trip/summit", company = ["<leader>"] },
  { term = "call off + meeting/visit/trip/summit", company = ["<leader>"] },
  { term = "meeting/visit/trip + called off/cancelled/canceled", company = ["<leader>"] },
  "<leader> + call/conversation + with + <leader>", "<leader> + spoke/talked/discussed + with + <leader>",
  { term = "phone/telephone call/conversation + with/between + <leader>", company = ["<state>"] },
  { term = "spoke/speak/spoken by phone/telephone", company = ["<leader>"] },
  "<leader> + visit/travel + to/in + <state>", "<leader> + visited/visiting + <state>",
  "<leader> + host/welcome + <leader>", "state/official/historic visit",
  { term = "visit/trip to <state>", company = ["<leader>"] }, "<leader> + congratulate + <leader>",
  "congratulate + <leader> + victory/election/re-election", "letter + from + <leader> + to + <leader>",
  # envoys act, missions open and close
  "expel + diplomat/ambassador/envoy", "send home + diplomat/ambassador/envoy",
  "order/kick/throw + diplomats/envoys + out", "expulsion + diplomat/ambassador/envoy", "persona non grata",
  "diplomat/ambassador/envoy + expelled/recalled/summoned/withdrawn", "recall/summon/withdraw + ambassador/envoy",
  { term = "diplomat/envoy/ambassador/officials + told/ordered/asked + leave", company = ["<state>"] },
  { term = "expulsion", company = ["<state>", "<body>"] },
  { term = "expelling", company = ["U.S.", "Moscow", "Kremlin", "London"] },
  "against + American/Russian/British/Western/Chinese/European diplomats",
  "envoy + travel/visit/arrive/meet/propose/shuttle", "open/close/reopen/shut + embassy/consulate",
  # deals made and left
  "<state>/<leader> + agree + to/with + <state>/<leader>", "sign + treaty/accord/pact",
  { term = "sign + agreement/deal", company = ["<leader>", "<body>"] }, "ratify + treaty/accord/agreement/pact",
  "withdraw/pull/exit/quit/rejoin + from/out + treaty/accord/pact/nuclear",
  { term = "withdraw/pull/exit/quit/rejoin + from/out + deal/agreement", company = [
    "<state>", "<leader>", "<body>",
  ] },
  "abandon/exit/quit/rejoin/scrap + treaty/accord/nuclear/pact", "walk + away + table/deal",
  { term = "offer/proposal/overture/concession + by/from/to + <state>/<leader>" }, "offer + put forth/forward",
  "broker + ceasefire/cease-fire/deal/agreement/truce/peace", "settle + dispute + with/regarding/over",
  # relations broken and mended; recognition; demands and condemnations between states
  "break/sever/cut/suspend/restore/normalize/normalise + =relations/=ties",
  "recognize/recognise + as + president/capital/state", "recognition of + state/independence", "ultimatum",
  "<state>/<body>/allies/ministry/ministers/government + condemn/denounce",
  "condemn/condemnation + by/from + <state>/<body>", "<leader>/<body>/<state> warn/urge/press <state>",
  "<leader>/<state>/<body> + demand + that + <state>", "lodge/formal protest/complaint",
  "<state>/<body>/council + veto", "veto + resolution", "call for + emergency meeting",
]
exclude = [
  # everyday talk
  "he/she/it/who/one/everyone/nobody/money/never/also/often/still/just =talks", "=talks to reporters",
  "=talks show", "<leader> =talks to/about/like/tough/up/down/with",
  "broad/overwhelming/wide/general/bipartisan agreement",
  "to/not/can/cannot/must/will/could/would/should/may/how =deal", "great/good =deal of",
  # at home
  "Senate/House/Congress/McConnell/Pelosi/Schumer/Boehner/Republicans/Democrats/bipartisan/congressional/party + negotiat*",
  "negotiat* + with/between + Senate/Congress/McConnell/Pelosi/Schumer/Boehner/Republicans/Democrats/prosecutors/union",
  "spoke/speak/spoken by phone + Vice",
  "warn/urge/press <state> citizens/nationals/travelers/travellers/lawmakers/voters",
  "Foreign Relations Committee/Chairman/Chair", "Council on Foreign Relations", "Senate/House Foreign Relations",
  "National Security Council",
  "international/public/race/industrial/media/labor/investor/community/economic =relations",
  "plea/real-estate deal/agreement/negotiat*",
  "contract/salary/pay/labor/budget/shutdown/stimulus/merger/takeover/debt/union/pension/coalition/strike negotiat*/=talks",
  "=talks + with + union/club/player/captain/manager/bank/investor/staff/worker",
  # names and notices
  "Security Council sanctions", "North Atlantic Treaty", "treaty organization/allies/ally",
  "diplomatic writer/correspondent/editor/security", "professor + diplomacy", "Summit County",
  "Voter/Premiership/mountain summit", "embassy hotel/theatre/theater/suites",
  "embassy/consulate official/spokesman/spokeswoman/employee/staff/compound/attack/siege",
  "bombing/attack/storming + embassy/consulate", "expulsion + troops/forces/students/migrants",
  "own/with/full =accord",
]
"""
