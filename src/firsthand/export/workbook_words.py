"""What a workbook says of itself: what it is and is not, of which version, and what its columns mean."""

from collections.abc import Iterator

from firsthand.export.holdings import Version

_WHAT = (
    (
        "This workbook",
        "A register of arms transfers as articles report them, made by the program Firsthand. It says who reports "
        "what, not what happened.",
    ),
    (
        "A proposal",
        "A machine read the articles. Every row is its proposal unless the column review says that people judged it; "
        "grades are proposed unless a person set them.",
    ),
    (
        "Not a delivery",
        "Only rows of status delivered or ongoing and certainty stated or hedged report that arms passed. Agreed, "
        "planned, requested, refused, intercepted and diverted transfers, and those that are denied or hypothetical, "
        "are none.",
    ),
    (
        "Not a count of articles",
        "Sources are counted by the column origins. Articles that carry one text, credit one newsroom or rest on one "
        "statement are one origin, however many they are; on the sheet reports they have one origin number.",
    ),
    (
        "Words of the articles",
        "Names between quotation marks “” are words of the articles that link to no entry of the knowledge base. They "
        "may be labels that take a side; they are quoted, not used.",
    ),
)
_TRANSFERS = (
    ("transfers: id", "The transfer in this version of the register."),
    ("transfers: statement", "The transfer in one sentence, with the values of most origins."),
    (
        "transfers: supplier, via, recipient, item",
        "The values of reports that tell the transfer as it is listed, those of most origins first, parted by "
        "semicolons. What only a copy says, and what is only told of another stage or in a denial, is not among them.",
    ),
    ("transfers: quantity", "The amounts stated of these items, which are named where there are several."),
    ("transfers: place, time", "The places and times stated, the times in the articles' words."),
    ("transfers: status", "What most origins say became of it."),
    ("transfers: certainty", "How it is said: stated, hedged, denied, hypothetical."),
    ("transfers: articles, newsrooms", "How many articles tell it, and how many newsrooms gathered what they tell."),
    ("transfers: origins", "How many independent origins report it; 0 where all only deny it."),
    ("transfers: denying", "How many further origins do nothing but deny it."),
    (
        "transfers: grade",
        "Admiralty code: letter A to F for the source, figure 1 to 6 for the information. F and 6: cannot be judged.",
    ),
    ("transfers: review", "What people decided about its reports."),
    ("transfers: first, last", "First and last day of publication of its articles, no day of the transfer."),
    ("transfers: contradictions", "Of what kinds its reports contradict each other."),
    (
        "transfers: only_in_copies",
        "Values that only republishers say: the text that they took over says otherwise, or nothing.",
    ),
    (
        "transfers: told_otherwise",
        "Values that no report claims which tells the transfer as it is listed, with how they are told: denied, "
        "requested, planned and so on.",
    ),
    ("transfers: why", "Why it has so many origins: what leans on what."),
    (
        "transfers: credited_only",
        "Newsrooms that are credited, but ran none of these articles: others say that they said so.",
    ),
    ("transfers: found_at", "The articles' web addresses, else their names in the store."),
)
_OTHERS = (
    ("reports: origin", "Number of the origin within its transfer. Rows of one number are one source."),
    ("reports: newsroom", "The newsroom that gathered the report, which need not be the outlet that ran the article."),
    ("reports: taken_from", "The newsroom whose text the article carries, where that is known."),
    ("reports: voice", "Who is quoted as saying it; empty where the article speaks in its own voice."),
    ("reports: sentence", "The words of the article that are the evidence."),
    ("reports: stands_in", "Whether that is a headline or the text below it."),
    (
        "reports: time_edtf",
        "The times as dates of the Extended Date/Time Format (ISO 8601-2), as far as they are stated.",
    ),
    (
        "reports: added",
        "Words of this row that the text which the article was taken from does not have, and what it has instead.",
    ),
    ("reports: review", "What people decided about this report."),
    ("origins: says", "Whether the origin reports the transfer or only denies it."),
    ("origins: why", "What makes it one origin; reasons holds every reason that the program found."),
    (
        "articles: terms",
        "What the article says of its own reuse. Quotations here are evidence; the articles are not ours.",
    ),
    ("articles: content_hash", "Names the text that was read: the same text has the same one."),
    ("Empty cells", "No report says."),
)


def about(version: Version) -> Iterator[tuple[str, str]]:
    """Rows of two cells: what, and what it means."""
    yield from _WHAT
    yield "Version", f"Entry {version.number} of the audit log, register built {version.built or 'never kept'}"
    if version.hash:
        yield "Audit hash", version.hash
        yield "To check it", "firsthand verify --head followed by the audit hash, on the store that this came from"
    yield from _TRANSFERS
    yield from _OTHERS
