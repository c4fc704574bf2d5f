"""Guessing hidden words of unlabelled passages before fitting."""

import json
import random

import pytest

pytest.importorskip("torch")

import torch
from encoder import masked_words
from encoder.fit import Settings, make_reader
from encoder.masked_words import LONGEST, Guess, windows
from encoder.network import Encoder
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reports.word_pieces import KINDS, Pieces
from training.published import minilm
from training.written import CUTTER

ARMS = "Iran sent forty rockets to Syria, two officials said. The rockets were flown to Damascus at night."
PLAIN = "The harbour was quiet. Nobody had come to buy fish since the rain began."


@pytest.fixture
def corpus(tmp_path):
    rows = [{"id": "1", "text": ARMS}, {"id": "2", "text": PLAIN}, {"id": "3", "text": ARMS.replace("Iran", "Russia")}]
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def letters(cut):
    """The pieces as text again."""
    return "".join(CUTTER._tokenizer.id_to_token(id).removeprefix("##") for id in cut.ids[1:-1])


def test_only_what_the_gate_passes_is_read(corpus):
    found = [letters(cut) for cut in windows([corpus], set(), CUTTER)]
    assert [text.startswith(name) for text, name in zip(found, ("iransent", "russiasent"), strict=True)] == [True, True]


def test_articles_left_out_are_not_read(corpus):
    [found] = windows([corpus], {"1"}, CUTTER)
    assert letters(found).startswith("russiasent")


@pytest.mark.parametrize(("times", "count"), [(0, 1), (LONGEST // 6, 1), (LONGEST, 0)])
def test_windows_too_long_for_the_network_are_left(corpus, times, count):
    text = ARMS.replace("forty", "forty" + ", 40" * times)
    corpus.write_text(json.dumps({"id": "1", "text": text}), encoding="utf-8")
    assert len(list(windows([corpus], set(), CUTTER))) == count


def of_length(length, at):
    return Pieces((101, *[1000 + at % 90] * length, 102), (0,) * (length + 2), tuple(range(1, length + 1)))


@given(lengths=st.lists(st.integers(1, 250), max_size=30), times=st.sampled_from([1, 40]))
def test_batches_hold_the_bound_with_padding_and_lose_nothing(lengths, times):
    texts = [of_length(length, at) for at, length in enumerate(lengths * times)]
    found = masked_words._batches(texts, random.Random(1))
    assert sorted(one.ids for batch in found for one in batch) == sorted(one.ids for one in texts)
    assert all(len(batch) * max(len(one.ids) for one in batch) <= masked_words.TOKENS for batch in found)


def test_the_guess_names_a_piece_by_the_row_of_the_table_that_the_encoder_has_for_it(small):
    torch.manual_seed(1)
    states, table = torch.randn(3, masked_words.WIDTH), torch.randn(masked_words.PIECES, masked_words.WIDTH)
    guess = Guess()
    with torch.no_grad():
        scores, turned = guess(states, table), guess(states, table.flip(0))
    assert torch.allclose(scores, turned.flip(1), atol=1e-5)
    assert scores.std() > 0.1


@pytest.fixture
def run(small, tmp_path, corpus, monkeypatch, capsys):
    """Runs the program for so many epochs, and gives what it printed of epochs."""
    minilm(tmp_path)
    folder, work = str(tmp_path), str(tmp_path / "work")

    def main(epochs):
        given = ["--minilm", folder, "--corpus", str(corpus), "--work", work, "--epochs", str(epochs), "--threads", "1"]
        monkeypatch.setattr("sys.argv", ["masked_words", *given])
        masked_words.main()
        return [row for line in capsys.readouterr().out.splitlines() if "epoch" in (row := json.loads(line))]

    return main


def test_a_run_goes_on_after_its_last_whole_epoch(run):
    assert [row["epoch"] for row in run(1)] == [1]
    assert [row["epoch"] for row in run(3)] == [2, 3]
    assert run(3) == []


def test_the_loss_falls_from_the_published_weights_on(run, corpus):
    corpus.write_text("".join(json.dumps({"id": str(at), "text": ARMS}) + "\n" for at in range(30)), encoding="utf-8")
    told = [row["loss"] for row in run(12)]
    assert max(told[-3:]) < min(told[:3])


def test_what_it_keeps_is_an_encoder_to_start_from(run, tmp_path):
    run(1)
    kept = torch.load(tmp_path / "work" / "masked-words.pt", weights_only=True)["encoder"]
    reader = make_reader(Settings(split=1))
    reader.encoder.load_state_dict(kept)
    published = Encoder(1, 1 + len(KINDS))
    published.load_minilm(tmp_path / "model.safetensors")
    assert not torch.equal(reader.encoder.piece.weight, published.piece.weight)
    assert [path.name for path in (tmp_path / "work").iterdir()] == ["masked-words.pt"]
