from collections.abc import Iterable
from itertools import permutations
from typing import Any

import pytest
from formats.traced import credit

from firsthand.export.upstream_texts import UpstreamTexts
from firsthand.kb import KnowledgeBase
from firsthand.model import Derivation, Direction, Relation, Upstream

REUTERS = Upstream("outlet/reuters", "Reuters")
CONTINENTAL = Upstream("outlet/continental-press", "Continental Press")


def _common(a: str, b: str, upstream: Upstream | None = REUTERS) -> Derivation:
    return Derivation(a, b, Relation.PARTIAL, Direction.COMMON, 0.5, 0.5, (), (), upstream, (), (), ())


def _taken(taker: str, other: str) -> Derivation:
    return Derivation(other, taker, Relation.COPY, Direction.A_TO_B, 0.9, 0.9, (), (), None, (), (), ())


def _forms(derivations: Iterable[Derivation], kb: KnowledgeBase) -> list[dict[str, Any]]:
    texts = UpstreamTexts()
    for one in derivations:
        texts.add(one)
    return list(texts.forms(kb))


def _texts(forms: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for one in forms if "type" in one]


PAIRS = (_common("a", "b"), _common("b", "c"), _common("d", "e"))


@pytest.mark.parametrize("order", list(permutations(PAIRS)))
def test_pairs_that_meet_go_back_to_one_text_in_whatever_order(order: tuple[Derivation, ...], kb: KnowledgeBase):
    forms = _forms(order, kb)
    assert [one["label"].partition(" were ")[0] for one in _texts(forms)] == [
        "A text of Reuters that 3 articles",
        "A text of Reuters that 2 articles",
    ]
    assert forms == _forms(PAIRS, kb)


def test_texts_of_two_newsrooms_are_two(kb: KnowledgeBase):
    assert len(_texts(_forms([_common("a", "b"), _common("b", "c", None)], kb))) == 2


def test_two_that_go_back_to_a_known_article_need_no_text_outside(kb: KnowledgeBase):
    assert _forms([_common("a", "b"), _taken("a", "w"), _taken("b", "v"), _taken("v", "w")], kb) == []


def test_two_that_take_from_each_other_in_a_circle_end(kb: KnowledgeBase):
    assert _forms([_common("a", "b"), _taken("a", "b"), _taken("b", "a")], kb) == []


def test_a_newsroom_that_a_false_credit_names_is_not_attributed(kb: KnowledgeBase):
    texts = UpstreamTexts()
    texts.add(_common("a", "b", CONTINENTAL))
    texts.contradicted({"a": {credit()}})
    [text] = _texts(list(texts.forms(kb)))
    assert "wasAttributedTo" not in text
    assert "Continental" not in text["label"]


def test_a_derivation_that_is_none_says_nothing(kb: KnowledgeBase):
    quotes = Derivation("a", "b", Relation.QUOTES, Direction.COMMON, 0.1, 0.1, (), (), None, (), (), ())
    assert _forms([quotes], kb) == []
