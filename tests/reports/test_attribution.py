import pytest
from reports.told import article, credit, span

from firsthand.model import CreditKind, Station
from firsthand.reports.attribution import attribution_chain
from firsthand.reports.mentions import mention
from firsthand.reports.sentences import sentences

BYLINE, REPORTED, TAG, SOURCE, CONTRIBUTED = (
    CreditKind.BYLINE,
    CreditKind.REPORTED,
    CreditKind.TAG,
    CreditKind.SOURCE,
    CreditKind.CONTRIBUTED,
)


@pytest.fixture
def chain(kb):
    """The chain of the second sentence of a text, as stations with names, outermost first."""

    def read(text, outlet=None, credits=(), reported_by=(), speakers=()):
        found = [credit(text, *given[:2], kb, *given[2:]) for given in credits]
        link = kb.outlet(outlet or "", in_credit=False)
        given = article(text, outlet=outlet, outlet_link=link, credits=tuple(found))
        told = [[mention(span(text, one), slot, kb, None) for one in names]
                for slot, names in (("reported_by", reported_by), ("speaker", speakers))]  # fmt: skip
        return [(str(one.station), one.name) for one in attribution_chain(given, sentences(text)[1], *told)]

    return read


TEXT = "Articles by: Al Manar. Rebels got missiles, a commander said, Reuters reported. The TASS agency said less."


def test_the_chain_runs_from_the_outlet_to_the_voice(chain):
    found = chain(
        TEXT,
        "Global Research",
        [("Articles by: Al Manar", "Al Manar", BYLINE, True), ("Reuters reported", "Reuters", REPORTED, False)],
        reported_by=["Reuters"],
        speakers=["commander"],
    )
    assert found == [("outlet", "Global Research"), ("republisher", "Al Manar"), ("newsroom", "Reuters"), ("voice", "commander")]


def test_the_links_are_the_knowledge_bases_and_the_words_stand_in_the_text(kb):
    found = credit(TEXT, "Reuters reported", "Reuters", kb, REPORTED, False)
    given = article(TEXT, credits=(found,))
    newsroom = attribution_chain(given, sentences(TEXT)[1], [], [])[0]
    assert newsroom.station == Station.NEWSROOM and newsroom.link.entity == "outlet/reuters"
    assert newsroom.words == span(TEXT, "Reuters")


def test_a_newsroom_that_the_finder_read_needs_no_credit(chain):
    assert chain(TEXT, reported_by=["Reuters"]) == [("newsroom", "Reuters")]


def test_a_newsroom_named_twice_stands_once_and_the_outlet_is_not_its_own_newsroom(chain):
    credits = [("Reuters reported", "Reuters", REPORTED, False)]
    assert chain(TEXT, "Reuters", credits, reported_by=["Reuters"]) == [("outlet", "Reuters")]
    assert chain(TEXT, None, credits, reported_by=["Reuters"]) == [("newsroom", "Reuters")]


def test_a_credit_within_another_sentence_says_nothing_of_this_one(chain):
    assert chain(TEXT, None, [("The TASS agency said", "TASS", REPORTED, False)]) == []


@pytest.mark.parametrize("kind", [BYLINE, TAG, SOURCE, REPORTED])
def test_a_credit_for_the_whole_article_covers_every_sentence(chain, kind):
    assert chain(TEXT, None, [("The TASS agency said", "TASS", kind, True)]) == [("newsroom", "TASS")]


def test_those_who_contributed_did_not_gather_the_statement(chain):
    assert chain(TEXT, None, [("The TASS agency said", "TASS", CONTRIBUTED, True)]) == []


def test_voices_stand_innermost_last_though_speakers_come_nearest_first(chain):
    found = chain(TEXT, None, speakers=["commander", "Rebels"])
    assert found == [("voice", "Rebels"), ("voice", "commander")]


def test_without_outlet_credit_or_speaker_there_is_no_chain(chain):
    assert chain(TEXT) == []
