"""One lane while it is drawn: under which box each article hangs, and by which step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from firsthand.export.register_form import Entry
from firsthand.export.shares import per_cent
from firsthand.export.telling_form import credit_form, telling_form
from firsthand.lineage.newsroom import Newsroom
from firsthand.lineage.taking import Taking
from firsthand.model import Article, Origin, Report, Station

_CHANGES = 3  # changed words shown at a step
_LONGEST = 80  # code points of a credit that is shown whole


@dataclass(frozen=True, slots=True)
class Ties:
    """What holds articles together, by article id: whose page each is, and what it shares with its closest source.

    `takings` may lack a direction. Only articles in `houses` are drawn. `names` of newsrooms are by entity.
    """

    houses: Mapping[str, Newsroom]
    takings: Mapping[str, Taking]
    names: Mapping[str, str]


@dataclass(slots=True)
class Box:
    """A newsroom or an article in a lane, and the step by which it hangs under another box."""

    key: str
    article: Article | None
    name: str
    step: dict[str, Any] | None = None
    below: list["Box"] = field(default_factory=list)


@dataclass(slots=True)
class Drawing:
    """One lane while it is drawn; `reports` is the first report of each article that is shown."""

    entry: Entry
    origin: Origin
    ties: Ties
    reports: Mapping[str, Report]
    boxes: dict[str, Box] = field(default_factory=dict)
    above: dict[str, str] = field(default_factory=dict)

    def trees(self, order: Sequence[str]) -> list[Box]:
        """The boxes that hang under none, each with all that hangs under it."""
        for name in order:
            article = self.entry.articles[name]
            self.boxes[name] = Box(name, article, self._outlet(name))
        for hang in (self._under_source, self._under_credited, self._beside):
            for name in order:
                if name not in self.above:
                    hang(name)
        for key, host in self.above.items():
            self.boxes[host].below.append(self.boxes[key])
        return [box for key, box in self.boxes.items() if key not in self.above]

    def _under_source(self, name: str) -> None:
        taking = self.ties.takings.get(name)
        if taking and taking.is_directed:
            self._hang(name, taking.other, self._taken(taking))

    def _under_credited(self, name: str) -> None:
        """Under the newsrooms of the chain, the innermost first; each is the box of its own article where one is."""
        host, credit = None, None
        own = self.ties.houses[name].key
        for key, room, written in self._chain(name):
            box = None if key == own else self._box_of(key, room, name)
            if box is None:
                continue
            if host and box not in self.above:
                self._hang(box, host, _passed_on(room))
            host, credit = box, written
        if host:
            step = _step("credit", f"credits {self.boxes[host].name}", self._credit_words(name, credit))
            self._hang(name, host, step | self._shared(name))

    def _chain(self, name: str) -> list[tuple[str, str, str | None]]:
        """Key, name and written name of the newsrooms that an article's first report leans on, the first one first."""
        report = self.reports[name]
        rooms: list[tuple[str, str, str | None]] = []
        for link in reversed(report.attribution):
            if link.station in (Station.NEWSROOM, Station.REPUBLISHER):
                key = link.link.entity or f"name:{link.name.casefold()}"
                rooms.append((key, self.ties.names.get(key, link.name), link.words.text if link.words else None))
        gathered = self.entry.newsrooms.get(report.id)
        if gathered and not rooms and gathered.casefold() != self.ties.houses[name].name.casefold():
            keys = {house.name: house.key for house in self.ties.houses.values()}
            rooms.append((keys.get(gathered, f"name:{gathered.casefold()}"), gathered, None))
        return rooms

    def _credit_words(self, name: str, written: str | None) -> str | None:
        """The words by which the article credits a newsroom, or its name alone where they are a whole sentence."""
        credits_ = [one.words.text for one in self.entry.articles[name].credits if one.newsroom.text == written]
        return min((words for words in credits_ if len(words) <= _LONGEST), key=len, default=written)

    def _shared(self, name: str) -> dict[str, Any]:
        """What an article that credits a newsroom shares with another one besides."""
        taking = self.ties.takings.get(name)
        if taking is None:
            return {}
        told = f"{per_cent(taking.share)} of its text is {self._outlet(taking.other)}’s too"
        return {"shared": told, "share": round(taking.share, 4), "compare": f"/compare/{taking.other}/{taking.taker}"}

    def _outlet(self, name: str) -> str:
        return self.entry.articles[name].outlet or self.ties.houses[name].name

    def _box_of(self, key: str, room: str, taker: str) -> str | None:
        """The box of the first article of a newsroom, an empty box where it has none here.

        None where its articles here all come from the taker, so that no circle is drawn.
        """
        own = [name for name, house in self.ties.houses.items() if house.key == key and name in self.boxes]
        if own:
            return next((name for name in own if taker not in self._line(name)), None)
        return self.boxes.setdefault(f"newsroom {key}", Box(f"newsroom {key}", None, room)).key

    def _beside(self, name: str) -> None:
        taking = self.ties.takings.get(name)
        if taking and not taking.is_directed:
            self._hang(name, taking.other, self._taken(taking))

    def _hang(self, name: str, host: str, step: dict[str, Any]) -> None:
        if host in self.boxes and name not in self._line(host):
            self.above[name] = host
            self.boxes[name].step = step

    def _line(self, key: str) -> set[str]:
        """A box and all above it."""
        line = {key}
        while key in self.above:
            key = self.above[key]
            line.add(key)
        return line

    def _taken(self, taking: Taking) -> dict[str, Any]:
        directed = taking.is_directed
        told = f"{per_cent(taking.share)} of its text is {self._outlet(taking.other)}’s{'' if directed else ' too'}"
        changes = telling_form(taking) if directed else []
        return {
            "way": "taken" if directed else "unknown",
            "text": told,
            "shared": None,
            "relation": taking.derivation.relation.value,
            "share": round(taking.share, 4),
            "credit": credit_form(taking, self.entry.articles[taking.taker]) if directed else None,
            "words": None,
            "changes": [change["said"] for change in changes[:_CHANGES]],
            "changes_in_all": len(changes),
            "compare": f"/compare/{taking.other}/{taking.taker}",
        }


def _passed_on(room: str) -> dict[str, Any]:
    return _step("credit", f"passed on by {room}, as credited further on", None)


def _step(way: str, text: str, words: str | None) -> dict[str, Any]:
    return {
        "way": way,
        "text": text,
        "shared": None,
        "relation": None,
        "share": None,
        "credit": None,
        "words": words,
        "changes": [],
        "changes_in_all": 0,
        "compare": None,
    }
