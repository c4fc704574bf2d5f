"""The columns of the register as a Parquet file: one row a transfer, what belongs to it nested in lists of structs."""

import pyarrow as pa

from firsthand.export.holdings import Version

_TEXT, _COUNT, _DAY = pa.string(), pa.int32(), pa.date32()
_TEXTS = pa.list_(_TEXT)
NAMED = ("supplier", "via", "recipient", "item", "maker", "place")
_WEIGHT = [("reports", _COUNT), ("origins", pa.list_(_COUNT)), ("added_in", pa.list_(_COUNT))]
_WEIGHT += [("denied_by", pa.list_(_COUNT)), ("told_as", _TEXTS)]

_VALUE = pa.struct([("words", _TEXT), ("entity", _TEXT), ("name", _TEXT), *_WEIGHT])
_QUANTITY = pa.struct(
    [("words", _TEXT), ("low", pa.float64()), ("high", pa.float64()), ("measure", _TEXT), ("unit", _TEXT), *_WEIGHT]
)
_TIME = pa.struct([("words", _TEXT), ("edtf", _TEXT), ("day", _DAY), ("earliest", _DAY), ("latest", _DAY), *_WEIGHT])
_ORIGIN = pa.struct(
    [
        ("number", _COUNT),
        ("only_denies", pa.bool_()),
        ("why", _TEXT),
        ("newsrooms", _TEXTS),
        ("voices", _TEXTS),
        ("articles", _TEXTS),
        ("reports", _TEXTS),
    ]
)
_REPORT = pa.struct(
    [
        ("id", _TEXT),
        ("origin", _COUNT),
        ("newsroom", _TEXT),
        ("article", _TEXT),
        ("article_hash", _TEXT),
        ("outlet", _TEXT),
        ("url", _TEXT),
        ("published", _DAY),
        ("published_edtf", _TEXT),
        ("taken_from", _TEXT),
        ("voice", _TEXT),
        ("status", _TEXT),
        ("certainty", _TEXT),
        ("sentence", _TEXT),
        ("part", _TEXT),
        ("start", _COUNT),
        ("end", _COUNT),
        *((slot, _TEXTS) for slot in (*NAMED, "quantity", "time")),
        ("review", _TEXT),
        ("confidence", pa.float64()),
    ]
)
_CONTRADICTION = pa.struct([("kind", _TEXT), ("reason", _TEXT), ("one", _TEXT), ("other", _TEXT)])

_COLUMNS = (
    ("id", _TEXT, "the transfer in this version of the register"),
    ("statement", _TEXT, "the transfer in one sentence"),
    ("status", _TEXT, "what most origins say became of it"),
    ("certainty", _TEXT, "stated, hedged, denied or hypothetical"),
    ("delivered", pa.bool_(), "whether it is reported that arms passed: all else is no delivery"),
    ("origins_reporting", _COUNT, "independent origins that report it: the count of sources"),
    ("origins_denying", _COUNT, "independent origins that only deny it"),
    ("newsrooms", _COUNT, "newsrooms that gathered the reports"),
    ("articles", _COUNT, "articles, copies among them: no count of sources"),
    ("grade", _TEXT, "Admiralty code, proposed unless a person set it"),
    ("review", _TEXT, "what people decided about its reports"),
    ("first_published", _DAY, "first day on which an article about it may have been published"),
    ("last_published", _DAY, "last such day"),
    *((slot, pa.list_(_VALUE), f"each {slot} that reports claim, those of most origins first") for slot in NAMED),
    ("quantity", pa.list_(_QUANTITY), "each amount; a bound is null where the words leave it open"),
    ("time", pa.list_(_TIME), "each time stated, as EDTF, with the days that bound it"),
    ("newsroom_names", _TEXTS, "the newsrooms by name"),
    ("credited_only", _TEXTS, "newsrooms that are credited but ran none of the articles"),
    ("contradictions", pa.list_(_CONTRADICTION), "statements that cannot both hold, by the ids of their reports"),
    ("origin_list", pa.list_(_ORIGIN), "each origin with why what is in it counts once"),
    ("report_list", pa.list_(_REPORT), "each report; those of one origin are one source"),
)


def schema_of(version: Version) -> pa.Schema:
    """The typed columns; the file's metadata name the version of the register, a field's say what it holds."""
    fields = [pa.field(name, kind, metadata={"description": said}) for name, kind, said in _COLUMNS]
    metadata = {
        "firsthand.about": "A register of reported arms transfers: a machine's proposal unless reviewed",
        "firsthand.version": str(version.number),
        "firsthand.hash": version.hash,
        "firsthand.built": version.built,
    }
    return pa.schema(fields, metadata=metadata)
