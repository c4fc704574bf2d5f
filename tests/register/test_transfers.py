"""The register as a whole, and what must hold of it whatever the reports."""

from collections import Counter

from derivations import WIRE, derivation, shared
from hypothesis import given, settings
from hypothesis import strategies as st
from world import WORLD, Story, collected, credit, later

from firsthand.model import Certainty, Status
from firsthand.register import build_register, build_with_proposals, gathered_by, proposals

HILL_TOWS = ("Arland", "Hill Brigade", "TOWs")


def register(*stories):
    return build_register(*collected(stories), WORLD)


def one(name, sentence, *slots, outlet=None, **rest):
    made = Story(name, outlet or name)
    made.says(sentence, *slots, **rest)
    return made


def test_the_newsrooms_of_the_reports_are_those_that_the_transfer_counts():
    told = [
        one("a", "Missiles came.", *HILL_TOWS, outlet="Gazette"),
        one("b", "Crates reached the hills.", *HILL_TOWS, outlet="Herald"),
    ]
    copied = [derivation(*told, upstream=WIRE)]
    reports, articles = collected(told)
    (transfer,) = build_register(reports, articles, WORLD, copied)
    assert set(gathered_by(reports, articles, WORLD, copied).values()) == set(transfer.newsrooms) == {"Wire"}
    assert gathered_by(reports, articles, WORLD) == {reports[0].id: "Gazette", reports[1].id: "Herald"}


def test_a_transfer_shows_articles_newsrooms_and_origins():
    told = [
        one("a", "Missiles came.", *HILL_TOWS, outlet="Wire"),
        one("b", "Crates reached the hills.", *HILL_TOWS, reported_by="Wire"),
        one("c", "The brigade was armed.", *HILL_TOWS, outlet="Herald"),
    ]
    (transfer,) = register(*told)
    assert (len(transfer.articles), transfer.newsrooms, len(transfer.origins)) == (3, ("Herald", "Wire"), 2)


def test_claimed_values_list_who_claims_them_most_claimed_first():
    told = [
        one("a", "One.", *HILL_TOWS),
        one("b", "Two.", "Arland", "North Front", "TOW missiles"),
        one("c", "Three.", "Arland", "North Front", "TOWs"),
    ]
    (transfer,) = register(*told)
    assert [(value.value, len(value.reports)) for value in transfer.recipient] == [
        ("North Front", 2),
        ("Hill Brigade", 1),
    ]
    assert [(value.value, value.entity) for value in transfer.item] == [("TOWs", "weapon/tow")]


def test_the_status_is_counted_by_origins_and_not_by_copies():
    copies = [one(f"c{n}", "It is planned.", *HILL_TOWS, status="planned", reported_by="Wire") for n in range(5)]
    others = [one(f"d{n}", f"Crates came by way {n}.", *HILL_TOWS) for n in range(2)]
    (transfer,) = register(*copies, *others)
    assert (transfer.status, transfer.certainty) == (Status.DELIVERED, Certainty.STATED)


def test_a_denial_does_not_outvote_the_claim_it_denies():
    claim = one("a", "Missiles came.", *HILL_TOWS, certainty="hedged")
    denials = [one(name, f"No, says {name}.", *HILL_TOWS, certainty="denied", status="ongoing") for name in "bcd"]
    (transfer,) = register(claim, *denials)
    assert (transfer.status, transfer.certainty) == (Status.DELIVERED, Certainty.HEDGED)


def test_what_is_only_denied_is_denied():
    (transfer,) = register(one("a", "No.", *HILL_TOWS, certainty="denied"))
    assert transfer.certainty is Certainty.DENIED


def test_the_id_is_that_of_the_reports_and_of_nothing_else():
    (first,) = register(one("a", "Missiles came.", *HILL_TOWS))
    (again,) = register(one("a", "Missiles came.", "Belmark", "Lake Brigade", "rifles"))
    (other,) = register(one("b", "Missiles came.", *HILL_TOWS))
    assert first.id == again.id != other.id


def test_no_reports_make_no_register():
    assert build_register([], {}, WORLD) == ()


def test_a_report_given_twice_counts_once():
    reports, articles = collected([one("a", "Missiles came.", *HILL_TOWS)])
    assert build_register(reports * 2, articles, WORLD) == build_register(reports, articles, WORLD)


def test_uncertain_pairs_are_proposed_with_a_reason():
    told = [one("a", "Asked.", *HILL_TOWS[:2], status="requested"), one("b", "Came.", *HILL_TOWS[:2])]
    (pair,) = proposals(*collected(told), WORLD)
    assert pair.reason.text.startswith("The same supplier and the same recipient, but")
    assert build_with_proposals(*collected(told), WORLD) == (register(*told), (pair,))


