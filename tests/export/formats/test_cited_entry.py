"""What a citation in a file names."""

from firsthand.export.cited_entry import cited_entry
from firsthand.export.holdings import Version
from firsthand.model import Certainty

from .told import claim, holding, told
from .traced import tracing
from .weighing import only

VERSION = Version(7, "ab" * 32, "2024-05-01T10:20:30Z")


def test_it_counts_origins_and_names_who_graded_and_what_was_reviewed(holdings):
    found = cited_entry(only(tracing(holdings)), VERSION)
    assert (found.reporting, found.denying, found.articles) == (1, 1, 3)
    assert (found.reported_by, found.denied_by) == (("Meridian Wire",), ("Ismarra Today",))
    assert (found.grade, found.graded_by, found.judged, found.reports) == ("B2", "Ana Ruiz", 1, 4)
    assert (found.number, found.hash, found.address, found.read_on) == (7, "ab" * 32, None, None)


def test_what_is_only_denied_has_no_origin_that_reports_it(holdings):
    found = cited_entry(only(holding(holdings, told(claim(certainty=Certainty.DENIED)))), VERSION)
    assert (found.reporting, found.denying) == (0, 1)
