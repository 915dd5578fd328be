"""The text of the starter configuration that `briefing init` writes, without its themes."""

STARTER = """\
# Configuration of `briefing`. Every key may be left out; what stands here is the default, or an example behind a #.
# Paths are relative to this file. `briefing config` prints what is in force.

[brief]
title = "Policy brief"
language = "en"          # language of the brief, as a tag: en, fr, uk
method = "ranked"        # ranked, lead, lex-rank, text-rank, lsa, luhn, kl, sum-basic, reduction, edmundson
# pages = 2              # at most so many pages; 0 is no limit
# words = 400            # at most so many printed words; 0 is no limit

[input]
paths = ["articles"]     # files and folders
# drop_lines = ["^Our paper's own line"]   # regular expressions: such lines are never news
# rules_off = ["pull-quote"]               # cleaning rules to switch off; docs/cleaning.md names them

[select]
bottom_line = 4          # sentences of the bottom line, three to five
# per_section = 8        # the most that a section prints; without it, as suits the number of articles
condensed = 3            # sentences that condense each article behind its source entry
opinion_share = 0.34     # the most that opinion may take of a section

[output]
dir = "out"
formats = ["html", "pdf", "json"]
# template_dir = "templates"   # your own templates; `briefing templates copy` starts one
full_texts = true              # false leaves the sources' full texts out of the HTML

[brand]
# name = "Eurasia Desk"
# logo = "logo.svg"
# handling = "Internal"        # the handling mark on every page
accent = "#9b2c1f"
paper = "A4"                   # or "Letter"
labels = "en"                  # en, fr, uk

# [mail]                       # who gets the brief from `briefing run`; docs/mail.md
# from = "Eurasia Desk <desk@example.org>"
# to = ["Director <director@example.org>"]
# host = "smtp.example.org"
# user = "desk"
# password_file = "smtp-password"

# [schedule]                   # when an edition is due; docs/scheduling.md
# at = "06:30"
# days = ["mon", "tue", "wed", "thu", "fri"]
# time_zone = "Europe/Brussels"

# The themes. Each [[theme]] becomes a section; `briefing themes check` tries them on your articles.
"""
