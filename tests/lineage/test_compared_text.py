import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from two_articles import HARBOUR, PUMPS, SPEECH, page, read

from firsthand.lineage.compared_text import Text, Voice

COPYRIGHT = "Copyright 2024 Hill Wire. All rights reserved. This material may not be published or rewritten."
INDIRECT = "The commander said that the rifles would stay where they were until the last checkpoint was gone."


def text_of(kb, *paragraphs):
    return Text.of(read(kb, page(*paragraphs)))


def where(text, words):
    """The numbers of the words of a stretch that stands once in the article."""
    start = text.article.text.index(words)
    return np.flatnonzero((text.words.starts >= start) & (text.words.ends <= start + len(words)))


def marked(text, flags):
    """The words that are flagged, as they are written."""
    return [text.article.text[text.words.starts[word] : text.words.ends[word]] for word in np.flatnonzero(flags)]


@pytest.mark.parametrize(
    ("paragraph", "words", "voice"),
    [
        (PUMPS, PUMPS, Voice.NARRATION),
        (f"“{SPEECH},” the commander said.", SPEECH, Voice.QUOTATION),
        (f"“{SPEECH},” the commander said.", "the commander said", Voice.NARRATION),
        (INDIRECT, INDIRECT, Voice.NARRATION),
        (COPYRIGHT, "may not be published", Voice.FURNITURE),
    ],
    ids=["narration", "quoted words", "the frame of a quotation", "indirect speech", "terms of use"],
)
def test_each_word_has_the_voice_it_stands_in(kb, paragraph, words, voice):
    text = text_of(kb, HARBOUR, paragraph)
    assert set(text.voices[where(text, words)]) == {voice}


def test_the_story_is_what_is_not_furniture(kb):
    text = text_of(kb, HARBOUR, COPYRIGHT)
    assert text.story == len(text_of(kb, HARBOUR).words) < len(text.words)


@pytest.mark.parametrize(
    ("sentence", "capitalised", "spoken"),
    [
        ("Colonel Oduya sold 40 rifles here.", ["Colonel", "Oduya", "40"], []),
        ("We saw that I'm lost, and so are you.", ["We", "I'm"], ["We", "I'm", "you"]),
        ("They left by night.", ["They"], []),
        ("ушла колонна из города", [], []),
        ("40箱炮弹", ["40"], []),
    ],
)
def test_names_figures_and_the_first_and_second_person_are_marked(kb, sentence, capitalised, spoken):
    text = text_of(kb, sentence)
    assert marked(text, text.capitalised) == capitalised
    assert marked(text, text.spoken) == spoken


def test_a_stock_phrase_is_marked_and_nothing_beside_it(kb):
    text = text_of(kb, "Turnips cost nine crowns, he said on condition of anonymity because jam spoils.")
    assert {"condition", "anonymity"} <= set(marked(text, text.stock))
    assert not {"Turnips", "crowns", "jam", "spoils"} & set(marked(text, text.stock))


def test_words_of_one_sentence_have_one_number_and_those_of_the_next_a_higher_one(kb):
    text = text_of(kb, HARBOUR, PUMPS)
    first, second = HARBOUR.split(". ")
    numbers = [set(text.sentences[where(text, sentence)]) for sentence in (first, second, PUMPS)]
    assert [len(one) for one in numbers] == [1, 1, 1]
    assert max(numbers[0]) < min(numbers[1]) <= max(numbers[1]) < min(numbers[2])


def test_the_sentences_of_a_long_article_are_those_of_its_paragraphs(kb):
    """They are looked for in pieces of some lines."""
    text = text_of(kb, *[HARBOUR, PUMPS] * 200)
    _, counts = np.unique(text.sentences, return_counts=True)
    assert counts.tolist() == [len(sentence.split()) for sentence in (*HARBOUR.split(". "), PUMPS)] * 200


def test_a_line_of_any_length_is_cut_into_a_sentence_more_a_ten_thousand_characters_at_most(kb):
    text = text_of(kb, " ".join([HARBOUR, PUMPS] * 200))
    assert 600 <= len(np.unique(text.sentences)) <= 600 + len(text.article.text) // 9_000


@pytest.mark.parametrize("sign", ["“", "«", '"', "(", "'"])
def test_a_text_of_signs_left_open_ends(kb, ends, sign):
    assert len(Text.of(read(kb, f"{sign * 100_000}{PUMPS}")).words) == len(PUMPS.split())


def test_the_place_of_words_is_from_the_first_letter_to_the_last(kb):
    text = text_of(kb, "It rained. Rebels, tired, left.")
    place = text.place(2, 5)
    assert text.article.text[place.start : place.end] == "Rebels, tired, left"


@pytest.mark.parametrize("content", ["", "...", "Rockets", "\n\n\n", "\x00", "\ud800 \udfff", "١٢٣", "😀"])
def test_texts_of_hardly_a_word_are_prepared(kb, content):
    text = Text.of(read(kb, content))
    assert text.story <= len(text.words) <= 1


pieces = st.sampled_from([HARBOUR, PUMPS, COPYRIGHT, f"“{SPEECH},” he said.", "“", "\n\n", "武器。", "— 1,5 ", "é\r\n"])


@given(st.lists(pieces | st.text(max_size=20), max_size=8))
def test_every_word_is_described_and_sentences_only_go_on(kb, drawn):
    text = Text.of(read(kb, "".join(drawn)))
    for values in (text.tokens, text.voices, text.stock, text.capitalised, text.spoken, text.sentences):
        assert len(values) == len(text.words)
    assert (np.diff(text.sentences) >= 0).all()
    assert 0 <= text.story <= len(text.words)
