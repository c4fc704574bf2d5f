"""Author and date lines around the headline of a page follow its story."""

import pytest
from pages import known, page


@pytest.mark.parametrize(
    "line",
    [
        '<p class="byline">Ann Lee</p>',
        "<time>yesterday</time>",
        "<p>By Ann Lee</p>",
        "<p>Published 4:00 am, 19 November 2015</p>",
        "<p>Nov. 19, 2015</p>",
    ],
)
def test_lines_are_known_by_their_elements_or_their_wording(line):
    words = line.partition(">")[2].partition("<")[0]
    assert ("byline", words) in known(page(head=line))


@pytest.mark.parametrize(
    "line",
    ['<div class="related"><time>19 November 2015</time></div>', f"<p class='byline'>{'Ann Lee ' * 30}</p>"],
)
def test_teasers_and_long_lines_are_none(line):
    assert not [kind for kind, _ in known(page(head=line)) if kind == "byline"]


def test_dates_far_below_the_story_are_none():
    far = "".join(f"<li>Teaser number {number}</li>" for number in range(30))
    assert not [kind for kind, _ in known(page(after=f"<ul>{far}</ul><p>19 November 2015</p>")) if kind == "byline"]


def test_an_element_named_for_a_newsroom_is_a_credit_within_the_line():
    head = '<p class="byline"><a>Ann Lee</a> <span class="publication">| Hill Valley Post</span></p>'
    assert [one for one in known(page(head=head)) if one[0] != "headline"] == [
        ("byline", "Ann Lee | Hill Valley Post"),
        ("credit", "Hill Valley Post"),
    ]


def test_the_outlets_own_name_below_the_headline_is_an_author_line():
    meta = '<meta property="og:site_name" content="Hill Valley Post">'
    assert ("byline", "Hill Valley Post") in known(page(head="<div>Hill Valley Post</div>", meta=meta))
