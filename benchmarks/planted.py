"""A collection of articles with known reuse planted in it.

    python benchmarks/planted.py CORPORA SIZE OUT.arrow [--seed 7]

CORPORA is the folder of allsides, fnc and reuters21578. Real articles are the background; where SIZE asks for more than
there are, articles made of their words fill up (`resampled.py`). The planted articles are the same at every size, so
that only the background grows. Everything follows from the seed, on every machine.
"""

import argparse
import json
import lzma
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
from derivatives import FOOTER, carried, heavy, part, quoted, whole
from resampled import PARAGRAPH, Dice, Resampler

CORPORA = ("allsides", "fnc", "reuters21578")
LEAST_WORDS = 80  # of a background article: below stand price tables and one-line items
SOURCE_WORDS = 300  # at least, of an article that is reused or holds reused text

Article = tuple[str, str]
Make = Callable[[str, str, Resampler, Dice], str]
KINDS: dict[str, Make] = {
    "whole": lambda source, _host, words, dice: whole(source, words, dice),
    "part60-90": lambda source, host, _words, dice: part(source, host, 0.6, 0.9, dice),
    "part30-60": lambda source, host, _words, dice: part(source, host, 0.3, 0.6, dice),
    "part10-30": lambda source, host, _words, dice: part(source, host, 0.1, 0.3, dice),
    "heavy": lambda source, _host, words, dice: heavy(source, words, dice),
    "quote30": lambda source, host, _words, dice: quoted(source, host, 30, dice),
    "quote20": lambda source, host, _words, dice: quoted(source, host, 20, dice),
    "quote12": lambda source, host, _words, dice: quoted(source, host, 12, dice),
    "quote8": lambda source, host, _words, dice: quoted(source, host, 8, dice),
}


@dataclass(frozen=True, slots=True)
class Amounts:
    """How much is planted: derivatives of each kind, outlets that carry the story, articles with the footer."""

    each: int = 200
    outlets: int = 300
    footers: int = 2000


@dataclass(frozen=True, slots=True)
class Planted:
    """One derivative: the ids of the article it was made from and of itself, and how it was made."""

    source: str
    derivative: str
    kind: str


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles in a drawn order, and what was planted in them."""

    articles: Sequence[Article]
    truth: Sequence[Planted]
    story: frozenset[str]
    footers: frozenset[str]


def plant(articles: Iterable[Article], size: int, seed: int, amounts: Amounts = Amounts()) -> Collection:
    """`size` articles made of the given ones (id and text, ids distinct); ValueError if too few are given."""
    real = [(name, text) for name, text in articles if len(text.split()) >= LEAST_WORDS]
    words = Resampler(text for _, text in real)
    drawn = Dice(f"{seed} order").sample(real)
    long = iter([article for article in drawn if len(article[1].split()) >= SOURCE_WORDS])
    try:
        planted, truth, used = derived(long, words, seed, amounts)
        story, family, lent = story_of(long, words, seed, amounts)
    except StopIteration:
        raise ValueError(f"too few articles of {SOURCE_WORDS} words to plant {amounts}") from None
    room = size - len(planted) - len(family)
    if room < amounts.footers:
        raise ValueError(f"{size} articles have no room for {amounts}")
    taken = used | lent
    background = filled([article for article in drawn if article[0] not in taken], room, words, seed)
    footed = {name for name, _ in Dice(f"{seed} footers").sample(background[: amounts.footers])}
    background = [(name, PARAGRAPH.join((text, FOOTER)) if name in footed else text) for name, text in background]
    mixed = Dice(f"{seed} mix {size}").sample([*planted, *family, *background])
    return Collection(mixed, truth, story, frozenset(footed))


def derived(
    long: Iterator[Article], words: Resampler, seed: int, amounts: Amounts
) -> tuple[list[Article], list[Planted], set[str]]:
    """Sources and their derivatives, what was made of what, and the ids of every article that went into them."""
    made: list[Article] = []
    truth: list[Planted] = []
    used: set[str] = set()
    for kind, make in KINDS.items():
        for number in range(amounts.each):
            source, host = next(long), next(long)
            name = f"{kind}/{number:04}"
            made += [source, (name, make(source[1], host[1], words, Dice(f"{seed} {name}")))]
            truth.append(Planted(source[0], name, kind))
            used |= {source[0], host[0]}
    return made, truth, used


def story_of(
    long: Iterator[Article], words: Resampler, seed: int, amounts: Amounts
) -> tuple[frozenset[str], list[Article], set[str]]:
    """The ids of one story and of the outlets' copies of it, these articles, and the ids of every article used."""
    name, text = next(long)
    others = [next(long) for _ in range(max(1, amounts.outlets // 10))]
    family = [(name, text)]
    for number in range(amounts.outlets):
        own = f"story/{number:04}"
        family.append((own, carried(text, [other for _, other in others], words, Dice(f"{seed} {own}"))))
    return frozenset(name for name, _ in family), family, {name, *(name for name, _ in others)}


def filled(background: list[Article], room: int, words: Resampler, seed: int) -> list[Article]:
    """`room` articles: the real ones as far as they go, then made ones."""
    missing = room - len(background)
    if missing <= 0:
        return background[:room]
    made = words.articles(missing, seed)
    return [*background, *((f"made/{number:06}", text) for number, text in enumerate(made))]


def real_articles(folder: Path) -> Iterator[Article]:
    """Id and text of every article of the corpora, the first of each text."""
    seen: set[str] = set()
    for corpus in CORPORA:
        with lzma.open(folder / f"{corpus}.jsonl.xz", "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if row["text"] not in seen:
                    seen.add(row["text"])
                    yield f"{corpus}/{row['id']}", row["text"]


def write(collection: Collection, path: Path) -> None:
    """The articles as an Arrow file of `id` and `text`; what was planted, as JSON in the schema's metadata."""
    truth = {
        "truth": [[planted.source, planted.derivative, planted.kind] for planted in collection.truth],
        "story": sorted(collection.story),
        "footers": sorted(collection.footers),
    }
    names, texts = zip(*collection.articles, strict=True)
    schema = pa.schema([("id", pa.string()), ("text", pa.large_string())], {"planted": json.dumps(truth)})
    table = pa.table([pa.array(names), pa.array(texts, pa.large_string())], schema=schema)
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, table.schema) as out:
        out.write_table(table, max_chunksize=10_000)


def read(path: Path) -> Collection:
    """The collection that `write` wrote."""
    with pa.OSFile(str(path), "rb") as file:
        table = pa.ipc.open_file(file).read_all()
    known = json.loads(table.schema.metadata[b"planted"])
    articles = list(zip(table["id"].to_pylist(), table["text"].to_pylist(), strict=True))
    truth = [Planted(*row) for row in known["truth"]]
    return Collection(articles, truth, frozenset(known["story"]), frozenset(known["footers"]))


def main() -> None:
    """Make a collection and write it."""
    parser = argparse.ArgumentParser(description="A collection of articles with known reuse.")
    parser.add_argument("corpora", type=Path)
    parser.add_argument("size", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    write(plant(real_articles(options.corpora), options.size, options.seed), options.out)


if __name__ == "__main__":
    main()
