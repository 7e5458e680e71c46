"""Second Look points at words in a note that may be red flags; a person decides."""
