"""What an extractor took for the story and is none is known by elements, links and wording."""

from marked import STORY
from pages import known, page

SITE = '<link rel="canonical" href="https://hillvalley.example/convoy">'
NOTICE = "We may earn a commission if you buy something through a link in this article."


def kinds(data: bytes) -> dict[str, str]:
    return {words: kind for kind, words in known(data)}


def test_a_line_that_only_leads_to_another_page_of_the_site_is_related():
    links = '<p><a href="/bridge">Second bridge still not repaired</a></p>'
    assert kinds(page(middle=links, meta=SITE))["Second bridge still not repaired"] == "related"
    whole = links.replace("/bridge", "https://www.hillvalley.example/bridge")
    assert kinds(page(middle=whole, meta=SITE))["Second bridge still not repaired"] == "related"


def test_a_link_to_another_site_and_a_link_within_a_sentence_are_story():
    other = '<p><a href="https://mill.example/">The report of the mill in full</a></p>'
    part = f'<p>He said that <a href="/bridge">the second bridge</a> was closed, {STORY[1]}</p>'
    assert "related" not in kinds(page(middle=other + part, meta=SITE)).values()


def test_a_notice_on_money_earned_with_links_is_a_disclaimer_anywhere():
    data = page(head=f"<p>{NOTICE}</p>")
    assert ("disclaimer", NOTICE) in known(data)


def test_a_sign_off_in_the_last_lines_is_a_credit():
    line = "This article was originally published by the Hill Valley Post."
    assert ("credit", line) in known(page(story=f"<p>{line}</p>"))


def test_the_first_heading_is_the_headline():
    assert ("headline", "Convoy reaches depot") in known(page())


def test_author_lines_before_the_story_are_known_where_the_extractor_kept_them():
    data = page(head="<p>By Ann Lee, Hill Valley</p>")
    assert ("byline", "By Ann Lee, Hill Valley") in known(data)
    assert "byline" not in kinds(page(head="<p>By noon the convoy had reached the depot.</p>")).values()
