"""Train: from the labelled corpus to the model's files, the same bytes every time."""
