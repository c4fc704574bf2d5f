"""Two articles in, a derivation out."""

from dataclasses import dataclass, replace
from functools import cached_property

from firsthand.kb import KnowledgeBase
from firsthand.lineage.alignment import align
from firsthand.lineage.compared_text import Text
from firsthand.lineage.direction import lean
from firsthand.lineage.edit_kind import EditJudge
from firsthand.lineage.edits import edits_between
from firsthand.lineage.newsroom import outlet_of
from firsthand.lineage.relation import Tie, tie
from firsthand.lineage.reworded_sentences import reworded_sentences
from firsthand.lineage.sharing import Passage, passages_of
from firsthand.lineage.widening import Stretch, pieces, widened
from firsthand.model import DEPENDENT, Article, Derivation, Direction, PassageKind, Relation, SharedPassage


@dataclass(frozen=True)
class Deriver:
    """Compares articles, with what that needs loaded once."""

    kb: KnowledgeBase

    @cached_property
    def judge(self) -> EditJudge:
        """What tells the kinds of edits apart."""
        return EditJudge.of(self.kb)

    def derive(self, a: Text, b: Text) -> Derivation | None:
        """How two articles stand to each other; None where they share no passage.

        Swapping the two swaps the sides of the answer and nothing else, as far as the texts do not repeat themselves.
        """
        first, second = sorted((a, b), key=lambda text: text.article.id)
        found = passages_of(align(first.tokens, second.tokens), first, second)
        if not found:
            return None
        held = tie(first, second, found, self._is_one_outlet(first.article, second.article))
        if held.relation in DEPENDENT:
            found = reworded_sentences(found, first, second)
        passages = tuple(
            self._passage(passage, stretches, (first, second), held.relation)
            for passage, stretches in zip(found, widened(found, first, second), strict=True)
        )
        derivation = self._directed(first.article, second.article, held, passages)
        return derivation if first is a else turned(derivation)

    def _is_one_outlet(self, a: Article, b: Article) -> bool:
        one, other = outlet_of(a, self.kb), outlet_of(b, self.kb)
        return one is not None and other is not None and one.key == other.key

    def _passage(
        self, passage: Passage, stretches: tuple[Stretch, Stretch], texts: tuple[Text, Text], relation: Relation
    ) -> SharedPassage:
        a, b = texts
        places = a.place(*stretches[0]), b.place(*stretches[1])
        if relation not in DEPENDENT or passage.kind is PassageKind.FURNITURE:
            return SharedPassage(*places, passage.kind)
        edits = (
            edits_between(a.article.text, b.article.text, *piece, self.judge)
            for piece in pieces(passage, stretches, a, b)
        )
        return SharedPassage(*places, passage.kind, tuple(edit for found in edits for edit in found))

    def _directed(self, a: Article, b: Article, held: Tie, passages: tuple[SharedPassage, ...]) -> Derivation:
        bare = Derivation(
            a=a.id,
            b=b.id,
            relation=held.relation,
            direction=Direction.NONE,
            share_a=held.share_a,
            share_b=held.share_b,
            credit_a=(),
            credit_b=(),
            upstream=None,
            false_credits=(),
            passages=passages,
            reasons=(held.reason,),
        )
        if not bare.is_dependent:
            return bare
        leaning = lean(a, b, held.relation, passages, held.share_a, held.share_b, self.kb)
        return replace(
            bare,
            direction=leaning.direction,
            credit_a=leaning.credit_a,
            credit_b=leaning.credit_b,
            upstream=leaning.upstream,
            false_credits=leaning.false_credits,
            reasons=(held.reason, *leaning.reasons),
        )


_TURNED = {Direction.A_TO_B: Direction.B_TO_A, Direction.B_TO_A: Direction.A_TO_B}


def turned(derivation: Derivation) -> Derivation:
    """The same with the two articles in the other order."""
    passages = (
        replace(
            passage,
            a=passage.b,
            b=passage.a,
            edits=tuple(replace(edit, before=edit.after, after=edit.before) for edit in passage.edits),
        )
        for passage in derivation.passages
    )
    return replace(
        derivation,
        a=derivation.b,
        b=derivation.a,
        direction=_TURNED.get(derivation.direction, derivation.direction),
        share_a=derivation.share_b,
        share_b=derivation.share_a,
        credit_a=derivation.credit_b,
        credit_b=derivation.credit_a,
        passages=tuple(sorted(passages, key=lambda passage: (passage.b.start, passage.b.end))),
    )
