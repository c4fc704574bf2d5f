"""Texts that reuse another text in a known way.

Every function draws from the dice it is given and from nothing else.
"""

import re
from collections.abc import Sequence

from resampled import PARAGRAPH, Dice, Resampler

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])")
_TURNS = (" and ", " but ", " while ", " after ", " because ", " when ", ", ")  # where a sentence is turned round
FURNITURE = (  # own writing, in the form that such lines have
    "Share this story. Sign up for the morning letter. Comments on this page close after seven days.",
    "Read next: five things to know before markets open. Send corrections to the desk.",
    "Follow our reporters, download the app and never miss an update from the newsroom.",
    "This page was updated to mend a broken picture. Support our work with a small gift.",
)
FOOTER = (  # forty words that one outlet prints under everything
    "The Harbour Courier is owned by its readers and printed each weekday at the dockside works. Letters of no more "
    "than two hundred words may be sent to the editor, who chooses, shortens and answers as space and patience allow."
)


def sentences(text: str) -> list[str]:
    """Sentences by the plainest rule: an end mark, white space, a capital; blank lines end one too."""
    return [
        sentence
        for paragraph in text.split(PARAGRAPH)
        for sentence in _SENTENCE_END.split(" ".join(paragraph.split()))
        if sentence
    ]


def paragraphs(parts: Sequence[str], dice: Dice) -> str:
    """The sentences in paragraphs of one to three."""
    groups, place = [], 0
    while place < len(parts):
        size = 1 + dice.below(3)
        groups.append(" ".join(parts[place : place + size]))
        place += size
    return PARAGRAPH.join(groups)


def headline(words: Resampler, dice: Dice) -> str:
    """A line of six to ten drawn words."""
    return " ".join(words.word(dice).strip(".,;:\"“”'") for _ in range(6 + dice.below(5))).capitalize()


def whole(source: str, words: Resampler, dice: Dice) -> str:
    """The whole source, under a headline of its own and over a line of furniture."""
    return PARAGRAPH.join((headline(words, dice), source, FURNITURE[dice.below(len(FURNITURE))]))


def part(source: str, host: str, low: float, high: float, dice: Dice) -> str:
    """A share between `low` and `high` of the source's sentences within text of another article.

    One time in two they are one run put between two sentences of the other text, otherwise scattered ones in their
    order, put in by ones to threes. The other text fills up to the source's length, with 60 words at least.
    """
    parts = sentences(source)
    share = dice.between(low, high)
    count = min(max(1, round(share * len(parts))), len(parts))
    own = opening(sentences(host), max(60, round((1 - share) * len(source.split()))))
    if dice.random() < 0.5:
        start = dice.below(len(parts) - count + 1)
        runs = [parts[start : start + count]]
    else:
        kept = [parts[place] for place in sorted(dice.sample(range(len(parts)), count))]
        runs = []
        while kept:
            size = 1 + dice.below(3)
            runs.append(kept[:size])
            kept = kept[size:]
    places = sorted(dice.below(len(own) + 1) for _ in runs)
    for place, run in zip(reversed(places), reversed(runs), strict=True):
        own[place:place] = run
    return paragraphs(own, dice)


def opening(parts: Sequence[str], words: int) -> list[str]:
    """The first sentences, until they have that many words."""
    kept, total = [], 0
    for sentence in parts:
        if total >= words:
            break
        kept.append(sentence)
        total += len(sentence.split())
    return kept


def quoted(source: str, host: str, size: int, dice: Dice) -> str:
    """One run of `size` words of the source's inner half, put between two sentences of another article."""
    words = source.split()
    start = len(words) // 4 + dice.below(max(1, len(words) // 2 - size))
    own = sentences(host)
    own.insert(dice.below(len(own) + 1), " ".join(words[start : start + size]))
    return paragraphs(own, dice)


def reworded(text: str, rate: float, words: Resampler, dice: Dice) -> str:
    """The text with about a `rate` of its words touched: 70 % replaced, 15 % left out, 15 % followed by a new one.

    New words are drawn from the real articles by frequency; a new word never equals the one it replaces.
    """
    changed: list[str] = []
    for word in text.split():
        if dice.random() >= rate:
            changed.append(word)
            continue
        change = dice.random()
        new = words.word(dice)
        while new == word:
            new = words.word(dice)
        changed += [new] if change < 0.7 else [] if change < 0.85 else [word, new]
    return " ".join(changed)


def turned(sentence: str, dice: Dice) -> str:
    """The sentence with its halves swapped at a drawn conjunction or comma: "A after B." becomes "B after A."."""
    turn = _TURNS[dice.below(len(_TURNS))]
    first, found, second = sentence.rstrip(".").partition(turn)
    return f"{second}{turn}{first}." if found else sentence


def heavy(source: str, words: Resampler, dice: Dice) -> str:
    """The source told in other words: 15-25 % of the words touched (see `reworded`), and before that one sentence in
    ten left out, three in ten turned round (see `turned`), one in five swapped with the next."""
    parts = [sentence for sentence in sentences(source) if dice.random() >= 0.1]
    parts = [turned(sentence, dice) if dice.random() < 0.3 else sentence for sentence in parts]
    for place in range(len(parts) - 1):
        if dice.random() < 0.2:
            parts[place], parts[place + 1] = parts[place + 1], parts[place]
    rate = dice.between(0.15, 0.25)
    return paragraphs([reworded(sentence, rate, words, dice) for sentence in parts], dice)


def carried(story: str, others: Sequence[str], words: Resampler, dice: Dice) -> str:
    """A wire story as one outlet prints it.

    A headline of its own; the first 60-100 % of the sentences; in one of three an opening, in one of three a closing of
    two sentences of another article; in two of five 1-3 % of the words touched (see `reworded`).
    """
    parts = sentences(story)
    body = " ".join(parts[: max(1, round(dice.between(0.6, 1.0) * len(parts)))])
    if dice.random() < 0.4:
        body = reworded(body, dice.between(0.01, 0.03), words, dice)
    body = paragraphs(sentences(body), dice)
    first, last = (sentences(others[dice.below(len(others))])[:2] for _ in range(2))
    before = [" ".join(first)] if dice.random() < 1 / 3 else []
    after = [" ".join(last)] if dice.random() < 1 / 3 else []
    return PARAGRAPH.join((headline(words, dice), *before, body, *after))
