"""A small gazetteer of our own: states with capital and demonyms, international bodies, seats of power. Data only.

Each line of STATES: name | capital | demonyms and other names. Capitals and seats stand for their state in the way
that news uses them ("Moscow said"); the text's own words are always what is printed.
"""

_STATES = """
Afghanistan|Kabul|Afghan,Afghans
Albania|Tirana|Albanian,Albanians
Algeria|Algiers|Algerian,Algerians
Angola|Luanda|Angolan,Angolans
Argentina|Buenos Aires|Argentine,Argentines,Argentinian
Armenia|Yerevan|Armenian,Armenians
Australia|Canberra|Australian,Australians
Austria|Vienna|Austrian,Austrians
Azerbaijan|Baku|Azerbaijani,Azeri,Azerbaijanis
Bahrain|Manama|Bahraini,Bahrainis
Bangladesh|Dhaka|Bangladeshi,Bangladeshis
Belarus|Minsk|Belarusian,Belarusians
Belgium|Brussels|Belgian,Belgians
Bolivia|La Paz|Bolivian,Bolivians
Bosnia and Herzegovina|Sarajevo|Bosnia,Bosnian,Bosnians
Botswana|Gaborone|
Brazil|Brasília|Brazilian,Brazilians,Brasilia
Britain|London|British,Briton,Britons,UK,U.K.,United Kingdom,Great Britain
Bulgaria|Sofia|Bulgarian,Bulgarians
Burkina Faso|Ouagadougou|Burkinabe
Burundi|Bujumbura|Burundian
Cambodia|Phnom Penh|Cambodian,Cambodians
Cameroon|Yaoundé|Cameroonian,Cameroonians
Canada|Ottawa|Canadian,Canadians
Central African Republic|Bangui|
Chad|N'Djamena|Chadian
Chile|Santiago|Chilean,Chileans
China|Beijing|Chinese,People's Republic of China,People’s Republic of China
Colombia|Bogotá|Colombian,Colombians,Bogota
Costa Rica||Costa Rican,Costa Ricans
Croatia|Zagreb|Croatian,Croatians
Cuba|Havana|Cuban,Cubans
Cyprus|Nicosia|Cypriot,Cypriots
Czech Republic|Prague|Czech,Czechs,Czechia
Democratic Republic of Congo|Kinshasa|Congolese,DRC
Denmark|Copenhagen|Danish,Dane,Danes
Ecuador|Quito|Ecuadorian,Ecuadorean
Egypt|Cairo|Egyptian,Egyptians
El Salvador|San Salvador|Salvadoran,Salvadorans
Eritrea|Asmara|Eritrean,Eritreans
Estonia|Tallinn|Estonian,Estonians
Ethiopia|Addis Ababa|Ethiopian,Ethiopians
Finland|Helsinki|Finnish,Finn,Finns
France|Paris|French,Frenchman
Gabon|Libreville|Gabonese
Germany|Berlin|German,Germans
Ghana|Accra|Ghanaian,Ghanaians
Greece|Athens|Greek,Greeks
Guatemala|Guatemala City|Guatemalan,Guatemalans
Haiti|Port-au-Prince|Haitian,Haitians
Honduras|Tegucigalpa|Honduran,Hondurans
Hungary|Budapest|Hungarian,Hungarians
Iceland|Reykjavik|Icelandic,Icelander
India|New Delhi|Indian,Indians,Delhi
Indonesia|Jakarta|Indonesian,Indonesians
Iran|Tehran|Iranian,Iranians,Islamic Republic
Iraq|Baghdad|Iraqi,Iraqis
Ireland|Dublin|Irish
Israel|Jerusalem|Israeli,Israelis
Italy|Rome|Italian,Italians
Ivory Coast|Abidjan|Ivorian
Jamaica|Kingston|Jamaican,Jamaicans
Japan|Tokyo|Japanese
Jordan|Amman|Jordanian,Jordanians
Kazakhstan|Astana|Kazakh,Kazakhs
Kenya|Nairobi|Kenyan,Kenyans
Kosovo|Pristina|Kosovar,Kosovars
Kuwait|Kuwait City|Kuwaiti,Kuwaitis
Kyrgyzstan|Bishkek|Kyrgyz
Laos|Vientiane|Lao,Laotian
Latvia|Riga|Latvian,Latvians
Lebanon|Beirut|Lebanese
Liberia|Monrovia|Liberian
Libya|Tripoli|Libyan,Libyans
Lithuania|Vilnius|Lithuanian,Lithuanians
Luxembourg||
Malaysia|Kuala Lumpur|Malaysian,Malaysians
Mali|Bamako|Malian,Malians
Malta|Valletta|Maltese
Mauritania|Nouakchott|Mauritanian
Mexico|Mexico City|Mexican,Mexicans
Moldova|Chisinau|Moldovan,Moldovans
Mongolia|Ulaanbaatar|Mongolian
Montenegro|Podgorica|Montenegrin
Morocco|Rabat|Moroccan,Moroccans
Mozambique|Maputo|Mozambican
Myanmar|Naypyidaw|Burmese,Burma
Namibia|Windhoek|Namibian
Nepal|Kathmandu|Nepali,Nepalese
Netherlands|Amsterdam|Dutch,The Hague
New Zealand|Wellington|New Zealander,New Zealanders
Nicaragua|Managua|Nicaraguan,Nicaraguans
Niger|Niamey|
Nigeria|Abuja|Nigerian,Nigerians
North Korea|Pyongyang|North Korean,North Koreans,DPRK
North Macedonia|Skopje|Macedonian,Macedonia
Norway|Oslo|Norwegian,Norwegians
Oman|Muscat|Omani
Pakistan|Islamabad|Pakistani,Pakistanis
Palestinian territories|Ramallah|Palestinian,Palestinians,Palestine
Panama||Panamanian
Paraguay|Asunción|Paraguayan
Peru|Lima|Peruvian,Peruvians
Philippines|Manila|Philippine,Filipino,Filipinos
Poland|Warsaw|Polish,Pole,Poles
Portugal|Lisbon|Portuguese
Qatar|Doha|Qatari,Qataris
Romania|Bucharest|Romanian,Romanians
Russia|Moscow|Russian,Russians,Kremlin,Russian Federation
Rwanda|Kigali|Rwandan,Rwandans
Saudi Arabia|Riyadh|Saudi,Saudis,Saudi Arabian
Senegal|Dakar|Senegalese
Serbia|Belgrade|Serbian,Serb,Serbs
Sierra Leone|Freetown|
Singapore||Singaporean
Slovakia|Bratislava|Slovak,Slovaks
Slovenia|Ljubljana|Slovenian,Slovene
Somalia|Mogadishu|Somali,Somalis
South Africa|Pretoria|South African,South Africans
South Korea|Seoul|South Korean,South Koreans
South Sudan|Juba|South Sudanese
Spain|Madrid|Spanish,Spaniard,Spaniards
Sri Lanka|Colombo|Sri Lankan,Sri Lankans
Sudan|Khartoum|Sudanese
Sweden|Stockholm|Swedish,Swede,Swedes
Switzerland|Bern|Swiss
Syria|Damascus|Syrian,Syrians
Taiwan|Taipei|Taiwanese
Tajikistan|Dushanbe|Tajik
Tanzania|Dodoma|Tanzanian
Thailand|Bangkok|Thai,Thais
Tunisia|Tunis|Tunisian,Tunisians
Turkey|Ankara|Turkish,Turk,Turks
Turkmenistan|Ashgabat|Turkmen
Uganda|Kampala|Ugandan,Ugandans
Ukraine|Kyiv|Ukrainian,Ukrainians,Kiev
United Arab Emirates|Abu Dhabi|UAE,Emirati,Emiratis
United States|Washington|US,U.S.,USA,U.S.A.,America,American,Americans
Uruguay|Montevideo|Uruguayan
Uzbekistan|Tashkent|Uzbek
Vatican|Vatican City|Holy See
Venezuela|Caracas|Venezuelan,Venezuelans
Vietnam|Hanoi|Vietnamese
Yemen|Sanaa|Yemeni,Yemenis,Sana'a
Zambia|Lusaka|Zambian
Zimbabwe|Harare|Zimbabwean,Zimbabweans
"""

