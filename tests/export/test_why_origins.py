"""Why there are so many origins, said from the joins that the register kept."""

from dataclasses import replace

import pytest
from arland import WIRE, article, entry

from firsthand.export.register_form import Entry
from firsthand.export.why_origins import origin_statement, rooms_of, why_origins
from firsthand.model import Certainty, Origin, Reason

TEXT = Reason("origin.derived-text", "Post and Hill Wire carry the same text.")
CREDIT = Reason("origin.same-newsroom", "They credit Hill Wire.")
VOICE = Reason("origin.same-statement", "Both rest on one statement of Colonel Reed.")
OUTLET = Reason("origin.same-outlet", "They ran at one outlet, Post.")
QUOTED = Reason("origin.same-quotation", "They quote the same words.")


def made_of(*origins: tuple[int, str, tuple[Reason, ...]], denied: int = 0) -> Entry:
    """A transfer with origins of so many articles, gathered by a newsroom, joined for these reasons; one may deny."""
    articles, reports, parts = {}, {}, []
    for number, (count, room, reasons) in enumerate(origins, 1):
        names = [f"{number}{at}" for at in range(count)]
        for name in names:
            outlet = room if name.endswith("0") else f"Paper {name}"
            articles[name] = article(name, WIRE, outlet, "2024-05-20")
            certainty = Certainty.DENIED if number == denied else Certainty.STATED
            reports[name] = replace(entry().reports["1" * 32], id=name, article=name, certainty=certainty)
        parts.append(Origin(number, tuple(names), (room,), reasons, only_denies=number == denied))
    transfer = replace(entry().transfer, reports=tuple(reports), articles=tuple(articles), origins=tuple(parts))
    return Entry(transfer, reports, articles, {})


@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        ((TEXT,), "Three articles carry one text, that of Hill Wire."),
        ((CREDIT,), "Three articles credit Hill Wire."),
        ((TEXT, CREDIT), "Three articles carry one text, that of Hill Wire or credit Hill Wire."),
        ((VOICE,), "Three articles rest on one statement of Colonel Reed."),
        ((OUTLET,), "Three articles ran at one outlet, Post."),
        ((QUOTED,), "Three articles quote the same words."),
        ((), "Three articles go back to Hill Wire."),
    ],
)
def test_an_origin_of_several_articles_is_told_by_what_they_share(reasons: tuple[Reason, ...], said: str):
    assert why_origins(made_of((3, "Hill Wire", reasons))) == said


def test_those_that_lean_on_no_other_are_named():
    found = made_of((2, "Hill Wire", (TEXT,)), (1, "Post", ()), (1, "Vale", ()))
    assert why_origins(found) == (
        "Two articles carry one text, that of Hill Wire; two articles, of Post and Vale, lean on no other here."
    )


def test_of_many_that_stand_alone_three_are_named():
    found = made_of(*((1, f"Room {number}", ()) for number in range(1, 13)))
    assert why_origins(found) == "12 articles, of Room 1, Room 2, Room 3 and nine others, lean on no other here."


def test_a_transfer_of_one_article_says_so():
    assert why_origins(made_of((1, "Hill Wire", ()))) == "Only one article, of Hill Wire, tells it here."


def test_one_that_passed_a_statement_on_is_told_with_the_newsroom_that_gathered_it():
    found = made_of((1, "Hill Wire", ()))
    passed_on = {name: replace(one, outlet="Vale Post") for name, one in found.articles.items()}
    assert why_origins(replace(found, articles=passed_on)) == (
        "Only one article, of Vale Post after Hill Wire, tells it here."
    )


def test_an_origin_that_only_denies_is_told():
    found = made_of((2, "Hill Wire", (TEXT,)), (1, "Herald", ()), denied=2)
    assert why_origins(found).endswith(" Origin 2 only denies it.")
    assert origin_statement(found, found.transfer.origins[1])["denies"]


def test_a_newsroom_that_nothing_names_is_not_called_by_its_file():
    found = made_of((1, "(not named: a.txt)", ()), (1, "Post", ()))
    assert rooms_of(found.transfer.origins) == ("outlet not named", "Post")
    assert "a.txt" not in why_origins(found)


def test_where_all_origins_deny_none_is_set_apart():
    assert "denies" not in why_origins(made_of((1, "Herald", ()), denied=1))


def test_further_origins_of_several_articles_are_counted():
    found = made_of(*((2, f"Room {number}", (CREDIT,)) for number in range(1, 6)))
    assert why_origins(found).endswith("; four more articles make two further origins.")


def test_an_origin_names_its_voices():
    found = origin_statement(entry(), entry().transfer.origins[0])
    assert (found["voices"], found["voices_left_out"], found["articles"], found["reports"]) == (
        ["two officers"],
        0,
        1,
        2,
    )
