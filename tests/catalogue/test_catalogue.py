"""What a catalogue answers, held against plain Python over the same lines."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_lines import CLASSES, DAYS, PARTIES, PLACES, PLAIN, RANDOM, WEAPONS, WORDS

from firsthand.catalogue import NOT_STATED, REVIEW_STATES, Catalogue, Facet, Flow, Named, Query, Sort, Told, Total
from firsthand.catalogue.told import certainties, statuses, told
from firsthand.catalogue.values import searched_text, sort_keys, unlisted_values_of, values_of
from firsthand.errors import MisuseError, StoreError

KEYS = {
    Facet.SUPPLIER: [one.key for one in (*PARTIES, NOT_STATED)],
    Facet.RECIPIENT: [one.key for one in (*PARTIES, NOT_STATED)],
    Facet.VIA: [one.key for one in (*PARTIES[:3], NOT_STATED)],
    Facet.ITEM: [one.key for one in (*CLASSES, *WEAPONS, NOT_STATED)],
    Facet.PLACE: [one.key for one in (*PLACES, NOT_STATED)],
    Facet.YEAR: ["2030", "2031", "2032", "undated"],
    Facet.ORIGINS: ["1", "2+", "5+"],
    Facet.STATUS: ["delivered", "refused", "unheard of"],
    Facet.REVIEW: list(REVIEW_STATES),
    Facet.CONTRADICTION: ["denial", "party"],
}
PERIODS = st.none() | st.sampled_from(["2030", "2031", "2031-02", "2031-02-12", "2033"])


@st.composite
def queries(draw):
    chosen = draw(st.dictionaries(st.sampled_from(list(KEYS)), st.none(), max_size=3))
    since, until = sorted((draw(PERIODS), draw(PERIODS)), key=lambda day: day or "")
    return Query(
        words=" ".join(draw(st.lists(st.sampled_from(WORDS), max_size=2))),
        chosen={facet: tuple(draw(st.sets(st.sampled_from(KEYS[facet]), min_size=1))) for facet in chosen},
        since=since,
        until=None if until == since else until,
        sort=draw(st.sampled_from(list(Sort))),
        descending=draw(st.booleans()),
    )


LISTED = {line.id: {facet: {one.key for one in values} for facet, values in values_of(line).items()} for line in RANDOM}
UNLISTED = {
    line.id: {facet: {one.key for one in values} for facet, values in unlisted_values_of(line).items()}
    for line in RANDOM
}
TEXT = {line.id: searched_text(line).casefold().split() for line in RANDOM}


def keys(line, facet):
    return LISTED[line.id][facet] | UNLISTED[line.id].get(facet, set())


def in_period(line, since, until):
    ends = [(one.earliest or one.latest, one.latest or one.earliest) for one in line.stated]
    ends = [one for one in ends if one[0]] or [(line.first, line.first)] * (line.first is not None)
    return any(
        (since is None or last[: len(since)] >= since) and (until is None or first[: len(until)] <= until)
        for first, last in ends
    )


def keeps(query, line):
    return (
        all(word.casefold() in TEXT[line.id] for word in query.words.split())
        and all(keys(line, facet) & set(chosen) for facet, chosen in query.chosen.items())
        and ((query.since, query.until) == (None, None) or in_period(line, query.since, query.until))
    )


def expected(query):
    found = sorted((line for line in RANDOM if keeps(query, line)), key=lambda line: line.id)
    stated = [line for line in found if sort_keys(line)[query.sort] is not None]
    stated.sort(key=lambda line: sort_keys(line)[query.sort], reverse=query.descending)
    return stated + [line for line in found if sort_keys(line)[query.sort] is None]


@given(query=queries())
def test_the_rows_are_those_that_plain_python_keeps_in_the_same_order(random_catalogue, query):
    found = random_catalogue.lines(random_catalogue.select(query))
    assert [line.id for line in found] == [line.id for line in expected(query)]


@given(query=queries())
def test_each_facet_is_counted_without_its_own_choice(random_catalogue, query):
    counts = random_catalogue.counts(query, most=100)
    for facet in Facet:
        kept = [line for line in RANDOM if keeps(query.without(facet), line)]
        told = Counter(key for line in kept for key in LISTED[line.id][facet])
        chosen = query.chosen.get(facet, ())
        told |= Counter({key: sum(key in keys(line, facet) for line in kept) for key in chosen})
        assert {one.key: one.count for one in counts[facet] if one.count} == dict(+told)
        assert {one.key for one in counts[facet] if one.chosen} == set(chosen)
    assert set(random_catalogue.more(query, most=100).values()) == {0}


def test_a_search_for_a_word_without_its_accents_finds_it(random_catalogue):
    with_accent, without = (random_catalogue.select(Query(words=word)) for word in ("Überfall", "uberfall"))
    assert with_accent.tolist() == without.tolist() != []


def test_values_beyond_the_most_are_counted_but_not_named_unless_they_are_chosen(random_catalogue):
    every = random_catalogue.counts(Query(), most=100)[Facet.SUPPLIER]
    assert list(every) == sorted(every, key=lambda one: (-one.count, one.label.casefold()))
    assert random_catalogue.counts(Query(), most=3)[Facet.SUPPLIER] == every[:3]
    assert random_catalogue.more(Query(), most=3)[Facet.SUPPLIER] == len(every) - 3
    chosen = Query().with_choice(Facet.SUPPLIER, every[-1].key)
    shown = random_catalogue.counts(chosen, most=3)[Facet.SUPPLIER]
    assert [one.key for one in shown] == [one.key for one in (*every[:3], every[-1])]
    assert [one.chosen for one in shown] == [False, False, False, True]
    assert random_catalogue.more(chosen, most=3)[Facet.SUPPLIER] == len(every) - 4


def test_years_come_newest_first_and_origins_in_ascending_order(random_catalogue):
    counts = random_catalogue.counts(Query())
    assert [one.key for one in counts[Facet.YEAR]] == ["2032", "2031", "2030", "undated"]
    assert [one.key for one in counts[Facet.ORIGINS]] == ["1", "2+", "3+", "5+"]


def test_a_chosen_key_that_no_transfer_has_is_listed_with_none(random_catalogue):
    query = Query(chosen={Facet.SUPPLIER: ("words:nobody",)})
    assert len(random_catalogue.select(query)) == 0
    listed = [one for one in random_catalogue.counts(query)[Facet.SUPPLIER] if one.chosen]
    assert [(one.key, one.label, one.count) for one in listed] == [("words:nobody", "nobody", 0)]


def test_lines_come_back_as_they_were_but_for_the_evidence(random_catalogue):
    assert random_catalogue.lines(range(len(RANDOM))) == [replace(line, evidence="") for line in RANDOM]
    assert random_catalogue.line(RANDOM[17].id) == replace(RANDOM[17], evidence="")
    assert random_catalogue.line("no such transfer") is None


def test_a_report_leads_to_the_row_of_its_transfer(random_catalogue):
    for row, line in enumerate(RANDOM):
        assert {random_catalogue.row_of_report(report) for report in line.reports} == {row}
    assert random_catalogue.row_of_report("no such report") is None


def test_what_the_register_was_built_from_is_known(random_catalogue):
    assert (random_catalogue.size, random_catalogue.register, random_catalogue.built_from) == (len(RANDOM), 5, 4)


@given(query=queries(), facet=st.sampled_from([Facet.SUPPLIER, Facet.PLACE, Facet.STATUS, Facet.REVIEW, Facet.ITEM]))
def test_totals_count_transfers_and_add_up_their_origins(random_catalogue, query, facet):
    transfers, origins, labels = Counter(), Counter(), {}
    for line in expected(query):
        for one in set(values_of(line)[facet]) - {NOT_STATED}:
            labels[one.key] = one.label
            transfers[one.key] += 1
            origins[one.key] += line.origins
    told = [Total(key, labels[key], transfers[key], origins[key]) for key in labels]
    told.sort(key=lambda one: (-one.origins, -one.transfers, one.label.casefold(), one.key))
    assert random_catalogue.totals(facet, random_catalogue.select(query)) == told


@given(query=queries(), most=st.sampled_from([0, 3, 1000]))
def test_a_transfer_flows_once_between_the_parties_that_its_line_names_first_and_as_it_is_told(
    random_catalogue, query, most
):
    transfers, origins = Counter(), Counter()
    for line in expected(query):
        ends = [values[0] if values else None for values in (line.supplier, line.via, line.recipient)]
        ends = (*ends, told(line.status, line.certainty))
        transfers[ends] += 1
        origins[ends] += line.origins
    flows = [Flow(*ends, transfers[ends], origins[ends]) for ends in transfers]
    flows.sort(key=in_order)
    rows = random_catalogue.select(query)
    assert random_catalogue.flows(rows, most) == (flows[:most], max(0, len(flows) - most))
    assert random_catalogue.told(rows) == Counter(told(line.status, line.certainty) for line in expected(query))


def in_order(flow):
    ends = (flow.supplier, flow.via, flow.recipient)
    return (-flow.origins, -flow.transfers, *map(alphabetic, ends), list(Told).index(flow.told))


def alphabetic(named):
    return (1, "") if named is None else (0, named.label.casefold())


def test_a_changed_review_state_shows_everywhere_and_nowhere_else(catalogue_with):
    lines = [replace(PLAIN, id=f"t{number}", review="accepted" if number == 2 else "unreviewed") for number in range(4)]
    catalogue = catalogue_with(*lines)
    asked = Query(chosen={Facet.REVIEW: ("unreviewed",)})
    assert len(catalogue.select(asked)) == 3
    catalogue.review("t1", "rejected")
    assert [line.id for line in catalogue.lines(catalogue.select(asked))] == ["t0", "t3"]
    assert catalogue.line("t1").review == "rejected"
    counted = {one.key: one.count for one in catalogue.counts(Query())[Facet.REVIEW]}
    assert counted == {"unreviewed": 2, "accepted": 1, "rejected": 1}
    assert Catalogue.open(catalogue.folder).line("t1").review == "unreviewed"


def test_a_changed_grade_shows_in_the_line(catalogue_with):
    catalogue = catalogue_with(PLAIN)
    catalogue.grade("t1", "B2", True)
    assert catalogue.line("t1") == replace(PLAIN, grade="B2", grade_is_set=True, evidence="")


def test_an_unknown_transfer_or_state_is_misuse(catalogue_with):
    catalogue = catalogue_with(PLAIN)
    with pytest.raises(MisuseError, match="t9: no such transfer in the register"):
        catalogue.review("t9", "accepted")
    with pytest.raises(MisuseError, match="approved: a review state is one of unreviewed, partly, accepted"):
        catalogue.review("t1", "approved")


def test_a_register_without_transfers_has_a_catalogue(catalogue_with):
    catalogue = catalogue_with()
    query = Query(words="convoy", chosen={Facet.YEAR: ("2031",)}, since="2030")
    assert len(catalogue.select(query)) == len(catalogue.select(Query())) == 0
    assert catalogue.counts(Query()) == dict.fromkeys(Facet, ())
    assert catalogue.flows(catalogue.select(Query()), 5) == ([], 0)
    assert catalogue.totals(Facet.PLACE, catalogue.select(Query())) == []


def test_the_answers_that_are_kept_cannot_be_written_to(random_catalogue):
    for query in (Query(), Query(words="convoy")):
        with pytest.raises(ValueError, match="read-only"):
            random_catalogue.select(query)[:] = 0


def test_many_threads_get_the_same_answers_as_one(random_catalogue):
    asked = [Query(words=word, chosen={Facet.STATUS: ("agreed",)}, since=day) for word in WORDS for day in DAYS]

    def answer(query):
        return random_catalogue.select(query).tolist(), random_catalogue.counts(query)

    alone = list(map(answer, asked))
    random_catalogue.forget()
    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(answer, asked)) == alone


def test_a_value_is_named_by_its_key(random_catalogue):
    assert random_catalogue.named(Facet.SUPPLIER, "state/a") == PARTIES[0]
    assert random_catalogue.named(Facet.SUPPLIER, "words:nobody") == Named("words:nobody", "nobody")


def test_what_is_not_stated_reads_so_also_where_every_transfer_states_it(catalogue_with):
    catalogue = catalogue_with(replace(PLAIN, supplier=()), replace(PLAIN, id="t2"))
    asked = Query(chosen={Facet.SUPPLIER: ("none",)})
    assert [line.id for line in catalogue.lines(catalogue.select(asked))] == ["t1"]
    assert catalogue.named(Facet.SUPPLIER, "none") == catalogue.named(Facet.RECIPIENT, "none") == NOT_STATED


@given(query=queries())
def test_a_flow_is_what_its_three_ends_ask_for_where_each_transfer_has_single_names(single_names, query):
    query = Query(words=query.words, since=query.since, until=query.until)
    flows, _ = single_names.flows(single_names.select(query), 1000)
    for flow in flows:
        asked = query
        for facet, end in zip(
            (Facet.SUPPLIER, Facet.VIA, Facet.RECIPIENT), (flow.supplier, flow.via, flow.recipient), strict=True
        ):
            asked = asked.with_choice(facet, (end or NOT_STATED).key)
        for facet, keys in ((Facet.STATUS, statuses(flow.told)), (Facet.CERTAINTY, certainties(flow.told))):
            asked = asked.with_(chosen={**asked.chosen, facet: keys})
        assert len(single_names.select(asked)) == flow.transfers


@pytest.mark.parametrize("name", ["year.codes.npy", "lines.jsonl", "words.db", "supplier.json", "transfers.rows.npy"])
@pytest.mark.parametrize("left", [0, 60])
def test_a_damaged_catalogue_is_refused_in_one_line(catalogue_with, name, left):
    folder = catalogue_with(*RANDOM[:20]).folder
    file = folder / name
    file.write_bytes(file.read_bytes()[:left])
    with pytest.raises(StoreError, match=r"damaged|cannot be searched") as caught:
        Catalogue.open(folder)
    assert "\n" not in str(caught.value)


def test_a_folder_without_a_catalogue_is_refused_in_one_line(tmp_path):
    with pytest.raises(StoreError, match=r"no catalogue there$"):
        Catalogue.open(tmp_path / "nothing")


def test_rows_may_be_given_as_an_array(random_catalogue):
    assert [line.id for line in random_catalogue.lines(np.array([3, 1]))] == [RANDOM[3].id, RANDOM[1].id]
