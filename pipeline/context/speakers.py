"""Who did it to whom, and who said it: what tells a threat from a guess and a culprit from a fellow sufferer."""

from __future__ import annotations

from itertools import pairwise

from pipeline.context.clauses import YOU, Line

_DOUBTFUL = frozenset({"may", "might", "could"})
_PARTICIPLES = ("ed", "en", "ld", "pt", "ept")


def voiced_threat(line: Line, i: int) -> bool:
    """Whether somebody in control said the words at `i`: a threat then, though it has an if or a would."""
    quote = line.quoted(i)
    if quote is not None and (_threatens_in_quotes(line, quote) or line.norms[i - 1] in ("i", "we")):
        return True
    return any(_governs(line, s, i) for s in range(i))


def _threatens_in_quotes(line: Line, quote: tuple[int, int]) -> bool:
    words = line.norms[quote[0] : quote[1]]
    outside = [k for k in range(len(line.norms)) if not quote[0] <= k < quote[1]]
    spoken = any(_is_controllers_speech(line, k) for k in outside)
    return spoken or not YOU.isdisjoint(words)


def _governs(line: Line, s: int, i: int) -> bool:
    if not _is_controllers_speech(line, s):
        return False
    opening = line.norms[line.clause_start(s) : s]
    if not line.sets["opener"].isdisjoint(opening):
        return False
    return not (line.norms[i] in _DOUBTFUL and _is_own_guess(line, s, i)) and not _is_about_another(line, s, i)


def _is_controllers_speech(line: Line, s: int) -> bool:
    word = line.norms[s]
    speaker = _speaker(line, s)
    if word in line.sets["threaten"]:
        return speaker not in line.sets["speaker_client"]
    # "came back and said": a subject shared with the verb before; "Says ..." alone is the client.
    known = speaker != "" or line.norms[s - 1 : s] in (["and"], ["&"], [","])
    return word in line.sets["say"] and known and speaker not in line.sets["speaker_client"]


def _speaker(line: Line, s: int) -> str:
    """The word in front of a verb of speech; "" where nobody stands there."""
    k = s - 1
    while k >= 0 and line.norms[k] in line.sets["adv"] | line.sets["have"]:
        k -= 1
    if k > 0 and line.norms[k] == ".":
        k -= 1
    if k < 0 or not line.norms[k].isalpha():
        # `..., he said`: the speaker may stand behind the verb instead.
        after = line.norms[s + 1] if s + 1 < len(line.norms) else ""
        return after if after in line.sets["controller"] else ""
    return line.norms[k]


def _is_own_guess(line: Line, s: int, i: int) -> bool:
    """ "She says he might ...", "told me he could ...": the client's guess, told to the note's writer."""
    listener = line.norms[s + 1] if s + 1 < len(line.norms) else ""
    return _is_about_another(line, s, i) or listener in ("me", "us", "that")


def _is_about_another(line: Line, s: int, i: int) -> bool:
    pair = {_speaker(line, s), line.norms[i - 1]}
    following = line.norms[i + 1] if i + 1 < len(line.norms) else ""
    return pair == {"he", "she"} and following not in ("be", "get", "lose", "go", "never", "have", "not")


def done_to_client(line: Line, i: int, j: int, *, family: bool) -> bool:
    """Whether the person named at `i` did it to the client ("her cousin took her passport").

    Words that tell of their own lot ("was", "has a", "owes", "could not") mean that it happened to
    them. Where nothing tells, relatives are taken to have done it and outsiders to have suffered it.
    """
    if line.norms[j : j + 1] in ([":"], ['"']) or _is_object(line, i):
        return True
    words = _after_relative_clause(line.norms[j : line.clause_end(j)])
    patients = _client_pronouns(line, i)
    for k in range(len(words)):
        verdict = _verdict(line, words, k, patients, family)
        if verdict is not None:
            return verdict
    return family


def _is_object(line: Line, i: int) -> bool:
    """Whether the person comes after a preposition ("talked with the neighbour") and so did and bore nothing."""
    k = i - 1
    while k >= 0 and line.norms[k] in line.sets["determiner"]:
        k -= 1
    return k >= 0 and line.norms[k] in line.sets["companion"]


