"""What a report stands on."""

from world import WORLD, Story, credit

from firsthand.register.standing import standing_of


def test_a_standing_gathers_outlet_credits_and_words():
    story = Story("a", "Gazette", credits=(credit("Wire"), credit("Herald", whole=False)))
    story.says('Arms came, “a lot of them,” she said; "more" than ever.', "Arland", "Hill Brigade", speaker="Ana Lund")
    standing = standing_of(story.reports[0], story.article(), WORLD)
    assert (standing.outlet.name, standing.gatherer.name) == ("Gazette", "Wire")
    assert [room.name for room in standing.credited] == ["Wire"]
    assert standing.mentioned == {"outlet/wire", "outlet/herald"}
    assert standing.remark is not None
    assert standing.narrated == ("arms", "came", "she", "said", "than", "ever")
    assert len(standing.words) == 11
