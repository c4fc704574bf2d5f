"""What stands beside a transfer's claims: the words that take a side, programmes and training, and the joins."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from firsthand.export.quotation import passage_of, quotation
from firsthand.export.register_form import Entry
from firsthand.model import Context, Label, Reason, Report

_NEUTRAL = "neutral"
_USERS = 6  # outlets named for one label
_JOINS = {  # why two reports are one transfer, by the code of the reason; "about" the same leaves room for other words
    "same.text": "Two articles carry the same text, and both sentences stand in it.",
    "same.words": "Two sentences have the same words in a row.",
    "same.statement": "Two reports are readings of one statement.",
    "same.claim": "Two reports name the same parties, the same arms and the same day.",
    "same.article": "Two reports stand in one article, and neither says what the other rules out.",
    "same.headline": "A headline stands above the text that it sums up.",
    "same.parties": "Two reports of about the same days name the same supplier and the same recipient.",
    "same.parties-and-goods": "Two reports name the same supplier, the same recipient and the same kind of arms.",
    "same.party-and-theatre": "Two reports of about the same days name one party alike, and the other in the same war.",
    "same.party-and-designation": "Two reports of about the same days name one party alike and one weapon by name.",
    "same.party-and-goods": "Two reports of about the same days name one party alike and the same kind of arms.",
    "same.party-and-event": "Two reports name one party alike and the same day or place.",
    "same.theatre-and-designation": "Two reports of about the same days name one weapon by name in the same war.",
    "same.recipient-and-term": "Two reports of about the same days name the same recipient and no closer kind of arms.",
    "same.undated-goods": "Two reports without dates name the same parties and the same kind of arms.",
    "same.undated-place": "Two reports without dates name the same parties and the same place.",
}
_IN_PARTS = "each told in parts"


def labels_form(entry: Entry) -> list[dict[str, Any]]:
    """Each label as written with its kind and who uses it: neutral ones last, else those of most articles first."""
    kinds: dict[str, Label] = {}
    users = defaultdict[str, dict[str, Report]](dict)
    for report in _in_order(entry):
        for label in report.labels:
            key = label.words.text.casefold()
            kinds.setdefault(key, label)
            users[key].setdefault(report.article, report)
    ranked = sorted(users, key=lambda key: (kinds[key].kind == _NEUTRAL, -len(users[key]), key))
    return [
        {
            "label": kinds[key].words.text,
            "kind": kinds[key].kind,
            "articles": len(users[key]),
            "users": [_user(entry, report) for report in list(users[key].values())[:_USERS]],
        }
        for key in ranked
    ]


def context_form(entry: Entry) -> list[dict[str, Any]]:
    """Programmes and training spoken of beside the transfer, each wording once, with its sentence and parties."""
    found: dict[tuple[str, str], tuple[Report, Context]] = {}
    for report in _in_order(entry):
        for context in report.context:
            found.setdefault((context.kind.value, context.words.text.casefold()), (report, context))
    return [_context(entry, report, context) for report, context in found.values()]


def joined_form(entry: Entry) -> list[dict[str, Any]]:
    """Why the reports were taken to speak of one transfer: each reason with how many reports it joined."""
    counts = Counter(_plain(reason) for reason in entry.transfer.joined)
    return [{"text": text, "times": times} for text, times in counts.most_common()]


def _plain(reason: Reason) -> str:
    """The reason as a sentence about two reports; its own words where it has none of ours."""
    if reason.code not in _JOINS:
        return reason.text
    parts = " Each tells it in several parts." if _IN_PARTS in reason.text else ""
    return f"{_JOINS[reason.code]}{parts}"


def _in_order(entry: Entry) -> Sequence[Report]:
    return [entry.reports[name] for name in entry.transfer.reports]


def _user(entry: Entry, report: Report) -> dict[str, Any]:
    article = entry.articles[report.article]
    name = entry.article_name(article.id)
    house = article.outlet or entry.newsrooms.get(report.id) or name
    return {"name": house, "article": name, "address": f"/article/{article.id}?report={report.id}"}


def _context(entry: Entry, report: Report, context: Context) -> dict[str, Any]:
    article = entry.articles[report.article]
    return {
        "kind": context.kind.value,
        "quote": quotation(article, passage_of(article, context.words, report), [context.words], around=90),
        "parties": list(dict.fromkeys(party.value for party in context.parties)),
        **_user(entry, report),
    }
