"""What a report stands on."""

from dataclasses import replace

from derivations import WIRE, derivation, shared
from world import WORLD, Story, credit

from firsthand.model import Telling, Upstream
from firsthand.register.derived_text import DerivedText
from firsthand.register.standing import standing_of


def test_a_standing_gathers_outlet_credits_and_words():
    story = Story("a", "Gazette", credits=(credit("Wire"), credit("Herald", whole=False)))
    story.says('Arms came, “a lot of them,” she said; "more" than ever.', "Arland", "Hill Brigade", speaker="Ana Lund")
    standing = standing_of(story.reports[0], story.article(), WORLD)
    assert (standing.outlet.name, standing.gatherer.name) == ("Gazette", "Wire")
    assert [room.name for room in standing.credited] == ["Wire"]
    assert standing.mentioned == {"outlet/wire", "outlet/herald"}
    assert standing.remark is not None
    (wording,) = standing.wordings
    assert wording.narrated == ("arms", "came", "she", "said", "than", "ever")
    assert wording.quoted == ("a", "lot", "of", "them", "more")
    assert len(wording.words) == 11


def test_a_report_stands_on_its_further_tellings_too():
    one, other = Story("a"), Story("b", "Herald")
    for story in (one, other):
        story.says("Rifles came.", "Arland", "Hill Brigade")
        story.says("The rifles came by night.", "Arland", "Hill Brigade")
    second = one.reports[1]
    passage = shared(second.sentence, other.reports[1].sentence)
    derived = DerivedText([derivation(one, other, [passage], upstream=WIRE)])
    kept = replace(one.reports[0], tellings=(Telling(second.sentence, second.trigger),))
    standing = standing_of(kept, one.article(), WORLD, derived)
    assert [wording.words[0] for wording in standing.wordings] == ["rifles", "the"]
    assert standing.gatherer.name == "Wire"


def standing_in(*, upstream, false_credits=()):
    one, other = (Story(name, "Gazette", credits=tuple(false_credits)) for name in "ab")
    for story in (one, other):
        story.says("Arms came.", "Arland", "Hill Brigade", reported_by=[c.newsroom.text for c in false_credits])
    derived = DerivedText([derivation(one, other, upstream=upstream, false_credits=false_credits)])
    return standing_of(one.reports[0], one.article(), WORLD, derived)


def test_a_sentence_of_an_agency_text_was_gathered_by_the_agency_though_no_credit_says_so():
    standing = standing_in(upstream=WIRE)
    assert [room.name for room in standing.carried] == ["Wire"]
    assert (standing.credited, standing.gatherer.key) == ((), "outlet/wire")


def test_an_agency_that_no_entry_has_is_told_by_its_name():
    standing = standing_in(upstream=Upstream("Coast Dispatch", "Coast Dispatch"))
    assert standing.gatherer.key == "name:coast dispatch"


def test_a_credit_that_the_text_contradicts_is_no_credit():
    standing = standing_in(upstream=WIRE, false_credits=[credit("Herald")])
    assert (standing.credited, standing.mentioned, standing.gatherer.name) == ((), frozenset(), "Wire")
