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
  "Ukrain*", "pro-Ukrain*", "Zelensky/Zelenskyy/Zelenskiy/Zelenskyi", "Poroshenko", "Yanukovych/Yanukovich", "Yatsenyuk",
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
  "Minsk agreement/accord/protocol/process", "Minsk peace", "Minsk ceasefire", "Minsk deal", "Minsk II", "Normandy format",
  "Normandy Four", "Azov battalion/brigade/regiment", "Azovstal", "Wagner + Bakhmut", "little green men", "MH17",
  "Malaysia Airlines Flight 17", "Flight MH17", "Flight 17", "Black Sea grain", "grain deal/corridor", "Kursk + incursion/offensive",
  { term = "Javelin", company = ["missile", "anti-tank", "weapon", "lethal", "Moscow", "Russia*", "aid"] },
  { term = "separatist", company = ["pro-Russia*", "Russia*-backed", "Russia", "Russian", "Moscow"] },
  { term = "pro-Russia*", weight = 0.5 }, { term = "pro-Moscow", weight = 0.5 },
  { term = "special military operation", company = ["Russia*", "Putin", "Moscow", "Kremlin"] },
  { term = "annex*", company = ["Russia*", "Putin", "Moscow", "Kremlin", "peninsula"] },
  # the pressure on Kyiv of 2019
  "Burisma", "Naftogaz",
]
acts = ["Russia* + invasion of its neighbor/neighbour", "invasion + by Russia", "Russia's full-scale invasion", "full-scale invasion"]
exclude = ["Ukrainian Orthodox + Chicago", "Ukrainian Village", "Little Odessa", "Odessa, Texas", "Kiev cake", "chicken Kiev/Kyiv"]

[[theme]]
id = "syria"
label = "Syria"
terms = [
  # the country and its people
  "Syria", "Syrian", "pro-Syria*", "Assad", "al-Sharaa", "Ahmed al-Sharaa", "Jolani/Julani/Golani", "Walid Muallem", "Muallem/Moallem",
  "Bouthaina Shaaban", "Bashar Jaafari", "Mekdad", "Baathist regime",
  # places
  "Damascus", "Aleppo", "Homs", "Hama", "Idlib", "Latakia", "Tartus/Tartous", "Raqqa", "Deir al-Zor/Zour/Zor",
  "Deir Ezzor/Ezzour", "Deir ez-Zor/Zour", "Ghouta", "Douma", "Duma + chemical", "Daraa/Deraa", "Palmyra", "Kobani/Kobane", "Manbij", "Afrin", "Qamishli/Kamishli",
  "Hasakah/Hasaka/Hassakeh", "Khan Sheikhoun", "Khan Shaykhun", "al-Bab", "al-Tanf", "Tanf", "Qusayr/Qusair", "Yarmouk", "Zabadani", "Madaya",
  "Quneitra", "Sweida/Suwayda/Sweyda", "Tal/Tel/Tell Abyad", "Ras al-Ain/Ayn", "Hmeimim/Khmeimim/Hmeymim", "Shayrat", "T4 air base", "Baghouz", "al-Hol", "Rukban",
  "Saraqib", "Maaloula", "Barzeh", "Houla", "Baba Amr", "Eastern Ghouta",
  # the war
  "Free Syrian Army", "Syrian Democratic Forces", "SDF", "YPG", "People's Protection Units", "al-Nusra", "Nusra", "Jabhat al-Nusra", "Hayat Tahrir al-Sham",
  "HTS", "White Helmets", "Astana talks/process", "Geneva talks + regime", "de Mistura", "Ahrar al-Sham", "Jaish/Jaysh al-Islam",
  { term = "barrel bomb" },
  { term = "chemical weapon/attack/arsenal", weight = 0.3 }, { term = "red line", weight = 0.3 }, { term = "rebel", weight = 0.2 },
  { term = "regime", weight = 0.2 }, { term = "airstrike/strike", weight = 0.1 }, { term = "Rojava" },
]
exclude = ["Aleppo pepper", "Aleppo soap", "road to Damascus moment", "Damascus steel", "Damascus, Maryland", "Palmyra, New York"]

