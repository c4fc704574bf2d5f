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


JOURNAL_TEXT = (
    "Iran sent missiles, The Wall Street Journal reported.\nIran sent rockets as well. CNN reported tanks.\n"
    "The paper said jets came. Iran sent boats too."
)
BY_JOURNAL = ("The Wall Street Journal reported", "Wall Street Journal", REPORTED, False)
BY_CNN = ("CNN reported", "CNN", REPORTED, False)


def newsrooms(kb, text, credits, at, reported_by=()):
    found = tuple(credit(text, *given[:2], kb, kind=given[2], whole=given[3]) for given in credits)
    told = [mention(span(text, one), "reported_by", kb, None) for one in reported_by]
    chain = attribution_chain(article(*text.split("\n"), credits=found), sentences(text)[at], told, [], kb)
    return [one.name for one in chain]


@pytest.mark.parametrize(
    ("at", "chain"),
    [(0, ["Wall Street Journal"]), (1, ["Wall Street Journal"]), (2, ["CNN"]), (3, ["Wall Street Journal"]), (4, [])],
)
def test_a_paper_credited_in_the_lead_covers_what_comes_before_it_is_named_again(kb, at, chain):
    assert newsrooms(kb, JOURNAL_TEXT, [BY_JOURNAL, BY_CNN], at) == chain


def test_a_paper_that_the_article_never_comes_back_to_covers_its_own_sentence_only(kb):
    text = JOURNAL_TEXT.replace("The paper said jets came.", "Jets came.")
    assert newsrooms(kb, text, [BY_JOURNAL, BY_CNN], 1) == []


def test_a_credit_in_the_lead_does_not_reach_a_statement_that_the_finder_credits_to_another(kb):
    assert newsrooms(kb, JOURNAL_TEXT, [BY_JOURNAL], 1, ["CNN"]) == ["CNN"]
    assert newsrooms(kb, TEXT, [BY_REUTERS], 3, ["TASS"]) == ["TASS"]


def test_the_paper_is_no_newsroom_beside_the_one_it_means(kb):
    assert newsrooms(kb, JOURNAL_TEXT, [BY_JOURNAL], 3, ["paper"]) == ["Wall Street Journal"]


def test_a_paper_that_is_one_of_many_sources_covers_its_own_sentences_only(kb):
    text = JOURNAL_TEXT + "\nThe Guardian reported ships. The BBC reported planes."
    others = [("The Guardian reported", "Guardian", REPORTED, False), ("The BBC reported", "BBC", REPORTED, False)]
    assert newsrooms(kb, text, [BY_JOURNAL, BY_CNN, *others], 1) == []