def _client_pronouns(line: Line, i: int) -> frozenset[str]:
    """The pronouns that may mean the client: "his mother" makes the client a he."""
    owner = next((word for word in reversed(line.norms[max(0, i - 4) : i]) if word in line.sets["possessive"]), "")
    theirs = {"his": frozenset({"his", "him"}), "her": frozenset({"her"}), "my": frozenset()}
    return line.sets["object_me"] | theirs.get(owner, line.sets["object_them"])


def _after_relative_clause(words: list[str]) -> list[str]:
    # "Her uncle, who is an agent, charged her": read on behind the second comma.
    if words[:2] == [",", "who"] and "," in words[2:]:
        return words[words.index(",", 2) + 1 :]
    return words


def _verdict(line: Line, words: list[str], k: int, patients: frozenset[str], family: bool) -> bool | None:
    sets, word, rest = line.sets, words[k], words[k + 1 :]
    if word == "'s" and k and words[k - 1] in sets["kin"] | sets["household"] | sets["stranger"]:
        return None  # a possessor and no verb
    if word in sets["witness"]:
        return family or not _tells_own_story(line, rest)
    if word in sets["passive"]:
        return _passive(line, rest, patients, family)
    if word in sets["have"]:
        return _having(line, rest, patients, family)
    if word in sets["not"] or word in sets["suffer"]:
        return _endures(line, word, rest, patients)
    if word in sets["reflexive"]:
        return False
    if k and word in patients and words[k - 1] not in sets["preposition"]:
        return rest[:1] != ["own"] and not (rest[:1] and rest[0] in sets["kin"])
    if family and k == 0 and _may_be_verb(line, word):
        return None if not patients.isdisjoint(rest) else sets["object_them"].isdisjoint(rest)
    return None


def _may_be_verb(line: Line, word: str) -> bool:
    return word.isalpha() and word not in line.sets["preposition"] | line.sets["adv"] | line.sets["joining"]


def _endures(line: Line, word: str, rest: list[str], patients: frozenset[str]) -> bool:
    """ "Owes", "works", "could not": their own lot, unless the client is the object ("pays her nothing")."""
    if not line.sets["object_me"].isdisjoint(rest):
        return True
    if word in line.sets["not"]:
        return not patients.isdisjoint(rest[1:3])
    return rest[:1] != [] and rest[0] in patients and (len(rest) == 1 or rest[1] in line.sets["measure"])


def _tells_own_story(line: Line, rest: list[str]) -> bool:
    """ "A man told her how his boss ...": what follows is that man's own account."""
    return any(
        word in ("how", "that", "about") and (following in line.sets["possessive"] or following in ("a", "an"))
        for word, following in pairwise(rest)
    )


def _passive(line: Line, rest: list[str], patients: frozenset[str], family: bool) -> bool:
    following = next((word for word in rest if word not in line.sets["adv"] | line.sets["not"]), "")
    if following.endswith("ing") and following not in ("being", "nothing"):
        return _acts(line, rest, patients, family)
    if following in line.sets["not_passive"]:
        return family
    near = rest[: rest.index(",")] if "," in rest else rest
    return bool(line.sets["object_me"] & set(near)) and "by" not in near


def _having(line: Line, rest: list[str], patients: frozenset[str], family: bool) -> bool:
    sets = line.sets
    following = next((word for word in rest if word not in sets["adv"]), "")
    if following in sets["article"] or following in sets["not"] or following in sets["passive"]:
        return False
    if following in sets["possessive"]:
        return not any(word.endswith(_PARTICIPLES) for word in rest[1:5])  # "had her passport taken"
    if following.endswith("s") and following not in sets["things"]:
        return False  # "has nightmares"
    return _acts(line, rest, patients, family)


def _acts(line: Line, rest: list[str], patients: frozenset[str], family: bool) -> bool:
    if not patients.isdisjoint(rest):
        return True
    return family and line.sets["suffer"].isdisjoint(rest[:2])
