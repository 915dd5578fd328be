"""Words that only cleaning asks for: agencies, outlets, words of buttons. Data only, no decisions."""

AGENCY = (
    r"(?:AP(?: Photo)?|AFP(?: PHOTO| Photo)?|EPA(?:-EFE)?|EFE|REUTERS|Reuters(?: TV)?|Getty(?: Images)?|GETTY IMAGES|(?:The )?Associated Press"
    r"|ASSOCIATED PRESS|Bloomberg(?: News)?|Shutterstock|iStock(?:photo)?|Alamy(?: Stock Photo)?|Sputnik|S?putnik|TASS|Tass|Xinhua|Anadolu(?: Agency)?"
    r"|AA|PA(?: Wire| Images| Media)?|DPA|dpa|ANP|ANSA|Z(?:uma|UMA)(?: Press| Wire)?|NurPhoto|Landov|Corbis|Redux|VCG|AAP|Kyodo(?: News)?|Yonhap|KCNA"
    r"|P(?:ool|OOL)|UPI|TNS|MCT|Rex(?: Features)?|REX|Barcroft(?: Media)?|LightRocket|SIPA|Sipa(?: USA)?|Abaca|Handout|HANDOUT|Maxppp|Polaris"
    r"|The New York Times|The Washington Post|Los Angeles Times|Bloomberg via Getty Images|WireImage|Newscom|Flickr|Wikimedia(?: Commons)?|Unsplash)"
)
"""Sources of pictures, as a pattern."""

OUTLETS = (
    "ABC News", "AFP", "Agence France-Presse", "Al Arabiya", "Al Bawaba", "Al Jazeera", "Al-Monitor", "Anadolu Agency",
    "Arab News", "Associated Press", "Axios", "BBC News", "BBC", "Bloomberg", "Boston Globe", "Breitbart News", "Breitbart",
    "Business Insider", "BuzzFeed News", "CBC News", "CBN News", "CBS News", "Chicago Tribune", "Christian Science Monitor",
    "CNBC", "CNN", "Daily Beast", "Daily Caller", "Daily Express", "Daily Kos", "Daily Mail", "Daily Mirror", "Daily Wire",
    "Deccan Herald", "Defense News", "Deutsche Welle", "DW", "Euronews", "Evening Standard", "Financial Times",
    "Forbes", "Foreign Affairs", "Foreign Policy", "Fortune", "Fox Business", "Fox News", "FRANCE 24", "France 24", "Globe and Mail",
    "Haaretz", "Hindustan Times", "Hong Kong Free Press", "HuffPost", "Huffington Post", "Independent",
    "International Business Times", "Irish Times", "Japan Times", "Jerusalem Post", "Kyiv Independent", "Kyiv Post",
    "Le Monde", "Los Angeles Times", "MarketWatch", "Meduza", "Miami Herald", "Middle East Eye", "Moscow Times", "Mother Jones",
    "MSNBC", "National Post", "National Review", "NBC News", "New Republic", "New York Post", "New York Times", "New Yorker",
    "Newsmax", "Newsweek", "Nikkei Asia", "NPR", "OilPrice.com", "Politico", "PolitiFact", "ProPublica", "Radio Free Europe", "Reason",
    "Reuters", "RFE/RL", "Rolling Stone", "Roll Call", "RT", "Salon", "San Francisco Chronicle", "Sky News", "Slate",
    "South China Morning Post", "Spectator", "Spiegel", "Stars and Stripes", "Straits Times", "Sydney Morning Herald",
    "TASS", "Telegraph", "The Atlantic", "The Blaze", "TheBlaze", "The Economist", "The Guardian", "The Hill", "TheHill", "The Hindu",
    "The Independent", "The Intercept", "The Nation", "The National", "The New Arab", "The Sun", "The Times of India",
    "The Times", "The Verge", "The Week", "Time", "TIME", "Times of Israel", "Toronto Star", "Townhall", "UPI", "Ukrainska Pravda",
    "USA TODAY", "USA Today", "Vanity Fair", "VICE News", "Voice of America", "VOA", "Vox", "Wall Street Journal", "WSJ", "War on the Rocks",
    "Washington Examiner", "Washington Free Beacon", "Washington Post", "Washington Times", "WIRED", "Wired", "Xinhua",
    "Yahoo News", "Yonhap", "ZeroHedge",
)  # fmt: skip
"""Names of outlets that a text may state; they are recognised, never supplied."""


