"""What was put right in a report is brought over to copies that were read as wrongly, and to nothing else."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from firsthand.model import Certainty, Link, Mention, Reason, Report, Span, Status, Transfer, Verdict, content_id
from firsthand.pipeline.copies import copies_of, put_right
from firsthand.pipeline.judging import judge, verdicts
from firsthand.pipeline.reading import articles_of
from firsthand.store import Store

SENTENCE = "Ismarra sent 40 rockets to the Hill Brigade near Derrin, a driver said on Monday."
AFTER = (
    "\n\nThe ministry in Selmet did not answer its telephone, and the mayor of Derrin wished to say nothing at all.\n"
)
FIRST, CLOCK = datetime(2031, 6, 1, tzinfo=UTC), iter(range(10_000))


def now():
    return FIRST + timedelta(seconds=next(CLOCK))


def mention(words):
    return Mention(words, words.text, Link(None, Reason("link.none", "Of a test.")))


def report_of(article, sentence=SENTENCE, recipient="Derrin", trigger="sent"):
    text = article.text
    start = text.index(sentence)

    def at(words):
        place = text.index(words, start)
        return Span(place, place + len(words), words)

    return Report(
        id=content_id("report", article.id, trigger),
        article=article.id,
        sentence=Span(start, start + len(sentence), sentence),
        trigger=at(trigger),
        status=Status.DELIVERED,
        certainty=Certainty.STATED,
        supplier=(mention(at("Ismarra")),),
        recipient=(mention(at(recipient)),),
        confidence=0.5,
        finder="test",
        reasons=(),
    )


class Desk:
    """A store of a source and of copies that begin differently, with one report of each."""

    def __init__(self, folder, kb):
        self.folder, self.kb, self.reports = folder, kb, []
        self.store = Store.open(folder / "store")
        self.source = self.add("source.txt")
        self.person = "A. Reviewer"

    def add(self, name, before="", sentence=SENTENCE, **read):
        path = self.folder / name
        path.write_bytes(f"{before}{sentence}{AFTER}{name}".encode())
        [article] = articles_of(path, self.kb)
        made = report_of(article, sentence, **read)
        self.store.add(article, path.read_bytes(), (made,))
        self.reports.append(made)
        return made

    def correct(self, report, words, slot="recipient", by=None):
        value = words
        if slot == "recipient":
            start = self.store.article(report.article).text.index(words)
            value = json.dumps([{"text": words, "start": start, "end": start + len(words)}])
        return judge(self.store, report.id, Verdict.CORRECTED, by=by or self.person, at=now(), slot=slot, value=value)

    def copies(self, report=None):
        ids = tuple(one.id for one in self.reports)
        transfer = Transfer("t", ids, (), (), (), Status.DELIVERED, Certainty.STATED, (), (), ())
        return copies_of(
            report or self.source,
            transfer,
            person=self.person,
            stands=verdicts(self.store),
            store=self.store,
            kb=self.kb,
        )


@pytest.fixture
def desk(tmp_path, kb):
    made = Desk(tmp_path, kb)
    yield made
    made.store.close()


def test_a_copy_is_put_right_at_the_place_of_the_words_in_its_own_article(desk):
    copy = desk.add("copy.txt", before="🚚 Our correspondent writes from the coast:\n\n")
    desk.correct(desk.source, "Hill Brigade")
    made = put_right(desk.store, desk.copies(), desk.source, by=desk.person, at=now())
    [span] = json.loads(made[0].value)
    assert [one.subject for one in made] == [copy.id]
    assert desk.store.article(copy.article).text[span["start"] : span["end"]] == span["text"] == "Hill Brigade"
    assert desk.source.id in made[0].note


def test_a_copy_that_is_put_right_is_no_longer_offered(desk):
    desk.add("copy.txt")
    desk.correct(desk.source, "Hill Brigade")
    put_right(desk.store, desk.copies(), desk.source, by=desk.person, at=now())
    assert desk.copies() == ()


def test_all_copies_are_put_right_in_one_moment(desk):
    for number in range(3):
        desk.add(f"copy{number}.txt")
    desk.correct(desk.source, "Hill Brigade")
    made = put_right(desk.store, desk.copies(), desk.source, by=desk.person, at=now())
    assert (len(made), len({one.made_at for one in made})) == (3, 1)


def test_without_a_correction_nothing_is_offered(desk):
    desk.add("copy.txt")
    judge(desk.store, desk.source.id, Verdict.ACCEPTED, by=desk.person, at=now())
    assert desk.copies() == ()


def test_what_another_person_put_right_is_not_brought_over_in_ones_own_name(desk):
    desk.add("copy.txt")
    desk.correct(desk.source, "Hill Brigade", by="B. Reviewer")
    assert desk.copies() == ()


@pytest.mark.parametrize(
    "read",
    [
        {"recipient": "Hill Brigade"},  # it is right there
        {"recipient": "Monday"},  # wrong in another way
        {"sentence": SENTENCE.replace("a driver", "an official")},
        {"trigger": "said"},  # the same sentence, read at other words: it may be another transfer
    ],
    ids=str,
)
def test_what_is_no_copy_of_the_wrong_reading_is_left_alone(desk, read):
    desk.add("other.txt", **read)
    desk.correct(desk.source, "Hill Brigade")
    assert desk.copies() == ()


@pytest.mark.parametrize("verdict", [Verdict.REJECTED, Verdict.NOT_A_TRANSFER])
def test_a_copy_that_the_person_put_out_stays_out(desk, verdict):
    copy = desk.add("copy.txt")
    judge(desk.store, copy.id, verdict, by=desk.person, at=now())
    desk.correct(desk.source, "Hill Brigade")
    assert desk.copies() == ()


def test_a_second_thought_reaches_the_copies_that_the_first_one_reached(desk):
    desk.add("copy.txt")
    desk.correct(desk.source, "the Hill Brigade")
    put_right(desk.store, desk.copies(), desk.source, by=desk.person, at=now())
    desk.correct(desk.source, "Hill Brigade")
    [copy] = desk.copies()
    assert json.loads(copy.found[0][1])[0]["text"] == "Hill Brigade"


def test_words_that_the_copy_does_not_have_are_named_as_lost(desk):
    desk.add("copy.txt", sentence=SENTENCE)
    path = desk.store.article(desk.source.article).text
    assert "source" in path
    desk.correct(desk.source, "source.txt")
    [copy] = desk.copies()
    assert (copy.found, copy.lost) == ((), ("recipient",))


def test_a_status_is_brought_over_as_its_word(desk):
    desk.add("copy.txt")
    desk.correct(desk.source, "planned", slot="status")
    [copy] = desk.copies()
    assert copy.found == (("status", "planned"),)


def test_an_emptied_slot_is_emptied_in_the_copy(desk):
    desk.add("copy.txt")
    judge(desk.store, desk.source.id, Verdict.CORRECTED, by=desk.person, at=now(), slot="recipient", value="[]")
    assert desk.copies()[0].found == (("recipient", "[]"),)
