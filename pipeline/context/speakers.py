"""Who did it to whom, and who said it: what tells a threat from a guess and a culprit from a fellow sufferer."""

from __future__ import annotations

from pipeline.context.clauses import Line

_YOU = frozenset({"you", "your", "u", "ur", "yourself"})
_DOUBTFUL = frozenset({"may", "might", "could"})
_PARTICIPLES = ("ed", "en", "ld", "pt", "ept")


def voiced_threat(line: Line, i: int, j: int) -> bool:
    """Whether somebody in control said the words at `i`: a threat then, though it has an if or a would."""
    quote = line.quoted(i)
    if quote is not None and _threatens_in_quotes(line, quote):
        return True
    return any(_governs(line, s, i) for s in range(i))


def _threatens_in_quotes(line: Line, quote: tuple[int, int]) -> bool:
    words = line.norms[quote[0] : quote[1]]
    outside = [k for k in range(len(line.norms)) if not quote[0] <= k < quote[1]]
    spoken = any(_is_controllers_speech(line, k) for k in outside)
    return spoken or not _YOU.isdisjoint(words)


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
    return word in line.sets["say"] and speaker != "" and speaker not in line.sets["speaker_client"]


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


def done_to_client(line: Line, j: int, *, family: bool) -> bool:
    """Whether the person named before `j` did it to the client ("her cousin took her passport").

    Words that tell of their own lot ("was", "has a", "owes", "could not") mean that it happened to
    them. Where nothing tells, relatives are taken to have done it and outsiders to have suffered it.
    """
    words = _after_relative_clause(line.norms[j : line.clause_end(j)], line)
    for k, word in enumerate(words):
        verdict = _verdict(line, words, k, word, family)
        if verdict is not None:
            return verdict
    return family


def _after_relative_clause(words: list[str], line: Line) -> list[str]:
    # "Her uncle, who is an agent, charged her": read on behind the second comma.
    if words[:2] == [",", "who"] and "," in words[2:]:
        return words[words.index(",", 2) + 1 :]
    return words


def _verdict(line: Line, words: list[str], k: int, word: str, family: bool) -> bool | None:
    sets, rest = line.sets, words[k + 1 :]
    if word == "'s" and k == 0 and rest[:1] and rest[0] in sets["family_role"]:
        return True  # "her cousin's wife": she is read for herself
    if word in sets["witness"]:
        return True
    if word in sets["passive"]:
        return _passive(line, rest, family)
    if word in sets["have"]:
        return _having(line, rest, family)
    if word in sets["not"] or word in sets["suffer"]:
        return not sets["object_me"].isdisjoint(rest) or _object_soon(line, rest, word in sets["not"])
    if k and (word in sets["object_me"] or word in sets["object_them"]):
        return words[k + 1 : k + 2] != ["own"]
    return None


def _object_soon(line: Line, rest: list[str], negated: bool) -> bool:
    return negated and not line.sets["object_them"].isdisjoint(rest[1:3])


def _passive(line: Line, rest: list[str], family: bool) -> bool:
    following = next((word for word in rest if word not in line.sets["adv"]), "")
    if following.endswith("ing") and following not in ("being", "nothing"):
        return _acts(line, rest, family)
    if following in line.sets["not_passive"]:
        return family
    return not line.sets["object_me"].isdisjoint(rest) and "by" not in rest


def _having(line: Line, rest: list[str], family: bool) -> bool:
    following = next((word for word in rest if word not in line.sets["adv"]), "")
    if following in line.sets["article"] or following in line.sets["not"] or following in line.sets["passive"]:
        return False
    if following in line.sets["possessive"]:
        return not any(word.endswith(_PARTICIPLES) for word in rest[1:5])  # "had her passport taken"
    return _acts(line, rest, family)


def _acts(line: Line, rest: list[str], family: bool) -> bool:
    objects = line.sets["object_me"] | line.sets["object_them"]
    if not objects.isdisjoint(rest):
        return True
    return family and line.sets["suffer"].isdisjoint(rest[:2])
