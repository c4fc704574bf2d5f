import pytest

from firsthand.kb.phrase import tokens_of
from firsthand.kb.qualifying import has_people, is_backed, is_former, is_government, is_part


def words(text):
    return tokens_of(text, ())


@pytest.mark.parametrize(("text", "yes"), [("former", True), ("ex-president", True), ("then-President", False)])
def test_who_no_longer_holds_office(text, yes):
    assert is_former(words(text)) is yes


@pytest.mark.parametrize(("text", "yes"), [("eastern", True), ("rebel-held", True), ("neighbouring", False)])
def test_what_is_only_a_part(text, yes):
    assert is_part(words(text)) is yes


@pytest.mark.parametrize(
    ("text", "head", "yes"),
    [("Iranian-backed", "forces", True), ("Iranian-backed", "army", False), ("Iranian", "forces", False)],
)
def test_forces_that_somebody_else_backs(text, head, yes):
    assert is_backed(words(text), head) is yes


@pytest.mark.parametrize(("text", "yes"), [("Kurdish", True), ("senior", False)])
def test_peoples(text, yes):
    assert has_people(words(text)) is yes


@pytest.mark.parametrize(
    ("text", "yes"), [("administration officials", True), ("'s regime", True), ("officials", False)]
)
def test_governments_called_after_their_leader(text, yes):
    assert is_government(words(text)) is yes
