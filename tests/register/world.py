"""Short ways to write records of the invented world."""

from dataclasses import dataclass, field
from datetime import date

from invented import LINKED, NO_LINK, WORLD

from firsthand.model import (
    Article,
    Block,
    BlockKind,
    Certainty,
    Credit,
    CreditKind,
    Link,
    Measure,
    Mention,
    Part,
    PartialDate,
    Quantity,
    Reason,
    Report,
    Span,
    Status,
    content_id,
)


def span(text, start=0, part=Part.TEXT):
    return Span(start, start + len(text), text, part)


def mention(words, start=0, part=Part.TEXT):
    entity = LINKED.get(words)
    link = Link(entity, Reason("link.name", "The name of an entry.")) if entity else NO_LINK
    return Mention(span(words, start, part), words, link)


def mentions(words, sentence="", start=0, part=Part.TEXT):
    """Mentions of one or several words, where the sentence has them, else at its start."""
    listed = [words] if isinstance(words, str) else words or ()
    return tuple(mention(word, start + max(sentence.find(word), 0), part) for word in listed)


def day(iso):
    return PartialDate(iso, iso, iso)


@dataclass
class Story:
    """An article under way: its outlet, day and title, and the reports it makes."""

    name: str
    outlet: str | None = "Gazette"
    published: str | None = "2015-10-20"
    title: str | None = None
    text: str = ""
    credits: tuple = ()
    reports: list = field(default_factory=list)

    @property
    def id(self):
        return content_id("article", self.name)

    def article(self):
        told = (report.sentence.text for report in self.reports if report.sentence.part == Part.TEXT)
        body = self.text or "\n".join(told) or self.name
        return Article(
            id=self.id,
            given_id=self.name,
            original="",
            text=body,
            title=self.title,
            blocks=(Block(BlockKind.STORY, 0, len(body)),),
            outlet=self.outlet,
            outlet_link=WORLD.outlet(self.outlet) if self.outlet else NO_LINK,
            published=day(self.published) if self.published else None,
            language="en",
            url=None,
            authors=(),
            credits=self.credits,
            terms=(),
        )

    def says(
        self,
        sentence,
        supplier=None,
        recipient=None,
        item=None,
        *,
        status="delivered",
        certainty="stated",
        quantity=(),
        place=None,
        time=(),
        speaker=None,
        reported_by=None,
        trigger=None,
        headline=False,
    ):
        """Add a report and return its id; one of the headline stands in the title, apart from the text."""
        start = 0 if headline else sum(len(report.sentence.text) + 1 for report in self.reports)
        part = Part.TITLE if headline else Part.TEXT
        word = trigger or sentence.split()[0]
        report = Report(
            id=content_id("report", self.name, str(len(self.reports)), sentence),
            article=self.id,
            sentence=span(sentence, start, part),
            trigger=span(word, start + sentence.find(word), part),
            status=Status(status),
            certainty=Certainty(certainty),
            supplier=mentions(supplier, sentence, start, part),
            recipient=mentions(recipient, sentence, start, part),
            item=mentions(item, sentence, start, part),
            quantity=tuple(quantity),
            place=mentions(place),
            time=tuple(day(iso) for iso in ([time] if isinstance(time, str) else time)),
            speaker=mentions(speaker),
            reported_by=mentions(reported_by),
        )
        self.reports.append(report)
        return report.id


def pieces(words, low, high=None):
    return Quantity(span(words), float(low), float(low if high is None else high), Measure.COUNT, None)


def credit(newsroom, kind=CreditKind.REPORTED, *, whole=True):
    return Credit(kind, span(newsroom), span(f"{newsroom} reported"), WORLD.outlet(newsroom), whole)


def collected(stories):
    """The reports of the stories, and their articles by id."""
    return [report for story in stories for report in story.reports], {story.id: story.article() for story in stories}


def later(iso, days):
    return date.fromordinal(date.fromisoformat(iso).toordinal() + days).isoformat()


def story(name, *reports, published="2015-10-20", title=None):
    """A story of reports, each a sentence with supplier, recipient, item and, in a dict, any other slots."""
    made = Story(name, name, published, title)
    for sentence, supplier, recipient, item, *rest in reports:
        made.says(sentence, supplier, recipient, item, **(rest[0] if rest else {}))
    return made
