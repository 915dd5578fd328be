"""Score sentences: the sentences of one article in, one number each out; one engine a file, by name in the registry."""
