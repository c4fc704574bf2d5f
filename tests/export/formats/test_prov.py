"""PROV-O, read back with rdflib and, through RDF, with the prov library."""

import io
import json
import warnings
from collections import Counter
from collections.abc import Callable

import pytest
from prov.model import ProvActivity, ProvDerivation, ProvDocument, ProvEntity
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import PROV, RDFS, XSD

from firsthand.export.formats import FORMATS
from firsthand.export.holdings import Holdings
from firsthand.export.prov_terms import CONTEXT
from firsthand.export.urn import TERMS, urn, urn_of
from firsthand.model import Certainty, Direction, Status
from firsthand.pipeline.current import Shelf

from .linked_data import unknown_terms
from .told import BOTH, DELIVERIES, claim, holding, told
from .traced import COPIED, DENIAL_ID, DENIED, PAPER_ID, REPORT, WIRE_ID, judged, tracing

TRANSFER = URIRef(urn("transfer", "f" * 32))
ORIGIN = [URIRef(f"{TRANSFER}:origin:{number}") for number in range(3)]
WIRE, PAPER = URIRef(urn("article", WIRE_ID)), URIRef(urn("article", PAPER_ID))


@pytest.fixture
def trace(holdings: Holdings) -> Graph:
    return _graph(_written(tracing(holdings)))


def _written(holdings: Holdings) -> bytes:
    target = io.BytesIO()
    FORMATS["prov"].write(holdings, target)
    return target.getvalue()


def _graph(data: bytes) -> Graph:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return Graph().parse(data=data.decode(), format="json-ld")


def _own(name: str) -> URIRef:
    return URIRef(f"{TERMS}{name}")


def test_every_key_is_a_term_and_every_term_of_prov_exists(written: Callable[[str], bytes]):
    assert not unknown_terms(json.loads(written("prov")), set(CONTEXT))
    graph = _graph(written("prov"))
    used = {*graph.predicates(), *graph.objects(None, RDF.type)}
    names = {str(term).removeprefix(str(PROV)) for term in used if str(term).startswith(str(PROV))}
    assert names
    assert all(name in PROV for name in names)  # a closed list of the terms of PROV-O


