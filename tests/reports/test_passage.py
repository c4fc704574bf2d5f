from firsthand.model import Part
from firsthand.reports.passage import make_passage, passage_of_text
from firsthand.reports.sentences import sentences

TEXT = "Rebels near Aleppo got US-made TOW missiles. Saudi Arabia's king did not."


def test_tokens_know_their_sentence_and_the_kinds_of_the_name_they_are_part_of(kb):
    passage = passage_of_text(TEXT, kb)
    seen = {
        token.text: (number, tags)
        for token, number, tags in zip(passage.tokens, passage.sentence, passage.tags, strict=True)
    }
    assert seen["Aleppo"] == (0, ("place",))
    assert "weapon" in seen["TOW"][1] and seen["TOW"] == seen["missiles"]
    assert "state" in seen["US"][1] and seen["made"] == (0, ())
    assert seen["Arabia"][0] == 1 and {"state", "state.name"} <= set(seen["Arabia"][1])


def test_names_stand_on_whole_tokens(kb):
    passage = passage_of_text(TEXT, kb)
    assert all(passage.span(first, last).text == name.text for first, last, name in passage.names)
    assert "Saudi Arabia" in [name.text for _, _, name in passage.names]


def test_words_keep_the_part_of_the_article_that_they_stand_in(kb):
    title = "Rebels get missiles"
    passage = make_passage(title, sentences(title, part=Part.TITLE), kb.scan(title))
    assert passage.span(0, 2).text == "Rebels get" and passage.span(0, 2).part == Part.TITLE
    assert passage.words(7, 10).part == Part.TITLE


def test_a_passage_of_some_sentences_counts_in_the_whole_text(kb):
    spans = sentences(TEXT)
    passage = make_passage(TEXT, spans[1:], kb.scan(TEXT), [False])
    assert passage.eligible == (False,) and passage.tokens[0].start == TEXT.index("Saudi")
    assert passage.span(0, 2).text == "Saudi Arabia" == TEXT[passage.span(0, 2).start : passage.span(0, 2).end]
    assert [name.text for _, _, name in passage.names][:1] == ["Saudi Arabia"]


def test_a_text_without_words_is_an_empty_passage(kb):
    passage = passage_of_text("  ", kb)
    assert (passage.tokens, passage.sentences, passage.names) == ((), (), ())
