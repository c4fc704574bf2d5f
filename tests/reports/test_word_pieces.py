"""Words as pieces of the encoder's vocabulary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from firsthand.reports.passage import passage_of_text
from firsthand.reports.word_pieces import KINDS, WordPieces, kind_of

WORDS = ["iran", "sent", "rockets", "rock", "##ets", "to", "the", "rebels", ".", "u", "s", "[MASK]"]
VOCABULARY = {"[PAD]": 0, "[UNK]": 100, "[CLS]": 101, "[SEP]": 102} | {word: 200 + at for at, word in enumerate(WORDS)}


@pytest.fixture(scope="module")
def cutter():
    tokenizer = Tokenizer(models.WordPiece(VOCABULARY, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return WordPieces(tokenizer)


def test_each_word_has_its_first_piece_between_a_start_and_an_end_mark(cutter, kb):
    passage = passage_of_text("Iran sent rockets to the rebels.", kb)
    cut = cutter.of(passage, 0, len(passage.tokens))
    assert cut.ids == (101, 200, 201, 202, 205, 206, 207, 208, 102)
    assert cut.first == (1, 2, 3, 4, 5, 6, 7)


def test_a_word_of_several_pieces_counts_once(cutter, kb):
    passage = passage_of_text("U.S. rocketsets sent", kb)
    cut = cutter.of(passage, 0, 3)
    assert cut.ids == (101, 209, 208, 210, 208, 203, 204, 204, 201, 102) or len(cut.first) == 3
    assert [cut.ids[at] for at in cut.first][-1] == VOCABULARY["sent"]


def test_a_part_of_a_passage_is_cut_alone(cutter, kb):
    passage = passage_of_text("Iran sent rockets to the rebels.", kb)
    assert cutter.of(passage, 2, 4).ids == (101, 202, 205, 102)


def test_known_names_are_told_by_kind(cutter, kb):
    passage = passage_of_text("Iran sent rockets to the rebels.", kb)
    cut = cutter.of(passage, 0, len(passage.tokens))
    kinds = [KINDS[cut.kinds[at] - 1] if cut.kinds[at] else None for at in cut.first]
    assert kinds == ["state", None, "term", None, None, "label", None]
    assert cut.kinds[0] == cut.kinds[-1] == 0


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        ((), 0),
        (("place", "state", "state.metonym"), KINDS.index("state.metonym") + 1),
        (("state", "state.name"), KINDS.index("state") + 1),
        (("state", "state.adjective"), KINDS.index("state.adjective") + 1),
        (("nothing-known",), 0),
    ],
)
def test_of_several_tags_the_first_kind_of_the_list_counts(tags, kind):
    assert kind_of(tags) == kind


@given(text=st.text(max_size=80))
def test_any_text_has_a_first_piece_for_every_word_in_order(cutter, kb, text):
    passage = passage_of_text(text, kb)
    cut = cutter.of(passage, 0, len(passage.tokens))
    assert len(cut.first) == len(passage.tokens)
    assert list(cut.first) == sorted(set(cut.first))
    assert len(cut.ids) == len(cut.kinds)
    assert all(0 < at < len(cut.ids) - 1 for at in cut.first)
