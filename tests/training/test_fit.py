"""Fitting the network to annotated passages."""

from dataclasses import replace

import pytest

pytest.importorskip("torch")

import torch
from encoder import fit as fitting
from encoder.fit import Settings, fit, make_reader
from encoder.losses import FalseAlarms, losses
from encoder.samples import Sample

from training.written import example, report

SETTINGS = Settings(split=1, epochs=2, again=0, tokens=120, decoys=1.0, join=0.0, alone=0.0)


@pytest.fixture
def data(kb):
    texts = ["Arland sent rockets; Borland sold nothing.", "Corland sold mines; Borland sent word."]
    told = [report("sent", supplier="Arland", item="rockets"), report("sold", supplier="Corland", item="mines")]
    found = [example(kb, text, one, key=text) for text, one in zip(texts, told, strict=True)]
    return [Sample(one, (replace(one, id=f"{one.id}~0"),)) for one in found]


def alike(one, other):
    first, second = one.state_dict(), other.state_dict()
    return first.keys() == second.keys() and all(torch.equal(first[name], second[name]) for name in first)


def of_triggers(reader, data):
    with torch.no_grad():
        found = [sample.example for sample in data]
        return float(losses(reader.eval(), found, [], 0.0, FalseAlarms())["trigger"])


def test_the_loss_of_triggers_falls_within_three_steps(small, data):
    settings = Settings(split=1, epochs=3, again=0, averaged=0.0)
    reader = make_reader(settings)
    before = of_triggers(reader, data)
    assert of_triggers(fit(data, reader, settings), data) < before


def test_networks_of_two_seeds_start_alike_and_are_fitted_to_another_order(small, data):
    first, second = (make_reader(replace(SETTINGS, seed=seed)) for seed in (1, 2))
    assert alike(first, second)
    assert not alike(fit(data, first, SETTINGS), fit(data, second, replace(SETTINGS, seed=2)))


def test_a_run_can_be_repeated(small, data):
    first, second = (fit(data, make_reader(SETTINGS), SETTINGS) for _ in range(2))
    assert alike(first, second)


@pytest.fixture
def cut(monkeypatch, tmp_path):
    """Lets a run end after its first whole epoch, and gives what it leaves behind."""
    save = fitting._Run.save

    def save_and_end(run, checkpoint, epochs):
        save(run, checkpoint, epochs)
        raise KeyboardInterrupt

    def end(data, settings):
        with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
            patched.setattr(fitting._Run, "save", save_and_end)
            fit(data, make_reader(settings), settings, tmp_path / "run.pt")
        return tmp_path / "run.pt"

    return end


@pytest.mark.parametrize(
    "changes",
    [{"design": "tagging"}, {"design": "pointing"}, {"design": "scoring"}, {"epochs": 1, "again": 1}],
)
def test_a_run_that_was_cut_goes_on_to_the_same_weights(small, data, cut, capsys, changes):
    settings = replace(SETTINGS, **changes)
    whole = fit(data, make_reader(settings), settings)
    checkpoint = cut(data, settings)
    capsys.readouterr()
    assert alike(fit(data, make_reader(settings), settings, checkpoint), whole)
    assert [line.partition(",")[0] for line in capsys.readouterr().out.splitlines()] == ['{"epoch": 2']


def test_a_run_that_is_over_gives_its_weights_again(small, data, tmp_path):
    first, again = (fit(data, make_reader(SETTINGS), SETTINGS, tmp_path / "run.pt") for _ in range(2))
    assert alike(first, again)
    assert [path.name for path in tmp_path.iterdir()] == ["run.pt"]


@pytest.mark.parametrize(("averaged", "last"), [(0.99, False), (0.0, True)])
def test_what_is_given_back_is_the_running_average_of_the_weights(small, data, averaged, last):
    settings = replace(SETTINGS, averaged=averaged)
    reader = make_reader(settings)
    assert alike(fit(data, reader, settings), reader) == last


def test_the_second_time_starts_from_the_average_at_half_the_rates(small, data):
    settings = replace(SETTINGS, epochs=1, again=1, averaged=0.5, rate=1e-2)
    run = fitting._Run(make_reader(settings), settings)
    run.epoch(data, 0)
    run.epoch(data, 0)
    average = {name: value.clone() for name, value in run.average.module.state_dict().items()}
    assert not all(torch.equal(average[name], value) for name, value in run.reader.state_dict().items())
    run.restart()
    assert all(torch.equal(average[name], value) for name, value in run.reader.state_dict().items())
    rates = []
    for epoch in (0, 1):
        run._rates(epoch, settings.warm)
        rates.append(run.optimiser.param_groups[0]["lr"])
    assert rates == pytest.approx([1e-2 + 1e-7, 5e-3 + 1e-7])


def test_what_was_fitted_again_is_averaged_with_what_it_was_before(small, data):
    once = replace(SETTINGS, epochs=1)
    before = fit(data, make_reader(once), once).state_dict()
    run = fitting._Run(make_reader(once), replace(once, again=1))
    run.epoch(data, 0)
    run.restart()
    run.epoch(data, 1)
    after = {name: value.clone() for name, value in run.average.module.state_dict().items()}
    found = run.result().state_dict()
    assert all(torch.allclose(found[name], (before[name] + after[name]) / 2) for name in found)
