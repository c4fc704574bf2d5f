"""Base noun phrases, found without a tagger: runs of words that are neither closed-class words nor verbs."""

from collections.abc import Sequence
from functools import cache

from firsthand.reports.features import word_classes
from firsthand.reports.passage import Passage
from firsthand.reports.wording import ARTICLES, CLOSED, POSSESSIVES, PREPOSITIONS, PRONOUNS, SAYING

Phrase = tuple[int, int]

# Verbs whose distributional classes stand for the class of verbs in that inflection.
_VERBS = (
    "deliver provide send give receive buy sell take make become begin get keep use attack fight "
    "delivered provided sent gave received bought sold took made became began attacked fought killed announced "
    "delivering providing sending giving receiving buying selling taking making becoming attacking fighting "
    "delivers provides sends gives receives buys sells takes makes becomes appears remains "
    "want wants wanted wanting tried trying agreed agree decided refuse refused appear appeared seems been"
)
_OTHER = frozenset(
    "there here now then today yesterday when where while how why what if so too very also just only not".split()
)


@cache
def _verb_classes() -> frozenset[int]:
    return frozenset(word_classes()[word][1] for word in _VERBS.split() if word in word_classes())


def is_verb(passage: Passage, folded: Sequence[str], at: int) -> bool:
    """Whether the word is taken for a verb: of a verb's class, not capitalised within a sentence, not a known name."""
    if passage.tags[at] or folded[at] not in word_classes() or _in_compound(passage, folded, at):
        return False
    within = at > 0 and passage.sentence[at - 1] == passage.sentence[at]
    return word_classes()[folded[at]][1] in _verb_classes() and not (within and passage.tokens[at].text[0].isupper())


def base_phrases(passage: Passage, folded: Sequence[str], trigger: Phrase) -> list[Phrase]:
    """Noun phrases in order, without articles and without anything that follows a preposition inside them."""
    found: list[Phrase] = []
    first: int | None = None
    for at in range(len(folded)):
        new_sentence = at > 0 and passage.sentence[at] != passage.sentence[at - 1]
        nominal = not (trigger[0] <= at < trigger[1]) and _is_nominal(passage, folded, at)
        if first is not None and (new_sentence or not nominal):
            found.append((first, at))
            first = None
        if nominal and first is None:
            first = at
    if first is not None:
        found.append((first, len(folded)))
    return found


def _is_nominal(passage: Passage, folded: Sequence[str], at: int) -> bool:
    word = folded[at]
    if passage.tags[at] or _in_compound(passage, folded, at):
        return True
    if word in CLOSED | PRONOUNS | ARTICLES | POSSESSIVES | _OTHER or not word[0].isalnum():
        return False
    if word in SAYING:  # "states", "reports", "claims" are nouns after a preposition or an article
        return at > 0 and folded[at - 1] in PREPOSITIONS | ARTICLES
    return not (word.endswith("ly") or is_verb(passage, folded, at))


def _in_compound(passage: Passage, folded: Sequence[str], at: int) -> bool:
    """Whether the word is the hyphen, or what follows it, of a compound such as "US-made"."""
    hyphen = at if folded[at] == "-" else at - 1
    tokens = passage.tokens
    if hyphen < 1 or hyphen + 1 >= len(tokens) or folded[hyphen] != "-":
        return False
    return tokens[hyphen - 1].end == tokens[hyphen].start and tokens[hyphen].end == tokens[hyphen + 1].start
