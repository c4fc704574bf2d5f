"""Origins held against a model that knows neither components nor keys, in ten thousand small worlds."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from origin_worlds import NAMES, QUOTED_ALIKE, TELLINGS, WORDED_ALIKE, Shared, World, articles, derivations, worlds
from world import WORLD

from firsthand.register.derived_text import DerivedText
from firsthand.register.gatherers import gatherers
from firsthand.register.origins import origins
from firsthand.register.standing import standing_of

many = settings(max_examples=1200, deadline=None)


def standings_of(world):
    derived = DerivedText(world.derivations())
    stories = [article.story() for article in world.told]
    return [standing_of(story.reports[0], story.article(), WORLD, derived) for story in stories], derived


def found(world):
    """The origins as sets of article names, and the origins themselves."""
    standings, derived = standings_of(world)
    name = {standing.report.id: article.name for standing, article in zip(standings, world.told, strict=True)}
    made = origins(standings, derived)
    return {frozenset(name[report] for report in origin.reports) for origin in made}, made


def leans_on(article, world):
    """The newsrooms whose text an article's sentence stands in or that it credits, less the credits shown false."""
    named = {other.name: other for other in world.told}
    mine = [one for one in world.shared if article.name in (one.one, one.other) and {one.one, one.other} <= set(named)]
    # An upstream that a false credit names is none.
    rooms = {one.upstream for one in mine if one.counts and one.upstream and not contradicted(one, world)}
    # A credit is false wherever it stands in one of the two articles.
    wrong = any(
        one.false and one.relation in ("copy", "reworded", "partial") and named[one.one].credits == article.credits
        for one in mine
    )
    return rooms | ({article.credits} if article.credits and not wrong else set())


def contradicted(drawn, world):
    """Whether a derivation of one of the two articles shows a credit to the upstream to be false."""
    named = {article.name: article for article in world.told}
    return any(
        other.false
        and other.relation in ("copy", "reworded", "partial")
        and {other.one, other.other} <= named.keys()
        and {other.one, other.other} & {drawn.one, drawn.other}
        and named[other.one].credits == drawn.upstream
        for other in world.shared
    )


def dependent(one, other, world):
    """Whether two articles' reports lean on one thing, by the rules as a reader would say them."""
    a, b = leans_on(one, world), leans_on(other, world)
    pair, places = {one.name, other.name}, {one.telling, other.telling}
    quoted = TELLINGS[one.telling][0] == TELLINGS[other.telling][0] == 3
    return (
        (one.outlet is not None and one.outlet == other.outlet)
        or bool(a & b)
        or one.outlet in b
        or other.outlet in a
        or (one.telling == other.telling)
        or any(places <= alike for alike in (*QUOTED_ALIKE, *WORDED_ALIKE))
        or quoted
        or any(drawn.counts and {drawn.one, drawn.other} == pair for drawn in world.shared)
        or (
            one.voice == other.voice
            and one.voice in ("Ana Lund", "Tavo Berrin")
            and TELLINGS[one.telling][0] == TELLINGS[other.telling][0]
            and abs(one.day - other.day) <= 3
        )
    )


def modelled(world):
    """Groups of names, merged as long as any two of them hold a dependent pair."""
    groups = [{article.name} for article in world.told]
    named = {article.name: article for article in world.told}
    while True:
        for one, other in combinations(groups, 2):
            if any(dependent(named[a], named[b], world) for a in one for b in other):
                groups = [group for group in groups if group not in (one, other)] + [one | other]
                break
        else:
            return {frozenset(group) for group in groups}


@given(worlds)
@settings(max_examples=2800, deadline=None)
def test_origins_are_those_of_the_model_and_every_join_has_its_reason(world):
    parts, made = found(world)
    assert parts == modelled(world)
    assert sorted(name for part in parts for name in part) == sorted(article.name for article in world.told)
    assert all(bool(origin.reasons) == (len(origin.reports) > 1) for origin in made)
    assert all(reason.code and reason.text for origin in made for reason in origin.reasons)


@given(worlds, st.randoms())
@many
def test_the_order_of_adding_does_not_matter(world, chance):
    told, shared = list(world.told), list(world.shared)
    chance.shuffle(told)
    chance.shuffle(shared)
    assert found(World(tuple(told), tuple(shared)))[0] == found(world)[0]


copies = st.tuples(articles("z"), st.sampled_from(["copy", "reworded", "partial"]), st.sampled_from([None, "Wire"]))


@given(worlds, copies)
@many
def test_adding_a_copy_never_raises_the_number_of_origins(world, drawn):
    (copy,), relation, upstream = drawn
    more = world.plus(copy, Shared(world.told[0].name, copy.name, relation, upstream=upstream))
    assert len(found(more)[0]) <= len(found(world)[0])


@given(worlds)
@many
def test_taking_an_article_away_restores_what_was_before(world):
    before = World(world.told[:-1], world.shared)
    first = found(before)
    found(world)
    assert found(before) == first


@given(worlds, derivations(NAMES[:2], holds=False, false=False))
@many
def test_a_derivation_whose_passage_does_not_hold_the_sentences_changes_nothing(world, elsewhere):
    assert found(World(world.told, (*world.shared, elsewhere))) == found(world)


@given(worlds, st.one_of(*(derivations(NAMES[:2], kind=kind, false=False) for kind in ("quotation", "statement"))))
@many
def test_sharing_quotations_or_statements_only_changes_nothing(world, quoting):
    assert found(World(world.told, (*world.shared, quoting))) == found(world)


@given(worlds)
@many
def test_there_are_no_more_origins_than_outlets_or_than_newsrooms(world):
    standings, derived = standings_of(world)
    count = len(found(world)[0])
    assert count <= len({standing.outlet.key for standing in standings})
    assert count <= len({room.key for room in gatherers(standings, derived)})
