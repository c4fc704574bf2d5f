"""`firsthand trace` finds the family of an article in a store."""

import pytest


def test_the_family_of_the_wire_story_is_drawn_from_its_newsroom(demo, firsthand):
    shown = firsthand("trace", "derrin-clearwater.txt", "--store", demo)
    assert shown.exit_code == 0, shown.stderr
    lines = [line.strip("│├└─ ") for line in shown.stdout.splitlines()]
    assert "Meridian Wire" in lines
    for name in ("derrin-meridian.txt", "derrin-radio-stellmouth.html", "derrin-torchlight.html"):
        assert any(line.startswith(f"{name}  ") for line in lines), name
    assert any(line.startswith("derrin-clearwater.txt  ") and line.endswith("<- asked for") for line in lines)


def test_the_third_link_of_a_chain_hangs_under_the_second(demo, firsthand):
    (family,) = firsthand.json("trace", "derrin-clearwater.txt", "--store", demo, "--json")
    above = {edge["target"]: edge["source"] for edge in family["edges"] if edge["in_tree"]}
    assert above["derrin-clearwater.txt"] == "derrin-torchlight.html"
    assert above["derrin-torchlight.html"] == "derrin-meridian.txt"


def test_a_false_credit_is_told(demo, firsthand):
    shown = firsthand("trace", "derrin-courier.txt", "--store", demo).stdout
    assert "false credit: “" in shown
    assert "Continental Press" in shown


def test_every_member_is_of_the_same_family(demo, firsthand):
    (one,) = firsthand.json("trace", "derrin-meridian.txt", "--store", demo, "--json")
    (other,) = firsthand.json("trace", "derrin-clearwater.txt", "--store", demo, "--json")
    assert one == other


def test_an_article_that_leans_on_nothing_stands_alone(demo, firsthand):
    shown = firsthand("trace", "sale-courier.txt", "--store", demo)
    assert shown.exit_code == 0
    assert "it shares its narration with no other article of this store" in shown.stdout


@pytest.mark.parametrize("name", ["nope", ""])
def test_an_id_that_fits_nothing_is_misuse(name, demo, firsthand):
    shown = firsthand("trace", name, "--store", demo)
    assert (shown.exit_code, shown.stdout, len(shown.stderr.splitlines())) == (2, "", 1)
    assert "no article has this id" in shown.stderr


def test_an_id_that_fits_many_is_misuse(demo, firsthand):
    # Of 33 articles some two have an id that begins with the same digit.
    said = [firsthand("trace", digit, "--store", demo) for digit in "0123456789abcdef"]
    assert {shown.exit_code for shown in said} <= {0, 2}
    assert any("more than one article fits" in shown.stderr for shown in said if shown.exit_code == 2)


def test_without_a_store_it_is_misuse(tmp_path, firsthand):
    shown = firsthand("trace", "x", "--store", tmp_path / "none")
    assert (shown.exit_code, len(shown.stderr.splitlines())) == (2, 1)
