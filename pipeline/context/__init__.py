"""Context: what a note says of each mention (affirmed, negated, hypothetical, other person, uncertain).

ConText (Harkema et al. 2009) with what this domain needs; the cues are data in `_context.yaml`.
"""

from pipeline.context.assertion import Negation, assert_mention, read_context
from pipeline.context.scopes import ScopedCue, find_cues

__all__ = ["Negation", "ScopedCue", "assert_mention", "find_cues", "read_context"]