_BODIES = """
United Nations|UN,U.N.
U.N. Security Council|UN Security Council,United Nations Security Council,Security Council
European Union|EU,E.U.
European Commission|
European Parliament|
European Council|
NATO|North Atlantic Treaty Organization,Nato
OSCE|Organization for Security and Cooperation in Europe,Organisation for Security and Co-operation in Europe
OPCW|Organisation for the Prohibition of Chemical Weapons,Organization for the Prohibition of Chemical Weapons
IAEA|International Atomic Energy Agency
International Monetary Fund|IMF
World Bank|
World Health Organization|WHO,World Health Organisation
World Trade Organization|WTO,World Trade Organisation
International Criminal Court|ICC
International Court of Justice|ICJ
Red Cross|ICRC,International Committee of the Red Cross
African Union|
Arab League|
ASEAN|Association of Southeast Asian Nations
OPEC|Organization of the Petroleum Exporting Countries
G7|G-7,Group of Seven
G20|G-20,Group of 20
Amnesty International|
Human Rights Watch|
Hamas|
Hezbollah|Hizbollah
Islamic State|ISIS,ISIL
al-Qaeda|Qaeda,Qaida
Taliban|
Houthis|Houthi
White House|
State Department|
Pentagon|Defense Department,Department of Defense
Treasury Department|Department of the Treasury,US Treasury,U.S. Treasury
Justice Department|Department of Justice
Commerce Department|Department of Commerce
Homeland Security|Department of Homeland Security,DHS
CIA|Central Intelligence Agency
FBI|Federal Bureau of Investigation
National Security Council|NSC
Senate|U.S. Senate,US Senate
House of Representatives|U.S. House,US House
Congress|U.S. Congress,US Congress
Supreme Court|U.S. Supreme Court,US Supreme Court
Federal Reserve|
Downing Street|
Foreign Office|
House of Commons|
House of Lords|
Bundestag|
Duma|State Duma
Knesset|
Élysée|Elysee,Élysée Palace
FSB|Federal Security Service
GRU|
Revolutionary Guard|Revolutionary Guards,IRGC,Islamic Revolutionary Guard Corps
"""

