"""The common source is a third newsroom: an agency that one side credits, or any newsroom that both do."""

import pytest
from shared_story import SHARED, sides, story

from firsthand.lineage.upstreams import agency_source, cited_by_both, common_source


def key(source):
    return source.newsroom.key if source else None


@pytest.mark.parametrize(
    ("one", "other", "source"),
    [
        (f"DERRIN (Reuters) - {SHARED}", SHARED, "outlet/reuters"),
        (f"{SHARED}\n\nAssociated Press writer Ann Lee contributed.", SHARED, "outlet/associated-press"),
        (SHARED, SHARED, None),
        (f"CNN reported on Friday:\n\n{SHARED}", SHARED, None),
    ],
)
def test_an_agency_credited_on_one_side_is_the_source(kb, one, other, source):
    pair = sides(kb, story(kb, one, "Derrin Lantern"), story(kb, other, "Al Manar"))
    assert key(agency_source(*pair)) == source
    assert key(agency_source(*reversed(pair))) == source


def test_another_newsroom_must_be_credited_on_both_sides(kb):
    text = f"CNN reported on Friday:\n\n{SHARED}"
    both = sides(kb, story(kb, text, "Derrin Lantern"), story(kb, text, "Al Manar"))
    single = sides(kb, story(kb, text, "Derrin Lantern"), story(kb, SHARED, "Al Manar"))
    assert key(common_source(*both)) == "outlet/cnn"
    assert common_source(*single) is None


def test_the_outlet_of_either_article_is_no_third_newsroom(kb):
    pair = sides(kb, story(kb, f"DERRIN (Reuters) - {SHARED}", "Derrin Lantern"), story(kb, SHARED, "Reuters"))
    assert agency_source(*pair) is None


def test_what_is_credited_for_the_whole_text_goes_before_a_contributor(kb):
    text = f"DERRIN (Reuters) - {SHARED}\n\nAssociated Press writer Ann Lee contributed."
    pair = sides(kb, story(kb, text, "Derrin Lantern"), story(kb, SHARED, "Al Manar"))
    assert key(agency_source(*pair)) == "outlet/reuters"


def test_nobody_is_cited_by_both_where_the_shared_words_cite_nobody(kb):
    assert cited_by_both(*sides(kb, story(kb, SHARED, "Derrin Lantern"), story(kb, SHARED, "Al Manar"))) is None
