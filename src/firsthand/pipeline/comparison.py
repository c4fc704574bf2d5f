"""Two articles, of a store or from files, held against each other."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from firsthand.errors import MisuseError
from firsthand.export.comparison import Comparison, SourceText
from firsthand.kb import KnowledgeBase, load
from firsthand.lineage.compared_text import Text
from firsthand.lineage.derive import Deriver, turned
from firsthand.lineage.houses import newsroom_of
from firsthand.model import Article, Derivation, Direction, Reason, Rejected, Relation
from firsthand.pipeline.knowledge import knowledge
from firsthand.pipeline.reading import articles_of
from firsthand.pipeline.tracing import article_in
from firsthand.read import article_from_text
from firsthand.store import Store

_MOST_SOURCES = 2


def comparison(name_a: str, name_b: str, location: Path | None, kb_folder: Path | None) -> Comparison:
    """Compare two articles: ids in the store at `location`, or files.

    A file of several articles is followed by `#` and the id of one (`feed.jsonl#cps-1`). MisuseError where a name fits
    no article or more than one; StoreError where there is no store.
    """
    with ExitStack() as stack:
        store = stack.enter_context(Store.open(location, read_only=True)) if location else None
        kb = load(kb_folder) if kb_folder or location is None else knowledge(location)
        a, b = (_article(name, store, kb) for name in (name_a, name_b))
    if a.id == b.id:
        raise MisuseError(f"{name_a} and {name_b} are one and the same article; name two")
    return Comparison(a, b, _derived(a, b, kb), newsroom_of(a, kb).name, newsroom_of(b, kb).name)


def comparison_in(store: Store, kb: KnowledgeBase, a: Article, b: Article) -> Comparison:
    """Compare two different articles of an open store, with the articles that they were taken from.

    What the store keeps of the two is taken as it is; other pairs are compared now.
    """
    kept = [one for one in store.derivations([a.id, b.id]) if one.is_dependent]
    derivation = next((_seen_from(a.id, one) for one in kept if {one.a, one.b} == {a.id, b.id}), None)
    return Comparison(
        a,
        b,
        derivation or _derived(a, b, kb),
        newsroom_of(a, kb).name,
        newsroom_of(b, kb).name,
        tuple(_sources(a.id, b.id, kept, store, kb)),
    )


def warm(kb: KnowledgeBase) -> None:
    """Compare two words, so that what comparing needs is loaded, and on a new machine compiled, before it is asked for.

    Compiling takes some ten seconds, once; numba keeps the outcome beside the modules where it may write.
    """
    article = article_from_text("The rebels took the depot on Monday.", kb=kb)
    _derived(article, replace(article, id="other"), kb)


def _seen_from(article_id: str, derivation: Derivation) -> Derivation:
    return derivation if derivation.a == article_id else turned(derivation)


def _sources(a: str, b: str, kept: Sequence[Derivation], store: Store, kb: KnowledgeBase) -> Iterator[SourceText]:
    """The articles that A or B was taken from, each other left out, and at most a few."""
    found: dict[str, dict[str, Derivation]] = {}
    for one in kept:
        for source, taker, way in ((one.a, one.b, Direction.A_TO_B), (one.b, one.a, Direction.B_TO_A)):
            if one.direction is way and taker in (a, b) and source not in (a, b):
                found.setdefault(source, {})[taker] = _seen_from(source, one)
    best = sorted(found, key=lambda name: (-len(found[name]), -max(one.share_b for one in found[name].values()), name))
    articles = {one.id: one for one in store.articles(best[:_MOST_SOURCES])}
    for name in best[:_MOST_SOURCES]:
        article, of = articles[name], found[name]
        yield SourceText(article, newsroom_of(article, kb).name, of.get(a), of.get(b))


def _article(name: str, store: Store | None, kb: KnowledgeBase) -> Article:
    """An article of the store, or of a file where the store has none of that name."""
    if store is None or (_file_of(name) is not None and not store.find(name)):
        return article_of_file(name, kb)
    return article_in(store, name)


def _file_of(name: str) -> tuple[Path, str] | None:
    """The file or folder of a name, with the id after `#` where one is given; None where there is no such file."""
    file, _, given = name.rpartition("#")
    for path, wanted in ((name, ""), (file, given)):
        if path and Path(path).exists():
            return Path(path), wanted
    return None


def _derived(a: Article, b: Article, kb: KnowledgeBase) -> Derivation:
    """How the two stand to each other; also where they share nothing."""
    found = Deriver(kb).derive(Text.of(a), Text.of(b))
    return found or Derivation(
        a=a.id,
        b=b.id,
        relation=Relation.UNRELATED,
        direction=Direction.NONE,
        share_a=0.0,
        share_b=0.0,
        credit_a=(),
        credit_b=(),
        upstream=None,
        false_credits=(),
        passages=(),
        reasons=(Reason("relation.nothing", "They share no passage."),),
    )


def article_of_file(name: str, kb: KnowledgeBase) -> Article:
    """The article of a file, or of `FILE#ID` the one with that id; MisuseError where there is none or more than one."""
    named = _file_of(name)
    if named is None:
        raise MisuseError(f"{name}: no such file; to compare articles of a store, name it with --store")
    file, given = named
    found = list(articles_of(file, kb))
    articles = [one for one in found if isinstance(one, Article) and (not given or one.given_id == given)]
    if len(articles) == 1:
        return articles[0]
    if not articles:
        reasons = [one.reason for one in found if isinstance(one, Rejected)]
        raise MisuseError(f"{name}: {reasons[0] if reasons else f'no article in it has the id {given}'}")
    raise MisuseError(f"{name}: it holds {len(articles)} articles; name one, as in {file}#{articles[0].given_id}")
