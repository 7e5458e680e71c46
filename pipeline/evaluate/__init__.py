"""Evaluate: how right the suggestions are on labelled notes, and how sure we are of that."""
