"""Lines on rights, origin and authors that the story of a page lacks follow it, each with its kind."""

import pytest
from pages import added, known, page

COPYRIGHT = "Copyright 2015 Hill Valley Post. All rights reserved."


def test_lines_on_rights_follow_the_story_with_their_kind():
    data = page(footer=f"<p>{COPYRIGHT}</p><p>All quotes delayed 15 minutes.</p>")
    assert known(data)[-2:] == [("terms", COPYRIGHT), ("disclaimer", "All quotes delayed 15 minutes.")]
    assert added(data) == f"{COPYRIGHT}\nAll quotes delayed 15 minutes."


def test_a_line_that_the_page_repeats_stands_there_once():
    assert added(page(after=f"<p>{COPYRIGHT}</p>", footer=f"<p>{COPYRIGHT}</p>")) == COPYRIGHT


def test_menus_around_a_notice_are_left_out():
    footer = "<p><a href='/a'>Advertise</a> © 2015 Hill Valley Post <a href='/t'>Terms of use</a></p>"
    assert added(page(footer=footer)) == "© 2015 Hill Valley Post"


def test_a_holder_may_stand_below_its_year():
    assert added(page(footer="<ul><li>© 2015</li><li>Hill Valley Post Company</li></ul>")) == (
        "© 2015\nHill Valley Post Company"
    )
    assert "Contact" not in added(page(footer="<ul><li>© 2015</li><li>Contact us</li></ul>"))


@pytest.mark.parametrize("name", ["comments", "cookie-notice"])
def test_what_readers_say_and_notices_on_cookies_are_not_added(name):
    assert added(page(after=f'<div class="{name}"><p>{COPYRIGHT}</p></div>')) == ""


@pytest.mark.parametrize("caption", ["Missiles in crates, unloaded in Latakia. Photo: Hill Wire", COPYRIGHT])
def test_the_caption_of_a_picture_is_kept_as_one_and_is_no_story(caption):
    data = page(head=f"<figure><img src='a.jpg'><figcaption>{caption}</figcaption></figure>")
    assert known(data)[-1] == ("caption", caption)


@pytest.mark.parametrize("name", ["related", "newsletter", "author-bio", "comments", "footer"])
def test_a_caption_of_something_else_than_the_article_is_not_added(name):
    caption = "<figure><figcaption>Missiles in crates, unloaded in Latakia.</figcaption></figure>"
    assert added(page(after=f'<div class="{name}">{caption}</div>')) == ""
    far = "".join(f"<li>Teaser number {number}</li>" for number in range(60))
    assert added(page(after=f"<ul>{far}</ul>{caption}")) == ""


@pytest.mark.parametrize(
    "line",
    ["With files from the Hill Valley Post", "Originally published on Hill Valley Post.", "AFP", "(Reuters)"],
)
def test_a_sign_off_after_the_story_is_a_credit(line):
    assert ("credit", line) in known(page(after=f"<div>{line}</div>"))


def test_a_sign_off_of_another_story_is_none():
    assert added(page(after='<div class="related"><p>With files from the Hill Valley Post</p></div>')) == ""
    far = "".join(f"<li>Teaser number {number}</li>" for number in range(60))
    assert "With files" not in added(page(after=f"<ul>{far}</ul><div>With files from the Hill Valley Post</div>"))


def test_an_agency_beside_the_author_is_a_credit_and_one_under_a_picture_is_none():
    byline = '<span class="byline">By Ann Lee</span>'
    assert ("credit", "Associated Press") in known(page(head=f"<div>{byline}</div><div>Associated Press</div>"))
    assert ("credit", "AFP") not in known(page(head="<div>Lorries at the gate</div><div>AFP</div><div>Read on</div>"))
