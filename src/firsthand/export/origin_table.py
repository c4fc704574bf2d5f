"""Independent origins as a table: a row an origin, with why what is in it counts once."""

from collections.abc import Iterator

from firsthand.export.register_form import Entry
from firsthand.export.why_origins import NOT_NAMED, articles_of, origin_statement

ORIGIN_COLUMNS = (
    "transfer",
    "origin",
    "says",
    "why",
    "newsrooms",
    "voices",
    "articles",
    "reports",
    "reasons",
    "article_ids",
)


def origin_rows(entry: Entry) -> Iterator[tuple[str | int, ...]]:
    """The origins of a transfer as rows of `ORIGIN_COLUMNS`; `says` is "reports it" or "only denies it"."""
    for origin in entry.transfer.origins:
        said = origin_statement(entry, origin)
        reasons = dict.fromkeys(NOT_NAMED.sub("outlet not named", one.text) for one in origin.reasons)
        yield (
            entry.transfer.id,
            origin.number,
            "only denies it" if origin.only_denies else "reports it",
            said["statement"],
            "; ".join(origin.newsrooms),
            "; ".join(f"“{voice}”" for voice in said["voices"]),
            said["articles"],
            said["reports"],
            " ".join(reasons),
            "; ".join(entry.article_name(name) for name in articles_of(entry, origin)),
        )
