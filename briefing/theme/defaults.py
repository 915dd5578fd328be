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
  "Tymoshenko", "Turchynov", "Klimkin", "Groysman", "Kuleba", "Sybiha", "Reznikov", "Umerov", "Zaluzhny/Zaluzhnyi",
  "Syrsky/Syrskyi", "Budanov", "Yermak", "Danilov", "Klitschko", "Shmyhal", "Svyrydenko", "Savchenko", "Sentsov",
  "Lutsenko", "Shokin", "Kolomoisky/Kolomoyskyi", "Medvedchuk", "Verkhovna Rada", "=Rada", "Maidan", "Euromaidan",
  # places
  "Kyiv/Kiev", "Crimea", "Crimean", "Sevastopol", "Simferopol", "Donbas/Donbass", "Donetsk", "Luhansk/Lugansk", "Mariupol",
  "Kharkiv/Kharkov", "Odesa/Odessa", "Kherson", "Zaporizhzhia/Zaporizhzhya/Zaporozhye", "Dnipro/Dnipropetrovsk", "Lviv/Lvov",
  "Mykolaiv", "Chernihiv", "Sumy", "Poltava", "Vinnytsia", "Bucha", "Irpin", "Hostomel", "Izium/Izyum", "Bakhmut",
  "Avdiivka", "Pokrovsk", "Kramatorsk", "Sloviansk/Slovyansk/Slaviansk", "Debaltseve", "Ilovaisk", "Severodonetsk/Sievierodonetsk",
  "Lysychansk", "Soledar", "Vuhledar", "Chasiv Yar", "Robotyne", "Kupiansk", "Lyman", "Melitopol", "Berdyansk/Berdiansk",
  "Enerhodar", "Nova Kakhovka", "Kakhovka", "Snake Island", "Chernobyl/Chornobyl", "Kerch", "Sea of Azov", "Azov Sea",
  # the war
  "Minsk agreement/accord/protocol/process/peace/deal/ceasefire/cease-fire/truce/II", "Normandy format",
  "Normandy Four", "Azov battalion/brigade/regiment", "Azovstal", "little green men", "MH17",
  "Malaysia Airlines Flight 17", "Flight MH17", "Flight 17", "Black Sea grain", "grain deal/corridor", "Kursk + incursion/offensive",
  { term = "Javelin", company = ["missile", "anti-tank", "weapon", "lethal", "Moscow", "Russia*", "aid"] },
  { term = "separatist", company = ["pro-Russia*", "Russia*-backed", "Russia", "Russian", "Moscow"] },
  { term = "pro-Russia*", weight = 0.5 }, { term = "pro-Moscow", weight = 0.5 },
  { term = "special military operation", company = ["Russia*", "Putin", "Moscow", "Kremlin"] },
  { term = "annex*", company = ["Russia*", "Putin", "Moscow", "Kremlin", "peninsula"] },
  # the pressure on Kyiv of 2019
  "Burisma", "Naftogaz",
]
acts = ["Russia* + full-scale invasion", "full-scale invasion + by Russia/Moscow", "Russia* + invasion of its neighbor/neighbour"]
exclude = ["Ukrainian Village", "Little Odessa", "Odessa Texas", "chicken Kiev/Kyiv", "from <state> to <state> to Ukraine"]

