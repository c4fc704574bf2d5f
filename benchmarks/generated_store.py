"""A store of an invented press, as large as asked for, always the same one: articles, reports, derivations, register.

Every article tells five reports of five transfers and every transfer is told by five articles, two of which share a
text. Words are those of `generated_lines`; names are drawn from the knowledge base by rank, so that every value links.

    python benchmarks/generated_store.py FOLDER [TRANSFERS]
"""

import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import numpy as np
from generated_lines import WORDS, by_rank, identity, name

from firsthand.kb import Kind, KnowledgeBase, load
from firsthand.kb.entities import Entity, kind_of
from firsthand.model import (
    Article,
    Attribution,
    Block,
    BlockKind,
    Certainty,
    ClaimedValue,
    Contradiction,
    ContradictionKind,
    Derivation,
    Direction,
    Link,
    Mention,
    Origin,
    PartialDate,
    PassageKind,
    Place,
    Quantity,
    Reason,
    Relation,
    Report,
    SharedPassage,
    Side,
    Span,
    Station,
    Status,
    Transfer,
)
from firsthand.model.quantity import Measure
from firsthand.store import Store

TOLD = 5  # reports of an article, and articles of a transfer
STEP = 40_009  # from the article that tells a transfer first to the next one that does
STATUSES, CERTAINTIES = tuple(Status), tuple(Certainty)
LINKED = Reason("link.name", "It is a name of the entity.")
OUTLETS = 3_000


