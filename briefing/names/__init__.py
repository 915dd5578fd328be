"""Text in, the tokens, quotation marks, names and roles in it out: the ground that several stages stand on.

Nothing here knows who speaks, when, or where sources differ; nothing is looked up outside the text but the word lists.
"""