_MINISTRIES = (
    "Foreign Defense Defence Interior Finance Justice Health Energy Trade Economy Agriculture Education".split()
)


def _table(lines: str, *, split_capital: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines.strip().splitlines():
        name, *rest = line.split("|")
        others = [rest[0], *rest[1].split(",")] if split_capital else rest[0].split(",")
        for form in (name, *others):
            if form:
                found[form] = name
    return found


STATES = _table(_STATES, split_capital=True)
"""Every form of a state's name, its capital and its demonyms -> the state's name."""

BODIES = _table(_BODIES, split_capital=False) | {f"{name} Ministry": f"{name} Ministry" for name in _MINISTRIES}
"""Every form of a body's name -> the name it is indexed under."""

SHARED_FORMS = frozenset(
    "Jordan Chad Georgia Jerusalem Wellington Kingston Santiago Sofia Lima Panama Cuba Israel Paris London Berlin Colombo "
    "Turk Pole Dane Congress Senate Washington Columbia Victoria".split()
)
"""Forms that are people's names too: no state beside another capital."""

SEATS = {
    "White House": "United States",
    "State Department": "United States",
    "Pentagon": "United States",
    "Treasury Department": "United States",
    "Justice Department": "United States",
    "Homeland Security": "United States",
    "National Security Council": "United States",
    "CIA": "United States",
    "FBI": "United States",
    "Congress": "United States",
    "Downing Street": "Britain",
    "Foreign Office": "Britain",
    "Bundestag": "Germany",
    "Duma": "Russia",
    "FSB": "Russia",
    "GRU": "Russia",
    "Knesset": "Israel",
    "Élysée": "France",
    "Revolutionary Guard": "Iran",
}
"""A body of one state -> the state."""

DEMONYMS = frozenset(
    form
    for line in _STATES.strip().splitlines()
    for form in line.split("|")[2].split(",")
    if form and form.endswith(("n", "ns", "ese", "ish", "i", "is", "ch", "ek", "eks", "ss", "sh", "an", "ans"))
)
"""Adjectives and names of peoples, as far as their endings tell."""

PLACES = frozenset(form.lower().rstrip(".") for form in STATES)
"""States, capitals and demonyms in lower case."""