SENTENCES = [
    "Missiles came by lorry in the night, two men at the crossing said.",
    "The brigade was armed at night by people whom nobody there had seen.",
    "Crates reached the hills on mules after the road had been washed away.",
    "It was too little for a front that long, they all agreed.",
]
drawn_story = st.tuples(
    st.sampled_from(["Gazette", "Herald", "Wire", None]),
    st.one_of(st.none(), st.sampled_from(["Wire", "Herald"])),
    st.one_of(st.none(), st.integers(0, 60)),
    st.lists(
        st.tuples(
            st.sampled_from(SENTENCES),
            st.sampled_from(["Arland", "Arland Bureau", "Belmark", None]),
            st.sampled_from(["Hill Brigade", "North Front", "rebels", "Cendrian rebels", None]),
            st.sampled_from(["TOWs", "anti-tank missiles", "weapons", None]),
            st.sampled_from(["delivered", "planned", "requested"]),
            st.sampled_from(["stated", "hedged", "denied"]),
            st.sampled_from([None, "Ana Lund", "officials"]),
        ),
        min_size=1,
        max_size=3,
    ),
)
drawn_stories = st.lists(drawn_story, min_size=1, max_size=6)


def written(name, drawn, outlet=..., days_later=0):
    where, credited, days, reports = drawn
    made = Story(
        name,
        where if outlet is ... else outlet,
        None if days is None else later("2015-10-20", days + days_later),
        title="War in Cendria",
        credits=(credit(credited),) if credited else (),
    )
    for sentence, supplier, recipient, item, status, certainty, speaker in reports:
        made.says(sentence, supplier, recipient, item, status=status, certainty=certainty, speaker=speaker)
    return made


def all_written(drawn):
    return [written(str(number), story) for number, story in enumerate(drawn)]


@given(drawn_stories, st.randoms())
@settings(deadline=None)
def test_the_order_of_the_input_does_not_matter(drawn, chance):
    reports, articles = collected(all_written(drawn))
    expected = build_register(reports, articles, WORLD)
    chance.shuffle(reports)
    assert build_register(reports, dict(sorted(articles.items(), reverse=True)), WORLD) == expected


@given(drawn_stories)
@settings(deadline=None)
def test_every_report_is_in_one_origin_of_one_transfer(drawn):
    reports, articles = collected(all_written(drawn))
    found = build_register(reports, articles, WORLD)
    counted = Counter(report for transfer in found for report in transfer.reports)
    assert counted == Counter(report.id for report in reports)
    for transfer in found:
        assert sorted(report for origin in transfer.origins for report in origin.reports) == sorted(transfer.reports)
        assert len(transfer.joined) == len(transfer.reports) - 1
        assert len(transfer.origins) <= len(transfer.articles)


@given(drawn_stories, st.integers(0, 5), st.sampled_from(["Gazette", "Copier", None]), st.integers(0, 9))
@settings(deadline=None)
def test_a_copy_never_raises_origins(drawn, which, outlet, days_later):
    told = all_written(drawn)
    before = register(*told)
    copied = written("copy", drawn[which % len(drawn)], outlet, days_later)
    after = register(*told, copied)
    assert len(after) <= len(before)
    assert sum(len(transfer.origins) for transfer in after) <= sum(len(transfer.origins) for transfer in before)
    home = {report: transfer for transfer in after for report in transfer.reports}
    for transfer in before:
        assert len(home[transfer.reports[0]].origins) <= len(transfer.origins)


@given(drawn_stories, drawn_story)
@settings(deadline=None)
def test_taking_an_article_away_restores_the_register(drawn, extra):
    told = all_written(drawn)
    reports, articles = collected(told)
    before = build_register(reports, articles, WORLD)
    more, wider = collected([*told, written("extra", extra)])
    build_register(more, wider, WORLD)
    left = [report for report in more if report.article != Story("extra").id]
    assert build_register(left, {name: wider[name] for name in articles}, WORLD) == before


def retold(drawn, slots, where, days_later):
    """A copy of a story that was read otherwise, and the derivation that says it is the same text."""
    outlet, credited, days, reports = drawn
    read = [(told[0], *other[1:]) for told, other in zip(reports, slots, strict=False)]
    source = written("source", (outlet, credited, days or 0, reports))
    copy = written("copy", (where, credited, (days or 0) + days_later, read))
    passages = [
        shared(here.sentence, there.sentence) for here, there in zip(source.reports, copy.reports, strict=False)
    ]
    return source, copy, derivation(source, copy, passages, "copy")


@given(drawn_stories, drawn_story, drawn_story, st.sampled_from(["Copier", "Gazette", None]), st.integers(1, 300))
@settings(deadline=None)
def test_a_copy_by_derivation_never_raises_origins_however_it_is_read(drawn, first, read, where, days_later):
    told = all_written(drawn)
    source, copy, copied = retold(first, read[3], where, days_later)
    before = register(*told, source)
    after = build_register(*collected([*told, source, copy]), WORLD, [copied])
    assert len(after) <= len(before)
    assert sum(len(transfer.origins) for transfer in after) <= sum(len(transfer.origins) for transfer in before)


@given(drawn_stories, drawn_story, st.randoms())
@settings(deadline=None)
def test_the_order_of_reports_and_derivations_does_not_matter(drawn, first, chance):
    source, copy, copied = retold(first, first[3], "Copier", 4)
    told = [*all_written(drawn), source, copy]
    derivations = [copied, *(derivation(one, copy, upstream=WIRE) for one in told[:2])]
    reports, articles = collected(told)
    expected = build_register(reports, articles, WORLD, derivations)
    chance.shuffle(reports)
    chance.shuffle(derivations)
    assert build_register(reports, articles, WORLD, derivations) == expected
    assert all(len(transfer.origins) <= len(transfer.articles) for transfer in expected)
