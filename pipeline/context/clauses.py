"""A sentence as the cues read it: where clauses end, which stretch is quoted, how far a scope reaches."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from pipeline.lexicon.cues import CueLexicon, CueRule
from pipeline.records import Sentence, Token

YOU = frozenset({"you", "your", "u", "ur", "yourself"})  # a quoted speaker addresses the client
_JOINERS = frozenset({",", "and", "&", "-", ":", ";", "or", "+", '"', "'", "?", "("})
_SOFT = ("pronoun", "noun", "subject", "and")  # what a cue's grace lets pass


@dataclass(frozen=True)
class Line:
    """A sentence's tokens and words beside the lexicon that reads them."""

    tokens: tuple[Token, ...]
    norms: list[str]
    heading: int
    lexicon: CueLexicon

    @staticmethod
    def of(sentence: Sentence, lexicon: CueLexicon) -> Line:
        """Prepare a sentence for reading."""
        return Line(sentence.tokens, [token.norm for token in sentence.tokens], sentence.heading, lexicon)

    @property
    def sets(self) -> dict[str, frozenset[str]]:
        """The lexicon's word sets."""
        return self.lexicon.sets

    @cached_property
    def ends(self) -> list[int]:
        """For every token the terminators that it is, as bits."""
        table, bit = self.lexicon.bits, self.lexicon.bit
        bits = [table.get(norm, 0) for norm in self.norms]
        for k, norm in enumerate(self.norms):
            if bits[k] & bit["pronoun"]:
                bits[k] = self._pronoun_bits(k)
            elif norm == ",":
                bits[k] = 0 if self._is_list_comma(k) else bits[k]
            elif norm == "-" and not self.stands_free(k):
                bits[k] = 0
            elif norm in self.sets["controller"]:
                start = self._noun_start(k)
                joined = start > 0 and self.norms[start - 1] in _JOINERS
                bits[start] |= bit["noun"] | (bit["subject"] if joined else 0)
        return bits

    def _pronoun_bits(self, k: int) -> int:
        """A pronoun opens a clause of its own, unless it completes the words before it ("says he")."""
        bit, before = self.lexicon.bit, self.norms[k - 1] if k else ""
        if before in self.sets["complement"]:
            return 0
        return bit["pronoun"] | (bit["subject"] if before in _JOINERS else 0)

    def _noun_start(self, k: int) -> int:
        while k > 0 and (self.norms[k - 1] in self.sets["determiner"] or self.norms[k - 1] in self.sets["controller"]):
            k -= 1
        return k

    def stands_free(self, k: int) -> bool:
        """Whether a dash parts clauses, rather than joining a word ("co-worker")."""
        joins_left = k > 0 and self.tokens[k - 1].end == self.tokens[k].start
        joins_right = k + 1 < len(self.tokens) and self.tokens[k].end == self.tokens[k + 1].start
        return not (joins_left and joins_right)

    def _is_list_comma(self, k: int) -> bool:
        """Tell "no debts, threats or violence" from "no debts, boss keeps her passport"."""
        length = 0
        for norm in self.norms[k + 1 :]:
            if norm in ("or", "nor"):
                return True
            if norm in ",.;" or norm in ("and", "&"):
                return 0 < length <= 2
            if length > 5 or self.lexicon.bits.get(norm, 0) or norm in self.sets["controller"]:
                return False
            length += 1
        return 0 < length <= 1

    def end_after(self, j: int, rule: CueRule) -> int:
        """Where a forward scope that begins at token `j` ends, exclusive."""
        limit = min(len(self.norms), j + rule.reach)
        soft, comma = sum(self.lexicon.bit[name] for name in _SOFT), self.lexicon.bit["comma"]
        for k in range(j, limit):
            stopping = self.ends[k] & rule.ends
            if stopping and (k >= j + rule.grace or stopping & ~(soft if k > j else soft | comma)):
                return k
        return limit

    def start_before(self, i: int, rule: CueRule) -> int:
        """Where a backward scope that ends at token `i` begins."""
        limit = max(0, i - rule.reach)
        for k in range(i - 1, limit - 1, -1):
            if self.ends[k] & rule.ends:
                return k + 1
        return limit

    def clause_end(self, j: int) -> int:
        """Where the clause that token `j` stands in ends, commas passed over."""
        bit = self.lexicon.bit
        mask = bit["stop"] | bit["contrast"] | bit["clause"] | bit["later"] | bit["ask"]
        return next((k for k in range(j, len(self.norms)) if self.ends[k] & mask), len(self.norms))

    def clause_start(self, i: int) -> int:
        """Where the clause that token `i` stands in begins, commas passed over."""
        bit = self.lexicon.bit
        mask = bit["stop"] | bit["contrast"] | bit["clause"] | bit["ask"]
        return next((k + 1 for k in range(i - 1, -1, -1) if self.ends[k] & mask), 0)

    def quoted(self, i: int) -> tuple[int, int] | None:
        """The quotation that token `i` stands in, as a token range."""
        for mark in ('"', "'"):
            marks = [k for k, norm in enumerate(self.norms) if norm == mark]
            for opening, closing in zip(marks[::2], [*marks[1::2], len(self.norms)], strict=False):
                if opening < i < closing:
                    return opening + 1, closing
        return None