class Press:
    """Makes articles and reports by their numbers."""

    def __init__(self, transfers: int, kb: KnowledgeBase) -> None:
        self.transfers = transfers
        self.words = [name(rank) for rank in range(WORDS)]
        self.entities = {
            kind: [kb.entity(one) for one in kb if kind_of(one) is kind]
            for kind in (Kind.STATE, Kind.GROUP, Kind.WEAPON, Kind.PLACE)
        }
        chance = np.random.default_rng(5)
        self.ranks = {
            slot: by_rank(chance, len(self.entities[kind]), (transfers,))
            for slot, kind in {
                "supplier": Kind.STATE,
                "recipient": Kind.GROUP,
                "item": Kind.WEAPON,
                "place": Kind.PLACE,
            }.items()
        }
        self.kinds = {"supplier": Kind.STATE, "recipient": Kind.GROUP, "item": Kind.WEAPON, "place": Kind.PLACE}

    def value(self, slot: str, transfer: int) -> Entity:
        """The entity that fills a slot of a transfer."""
        return self.entities[self.kinds[slot]][self.ranks[slot][transfer]]

    def transfer_of(self, article: int, place: int) -> int:
        """The transfer that the report at a place of an article tells."""
        return (article - place * STEP) % self.transfers

    def article_of(self, transfer: int, place: int) -> int:
        """The article that tells a transfer in its report at a place."""
        return (transfer + place * STEP) % self.transfers

    def article(self, number: int) -> tuple[Article, bytes, tuple[Report, ...]]:
        """An article with its original and its reports."""
        chance = np.random.default_rng(number)
        fillers = [self.words[rank] for rank in by_rank(chance, WORDS, (TOLD * 16,)).tolist()]
        told = [self._sentence(number, place, fillers[place * 16 : place * 16 + 16]) for place in range(TOLD)]
        title = " ".join(fillers[:6]).capitalize()
        text = f"{title}\n\n{' '.join(words for words, _ in told)}"
        original = text.encode()
        day = date(2012, 1, 1) + timedelta(number % 4_500)
        outlet = f"{name(number % OUTLETS, True)} Post"
        found = Article(
            id=identity("article", number),
            given_id=f"press-{number}",
            original=sha256(original).hexdigest(),
            text=text,
            title=title,
            blocks=(Block(BlockKind.HEADLINE, 0, len(title)), Block(BlockKind.STORY, len(title) + 2, len(text))),
            outlet=outlet,
            outlet_link=Link(None, Reason("link.none", "No outlet of this name is known.")),
            published=PartialDate(day.isoformat(), day.isoformat(), day.isoformat()),
            language="en",
            url=f"https://press.example/{number}",
            authors=(),
            credits=(),
            terms=(),
        )
        return found, original, tuple(self._reports(found, told, number))

    def _sentence(self, number: int, place: int, fillers: list[str]) -> tuple[str, dict[str, str]]:
        transfer = self.transfer_of(number, place)
        said = {slot: self.value(slot, transfer).name for slot in ("supplier", "recipient", "item", "place")}
        said |= {"quantity": f"{transfer % 90 + 10}", "trigger": "delivered", "time": "in March 2024"}
        words = (
            f"{' '.join(fillers[:6]).capitalize()} {said['supplier']} delivered {said['quantity']} {said['item']} to "
            f"{said['recipient']} at {said['place']} in March 2024 {' '.join(fillers[6:])}."
        )
        return words, said

    def _reports(self, article: Article, told: list[tuple[str, dict[str, str]]], number: int) -> Iterator[Report]:
        at = article.blocks[1].start
        for place, (words, said) in enumerate(told):
            transfer = self.transfer_of(number, place)
            sentence = Span(at, at + len(words), words)

            def span(slot: str, words: str = words, at: int = at, said: dict[str, str] = said) -> Span:
                start = at + words.index(said[slot])
                return Span(start, start + len(said[slot]), said[slot])

            def mention(slot: str, transfer: int = transfer, span: Callable[[str], Span] = span) -> tuple[Mention, ...]:
                entity = self.value(slot, transfer)
                return (Mention(span(slot), entity.name, Link(entity.id, LINKED)),)

            count = float(said["quantity"])
            yield Report(
                id=identity("report", transfer * TOLD + place),
                article=article.id,
                sentence=sentence,
                trigger=span("trigger"),
                status=STATUSES[transfer % 8 if transfer % 3 == 0 else 0],
                certainty=CERTAINTIES[transfer % 4 if transfer % 5 == 0 else 0],
                supplier=mention("supplier"),
                recipient=mention("recipient"),
                item=mention("item"),
                quantity=(Quantity(span("quantity"), count, count, Measure.COUNT, None),),
                place=mention("place"),
                time=(PartialDate("2024-03", "2024-03-01", "2024-03-31", span("time")),),
                attribution=(Attribution(Station.OUTLET, article.outlet or "", article.outlet_link),),
                confidence=(number % 100) / 100,
                finder="generated/1",
            )
            at += len(words) + 1

    def derivation(self, number: int) -> Derivation:
        """That the article at place 1 of a transfer was taken from that at place 0."""
        pair = sorted(identity("article", self.article_of(number, place)) for place in (0, 1))
        return Derivation(
            a=pair[0],
            b=pair[1],
            relation=Relation.PARTIAL,
            direction=Direction.A_TO_B,
            share_a=0.2,
            share_b=0.2,
            credit_a=(),
            credit_b=(),
            upstream=None,
            false_credits=(),
            passages=(SharedPassage(Place(60, 160), Place(60, 160), PassageKind.NARRATION),),
            reasons=(Reason("relation.partial", "They share a paragraph."),),
        )

    def transfer(self, number: int) -> Transfer:
        """A transfer as the register has it."""
        reports = tuple(identity("report", number * TOLD + place) for place in range(TOLD))
        articles = [identity("article", self.article_of(number, place)) for place in range(TOLD)]
        rooms = [f"{name(self.article_of(number, place) % OUTLETS, True)} Post" for place in range(TOLD)]
        origins = [Origin(1, reports[:2], tuple(rooms[:1]), (Reason("same.text", "One text tells it."),))]
        origins += [Origin(at, (reports[at],), (rooms[at],), ()) for at in range(2, TOLD)]
        status, certainty = STATUSES[number % 8 if number % 3 == 0 else 0], CERTAINTIES[number % 4 * (number % 5 == 0)]
        against = (self._contradiction(number, reports, articles),) if number % 9 == 0 else ()
        return Transfer(
            id=identity("transfer", number),
            reports=reports,
            **{slot: self._claimed(slot, number, reports) for slot in ("supplier", "recipient", "item")},
            status=status,
            certainty=certainty,
            articles=tuple(sorted(articles)),
            newsrooms=tuple(sorted(set(rooms[:1] + rooms[2:]))),
            origins=tuple(origins),
            contradictions=against,
            joined=(Reason("same.parties", "Parties, goods and day agree."),) * (TOLD - 1),
        )

    def _claimed(self, slot: str, number: int, reports: tuple[str, ...]) -> tuple[ClaimedValue, ...]:
        entity = self.value(slot, number)
        return (ClaimedValue(entity.name, entity.id, reports),)

    @staticmethod
    def _contradiction(number: int, reports: tuple[str, ...], articles: list[str]) -> Contradiction:
        one, other = (Side(articles[at], Span(0, 5, "words"), reports[at]) for at in (0, 3))
        return Contradiction(ContradictionKind.NUMBER, one, other, Reason("number", "The numbers differ."))


def generate(folder: Path, transfers: int) -> None:
    """Fill a new store."""
    press = Press(transfers, load())
    began = time.perf_counter()
    with Store.open(folder) as store:
        with store.batch(2_000):
            for number in range(transfers):
                store.add(*press.article(number))
                if number % 20_000 == 0:
                    print(f"{number:,} articles, {time.perf_counter() - began:.0f} s", flush=True)
        for start in range(0, transfers, 5_000):
            found = {(one.a, one.b): one for one in map(press.derivation, range(start, min(start + 5_000, transfers)))}
            store.save_derivations([found[pair] for pair in sorted(found)], method="generated/1")
        print(f"register, {time.perf_counter() - began:.0f} s", flush=True)
        store.save_register([press.transfer(number) for number in range(transfers)], store.position())
    print(f"catalogue, {time.perf_counter() - began:.0f} s", flush=True)
    from firsthand.pipeline.cataloguing import catalogue_of

    catalogue_of(folder)
    print(f"done, {time.perf_counter() - began:.0f} s", flush=True)


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200_000)
