"""Why two reports were joined, or may belong together, in words that need no knowledge of the rules."""

from typing import Final

from firsthand.model import Reason

# By the codes of the rules of register/, whose own words are for those who read the rules.
_MEANS: Final = {
    "same.statement": "They are one statement of one article, told twice.",
    "same.claim": "Both name the same parties, the same arms and the same day.",
    "same.text": "Both articles carry the same text, and it is told in that text.",
    "same.words": "Both sentences have the same words in a row.",
    "same.article": "Both stand in one article, close to each other, and nothing in one speaks against the other.",
    "same.headline": "One is the headline of the other's article and says the same in short.",
    "same.recipient-and-term": "Both name the same recipient, and the same general word for the arms.",
    "same.parties": "Both name the same supplier and the same recipient.",
    "same.parties-and-goods": "Both name the same supplier, the same recipient and the same arms.",
    "same.party-and-theatre": (
        "Both name one party alike; the other party is named differently, but belongs to the same country."
    ),
    "same.party-and-designation": "Both name one party alike, and the same weapon by its name.",
    "same.party-and-goods": "Both name one party alike, and the same kind of arms.",
    "same.party-and-event": "Both name one party alike, and the same day or place.",
    "same.theatre-and-designation": "Both are about parties of the same country, and name the same weapon by its name.",
    "same.undated-goods": "Both name the same parties and the same arms; one of them gives no date.",
    "same.undated-place": "Both name the same parties and the same place; one of them gives no date.",
    "review.partly": "Some of what they say agrees, and nothing speaks against their being one transfer.",
}


def why_joined(reason: Reason) -> str:
    """The reason of a join or of a proposal, in a sentence; that of the rule where nothing plainer is known."""
    return _MEANS.get(reason.code, reason.text)
