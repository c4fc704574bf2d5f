"""Where two articles come from a third, its words stand beside theirs."""

from firsthand.export.comparison import Comparison, SourceText
from firsthand.export.upstream_said_form import upstream_said_form
from kin import article, derivation, passage

SOURCE = "Earlier. The rebels took forty rifles, they said."
A = "The gangs took forty rifles, they claimed."
B = "The rebels took 400 rifles, they claimed."


def said(of_a: bool = True, of_b: bool = True) -> list[tuple]:
    """Of each line the words of the source, of A and of B, and who has the source's."""
    a, b = article("a", "One", text=A), article("b", "Two", text=B)
    source = article("s", "Hill Wire", text=SOURCE)
    words = SOURCE.removeprefix("Earlier. ")
    labelled = ("rebels", "gangs", "label")
    claimed = ("said", "claimed", "attribution")
    to_a = derivation("s", "a", passages=(passage(SOURCE, A, words, A, labelled, claimed),))
    to_b = derivation("s", "b", passages=(passage(SOURCE, B, words, B, ("forty", "400", "number"), claimed),))
    between = derivation(
        "a",
        "b",
        "common",
        passages=(passage(A, B, A, B, ("gangs", "rebels", "label"), ("forty", "400", "number")),),
    )
    text = SourceText(source, "Hill Wire", to_a if of_a else None, to_b if of_b else None)
    found = upstream_said_form(Comparison(a, b, between, "One", "Two", (text,)))
    return [(one["words"], one["a"], one["b"], one["like"]) for one in found]


ALL = [
    ("rebels", "gangs", "rebels", "b"),
    ("forty", "forty", "400", "a"),
    ("said", "claimed", "claimed", "neither"),
]


def test_each_change_shows_the_words_of_all_three_and_who_kept_the_sources():
    assert said() == ALL


def test_one_way_to_the_source_is_enough():
    assert said(of_b=False) == ALL
    assert said(of_a=False) == ALL


def test_words_are_given_with_the_rest_of_their_sentence():
    a, b = article("a", "One", text=A), article("b", "Two", text=B)
    source = article("s", "Hill Wire", text=SOURCE)
    words = SOURCE.removeprefix("Earlier. ")
    to_a = derivation("s", "a", passages=(passage(SOURCE, A, words, A, ("rebels", "gangs", "label")),))
    text = SourceText(source, "Hill Wire", to_a, None)
    (one,) = upstream_said_form(Comparison(a, b, derivation("a", "b", "none"), "One", "Two", (text,)))
    assert (one["lead"], one["words"], one["tail"]) == ("The ", "rebels", " took forty rifles, they said.")
    assert (one["a"], one["b"], one["like"]) == ("gangs", None, "neither")


def test_without_a_source_there_is_nothing_to_show():
    a, b = article("a", "One", text=A), article("b", "Two", text=B)
    assert upstream_said_form(Comparison(a, b, derivation("a", "b"), "One", "Two")) == []
