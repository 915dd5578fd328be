"""The kinds of words that a pattern can name: `<leader>`, `<state>`, `<body>`, `<number>`. Data only."""

LEADERS = """
president; vice president; prime minister; premier; chancellor; vice chancellor; foreign minister; defense minister;
defence minister; foreign secretary; defense secretary; defence secretary; secretary of state; secretary of defense;
secretary-general; secretary general; king; queen; emir; sultan; crown prince; sheikh; pope; supreme leader;
ayatollah; monarch; head of state; heads of state; world leader; leader; counterpart; foreign ministry; top diplomat;
ambassador; envoy; special envoy; special representative; foreign policy chief; national security adviser;
national security advisor; negotiator; delegation; minister; emissary; diplomat; dictator; strongman;
Trump; Obama; Biden; Putin; Medvedev; Lavrov; Xi Jinping; =Xi; Wang Yi; Li Keqiang; Hu Jintao; Kim Jong Un; Kim Jong Il;
=Kim; Moon Jae-in; Abe; Kishida; Suga; Ishiba; Yoon Suk Yeol; Lee Jae-myung; Modi; Jaishankar; Imran Khan; Sharif; Ghani; Karzai;
Merkel; Scholz; Merz; Steinmeier; Gabriel; Maas; Baerbock; Macron; Hollande; Sarkozy; Le Drian; Fabius; Cameron;
Theresa May; Boris Johnson; Truss; Sunak; Starmer; Lammy; Hague; Raab; Renzi; Conte; Draghi; Meloni; Rajoy; Sanchez;
Tusk; Duda; Kaczynski; Morawiecki; Sikorski; Orban; Szijjarto; Fico; Babis; Zeman; Vucic; Erdogan; Cavusoglu; Fidan; Davutoglu;
Netanyahu; Bennett; Lapid; Gantz; Abbas; Rouhani; Zarif; Raisi; Khamenei; Ahmadinejad; Araghchi; Pezeshkian; Amirabdollahian;
Assad; al-Sharaa; Maliki; Abadi; Sudani; Kadhimi; Barzani; Sisi; Morsi; Mubarak; Mohammed bin Salman; MBS; Salman; bin Zayed; Jubeir; Tamim;
Maduro; Chavez; Guaido; Castro; Diaz-Canel; Lula; Bolsonaro; Rousseff; Milei; Macri; Petro; Duque; Santos; Peña Nieto; Lopez Obrador;
Sheinbaum; Trudeau; Carney; Freeland; Turnbull; Morrison; Albanese; Ardern; Duterte; Marcos; Widodo; Prabowo;
Zelensky; Zelenskyy; Zelenskiy; Poroshenko; Yanukovych; Yatsenyuk; Groysman; Klimkin; Kuleba; Sybiha; Yermak; Umerov;
Lukashenko; Saakashvili; Aliyev; Pashinyan; Sandu; Nazarbayev; Tokayev; Berdymukhamedov; Mirziyoyev;
Kerry; Clinton; Tillerson; Pompeo; Blinken; Rubio; Mattis; Esper; Austin; Hegseth; Bolton; Sullivan; McMaster; Waltz; Pence; Harris; Vance;
Witkoff; Kushner; Volker; Sondland; Haley; Samantha Power; Susan Rice; Kellogg; Khalilzad; Brett McGurk; Biegun; Hochstein;
Guterres; Ban Ki-moon; Annan; Brahimi; de Mistura; Pedersen; Stoltenberg; Rutte; Rasmussen; Mogherini; Borrell; Kallas; Ashton;
Juncker; von der Leyen; Van Rompuy; Barroso; Costa; Grossi; Amano; ElBaradei; Kofi Annan; Nebenzya; Churkin; Peskov; Shoigu; Ryabkov; Surkov; Ushakov; Dmitriev
"""