[[theme]]
id = "sanctions"
label = "Sanctions"
terms = [
  "sanctions/sanctioned/sanctioning", "counter-sanctions", "countersanctions",
  { term = "sanction", weight = 0.4 },
  "asset/assets freeze", "freeze + asset/fund/account", "visa ban/restriction", "visa freeze", "travel ban", "arms embargo", "oil embargo", "trade embargo", "economic embargo", "embargo",
  "export ban/control/restriction", "oil price cap", "price cap + oil", "economic penalty", "financial penalty", "economic restrictions", "restrictive measures", "blacklist", "Magnitsky", "snapback", "snap back + sanctions", "economic pressure", "maximum pressure",
  "shadow fleet", "Specially Designated Nationals", "Office of Foreign Assets Control", "OFAC", "CAATSA", "economic blockade", "trade restrictions + foreign",
  "secondary sanctions", "SWIFT + ban/cut/remove/exclude/expel", "cut/remove/exclude/expel/ban + from SWIFT", "entity list",
]
acts = [
  "ban + export/import/sale/oil/gas + to/from/of", "ban + on sale/export/import", "impose/slap/announce/lift/ease/unveil + penalties", "freeze/froze/unfreeze + funds/assets/accounts/money",
  "restrict + import/export + from/to/American/Russian/Chinese", "restrict + American/Russian/Chinese/Iranian/European imports/exports",
  "Treasury + designate/blacklist", "designate + Treasury", "barred/banned + from entering + country/States/Union", "ban + entry",
  "revoke + visa", "sanctions relief", "oil waiver", "waiver + oil",
]
exclude = [
  "Muslim ban", "travel ban + Muslim", "travel ban + court/judge", "sanction + player/club/lawyer/attorney", "NCAA", "FIFA", "embargoed until", "=sanctioned by the court", "officially sanctioned", "news embargo", "COVID*", "coronavirus",
]

[[theme]]
id = "diplomacy"
label = "Diplomacy"
terms = [
  "diplomacy", "peace talks", "peace deal/process/plan/agreement/accord/treaty/negotiation/conference/proposal", "=talks + <state>/<leader>/<body>", "<state>/<leader>/<body> + =talks",
  "summit", "negotiation", "negotiat*", "cease-fire/cease-fires", "ceasefire", "truce", "treaty", "accord", "rapprochement", "détente",
  "bilateral", "trilateral", "multilateral", "diplomatic", "Security Council", "U.N. General Assembly",
  "embassy", "consulate", "nuclear deal/agreement/accord/pact", "=JCPOA", "Iran deal", "Minsk agreement/accord/protocol/process", "Paris agreement/accord", "trade talks",
  "U.N. resolution", "Security Council resolution", "Geneva talks/conference", "roadmap for peace",
]
acts = [
  "<leader>/<state> + met/meeting + with + <leader>/<state>", "<leader> + visit + <state>",
  "phone call + with + <leader>", "call + with + <leader>", "<leader> + spoke/talked + with + <leader>", "spoke by phone + <leader>", "meeting + with + <leader>",
  "cancel + meeting", "call* off + meeting", "planned meeting", "expelled + diplomat", "expulsion of + diplomat", "expulsion", "diplomats + expelled",
  "recall + ambassador/envoy", "summon + ambassador/envoy", "relations/ties + with/between + <state>", "<state> relations", "relations with + <state>",
  "<state>/<leader>/allies + condemn/denounce", "<state>/<leader> + demand", "walk + away from + table/deal", "break + off + relations/ties/talks", "restore + relations/ties", "recognize + <state> + as/independence",
  "negotiating table", "sign + agreement/treaty/accord/deal + <state>", "withdraw/pull + from/out + deal/treaty/accord/agreement",
]
exclude = [
  "real estate deal", "plea deal/agreement/negotiation", "hostage negotiator", "contract negotiation", "salary negotiation",
]
"""