def names_outlet(text: str) -> bool:
    """Say whether a name of OUTLETS may stand in `text`: what a pattern of all of them need not be asked without."""
    return any(name in text for name in OUTLETS)


BUTTONS = frozenset(
    """share shares shared sharing tweet tweets retweet email e-mail emails print facebook twitter linkedin whatsapp reddit pinterest
    flipboard instagram youtube messenger telegram tumblr snapchat tiktok bluesky threads viber vk login logout subscribe
    newsletter newsletters rss comment comments bookmark embed autoplay permalink copy login sms pocket evernote
    linkedin google+ weibo wechat clipboard repost facebook's""".split()
)
"""Words of buttons: a line of nothing but these and BUTTON_FILL is a row of buttons."""

BUTTON_FILL = frozenset(
    """this that article story on via to the a an and or with post save more link page site main content follow us listen
    read play sign in up log close x click here your my our all account home send min mins minute minutes now by of for
    options show hide view add be first 0 no leave friend friends toggle menu full screen icon button app tools please""".split()
)
"""Words that stand between the words of buttons."""

LABELS = frozenset(
    """search|menu|home|sections|more|close|skip|topics|tags|topic|share|sign in|sign up|log in|log out|sign out|register|subscribe|login
    |read more|see more|show more|load more|view more|see all|view all|learn more|more stories|more news|top stories|latest|latest news
    |latest stories|most popular|most read|most viewed|most shared|trending|trending now|trending news|popular|recommended|recommended for you
    |related|related stories|related articles|related topics|related content|related news|related coverage|related links|read next
    |up next|next article|previous article|next story|more from|more on this|more on this story|more on this topic|you may also like
    |you might also like|editor's picks|editors' picks|don't miss|must read|must reads|what to read next|comments|leave a comment
    |view comments|show comments|join the conversation|view the discussion thread|advertise|about|about us|contact|contact us
    |careers|help|faq|site map|sitemap|privacy policy|privacy|terms of service|terms of use|terms|terms & conditions|terms and conditions
    |cookie policy|cookies|your ad choices|adchoices|accessibility|newsletters|newsletter|email newsletters|follow us|get it|go|submit|cancel
    |back to top|back to reading|skip to main content|skip to content|skip to navigation|main navigation|footer menu|breadcrumb|top menu|print
    |print this article|reuse this content|reprints|correction request|loading|loading...|loading content|enlarge image|enlarge this image
    |enlarge|expand|view gallery|view photos|open gallery|slideshow|image|video|photo|photos|play|pause|replay|now playing|autoplay|listen
    |listen to article|listen to this article|transcript|hide caption|show caption|toggle caption|watch now|watch live
    |live tv|watch video|video ad feedback|play video|filed under|in this article|in this story|on this page|jump to|table of contents|published in
    |add to favorites|save|save article|save for later|bookmark|copy link|copy|link copied|get the app|download the app|download our app
    |follow|following|unfollow|view author archive|get author rss feed|email the author|follow on twitter|share this:|share selection
    |about the author|about the authors|about this statement|sources|our sources|read our sources|promo|promoted stories|from the web|more from the web
    |around the web|sponsored stories|paid content|partner content|editorial standards|have your say|get in touch|report a typo
    |live updates|developing story|breaking news|quick links|social media links|contents|archive|archives|opens in new window|external
    |sign up now|sign up for free|subscribe now|start your free trial|already a subscriber|give feedback|feedback|rate this article|donate
    |support us|become a member|make a contribution|contribute|read full article|continue reading|keep reading|view original|original article
    |manage newsletters|account|my account|read in app|open in app|gift article|gift this article|0 comments|no comments""".replace(
        "\n    ", ""
    ).split("|")
)
"""Whole lines, in lower case, that are labels of a page and never news."""
