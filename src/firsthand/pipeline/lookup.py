"""From what a person types to the one thing it names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from firsthand.errors import MisuseError
from firsthand.model import Article, Transfer
from firsthand.store import Store

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class ReportOf:
    """A report, by id, and the transfer that it belongs to."""

    report: str
    transfer: Transfer


def look_up(name: str, store: Store, transfers: Sequence[Transfer]) -> Transfer | ReportOf | Article:
    """The transfer, report or article with this id, the article that was given this id, or the one with this prefix.

    MisuseError where nothing or more than one thing fits.
    """
    found = store.find(name)
    given = [article for article in found if article.given_id == name]
    if given:
        return _only(name, given, [article.id for article in given])
    things: list[Transfer | ReportOf | Article] = [one for one in transfers if _begins(one.id, name)]
    things += [ReportOf(report, one) for one in transfers for report in one.reports if _begins(report, name)]
    things += found
    return _only(name, things, [_id(thing) for thing in things])


def _begins(full: str, name: str) -> bool:
    return bool(name) and full.startswith(name)


def _id(thing: Transfer | ReportOf | Article) -> str:
    return thing.report if isinstance(thing, ReportOf) else thing.id


def _only(
    name: str, things: Sequence[Transfer | ReportOf | Article], ids: Iterable[str]
) -> Transfer | ReportOf | Article:
    if len(things) == 1:
        return things[0]
    if not things:
        raise MisuseError(f"{name}: no transfer, report or article has this id or begins with it")
    shown = sorted(ids)
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    raise MisuseError(f"{name}: more than one thing fits ({', '.join(shown[:_SHOWN])}{more}); type more of the id")