STATES = """
United States; U.S.; USA; America; American; Washington; White House; State Department; Pentagon; Obama administration;
Trump administration; Biden administration; Russia; Russian; Moscow; Kremlin; Soviet Union; Britain; British; United Kingdom; U.K.; UK; London;
England; France; French; Paris; Germany; German; Berlin; Italy; Italian; Rome; Spain; Spanish; Madrid; Portugal; Poland; Polish; Warsaw;
Hungary; Hungarian; Budapest; Czech Republic; Czech; Czechia; Slovakia; Austria; Vienna; Switzerland; Swiss; Belgium; Netherlands; Dutch; Denmark; Danish;
Norway; Norwegian; Sweden; Swedish; Finland; Finnish; Iceland; Ireland; Irish; Greece; Greek; Athens; Cyprus; Romania; Romanian; Bulgaria;
Serbia; Serbian; Kosovo; Croatia; Bosnia; Albania; Montenegro; North Macedonia; Macedonia; Estonia; Latvia; Lithuania; Lithuanian; Baltic states;
Ukraine; Ukrainian; Kyiv; Kiev; Belarus; Belarusian; Minsk; Moldova; Georgia; Georgian; Tbilisi; Armenia; Armenian; Azerbaijan; Baku; Kazakhstan; Uzbekistan;
Turkey; Turkish; Türkiye; Ankara; Israel; Israeli; Jerusalem; Tel Aviv; Palestinian; Palestinians; Palestinian Authority; Hamas; Lebanon; Lebanese; Beirut;
Jordan; Jordanian; Syria; Syrian; Damascus; Iraq; Iraqi; Baghdad; Iran; Iranian; Tehran; Saudi Arabia; Saudi; Riyadh; Qatar; Qatari; Doha;
United Arab Emirates; UAE; Emirati; Abu Dhabi; Bahrain; Kuwait; Oman; Yemen; Yemeni; Houthi; Egypt; Egyptian; Cairo; Libya; Libyan; Tunisia; Algeria; Morocco;
Sudan; South Sudan; Ethiopia; Eritrea; Somalia; Kenya; Nigeria; South Africa; Mali; Niger; Burkina Faso; Rwanda; Congo; Zimbabwe; Uganda; Venezuela; Venezuelan; Caracas;
Cuba; Cuban; Havana; Mexico; Mexican; Canada; Canadian; Ottawa; Brazil; Brazilian; Argentina; Chile; Colombia; Colombian; Peru; Bolivia; Ecuador; Nicaragua; Guatemala; Honduras; Haiti; Panama;
China; Chinese; Beijing; Koreas; Taiwan; Taipei; Hong Kong; Japan; Japanese; Tokyo; North Korea; North Korean; Pyongyang; South Korea; South Korean; Seoul;
India; Indian; New Delhi; Pakistan; Pakistani; Islamabad; Afghanistan; Afghan; Kabul; Taliban; Bangladesh; Sri Lanka; Nepal; Myanmar; Burma; Thailand; Vietnam; Vietnamese; Hanoi;
Cambodia; Laos; Philippines; Philippine; Manila; Indonesia; Indonesian; Malaysia; Singapore; Australia; Australian; Canberra; New Zealand;
the West; Western; Western powers; Western allies; Vatican; Holy See; allies; world powers; Gulf states; foreign government
"""

BODIES = """
United Nations; U.N.; UN; Security Council; General Assembly; European Union; E.U.; EU; Brussels; European Commission; European Council; NATO; North Atlantic Treaty Organization;
G7; G-7; G8; G-8; G20; G-20; Group of Seven; Group of 20; Arab League; African Union; ASEAN; OSCE; IAEA; International Atomic Energy Agency;
OPCW; Organisation for the Prohibition of Chemical Weapons; Organization for the Prohibition of Chemical Weapons; Quartet; P5+1; World Trade Organization; WTO;
International Criminal Court; Council of Europe; Gulf Cooperation Council; GCC; Shanghai Cooperation Organization; BRICS; Organization of American States; OAS; IMF; World Bank; Human Rights Council
"""

NUMBERS = """
one; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; thirteen; fourteen; fifteen; sixteen; seventeen; eighteen;
nineteen; twenty; thirty; forty; fifty; sixty; seventy; eighty; ninety; hundred; thousand; million; billion; dozen; several; some; many; more
"""

MEMBERS = {"<leader>": LEADERS, "<state>": STATES, "<body>": BODIES, "<number>": NUMBERS}
