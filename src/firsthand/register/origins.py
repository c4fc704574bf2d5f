"""How many independent origins stand behind a transfer: the components of its reports' dependence graph."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.model import Certainty, Origin, Reason
from firsthand.register.dependence import Component, Dependence, components, sharing
from firsthand.register.derived_text import DerivedText
from firsthand.register.remarks import Remark, same_remark
from firsthand.register.shared_text import by_derivation, by_quotation, by_words
from firsthand.register.standing import Standing


def origins(standings: Sequence[Standing], derived: DerivedText) -> tuple[Origin, ...]:
    """Partition the reports of one transfer into origins, numbered from 1 in the order of their first report.

    Each origin carries the reasons of the joins that hold it together.
    """
    found = components(len(standings), dependences(standings, derived))
    return tuple(_origin(number, component, standings) for number, component in enumerate(found, 1))


def _origin(number: int, component: Component, standings: Sequence[Standing]) -> Origin:
    group = [standings[member] for member in component.numbers]
    newsrooms = sorted({standing.gatherer.name for standing in group})
    return Origin(
        number,
        reports=tuple(standing.report.id for standing in group),
        newsrooms=tuple(newsrooms),
        reasons=component.reasons,
        only_denies=all(standing.report.certainty is Certainty.DENIED for standing in group),
    )


def dependences(standings: Sequence[Standing], derived: DerivedText) -> Iterator[Dependence]:
    """Every join of the dependence graph, the plainest kinds first."""
    yield from _by_article(standings)
    yield from by_derivation(standings, derived)
    yield from by_words(standings)
    yield from by_quotation(standings)
    yield from _by_newsroom(standings)
    yield from _by_remark(standings)
    yield from _by_outlet(standings)


def _by_article(standings: Sequence[Standing]) -> Iterator[Dependence]:
    """One article is of one outlet, whoever it credits for what."""
    keyed = [(number, {standing.article.id}) for number, standing in enumerate(standings)]
    yield from sharing(keyed, lambda _: Reason("origin.same-article", "They stand in one article."))


def _by_newsroom(standings: Sequence[Standing]) -> Iterator[Dependence]:
    """The same newsroom credited or its text carried, or one credits or carries the outlet that ran the other."""
    names = {
        room.key: room.name
        for standing in standings
        for room in (*standing.credited, *standing.carried, standing.outlet)
    }
    crediting, carrying, running = (defaultdict[str, list[int]](list) for _ in range(3))
    for number, standing in enumerate(standings):
        running[standing.outlet.key].append(number)
        carried = {room.key for room in standing.carried}
        for key in sorted(carried):
            carrying[key].append(number)
        for key in sorted({room.key for room in standing.credited} - carried):
            crediting[key].append(number)
    for key in sorted(crediting.keys() | carrying.keys()):
        name = names[key]
        kinds = (
            (carrying[key], carrying[key], "origin.same-newsroom", f"They carry {name} text."),
            (crediting[key], crediting[key], "origin.same-newsroom", f"They credit {name}."),
            (carrying[key], crediting[key], "origin.same-newsroom", f"One carries {name} text, the other credits it."),
            (carrying[key], running[key], "origin.carries-outlet", f"One carries {name} text, which ran the other."),
            (crediting[key], running[key], "origin.credits-outlet", f"One credits {name}, which ran the other."),
        )
        for ones, others, code, says in kinds:
            yield from (Dependence(ones[0], other, Reason(code, says)) for other in others if ones and other != ones[0])


def _by_remark(standings: Sequence[Standing]) -> Iterator[Dependence]:
    """The same named voice's same statement."""
    by_name = defaultdict[str, list[tuple[int, Remark]]](list)
    for number, standing in enumerate(standings):
        if standing.remark:
            for name in standing.remark.handles():
                by_name[name].append((number, standing.remark))
    for _, spoken in sorted(by_name.items()):
        for place, (one, remark) in enumerate(spoken):
            for other, another in spoken[place + 1 :]:
                if same_remark(remark, another):
                    said = f"Both rest on one statement of {remark.voice.words}."
                    yield Dependence(one, other, Reason("origin.same-statement", said))


def _by_outlet(standings: Sequence[Standing]) -> Iterator[Dependence]:
    names = {standing.outlet.key: standing.outlet.name for standing in standings}
    keyed = [(number, {standing.outlet.key}) for number, standing in enumerate(standings)]
    yield from sharing(keyed, lambda key: Reason("origin.same-outlet", f"They ran at one outlet, {names[str(key)]}."))
