"""Finished outputs to the world: a folder, an outbox that outlives crashes, and the ways that mail takes out of it."""
