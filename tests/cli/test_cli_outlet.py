"""`firsthand outlet` tells whose text an outlet republishes."""

import pytest


@pytest.mark.parametrize("name", ["Torchlight TV", "torchlight tv"])
def test_an_outlet_is_told_with_the_newsroom_it_takes_from(name, demo, firsthand):
    shown = firsthand("outlet", name, "--store", demo)
    assert shown.exit_code == 0, shown.stderr
    assert shown.stdout.startswith("Torchlight TV\n")
    assert "From Meridian Wire: 1 article" in shown.stdout
    assert "derrin-torchlight.html" in shown.stdout


def test_a_removed_credit_and_the_changed_words_come_with_an_article(demo, firsthand):
    (form,) = firsthand.json("outlet", "Free Velkara", "--store", demo, "--json")
    sources = {source["newsroom"]: source for source in form["sources"]}
    assert sources["Continental Press"]["credit"]["removed"] == 1
    assert sources["Continental Press"]["hedges_dropped"] > 0
    changes = [change for source in form["sources"] for change in source["changes"]]
    assert changes
    assert {change["example"] for change in changes} <= {"fv-1177", "fv-1190"}


def test_an_unknown_outlet_is_one_line_with_near_names(demo, firsthand):
    shown = firsthand("outlet", "Torchlite", "--store", demo)
    assert (shown.exit_code, shown.stdout, len(shown.stderr.splitlines())) == (2, "", 1)
    assert "near it: Torchlight TV" in shown.stderr


def test_where_no_name_is_near_none_is_offered(demo, firsthand):
    shown = firsthand("outlet", "zzzzzz", "--store", demo)
    assert shown.exit_code == 2
    assert "none has a name near it" in shown.stderr