def test_the_prov_library_reads_the_same(written: Callable[[str], bytes], shelf: Shelf):
    graph = _graph(written("prov"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        document = ProvDocument.deserialize(content=graph.serialize(format="xml"), format="rdf", rdf_format="xml")
    kinds = Counter(type(one) for one in document.get_records())
    assert kinds[ProvEntity] == len(set(graph.subjects(RDF.type, PROV.Entity)))
    assert kinds[ProvActivity] == len(set(graph.subjects(RDF.type, PROV.Activity)))
    assert kinds[ProvDerivation] >= len(set(graph.subject_objects(PROV.qualifiedDerivation)))


def test_every_name_that_something_comes_from_is_described(written: Callable[[str], bytes], trace: Graph):
    links = ("wasDerivedFrom", "wasGeneratedBy", "used", "hadMember", "wasAttributedTo", "wasAssociatedWith")
    for graph in (_graph(written("prov")), trace):
        named = {other for link in links for other in graph.objects(None, PROV[link])}
        assert named <= set(graph.subjects(RDF.type))


def test_a_transfer_is_derived_from_its_reporting_origins_alone(written: Callable[[str], bytes], shelf: Shelf):
    graph = _graph(written("prov"))
    for transfer in shelf.transfers:
        name = URIRef(urn("transfer", transfer.id))
        reporting = [one for one in transfer.origins if not one.only_denies]
        assert len(set(graph.objects(name, PROV.wasDerivedFrom))) == len(reporting)
        assert graph.value(name, _own("originsReporting")) == Literal(len(reporting))


def test_a_denying_origin_is_no_source(trace: Graph):
    assert set(trace.objects(TRANSFER, PROV.wasDerivedFrom)) == {ORIGIN[1]}
    assert set(trace.objects(TRANSFER, _own("deniedBy"))) == {ORIGIN[2]}


def test_an_origin_holds_the_reports_that_count_once(trace: Graph):
    members = {str(one) for one in trace.objects(ORIGIN[1], PROV.hadMember)}
    assert members == {f"{urn('report', REPORT)}:put-right", urn("report", COPIED), urn("report", "3" * 32)}


def test_a_copy_is_a_quotation_of_what_it_was_taken_from(trace: Graph):
    assert (PAPER, PROV.wasQuotedFrom, WIRE) in trace
    assert (WIRE, PROV.wasDerivedFrom, None) not in trace
    qualified = trace.value(PAPER, PROV.qualifiedDerivation)
    assert (qualified, RDF.type, PROV.Quotation) in trace
    assert trace.value(qualified, _own("relation")) == Literal("copy")


def test_without_a_direction_neither_is_derived_from_the_other(holdings: Holdings):
    graph = _graph(_written(tracing(holdings, direction=Direction.UNKNOWN)))
    assert (PAPER, PROV.wasDerivedFrom, None) not in graph
    assert (WIRE, PROV.wasDerivedFrom, None) not in graph
    assert (PAPER, _own("sharesTextWith"), WIRE) in graph


def test_two_of_a_common_text_are_derived_from_it_and_no_false_credit_names_its_newsroom(holdings: Holdings):
    graph = _graph(_written(tracing(holdings, direction=Direction.COMMON)))
    [text] = graph.subjects(RDF.type, _own("UpstreamText"))
    assert {PAPER, WIRE} == set(graph.subjects(PROV.wasDerivedFrom, text))
    assert (text, PROV.wasAttributedTo, None) not in graph


def test_a_false_credit_is_marked_and_no_attribution(trace: Graph):
    continental = URIRef(urn("entity", "outlet/continental-press"))
    assert trace.value(PAPER, _own("falseCredit")) == Literal("(Continental Press)")
    assert continental not in set(trace.objects(None, PROV.wasAttributedTo))


def test_the_false_credit_of_the_demo_is_no_attribution(written: Callable[[str], bytes]):
    graph = _graph(written("prov"))
    [courier] = graph.subjects(URIRef("http://purl.org/dc/terms/identifier"), Literal("derrin-courier.txt"))
    names = {str(graph.value(one, RDFS.label)) for one in graph.objects(courier, PROV.wasAttributedTo)}
    assert names == {"Aldhaven Courier"}
    assert len(set(graph.objects(courier, _own("falseCredit")))) == 2


def test_what_a_person_put_right_is_a_revision_that_follows_the_decision(trace: Graph):
    machine = URIRef(urn("report", REPORT))
    revised = URIRef(f"{machine}:put-right")
    assert (revised, PROV.wasRevisionOf, machine) in trace
    [decided] = trace.objects(revised, PROV.wasDerivedFrom)
    activity = trace.value(decided, PROV.wasGeneratedBy)
    assert trace.value(activity, PROV.wasAssociatedWith) == URIRef(urn_of("person", "Ana Ruiz"))
    assert trace.value(activity, PROV.endedAtTime) == Literal("2024-06-01T12:00:00Z", datatype=XSD.dateTime)
    assert (URIRef(urn_of("person", "Ana Ruiz")), RDF.type, PROV.Person) in trace


def test_what_was_taken_back_is_invalidated(trace: Graph):
    _, accepted, back, graded = judged()
    taken, stands = (URIRef(f"{urn('judgement', one.id)}:decision") for one in (accepted, graded))
    assert trace.value(taken, PROV.wasInvalidatedBy) == URIRef(urn("judgement", back.id))
    assert trace.value(taken, _own("stands")) == Literal(False)
    assert trace.value(stands, _own("stands")) == Literal(True)
    assert trace.value(stands, PROV.wasInvalidatedBy) is None


def test_the_machines_reading_is_an_activity_of_a_program(trace: Graph):
    reading = trace.value(URIRef(urn("report", COPIED)), PROV.wasGeneratedBy)
    assert trace.value(reading, PROV.used) == PAPER
    agent = trace.value(reading, PROV.wasAssociatedWith)
    assert (agent, RDF.type, PROV.SoftwareAgent) in trace
    assert trace.value(agent, RDFS.label) == Literal("Firsthand, finder test 1")


def test_a_report_is_quoted_from_its_article(trace: Graph):
    denied = URIRef(urn("report", DENIED))
    assert trace.value(denied, PROV.wasQuotedFrom) == URIRef(urn("article", DENIAL_ID))
    assert trace.value(denied, PROV.value) == Literal("Ismarra denied that it sent rifles to anyone.")


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_nothing_but_a_delivery_reads_as_one(holdings: Holdings, status: Status, certainty: Certainty):
    graph = _graph(_written(holding(holdings, told(claim(status, certainty)))))
    read = [str(one) for one in graph.objects(None, _own("readAs"))]
    assert len(read) == 2  # of the report and of the transfer
    assert all(("no delivery is reported" not in one) == ((status, certainty) in DELIVERIES) for one in read)
    denied = certainty is Certainty.DENIED
    assert ((TRANSFER, PROV.wasDerivedFrom, None) in graph) != denied
    assert ((TRANSFER, _own("deniedBy"), None) in graph) == denied


def test_the_same_register_gives_the_same_bytes(written: Callable[[str], bytes]):
    assert written("prov") == written("prov")