[[theme]]
id = "syria"
label = "Syria"
terms = [
  # the country and its people
  "Syria", "Syrian", "Assad", "Ahmed al-Sharaa", "Ahmad al-Sharaa", "al-Jolani/al-Julani/al-Golani", "Muallem/Moallem/Muallim",
  "Bouthaina Shaaban", "Jaafari + Security Council", "Baathist regime + Damascus",
  # places
  "Damascus", "Aleppo", "Homs", "Hama", "Idlib", "Latakia", "Tartus/Tartous", "Raqqa", "Deir al-Zor/al-Zour", "Deir Ezzor/Ezzour",
  "Deir ez-Zor/ez-Zour/el-Zour/el-Zor", "Ghouta", "Douma", "Duma + chemical/gas", "Daraa/Deraa", "Daraya", "Palmyra", "Kobani/Kobane",
  "Manbij", "Afrin", "Qamishli/Kamishli", "Hasakah/Hasaka/Hassakeh", "Khan Sheikhoun/Shaykhun/Sheikhun", "al-Bab", "Tanf",
  "Qusayr/Qusair", "Yarmouk camp", "Zabadani", "Madaya", "Quneitra", "Sweida/Suwayda/Sweyda", "Tal/Tel/Tell Abyad", "Ras al-Ain/al-Ayn",
  "Hmeimim/Khmeimim/Hmeymim", "Shayrat", "T4 air base", "Baghouz", "al-Hol camp", "Rukban", "Saraqib", "Maaloula", "Barzeh", "Houla",
  "Baba Amr", "Rojava",
  # the war
  "SDF", "YPG", "People's Protection Units", "Nusra", "Hayat Tahrir al-Sham", "HTS", "White Helmets", "Astana talks/process",
  "de Mistura", "Ahrar al-Sham", "Jaish/Jaysh al-Islam", "barrel bomb",
  { term = "chemical weapon/attack/arsenal", weight = 0.3 }, { term = "red line", weight = 0.3 }, { term = "sarin", weight = 0.3 },
  { term = "rebel", weight = 0.2 }, { term = "regime", weight = 0.2 },
]
exclude = [
  "Aleppo pepper", "Damascus steel", "Damascus Maryland", "Palmyra New York", "from <state> to <state> to Syria", "Ain/Ayn/Ein al-Assad",
  "=Al-Assad base/airbase/air", "Islamic State in/of Iraq and Syria", "Syrian hamster",
]

[[theme]]
id = "sanctions"
label = "Sanctions"
iptc = "medtop:20000642"
terms = [
  "sanctions", "countersanctions", "embargo", "arms/oil/trade/economic embargo", "asset freeze", "visa ban/restriction/freeze",
  { term = "travel ban", company = ["asset", "freeze", "official", "sanctions", "oligarch", "regime", "EU", "European Union", "Treasury"] },
  "export ban/control/restriction/curb", "import ban", "oil price cap", "price cap + oil", "economic/financial penalty", "restrictive measures",
  { term = "blacklist", company = ["Treasury", "<state>", "trade", "Commerce Department", "entity", "EU"] },
  "Magnitsky", "snapback", "snap back", "maximum pressure", "shadow fleet", "Specially Designated Nationals", "Office of Foreign Assets Control", "OFAC",
  "CAATSA", "economic/financial blockade/strangulation", "Entity List", { term = "economic pressure", company = ["Iran*", "Russia*", "North Korea*", "Venezuela*", "Cuba*", "Syria*"] },
  { term = "punitive measure/action/step", company = ["Russia*", "Iran*", "North Korea*", "Kremlin", "Moscow", "oligarch"] },
  { term = "penalties", company = ["Treasury", "sanctions", "Russia*", "Iran*", "North Korea*", "Moscow", "Tehran", "Pyongyang", "Kremlin", "oligarch", "United Nations", "Security Council"] },
]
acts = [
  "ban + on sale/export/import", "ban + export/import/sale + to/from/of", "ban + oil/gas/coal + from/import", "restrict/curb/halt/block + import/export + from/to",
  "restrict/curb/halt/block + American/Russian/Chinese/Iranian/European/U.S. import/export", "freeze/unfreeze + fund/asset/account/reserve",
  "seize + asset/yacht + oligarch/Russian/Kremlin", "Treasury + designate/blacklist", "bar/ban + from entering", "revoke/deny + visa + official", "waiver + Iran*/oil",
  "cut/remove/exclude/expel/ban + from SWIFT", "cut off + from + financial/banking system",
]
exclude = [
  "sanction + player/club/lawyer/attorney/team/coach", "NCAA", "FIFA", "doping", "Olympic*", "embargoed until", "court/state/government/officially =sanctioned",
  "Muslim ban", "NFL", "judge + sanction", "sanction + judge",
]

