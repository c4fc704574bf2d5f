import pytest

from firsthand.model import CreditKind, Station
from firsthand.reports.attribution import attribution_chain
from firsthand.reports.mentions import mention
from firsthand.reports.sentences import sentences
from reports.told import article, credit, span

BYLINE, REPORTED, TAG, SOURCE, CONTRIBUTED = (
    CreditKind.BYLINE,
    CreditKind.REPORTED,
    CreditKind.TAG,
    CreditKind.SOURCE,
    CreditKind.CONTRIBUTED,
)


TEXT = (
    "Articles by: Al Manar. Rebels got missiles, a commander said, Reuters reported. They got more later.\n"
    "The TASS agency said less. The arms were new."
)
BY_AL_MANAR = ("Articles by: Al Manar", "Al Manar", BYLINE, True)
BY_REUTERS = ("Reuters reported", "Reuters", REPORTED, False)
BY_TASS = ("The TASS agency said", "TASS", REPORTED, False)


@pytest.fixture
def chain(kb):
    """The chain of a sentence of the text (the second, unless told), as stations with names, outermost first."""

    def read(outlet=None, credits=(), reported_by=(), speakers=(), at=1):
        found = [credit(TEXT, *given[:2], kb, kind=given[2], whole=given[3]) for given in credits]
        link = kb.outlet(outlet or "", in_credit=False)
        given = article(*TEXT.split("\n"), outlet=outlet, outlet_link=link, credits=tuple(found))
        newsrooms = [mention(span(TEXT, one), "reported_by", kb, None) for one in reported_by]
        voices = [mention(span(TEXT, one), "speaker", kb, None) for one in speakers]
        found = attribution_chain(given, sentences(TEXT)[at], newsrooms, voices, kb)
        return [(str(one.station), one.name) for one in found]

    return read


def test_the_chain_runs_from_the_outlet_to_the_voice(chain):
    found = chain("Global Research", [BY_AL_MANAR, BY_REUTERS], ["Reuters"], ["commander"])
    assert found == [
        ("outlet", "Global Research"),
        ("republisher", "Al Manar"),
        ("newsroom", "Reuters"),
        ("voice", "commander"),
    ]


def test_the_links_are_the_knowledge_bases_and_the_words_stand_in_the_text(kb):
    found = credit(TEXT, "Reuters reported", "Reuters", kb, kind=REPORTED, whole=False)
    newsroom = attribution_chain(article(TEXT, credits=(found,)), sentences(TEXT)[1], [], [], kb)[0]
    assert newsroom.station == Station.NEWSROOM and newsroom.link.entity == "outlet/reuters"
    assert newsroom.words == span(TEXT, "Reuters")


def test_a_newsroom_that_the_finder_read_needs_no_credit(chain):
    assert chain(reported_by=["Reuters"]) == [("newsroom", "Reuters")]


def test_a_newsroom_named_twice_stands_once_and_the_outlet_is_not_its_own_newsroom(chain):
    assert chain("Reuters", [BY_REUTERS], ["Reuters"]) == [("outlet", "Reuters")]
    assert chain(None, [BY_REUTERS], ["Reuters"]) == [("newsroom", "Reuters")]


def test_a_report_credited_in_the_opening_is_what_the_article_retells(chain):
    assert chain(credits=[BY_REUTERS], at=2) == [("newsroom", "Reuters")]
    assert chain(credits=[BY_REUTERS], at=4) == [("newsroom", "Reuters")]


def test_a_statement_with_a_credit_of_its_own_keeps_to_it(chain):
    assert chain(credits=[BY_REUTERS, BY_TASS], at=3) == [("newsroom", "TASS")]


def test_a_credit_further_down_covers_its_own_sentence_only(chain):
    assert chain(credits=[BY_TASS]) == []
    assert chain(credits=[BY_TASS], at=4) == []


@pytest.mark.parametrize("kind", [BYLINE, TAG, SOURCE, REPORTED])
def test_a_credit_for_the_whole_article_covers_every_sentence(chain, kind):
    assert chain(credits=[(*BY_TASS[:2], kind, True)]) == [("newsroom", "TASS")]


def test_those_who_contributed_did_not_gather_the_statement(chain):
    assert chain(credits=[(*BY_TASS[:2], CONTRIBUTED, True)]) == []


def test_voices_stand_innermost_last_though_speakers_come_nearest_first(chain):
    assert chain(speakers=["commander", "Rebels"]) == [("voice", "Rebels"), ("voice", "commander")]


def test_without_outlet_credit_or_speaker_there_is_no_chain(chain):
    assert chain() == []
