"""Lexicons: the rules a lawyer reviews, their notation, their checks and their compiled form."""
