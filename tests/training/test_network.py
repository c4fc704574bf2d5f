"""The encoder, with a passage read once below and once for each mark above."""

import pytest

pytest.importorskip("torch")

import torch
from encoder.fit import Settings, make_reader
from encoder.losses import Reading, tensors
from encoder.network import HEADS, Encoder

from training.published import minilm
from training.written import example

TEXTS = ["Arland sent rockets.", "Borland, so a clerk said, sold no mines to Corland.", "Mines."]


@pytest.fixture
def reader(small):
    reader = make_reader(Settings(split=1)).eval()
    torch.nn.init.normal_(reader.encoder.kind.weight)
    return reader


@pytest.fixture
def found(kb):
    return [example(kb, text) for text in TEXTS]


@torch.no_grad()
def answers(reader, found, read):
    """Scores of triggers, and for each reading those of the words and of the standing."""
    batch = tensors(found, read)
    states = reader.encoder.lower(batch.pieces, batch.kinds)
    words = reader.words(states, batch)
    return reader.trigger_scores(states, batch.first), words, reader.standing(words, batch.trigger)


def same(one, other):
    return torch.allclose(one, other, atol=1e-5)


def test_a_passage_is_read_the_same_alone_and_beside_longer_ones(reader, found):
    read = [Reading(0, 1, None), Reading(1, 2, None), Reading(1, 7, None), Reading(2, 0, None)]
    triggers, words, standing = answers(reader, found, read)
    for row, reading in enumerate(read):
        one = found[reading.example]
        own = answers(reader, [one], [Reading(0, reading.word, None)])
        count = len(one.pieces.first)
        assert same(triggers[reading.example, :count], own[0][0])
        assert same(words[row, : count + 1], own[1][0])
        assert same(standing[row], own[2][0])


def test_what_is_marked_changes_the_reading_and_not_the_triggers(reader, found):
    triggers, words, standing = answers(reader, found[:1], [Reading(0, 1, None), Reading(0, 2, None)])
    assert not same(words[0], words[1])
    assert not same(standing[0], standing[1])
    assert same(triggers, answers(reader, found[:1], [Reading(0, 0, None)])[0])


def test_the_state_of_the_whole_passage_comes_before_the_words(reader, found):
    _, words, _ = answers(reader, found, [Reading(1, 2, None)])
    assert words.shape[1] == 1 + max(len(one.pieces.first) for one in found)
    batch = tensors(found, [Reading(1, 2, None)])
    with torch.no_grad():
        states = reader.encoder.lower(batch.pieces, batch.kinds)[1:2]
        upper = reader.encoder.upper(states, batch.marked, batch.pieces[1:2] > 0)
    assert same(words[0, 0], upper[0, 0])
    assert same(words[0, 3], upper[0, found[1].pieces.first[2]])


@pytest.mark.parametrize(("place", "matters"), [(0, True), (1, False), (2, False), (3, True), (4, False)])
def test_what_is_reported_is_told_from_the_marked_word_and_the_whole_passage(reader, place, matters):
    words = torch.zeros(1, 5, reader.standing_in.in_features // 2)
    changed = words.clone()
    changed[0, place] = 1.0
    with torch.no_grad():
        first, second = (reader.standing(one, torch.tensor([2])) for one in (words, changed))
    assert same(first, second) != matters


def test_the_kind_of_a_known_name_is_told_to_the_network(reader, found):
    batch = tensors(found[:1], [])
    with torch.no_grad():
        told, untold = (reader.encoder.lower(batch.pieces, kinds) for kinds in (batch.kinds + 1, batch.kinds))
    assert not same(told, untold)


@pytest.mark.parametrize("split", [0, 1, 2])
def test_published_weights_give_what_the_same_layers_of_torch_give(small, tmp_path, found, split):
    given = minilm(tmp_path)
    encoder = Encoder(split, 12).eval()
    encoder.load_minilm(tmp_path / "model.safetensors")
    batch = tensors(found, [])
    with torch.no_grad():
        lower = encoder.lower(batch.pieces, batch.kinds)
        states = encoder.upper(lower, torch.zeros(batch.pieces.shape), batch.pieces > 0)
        wanted = bert(given, batch.pieces)
    there = batch.pieces > 0
    assert torch.allclose(states[there], wanted[there], atol=1e-4)


def bert(given, pieces):
    """The same with layers of torch: post-norm, exact GELU."""
    place, kind = given["embeddings.position_embeddings.weight"], given["embeddings.token_type_embeddings.weight"]
    states = given["embeddings.word_embeddings.weight"][pieces] + place[: pieces.shape[1]] + kind[0]
    weight, bias = given["embeddings.LayerNorm.weight"], given["embeddings.LayerNorm.bias"]
    states = torch.nn.functional.layer_norm(states, weight.shape, weight, bias, 1e-12)
    width, inner = states.shape[-1], given["encoder.layer.0.intermediate.dense.bias"].shape[0]
    number = 0
    while f"encoder.layer.{number}.output.dense.bias" in given:
        layer = torch.nn.TransformerEncoderLayer(width, HEADS, inner, 0.0, "gelu", 1e-12, batch_first=True)
        layer.load_state_dict(torch_names(given, f"encoder.layer.{number}"))
        states = layer(states, src_key_padding_mask=pieces == 0)
        number += 1
    return states


def torch_names(given, layer):
    """The weights of one layer in the names of torch."""
    found = {}
    for end in ("weight", "bias"):
        parts = [given[f"{layer}.attention.self.{part}.{end}"] for part in ("query", "key", "value")]
        found[f"self_attn.in_proj_{end}"] = torch.cat(parts)
        found[f"self_attn.out_proj.{end}"] = given[f"{layer}.attention.output.dense.{end}"]
        found[f"norm1.{end}"] = given[f"{layer}.attention.output.LayerNorm.{end}"]
        found[f"linear1.{end}"] = given[f"{layer}.intermediate.dense.{end}"]
        found[f"linear2.{end}"] = given[f"{layer}.output.dense.{end}"]
        found[f"norm2.{end}"] = given[f"{layer}.output.LayerNorm.{end}"]
    return found