[[theme]]
id = "diplomacy"
label = "Diplomacy"
iptc = "medtop:20000639"
terms = [
  # talks and summits
  "diplomacy", "diplomatic", "peace talks/deal/process/plan/agreement/accord/treaty/negotiation/conference/proposal/summit/settlement/signal", "nuclear talks",
  "=talks", { term = "willing/ready/looking/agree/refuse/open + to talk", weight = 1 },
  "summit", "negotiat*", "renegotiat*", "ceasefire/cease-fire", "truce", "armistice", "mediat*", "détente", "rapprochement", "multilateral", "bilateral", "trilateral",
  "political/peaceful/negotiated/diplomatic/two-state settlement/solution/resolution", "common ground",
  # treaties and deals
  "treaty", "=accord", "=accords", "pact + <state>", "<state> pact", "nuclear deal/agreement/accord/pact", "JCPOA", "Iran/Iranian deal/agreement", "Minsk agreement/accord/protocol/process/deal",
  "Paris agreement/accord/climate", "trade deal/agreement/pact", "climate deal/pact", "prisoner swap/exchange", "hostage deal", "side agreement", "joint statement/declaration/communiqué/communique",
  "a/the/any/this/that/new/interim/final/separate/peace/arms deal with/between", "agreement + with/between + <state>", "deal/agreement between", "agreement to scale back", "non-aggression pact", "memorandum of understanding",
  # bodies and missions
  "Security Council", "General Assembly", "U.N./UN resolution", "council resolution", "veto + resolution", "embassy", "consulate", "demarche/démarche", "chargé d'affaires",
  # state of relations
  "bilateral/diplomatic/foreign relations/ties", "<state> relations", "relations with/between", "ties with/between + <state>", "relations/ties + deteriorate/worsen/improve/sour/normalize/normalise/strain/thaw",
  "deteriorate/worsen/improve/sour/normalize/normalise/strain/thaw + relations/ties/relationship + with/between", "relationship + with + <state>", "dialogue with/between", "warm/close/better/strained/frosty + ties + to/with + <state>", "dealings + with + <state>", "<state> dealings",
]
acts = [
  # leaders meet, call, visit
  "<leader> + met/meeting/meetings/talks/summit + with + <leader>", "<leader> + met + <leader>", { term = "met/meeting/meetings + with + <leader>", company = ["<state>"] },
  "planned/scheduled/upcoming/bilateral/one-on-one meeting", { term = "cancel/scrap/reschedule/postpone + meeting/visit/trip", company = ["<leader>"] }, { term = "call off + meeting/visit/trip", company = ["<leader>"] },
  { term = "meeting + call off/cancelled/canceled", company = ["<leader>"] }, { term = "appointment + with + <leader>", company = ["<state>"] },
  "<leader> + call/conversation + with + <leader>", { term = "phone/telephone call/conversation + with/between + <leader>", company = ["<state>"] }, "<leader> + spoke/talked/discussed + with + <leader>",
  { term = "spoke/speak/spoken by phone/telephone", company = ["<leader>"] }, "<leader> + visit/travel + to/in + <state>", "<leader> + visited/visiting + <state>", "<leader> + host/welcome + <leader>", "state/official/historic visit", { term = "visit/trip + to/in + <state>", company = ["<leader>"] }, { term = "leaders + met/meet/meeting/gather/summit", company = ["NATO", "<body>", "G7", "G20", "alliance", "European", "world leaders"] },
  "heads of state/states/government + exchange/discuss/meet/gather", "foreign ministers + meet/gather/discuss", "<leader> + congratulate + <leader>", "congratulate + <leader> + victory/election/re-election", "letter + from + <leader> + to + <leader>",
  "on the sidelines of", "emergency meeting/session + council",
  # envoys act, missions open and close
  "expel + diplomat/ambassador/envoy", "expulsion + diplomat/ambassador/envoy", "diplomat/ambassador/envoy + expelled/recalled/summoned/withdrawn", { term = "expulsion", company = ["<state>", "<body>"] }, { term = "expelling", company = ["U.S.", "Moscow", "Kremlin", "London"] },
  "recall/summon/withdraw + ambassador/envoy", "against + American/Russian/British/Western/Chinese/European diplomats", "persona non grata", "envoy + travel/visit/arrive/meet/propose/shuttle", "open/close/reopen/shut + embassy/consulate",
  # deals made and left
  "<state>/<leader> + agree + to/with + <state>/<leader>", "sign + treaty/accord/agreement/pact/deal", "ratify", "withdraw/pull/exit/quit/rejoin + from/out + deal/treaty/accord/agreement/pact", "abandon/exit/quit/rejoin/scrap + treaty/accord/nuclear/pact",
  "walk + away + table/deal", "negotiating table", "offer/proposal/overture/concession + by/from/to + <state>/<leader>", "offer + put forth/forward", "broker + ceasefire/cease-fire/deal/agreement/truce/peace", "settle + dispute + with/regarding/over",
  # relations broken and mended; demands, condemnations, recognition
  "break/sever/cut/suspend/restore/normalize/normalise + relations/ties", "recognize/recognise + as + president/capital/state", "recognition of + state/independence",
  "<state>/<body>/allies/ministry/ministers/government + condemn/denounce/protest", "condemn + by + <state>/<body>", "<leader>/<body> warn/urge/press/ask <state>", "<state> warn/urge/press <state>", "<leader>/<state>/<body> + demand + that + <state>",
  "lodge/formal protest/complaint", "ultimatum", "condemnation + from/by/of + <state>/<body>", "consult/consultation/meet/meeting + with + allies/partners", "<state>/<body> + veto", "council + veto", "call for + emergency meeting",
]
exclude = [
  # verbs and everyday talk
  "he/she/it/who/one/everyone/nobody/money/never/also/often/still/just =talks", "<leader> =talks to/about/like/tough/up/down/with", "=talks to reporters", "=talks show",
  # at home
  "Senate/House/Congress/McConnell/Pelosi/Schumer/Boehner/Republicans/Democrats/bipartisan/congressional/party + negotiat*", "negotiat* + with/between + Senate/Congress/McConnell/Pelosi/Schumer/Boehner/Republicans/Democrats/lawmakers/prosecutors/unions",
  "spoke/speak/spoken by phone + Vice", "urge/warn/ask <state> citizens/nationals/travelers/travellers/lawmakers/voters/residents", "Senate/House Foreign Relations", "Foreign Relations Chairman/Chair",
  "embassy/consulate compound/attack/siege/bombing", "bombing/attack/storming/stormed + embassy/consulate", "attack/assault + on + embassy/consulate", "expulsion + troops/forces/students/migrants",
  "National Security Council", "Security Council sanctions", "North Atlantic Treaty Organization", "treaty organization", "treaty allies/ally",
  "diplomatic writer/correspondent/editor/security/sources", "professor + diplomacy", "plea deal/agreement/negotiat*", "contract/salary/labor/budget/shutdown/stimulus/merger/takeover/debt/union negotiat*",
  "contract/salary/labor/budget/shutdown/stimulus/merger/takeover/debt/union/coalition =talks", "public/race/industrial/media/labor/investor/community/economic relations", "international relations", "Foreign Relations Committee", "Council on Foreign Relations",
  "embassy/consulate official/spokesman/spokeswoman/employee/staff", "Voter Summit", "Summit County", "real estate negotiat*", "=accord with", "own accord",
]
"""
