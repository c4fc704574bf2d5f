"""Entries of the demo's invented world, written short: each claim is one report in an article of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from arland import UNKNOWN, article, linked

from firsthand.export.holdings import Holdings
from firsthand.export.register_form import Entry
from firsthand.model import (
    Certainty,
    ClaimedValue,
    Contradiction,
    Measure,
    Mention,
    Origin,
    Part,
    PartialDate,
    Quantity,
    Report,
    Span,
    Status,
    Transfer,
)

Words = tuple[str, str | None]
ARMY: Words = ("Velkaran Army", "group/velkaran-army")
KORNET: Words = ("Kornet missiles", "weapon/kornet")
OCTOBER = PartialDate("2015-10", "2015-10-01", "2015-10-31")
BOTH = [(status, certainty) for status in Status for certainty in Certainty]
DELIVERIES = {
    (status, certainty)
    for status in (Status.DELIVERED, Status.ONGOING)
    for certainty in (Certainty.STATED, Certainty.HEDGED)
}


def claim(
    status: Status = Status.DELIVERED,
    certainty: Certainty = Certainty.STATED,
    *,
    amounts: Sequence[tuple[float | None, float | None, Measure, str | None]] = ((40, 40, Measure.COUNT, None),),
    times: Sequence[PartialDate] = (OCTOBER,),
    headline: bool = False,
    **slots: Words | None,
) -> Report:
    """A report that Tessarin passed 40 Kornet missiles to the Velkaran Army in October 2015, with other slots.

    A slot that is None is empty. Its text is the words of the slots with spaces between.
    """
    said = {"supplier": ("Tessarin", "state/xb"), "recipient": ARMY, "item": KORNET} | slots
    parts = [words[0] for words in said.values() if words]
    parts += [f"{low} of" for low, *_ in amounts] + [f"time {number}" for number, _ in enumerate(times)]
    text = " | ".join(["It passed", *parts])
    part = Part.TITLE if headline else Part.TEXT

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words), words, part)

    filled: dict[str, Any] = {
        slot: (Mention(at(words[0]), words[0], linked(words[1]) if words[1] else UNKNOWN),)
        for slot, words in said.items()
        if words
    }
    return Report(
        "",
        text,
        Span(0, len(text), text, part),
        at("passed"),
        status,
        certainty,
        quantity=tuple(Quantity(at(f"{low} of"), low, high, kind, unit) for low, high, kind, unit in amounts),
        time=tuple(replace(date, words=at(f"time {number}")) for number, date in enumerate(times)),
        **filled,
    )


def told(
    *claims: Report,
    status: Status | None = None,
    certainty: Certainty | None = None,
    origins: Sequence[int] = (),
    contradictions: tuple[Contradiction, ...] = (),
) -> Entry:
    """A transfer of these claims, listed as the first of them tells it, each of an origin of its own unless told."""
    reports, articles = {}, {}
    for number, made in enumerate(claims):
        name, source = f"{number + 1:032x}", f"{number + 101:032x}"
        reports[name] = replace(made, id=name, article=source)
        articles[source] = article(source, made.article, f"Outlet {number}", f"2015-11-0{number + 1}")
    numbers = origins or range(1, len(claims) + 1)
    members = {one: [name for name, number in zip(reports, numbers, strict=True) if number == one] for one in numbers}
    transfer = Transfer(
        "f" * 32,
        tuple(reports),
        _claimed(reports, "supplier"),
        _claimed(reports, "recipient"),
        _claimed(reports, "item"),
        status or claims[0].status,
        certainty or claims[0].certainty,
        tuple(articles),
        tuple(f"Outlet {number}" for number in range(len(claims))),
        tuple(_origin(number, [reports[name] for name in names]) for number, names in members.items()),
        contradictions,
    )
    return Entry(transfer, reports, articles, dict.fromkeys(reports, "Outlet 0"), "F6")


def holding(holdings: Holdings, *entries: Entry, raw: bool = False) -> Holdings:
    """The demo's world with these entries alone."""

    def each() -> Iterator[Entry]:
        return iter(entries)

    return replace(holdings, entries=each, derivations=lambda _: (), judgements=lambda _: (), raw=raw)


def _origin(number: int, reports: Sequence[Report]) -> Origin:
    denies = all(one.certainty is Certainty.DENIED for one in reports)
    return Origin(number, tuple(one.id for one in reports), (f"Outlet {number - 1}",), (), denies)


def _claimed(reports: dict[str, Report], slot: str) -> tuple[ClaimedValue, ...]:
    found: dict[tuple[str, str | None], list[str]] = {}
    for name, report in reports.items():
        for one in getattr(report, slot):
            found.setdefault((one.value, one.link.entity), []).append(name)
    return tuple(ClaimedValue(*key, tuple(names)) for key, names in found.items())
