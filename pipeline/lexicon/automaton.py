"""A word automaton: many cues with alternatives and optional words, looked up in one walk.

Spelling out every alternative would give hundreds of thousands of phrases. So the cues stay a
graph of word sets, and the sets of nodes that a walk can stand on are made once, when first met.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

Steps = tuple[frozenset[str], ...]  # one set of words a token
Slot = list[Steps]  # alternatives; an empty one makes the slot optional
Accept = tuple[int, int]  # rule number, how many of the tokens are only looked ahead at

ROOT = 0


@dataclass(slots=True)
class Graph:
    """Nodes and edges while cues are added; `plain` is its form for JSON."""

    edges: list[tuple[int, int, int]] = field(default_factory=list)  # node, word set, next node
    accepts: list[tuple[int, int, int]] = field(default_factory=list)  # node, rule, tokens ahead
    sets: dict[frozenset[str], int] = field(default_factory=dict)
    size: int = 1

    def add(self, rule: int, cue: Sequence[Slot], ahead: Sequence[Steps]) -> None:
        """Add a cue; each of `ahead` is one way in which the text must go on behind it."""
        ends = [ROOT]
        for slot in cue:
            ends = self._slot(ends, slot)
        for steps in ahead:
            for node in self._chain(ends, steps):
                self.accepts.append((node, rule, len(steps)))

    def _slot(self, starts: list[int], slot: Slot) -> list[int]:
        ends = [node for steps in slot if steps for node in self._chain(starts, steps)]
        return ends + (starts if () in slot else [])

    def _chain(self, starts: list[int], steps: Steps) -> list[int]:
        for words in steps:
            number = self.sets.setdefault(words, len(self.sets))
            self.edges.extend((start, number, self.size) for start in starts)
            starts, self.size = [self.size], self.size + 1
        return starts


class State:
    """Where a walk may stand: the nodes, what they accept (best first) and the way on by word."""

    __slots__ = ("accepts", "nodes", "ways")

    def __init__(self, nodes: tuple[int, ...], accepts: tuple[Accept, ...]) -> None:
        self.nodes = nodes
        self.accepts = accepts
        self.ways: dict[str, State | None] = {}


class Automaton:
    """The graph, ready to walk. States are remembered for the cues' own words only, never for a note's."""

    def __init__(
        self,
        edges: Iterable[Sequence[int]],
        accepts: Iterable[Sequence[int]],
        sets: Sequence[Iterable[str]],
        rank: Sequence[int],
    ) -> None:
        self._sets = [frozenset(words) for words in sets]
        self._edges: dict[int, list[Sequence[int]]] = {}
        first: dict[str, list[int]] = {}
        for edge in edges:
            if edge[0] == ROOT:
                for word in self._sets[edge[1]]:
                    first.setdefault(word, []).append(edge[2])
            else:
                self._edges.setdefault(edge[0], []).append(edge)
        self._accepts: dict[int, list[Accept]] = {}
        for node, rule, ahead in accepts:
            self._accepts.setdefault(node, []).append((rule, ahead))
        self._first = first
        self._words = frozenset().union(*self._sets)
        self._rank = rank
        self._states: dict[tuple[int, ...], State] = {}
        self._roots: dict[str, State] = {}

    def walk(self, norms: Sequence[str], i: int) -> list[State]:
        """Return the states after each token from `i` on, as far as any cue goes."""
        state = self._roots.get(norms[i]) or self._root(norms[i])
        path: list[State] = []
        while state is not None:
            path.append(state)
            i += 1
            if i >= len(norms):
                break
            word = norms[i]
            state = state.ways[word] if word in state.ways else self._way(state, word)
        return path

    def _root(self, word: str) -> State | None:
        if word not in self._first:
            return None
        state = self._state(tuple(self._first[word]))
        self._roots[word] = state
        return state

    def _way(self, state: State, word: str) -> State | None:
        if word not in self._words:
            return None
        found = {edge[2] for node in state.nodes for edge in self._edges.get(node, ()) if word in self._sets[edge[1]]}
        state.ways[word] = self._state(tuple(sorted(found))) if found else None
        return state.ways[word]

    def _state(self, nodes: tuple[int, ...]) -> State:
        if nodes not in self._states:
            accepts = {one for node in nodes for one in self._accepts.get(node, ())}
            ordered = sorted(accepts, key=lambda one: (self._rank[one[0]], one))
            self._states[nodes] = State(nodes, tuple(ordered))
        return self._states[nodes]

    def ends_here(self, state: State, word: str) -> tuple[Accept, ...]:
        """What would be accepted if `word` came next: the end of a sentence stands for its full stop."""
        following = state.ways[word] if word in state.ways else self._way(state, word)
        return following.accepts if following is not None else ()
