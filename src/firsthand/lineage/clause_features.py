"""What tells speech from narration in a clause: its words, the frames beside it, and the manner of the article."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from firsthand.lineage.clauses import NAME, WEEKDAY, Clause
from firsthand.lineage.speech_words import speech_words

_PRONOUNS = frozenset(("he", "she", "they"))
_SHORT = 6  # words of a frame that holds little else than who speaks
_TOO_LONG = 80  # words of a clause that are looked at


class Setting(NamedTuple):
    """A clause with its frame ("" where it is none) and whether a paragraph begins with it."""

    clause: Clause
    frame: str
    opens: bool


def settings_of(paragraphs: Sequence[Sequence[Clause]]) -> list[Setting]:
    """The clauses of all paragraphs in order, each with its frame."""
    return [
        Setting(clause, _frame(clause), number == 0) for clauses in paragraphs for number, clause in enumerate(clauses)
    ]


def _frame(clause: Clause) -> str:
    """The shape of a clause with a verb of saying: a letter for its kind, one for its length, and the verb.

    Kinds: "he said" h, "Kerry said" k, "the ministry said" n, "said Kerry" v, "according to" a, "said that" t, with the
    verb last l, deeper within d.
    """
    words = clause.words
    if not clause.says:
        return ""
    at = next(number for number, word in enumerate(words) if word in speech_words("saying"))
    verb = words[at] if words[at] in speech_words("common_saying") else "other"
    size = "s" if len(words) <= _SHORT else "l"
    if verb == "according":
        return f"a{size}"
    if words[at + 1 : at + 2] == ("that",):
        return f"t{size} {verb}"
    if at <= 1:
        kind = "v" if at == 0 else "h" if words[0] in _PRONOUNS else "k" if words[0] == NAME else "n"
        return f"{kind}{size} {verb}"
    return f"{'l' if at == len(words) - 1 else 'd'}{size} {verb}"


def edges_of(settings: Sequence[Setting]) -> list[str]:
    """How each clause follows the one before: the pause between them, and which of the two is a frame."""
    edges = []
    before = ""
    for setting in settings:
        pause = "P" if setting.opens else setting.clause.pause
        edges.append(f"{pause}{before[:1] or '-'}{setting.frame[:1] or '-'}")
        before = setting.frame
    return edges


class Features(NamedTuple):
    """Names of weights: of the words of a clause, and of its shape and neighbours."""

    words: list[str]
    shape: list[str]


def features_of(settings: Sequence[Setting]) -> Iterator[Features]:
    """The features of each clause; an article's manner is that of the clauses given together."""
    manner = _manner(settings)
    last = len(settings) - 1
    for number, (clause, frame, opens) in enumerate(settings):
        before = settings[number - 1].frame if number else "start"
        pause = "P" if opens else clause.pause
        person = _person(clause.words)
        shape = [f"frame {frame}", f"frame {pause}{frame[:2]}", f"before {pause}{before}", f"manner {manner}"]
        shape.append(f"both {before[:2]}{pause}{frame[:2]}")
        shape.append(f"size {min(len(clause.words), 24) // 3}{frame[:1]}")
        if number < last:
            following = settings[number + 1]
            beyond = settings[number + 2] if number + 1 < last else None
            shape.extend(_after(following, beyond, opens, person))
        yield Features(_of_words(clause.words[:_TOO_LONG], f"{person} {manner}"), shape)


def _after(following: Setting, beyond: Setting | None, opens: bool, person: str) -> Iterator[str]:
    """What the next clause tells: its frame, whether that ends the sentence, whether it names a day."""
    pause = "P" if following.opens else following.clause.pause
    frame = following.frame
    ends = "P" if beyond is None or beyond.opens else beyond.clause.pause
    yield f"after {pause}{frame}"
    yield f"after {pause}{frame[:2]} {person}"
    yield f"after {pause}{frame[:2]}{ends} {'P' if opens else ''}"
    if frame and WEEKDAY in following.clause.words:
        yield f"after day {pause}{frame[:1]}"


def _manner(settings: Sequence[Setting]) -> str:
    """How often the article frames words with a pronoun or name, and how often "I" and "we" stand in its clauses."""
    framed = sum(setting.frame[:1] in {"h", "k", "v"} for setting in settings)
    own = sum(not speech_words("first_person").isdisjoint(setting.clause.words) for setting in settings)
    return f"{_step(framed, len(settings))}{_step(own, len(settings))}"


def _step(count: int, of: int) -> int:
    share = count / of if of else 0.0
    return sum(share > bound for bound in (0.0, 0.03, 0.08, 0.16, 0.3))


def _person(words: Sequence[str]) -> str:
    own = not speech_words("first_person").isdisjoint(words)
    return f"{'1' * own}{'2' * (not speech_words('second_person').isdisjoint(words))}"


def _of_words(words: Sequence[str], person: str) -> list[str]:
    found = [*set(words), *set(map(" ".join, pairwise(words)))]
    found.append(f"person {person}")
    if words:
        found.append(f"^{words[0]}")
        found.append(f"^{' '.join(words[:2])}")
    if WEEKDAY in words and not speech_words("saying").isdisjoint(words):
        found.append("said on a day")
    return found
