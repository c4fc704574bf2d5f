"""What is new in the register since it was looked at last, and the alert that tells it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from firsthand.export.register_form import Entry, published, register_form, voice_of
from firsthand.export.web_address import web_address
from firsthand.export.weighed_entry import WeighedEntry
from firsthand.model import Certainty, Origin, Transfer


class News(StrEnum):
    """What is new about a transfer."""

    TRANSFER = "new transfer"
    ORIGIN = "reported by a further origin"
    DENIED = "denied by a further origin"
    TURNED = "denied by an origin that reported it"


@dataclass(frozen=True, slots=True)
class Change:
    """A transfer with what is new about it, and the ids of its reports that are."""

    found: WeighedEntry
    news: tuple[News, ...]
    reports: frozenset[str]


def touched(transfers: Iterable[Transfer], known: frozenset[str]) -> tuple[Transfer, ...]:
    """The transfers with a report that is not among those known."""
    return tuple(one for one in transfers if not known.issuperset(one.reports))


def change_of(found: WeighedEntry, known: frozenset[str]) -> Change | None:
    """What is new about a transfer, None where its new reports are copies of what was known.

    Told by its reports, since the id of a transfer changes when an earlier report joins it: a transfer is new when none
    of its reports was known, an origin when none of its own was.
    """
    entry, transfer = found.entry, found.entry.transfer
    fresh = frozenset(transfer.reports) - known
    if not fresh:
        return None
    if fresh.issuperset(transfer.reports):
        return Change(found, (News.TRANSFER,), fresh)
    told = {news for origin in transfer.origins if (news := _news_of(origin, entry, known))}
    return Change(found, tuple(news for news in News if news in told), fresh) if told else None


def alert_form(change: Change, name: str) -> dict[str, Any]:
    """One alert as JSON; `name` is that of the filter that it matches.

    `origins` count those that report the transfer, `denying` those that only deny it. `new` are its new reports in the
    words of their sentences, `articles` all that speak of it, with an address where they state one.
    """
    entry, transfer = change.found.entry, change.found.entry.transfer
    short = register_form(entry)
    return {
        "kind": "alert",
        "filter": name,
        "news": [news.value for news in change.news],
        "id": transfer.id,
        "statement": change.found.statement,
        "status": transfer.status.value,
        "certainty": transfer.certainty.value,
        **{slot: short[slot] for slot in ("supplier", "recipient", "item")},
        "origins": sum(not origin.only_denies for origin in transfer.origins),
        "denying": sum(origin.only_denies for origin in transfer.origins),
        "first": published(entry)[0],
        "last": published(entry)[1],
        "new": [_report(entry, name) for name in transfer.reports if name in change.reports],
        "articles": [_article(entry, name) for name in transfer.articles],
    }


def _news_of(origin: Origin, entry: Entry, known: frozenset[str]) -> News | None:
    """What is new about one origin of a transfer that was known."""
    before = known.intersection(origin.reports)
    if not before:
        return News.DENIED if origin.only_denies else News.ORIGIN
    denying = {name for name in origin.reports if entry.reports[name].certainty is Certainty.DENIED}
    return News.TURNED if denying and not denying & before else None


def _report(entry: Entry, name: str) -> dict[str, Any]:
    report = entry.reports[name]
    return {
        "id": name,
        "article": entry.article_name(report.article),
        "sentence": " ".join(report.sentence.text.split()),
        "status": report.status.value,
        "certainty": report.certainty.value,
        "voice": voice_of(report),
        "newsroom": entry.newsrooms[name],
        "origin": entry.origin_of()[name],
    }


def _article(entry: Entry, name: str) -> dict[str, Any]:
    article = entry.articles[name]
    return {
        "id": entry.article_name(name),
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published.edtf if article.published else None,
        "url": web_address(article.url),
    }


def changes(entries: Iterable[WeighedEntry], known: frozenset[str]) -> Iterator[Change]:
    """What is new about these transfers."""
    return (change for entry in entries if (change := change_of(entry, known)))
