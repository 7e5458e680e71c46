"""Export: an analysis as a person or a program reads it."""
