"""Which origins a value weighs, and in which order values stand."""

from dataclasses import replace

from arland import entry, linked
from republished import COPY, SOURCE, republished

from firsthand.export.additions import Known
from firsthand.export.register_form import Entry
from firsthand.export.weights import in_order, weighed
from firsthand.kb import KnowledgeBase
from firsthand.model import Certainty, ClaimedValue, Mention, Origin, Report


def weights(found: Entry, kb: KnowledgeBase, known: Known, slot: str = "supplier") -> dict[str, tuple[object, ...]]:
    """By value the origins that claim it, in which it was added, and that only deny it."""
    return {one.value.value: (one.claiming, one.added, one.denying) for one in weighed(found, kb, known)[slot]}


def with_report(found: Entry, report: Report, **fields: object) -> Entry:
    return replace(found, reports={**found.reports, report.id: replace(report, **fields)})


def report_in(found: Entry, article: str) -> Report:
    return next(one for one in found.reports.values() if one.article == article)


def test_what_only_a_republisher_claims_weighs_nothing_and_comes_last(kb: KnowledgeBase):
    assert weights(*with_kb(republished(), kb)) == {"A friendly state": ((1,), (), ()), "Ismarra": ((), (1,), ())}


def with_kb(made: tuple[Entry, Known], kb: KnowledgeBase) -> tuple[Entry, KnowledgeBase, Known]:
    return made[0], kb, made[1]


def test_the_same_words_in_an_origin_of_their_own_weigh(kb: KnowledgeBase):
    found, known = republished()
    copy = report_in(found, COPY)
    own = replace(copy, id="9" * 32, article="d" * 32)
    second = Origin(2, (own.id,), ("Post",), ())
    transfer = replace(
        found.transfer, reports=(*found.transfer.reports, own.id), origins=(*found.transfer.origins, second)
    )
    article = replace(found.articles[COPY], id="d" * 32)
    more = Entry(transfer, {**found.reports, own.id: own}, {**found.articles, article.id: article}, {})
    assert weights(more, kb, known)["Ismarra"] == ((2,), (1,), ())


def test_a_denial_of_a_republisher_is_a_denial(kb: KnowledgeBase):
    found, known = republished()
    denied = with_report(found, report_in(found, COPY), certainty=Certainty.DENIED)
    assert weights(denied, kb, known)["Ismarra"] == ((), (), (1,))


def test_a_general_term_for_what_the_source_claims_is_no_addition(kb: KnowledgeBase):
    found, known = republished()
    source, copy = report_in(found, SOURCE), report_in(found, COPY)
    rifle = kb.entity("term/rifle")
    general = Mention(copy.supplier[0].words, "arms", linked(rifle.broader))
    found = with_report(found, copy, item=(general,))
    assert weights(found, kb, known, "item")["arms"] == ((1,), (), ())
    other = with_report(found, source, item=())
    assert weights(other, kb, known, "item")["arms"] == ((), (1,), ())


def test_a_transfer_names_its_parties_in_the_order_of_their_weight(kb: KnowledgeBase):
    found, known = republished()
    claimed = (ClaimedValue("Ismarra", "state/xd", ()), ClaimedValue("A state", "state/xz", ()))
    ordered = in_order(replace(found.transfer, supplier=claimed), weighed(found, kb, known))
    assert [one.value for one in ordered.supplier] == ["A state", "Ismarra"]


def test_without_anything_taken_every_report_counts_for_its_origin(kb: KnowledgeBase):
    assert weights(entry(), kb, Known()) == {"Arland": ((1,), (), (2,))}
