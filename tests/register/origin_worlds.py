"""Small worlds of articles and derivations, drawn at random and kept as plain data beside the records made of them."""

from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import permutations, product

from derivations import derivation, shared
from hypothesis import strategies as st
from world import Story, credit, later

from firsthand.model import Place, Relation, Upstream

# Sentences of one number tell one thing: they share words of content, those of two numbers none, but for WORDED_ALIKE.
TELLINGS = (
    (1, "Forty crates of new missiles reached the hills by night."),
    (1, "By night the missiles, all new, were taken to the hills in crates."),
    (2, "Radars were promised for the harbour next spring, it was learnt from three people near the palace."),
    (2, "For next spring radars were promised to those at the harbour."),
    (3, "“Nobody has ever sold us one single working aircraft, believe me,” was the answer."),
    (3, "The answer was “nobody has ever sold us one single working aircraft, no.”"),
    (4, "Boats were seen."),
    (5, "It was learnt from three people near the palace of an old quarrel over tanks."),
)
QUOTED_ALIKE = ({4, 5},)  # places in TELLINGS that quote the same eight words
WORDED_ALIKE = ({2, 7},)  # that share eight words in a row outside quotation marks
OUTLETS = ("Gazette", "Herald", "Wire", "Post", None)
NEWSROOMS = {"Gazette": "outlet/gazette", "Herald": "outlet/herald", "Wire": "outlet/wire"}


@dataclass(frozen=True)
class Told:
    """An article with one report: which telling, at which outlet and day, crediting whom, said by whom."""

    name: str
    outlet: str | None
    telling: int
    day: int
    credits: str | None
    voice: str | None

    @lru_cache(maxsize=100_000)  # noqa: B019 -- a few thousand, kept for the run
    def story(self):
        credits = (credit(self.credits),) if self.credits else ()
        made = Story(self.name, self.outlet, later("2015-10-20", self.day), credits=credits)
        made.says(TELLINGS[self.telling][1], "Arland", "Hill Brigade", speaker=self.voice)
        return made

    @property
    def length(self):
        return len(TELLINGS[self.telling][1])


@dataclass(frozen=True)
class Shared:
    """A derivation of two articles by name; `holds` says whether its one passage holds their sentences."""

    one: str
    other: str
    relation: str = "copy"
    kind: str = "narration"
    holds: bool = True
    upstream: str | None = None
    false: bool = False

    @property
    def counts(self):
        return self.holds and self.kind == "narration" and Relation(self.relation) in ("copy", "reworded", "partial")

    def derivation(self, told):
        one, other = told[self.one], told[self.other]
        away = 0 if self.holds else 1000
        places = (Place(away, away + article.length) for article in (one, other))
        wrong = [credit(one.credits)] if self.false and one.credits else []
        return derivation(
            one.story(),
            other.story(),
            [shared(*places, self.kind)],
            self.relation,
            upstream=Upstream(NEWSROOMS.get(self.upstream, self.upstream), self.upstream) if self.upstream else None,
            false_credits=wrong,
        )


@dataclass(frozen=True)
class World:
    """Articles and what is known of their texts."""

    told: tuple[Told, ...]
    shared: tuple[Shared, ...] = ()

    def derivations(self):
        named = {article.name: article for article in self.told}
        return [one.derivation(named) for one in self.shared if {one.one, one.other} <= named.keys()]

    def plus(self, told, *shared):
        return replace(self, told=(*self.told, told), shared=(*self.shared, *shared))


def _articles():
    fields = (
        OUTLETS,
        range(len(TELLINGS)),
        range(6),
        (None, None, "Wire", "Gazette", "Bugle"),
        (None, "officials", "Ana Lund", "Tavo Berrin"),
    )
    return list(product(*fields))


def _derivations():
    kinds = ("narration", "narration", "quotation", "statement", "stock", "furniture")
    fields = (list(Relation), kinds, (True, True, False), (None, None, "Wire", "Bugle"), (False, False, True))
    return list(product(*fields))


# One draw an article or derivation: ten thousand worlds are to be drawn in a minute.
def _one_of(listed):
    return st.integers(0, len(listed) - 1).map(listed.__getitem__)


_ARTICLES, _DERIVATIONS = _one_of(_articles()), _one_of(_derivations())


def articles(names):
    return st.tuples(*(_ARTICLES.map(partial(_told, name)) for name in names))


def _told(name, fields):
    return Told(name, *fields)


def derivations(names, **fixed):
    """Derivations between articles of these names; fields given as `fixed` are as said."""
    pairs = _one_of(list(permutations(names, 2)))
    return st.tuples(pairs, _DERIVATIONS).map(lambda drawn: replace(Shared(*drawn[0], *drawn[1]), **fixed))


NAMES = "abcdef"
worlds = st.one_of(
    *(
        st.builds(World, articles(NAMES[:size]), st.lists(derivations(NAMES[:size]), max_size=3).map(tuple))
        for size in range(2, len(NAMES) + 1)
    )
)
