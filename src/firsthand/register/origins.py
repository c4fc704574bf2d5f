"""How many independent origins stand behind a transfer: the components of its reports' dependence graph."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.model import Derivation, Origin, Reason
from firsthand.register.dependence import Component, Dependence, components, sharing
from firsthand.register.remarks import Remark, same_remark
from firsthand.register.shared_text import by_derivation, by_words
from firsthand.register.standing import Standing


def origins(standings: Sequence[Standing], derivations: Sequence[Derivation] = ()) -> tuple[Origin, ...]:
    """Partition the reports of one transfer into origins, numbered from 1 in the order of their first report.

    Each origin carries the reasons of the joins that hold it together.
    """
    found = components(len(standings), dependences(standings, derivations))
    return tuple(_origin(number, component, standings) for number, component in enumerate(found, 1))


def _origin(number: int, component: Component, standings: Sequence[Standing]) -> Origin:
    group = [standings[member] for member in component.numbers]
    newsrooms = sorted({standing.gatherer.name for standing in group})
    return Origin(number, tuple(standing.report.id for standing in group), tuple(newsrooms), component.reasons)


def dependences(standings: Sequence[Standing], derivations: Sequence[Derivation] = ()) -> Iterator[Dependence]:
    """Every join of the dependence graph, the plainest kinds first."""
    yield from _by_article(standings)
    yield from by_derivation(standings, derivations)
    yield from by_words(standings)
    yield from _by_newsroom(standings)
    yield from _by_remark(standings)
    yield from _by_outlet(standings)


def _by_article(standings: Sequence[Standing]) -> Iterator[Dependence]:
    """One article is of one outlet, whoever it credits for what."""
    keyed = [(number, {standing.article.id}) for number, standing in enumerate(standings)]
    yield from sharing(keyed, lambda _: Reason("origin.same-article", "They stand in one article."))


def _by_newsroom(standings: Sequence[Standing]) -> Iterator[Dependence]:
    """The same newsroom credited, or one credits the outlet that ran the other."""
    names = {room.key: room.name for standing in standings for room in (*standing.credited, standing.outlet)}
    crediting = defaultdict[str, list[int]](list)
    running = defaultdict[str, list[int]](list)
    for number, standing in enumerate(standings):
        running[standing.outlet.key].append(number)
        for room in standing.credited:
            crediting[room.key].append(number)
    for key, numbers in sorted(crediting.items()):
        both = Reason("origin.same-newsroom", f"They credit {names[key]}.")
        yield from (Dependence(numbers[0], other, both) for other in numbers[1:])
        one = Reason("origin.credits-outlet", f"One credits {names[key]}, which ran the other.")
        yield from (Dependence(numbers[0], other, one) for other in running[key] if other != numbers[0])


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
                    said = f"Both rest on one statement of {remark.voice}."
                    yield Dependence(one, other, Reason("origin.same-statement", said))


def _by_outlet(standings: Sequence[Standing]) -> Iterator[Dependence]:
    names = {standing.outlet.key: standing.outlet.name for standing in standings}
    keyed = [(number, {standing.outlet.key}) for number, standing in enumerate(standings)]
    yield from sharing(keyed, lambda key: Reason("origin.same-outlet", f"They ran at one outlet, {names[str(key)]}."))
