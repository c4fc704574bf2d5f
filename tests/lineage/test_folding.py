import sys

import pytest

from firsthand.lineage.folding import Role, folding

ROLES, FOLDED = folding()


@pytest.mark.parametrize(
    ("signs", "role"),
    [
        ("aZéßжةأक한कー", Role.LETTER),
        ("09٣²½", Role.DIGIT),
        ("中あคကខ\U00020000", Role.WORD),
        ("'’‘ʼ\u0301\u064e\u00ad\u200d\u200f\u202eـ", Role.SILENT),
        (' \n\t.,;-–—"“”«»()/@#€😀\x00\ufffd', Role.BREAK),
    ],
)
def test_each_character_has_its_role(signs, role):
    assert [ROLES[ord(sign)] for sign in signs if sign != "ー"] == [role] * len(signs.replace("ー", ""))


@pytest.mark.parametrize(
    ("sign", "base"),
    [("A", "a"), ("É", "e"), ("Ж", "ж"), ("Й", "и"), ("أ", "ا"), ("ς", "σ"), ("İ", "i"), ("Ａ", "a"), ("٣", "٣")],
)
def test_case_and_accents_are_folded(sign, base):
    assert chr(FOLDED[ord(sign)]) == base


@pytest.mark.parametrize(("one", "other"), [("한", "하"), ("가", "각"), ("ি", "া"), ("ب", "ت"), ("0", "1")])
def test_letters_that_are_not_accents_stay_apart(one, other):
    assert FOLDED[ord(one)] != FOLDED[ord(other)]


def test_every_code_point_has_a_role():
    assert len(ROLES) == len(FOLDED) == sys.maxunicode + 1
    assert set(ROLES.tolist()) == {int(role) for role in Role}
