import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.speech import Speech, SpeechKind, speech_of
from firsthand.model import Block, BlockKind, Place


def words(text: str, kind: SpeechKind) -> list[str]:
    return [text[s.place.start : s.place.end] for s in speech_of(text, ()) if s.kind is kind]


MARKED = (
    "Fighters took the depot at Kelm Ridge, the army’s spokesman said.\n\n"
    "“The bunkers were empty,” Teklis told a briefing. “Every missile had been moved.”\n\n"
    "We drove there on Sunday. The ministry said that 12 tanks had arrived."
)
STRIPPED = MARKED.translate(dict.fromkeys(map(ord, "“”’")))


def test_where_marks_stand_they_decide():
    assert words(MARKED, SpeechKind.QUOTED) == ["“The bunkers were empty,”", "“Every missile had been moved.”"]
    assert words(MARKED, SpeechKind.STATEMENT) == []


def test_where_marks_were_lost_the_wording_decides():
    text = "Syrias envoy left Geneva on Monday.\n\nWe dont want war, he said. We want our land.\n\nThe talks go on."
    assert words(text, SpeechKind.QUOTED) == ["We dont want war,", "We want our land."]


@pytest.mark.parametrize("text", [MARKED, STRIPPED])
def test_indirect_speech_is_never_speech(text):
    assert not any("12 tanks" in stretch for kind in SpeechKind for stretch in words(text, kind))


def test_posts_and_documents_are_statements_beside_marks():
    post = "The road “north” is shut. — Derrin Police (@derrin) March 2, 2024"
    text = f"{MARKED}\n\n{post}\n\nThe army said in a statement:\n\nNot one missile was lost there.\n\nIt said no more."
    assert words(text, SpeechKind.STATEMENT) == [post, "Not one missile was lost there."]
    assert len(words(text, SpeechKind.QUOTED)) == 2


def test_a_quotation_does_not_run_out_of_the_story():
    text = "“We are ready.\n\n“Sign up now\n\nThe column left."
    blocks = (Block(BlockKind.STORY, 0, 14), Block(BlockKind.PROMO, 16, 28), Block(BlockKind.STORY, 30, 46))
    assert speech_of(text, blocks) == (Speech(Place(0, 14), SpeechKind.QUOTED),)


def test_an_empty_text_holds_no_speech():
    assert speech_of("", ()) == ()


UNITS = st.sampled_from(
    ['"', "“", "”", "we ", "said ", ", ", ". ", "\n", "Q: ", "KOSK: ", "— A (@a) ", "statement:\n", "> ", "(a) "]
)


@given(st.lists(UNITS, max_size=60).map("".join))
def test_stretches_are_sorted_apart_and_not_empty(text):
    places = [speech.place for speech in speech_of(text, ())]
    edges = [edge for place in places for edge in (place.start, place.end)]
    assert edges == sorted(edges)
    assert all(0 <= place.start < place.end <= len(text) for place in places)


@pytest.mark.parametrize(
    "unit", ['"', "We are ready, he said. ", "word ", "Q: ", "— A (@a) ", "said:\n", "dont ", "KOSK: yes. ", "(a) "]
)
def test_any_text_of_one_thing_over_and_over_is_read(unit):
    text = unit * 10_000
    assert all(speech.place.end <= len(text) for speech in speech_of(text, ()))
