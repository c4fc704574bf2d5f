"""A headline's report belongs to what its article tells."""

from world import WORLD, Story, collected

from firsthand.register.claim import claims
from firsthand.register.grouping import grouped
from firsthand.register.headline_ties import headlines_over_bodies
from firsthand.register.nodes import nodes_of


def groups(*stories):
    reports, articles = collected(stories)
    sentence = {report.id: report.sentence.text for report in reports}
    found, _ = grouped(claims(reports, articles, WORLD))
    return sorted(sorted(sentence[claim.report] for claim in group.claims) for group in found)


def test_a_headline_that_names_another_recipient_stays_with_its_body():
    story = Story("a", title="Black Oath Gets TOWs")
    story.says("Black Oath Gets TOWs", None, "Black Oath", "TOWs", headline=True)
    story.says("TOWs came.", "Arland", "Hill Brigade", "TOWs")
    assert groups(story) == [["Black Oath Gets TOWs", "TOWs came."]]


def test_a_headline_goes_to_the_report_of_the_body_it_fits_best():
    story = Story("a", title="Hill Brigade Gets TOWs")
    story.says("Hill Brigade Gets TOWs", None, "Hill Brigade", "TOWs", headline=True)
    story.says("Rifles came.", "Belmark", "Lake Brigade", "rifles")
    story.says("TOWs came.", "Arland", "Hill Brigade", "TOWs")
    assert groups(story) == [["Hill Brigade Gets TOWs", "TOWs came."], ["Rifles came."]]


def test_a_headline_with_other_goods_than_the_body_stands_alone():
    story = Story("a", title="Rifles for the Hill Brigade")
    story.says("Rifles for the Hill Brigade", None, "Hill Brigade", "rifles", headline=True)
    story.says("TOWs came.", "Arland", "Hill Brigade", "TOWs")
    assert len(groups(story)) == 2


def test_a_headline_over_a_body_without_reports_is_compared_like_any_other():
    alone = Story("a", title="Arland Arms Hill Brigade")
    alone.says("Arland Arms Hill Brigade", "Arland", "Hill Brigade", headline=True)
    other = Story("b", "Herald")
    other.says("Arms came.", "Arland", "Hill Brigade")
    assert len(groups(alone, other)) == 1


def test_only_headlines_over_a_body_with_reports_are_set_aside():
    alone, over = Story("a"), Story("b")
    alone.says("One", "Arland", "Hill Brigade", headline=True)
    over.says("Two", "Belmark", "Hill Brigade", headline=True)
    over.says("Three", "Belmark", "Lake Brigade")
    nodes = nodes_of(claims(*collected([alone, over]), WORLD))
    aside = headlines_over_bodies(nodes)
    assert [nodes[number].claim.article for number in aside] == [over.id]
