"""What is typed becomes an expression in which only quotation marks and a trailing asterisk mean something."""

import pytest

from firsthand.catalogue.expression import expression


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("night convoy", '"night" "convoy"'),
        ("convoy convoy", '"convoy"'),
        ('by "night convoy" said', '"by" "night convoy" "said"'),
        ('"night', '"night"'),
        ("«night convoy»", '"night convoy"'),
        ("miss* mis*sile", '"miss"* "mis*sile"'),
        ('"night conv"*', '"night conv"*'),
        ("a OR b", '"a" "OR" "b"'),
        ("it's 5' — …", '"it\'s" "5\'"'),
        ("* ** -", None),
        ("", None),
    ],
)
def test_words_are_quoted(words, made):
    assert expression(words) == made
