"""A small invented world for the register's tests: a knowledge base of a few names, and short ways to write records."""

import re
from dataclasses import dataclass, field
from datetime import date

from firsthand.kb import (
    Affiliation,
    Candidate,
    Form,
    Group,
    LabelEntry,
    Name,
    Outlet,
    Place,
    State,
    Term,
    Weapon,
)
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

NO_LINK = Link(None, Reason("link.unknown", "No entry has this name."))

ENTITIES = {
    entry.id: entry
    for entry in (
        State("state/ar", "Arland"),
        State("state/be", "Belmark"),
        State("state/ce", "Cendria"),
        Group("group/north-front", "North Front", "alliance", home=("state/ce",)),
        Group("group/hill-brigade", "Hill Brigade", "armed_group", home=("state/ce",)),
        Group("group/lake-brigade", "Lake Brigade", "armed_group", home=("state/ce",)),
        Group("group/black-oath", "Black Oath", "armed_group", home=("state/ce",)),
        Group("group/arland-bureau", "Arland Bureau", "agency", home=("state/ar",)),
        Group("group/arland-army", "Arland Army", "armed_force", home=("state/ar",)),
        Group("group/sea-pact", "Sea Pact", "alliance", home=("state/ar", "state/be")),
        Weapon("weapon/tow", "TOW", "term/anti-tank-guided-missile", "SALW"),
        Weapon("weapon/kornet", "Kornet", "term/anti-tank-guided-missile", "SALW"),
        Weapon("weapon/strela", "Strela", "term/missile", "VII"),
        Term("term/anti-tank-guided-missile", "anti-tank missile", "SALW"),
        Term("term/missile", "missile", "none"),
        Term("term/rifle", "rifle", "SALW"),
        Term("term/assault-rifle", "assault rifle", "SALW"),
        Term("term/weapon", "weapon", "none"),
        Outlet("outlet/wire", "Wire", "agency", False),
        Outlet("outlet/gazette", "Gazette", "newspaper", False),
        Outlet("outlet/herald", "Herald", "newspaper", False),
        LabelEntry("label/rebel", "rebel", "neutral", "armed_group", "Fights a government."),
        LabelEntry("label/hillfolk", "Hillfolk", "ethnic", "any", "A people."),
        Place("place/dorn", "Dorn", "town", states=("state/ce",)),
    )
}
NAMES = {
    "Arland": ("state/ar", "name"),
    "Arlandic": ("state/ar", "adjective"),
    "Belmark": ("state/be", "name"),
    "Belmarkian": ("state/be", "adjective"),
    "Cendria": ("state/ce", "name"),
    "Cendrian": ("state/ce", "adjective"),
    "Vesk": ("state/ar", "leader"),
    "Orlo": ("state/ar", "leader"),
    "North Front": ("group/north-front", "name"),
    "Hill Brigade": ("group/hill-brigade", "name"),
    "Lake Brigade": ("group/lake-brigade", "name"),
    "Black Oath": ("group/black-oath", "name"),
    "Arland Bureau": ("group/arland-bureau", "name"),
    "Arland Army": ("group/arland-army", "name"),
    "Sea Pact": ("group/sea-pact", "name"),
    "TOW": ("weapon/tow", "name"),
    "Kornet": ("weapon/kornet", "name"),
    "Strela": ("weapon/strela", "name"),
    "anti-tank missile": ("term/anti-tank-guided-missile", "name"),
    "missile": ("term/missile", "name"),
    "rifle": ("term/rifle", "name"),
    "assault rifle": ("term/assault-rifle", "name"),
    "weapon": ("term/weapon", "name"),
    "Wire": ("outlet/wire", "name"),
    "Gazette": ("outlet/gazette", "name"),
    "Herald": ("outlet/herald", "name"),
    "rebel": ("label/rebel", "name"),
    "Hillfolk": ("label/hillfolk", "name"),
    "Dorn": ("place/dorn", "name"),
}
CHAINS = {
    "weapon/tow": ("term/anti-tank-guided-missile", "term/missile"),
    "weapon/kornet": ("term/anti-tank-guided-missile", "term/missile"),
    "weapon/strela": ("term/missile",),
    "term/anti-tank-guided-missile": ("term/missile",),
    "term/assault-rifle": ("term/rifle",),
}
BONDS = {
    "group/hill-brigade": (("group/north-front", "member", 2010, 2020),),
    "group/lake-brigade": (("group/north-front", "member", 2010, 2020),),
    "group/arland-bureau": (("state/ar", "organ", None, None),),
    "group/arland-army": (("state/ar", "organ", None, None),),
}
LINKED = {
    "Arland": "state/ar",
    "Vesk administration": "state/ar",
    "Orlo administration": "state/ar",
    "TOWs": "weapon/tow",
    "TOW missiles": "weapon/tow",
    "Strela rifles": "weapon/strela",
    "Arland-made anti-tank missiles": "term/anti-tank-guided-missile",
    "anti-tank missiles": "term/anti-tank-guided-missile",
    "missiles": "term/missile",
    "rifles": "term/rifle",
    "assault rifles": "term/assault-rifle",
    "weapons": "term/weapon",
} | {known.name: entity for entity, known in ENTITIES.items() if not entity.startswith("label/")}
_SCAN = re.compile(r"\b(" + "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True)) + r")s?\b")


class World:
    """The part of a knowledge base that the register asks for."""

    def scan(self, text):
        return tuple(
            Name(match.start(), match.end(), match.group(), (Candidate(NAMES[match[1]][0], Form(NAMES[match[1]][1])),))
            for match in _SCAN.finditer(text)
        )

    def entity(self, entity):
        return ENTITIES[entity]

    def generic_terms(self, entity):
        return CHAINS.get(entity, ())

    def affiliations(self, entity, on=None):
        return tuple(
            Affiliation(to, kind)
            for to, kind, since, until in BONDS.get(entity, ())
            if on is None or ((since or 0) <= int(on[:4]) <= (until or 9999))
        )

    def outlet(self, name, in_credit=False):
        for entity, known in ENTITIES.items():
            if isinstance(known, Outlet) and known.name == name:
                return Link(entity, Reason("link.name", "The name of an entry."))
        return NO_LINK


WORLD = World()


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
