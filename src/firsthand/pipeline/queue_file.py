"""The review queue of a store, made once a register and kept beside it."""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self
from zipfile import BadZipFile

import numpy as np

from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Derivation, Reason, Report, Transfer
from firsthand.pipeline.judging import Reviewed, reviewed
from firsthand.pipeline.review_queue import QueueOrder, ReviewQueue, build_queue
from firsthand.register import JudgedPair, Unsure, build_register, build_with_proposals, proposals
from firsthand.store import Store

_FILE = "review-queue.npz"
_FOLDER = "review"


def review_queue(location: Path, store: Store, kb: KnowledgeBase, transfers: Sequence[Transfer]) -> ReviewQueue:
    """The queue for the store in a folder and its register of this moment: the kept one, else one made and kept.

    To make it, everything is read and grouped once more for the pairs that are left to people, which takes two thirds
    as long as the register; `build_with_queue` spares that. Where the folder may not be written to it is made and not
    kept. Every judgement moves the store on, so that a server keeps the queue as long as the register it shows.
    """
    built_from = store.position()
    kept = read_queue(location)
    if kept and kept.built_from == built_from:
        return kept
    made = make_queue(store, kb, transfers, built_from)
    with suppress(OSError):
        write_queue(location, made)
    return made


def make_queue(store: Store, kb: KnowledgeBase, transfers: Sequence[Transfer], built_from: int) -> ReviewQueue:
    """The queue of all reports as the machine read them, with the pairs that are undecided as people left them."""
    held = _Held.of(store, kb)
    pairs = proposals(held.judged.reports, held.articles, kb, held.derivations, **held.people)
    return build_queue(held.reports, held.outlets, transfers, pairs, built_from)


def build_with_queue(location: Path, store: Store, kb: KnowledgeBase) -> tuple[Transfer, ...]:
    """Build the register from everything in the store and keep it there, and its queue in the folder beside it."""
    built_from = store.position()
    held = _Held.of(store, kb)
    transfers, pairs = build_with_proposals(held.judged.reports, held.articles, kb, held.derivations, **held.people)
    store.save_register(transfers, built_from)
    with suppress(OSError):  # the queue is made again when it is asked for
        write_queue(location, build_queue(held.reports, held.outlets, transfers, pairs, built_from))
    return transfers


def build_unkept(store: Store, kb: KnowledgeBase) -> tuple[Transfer, ...]:
    """Build the same register and keep nothing, as where the store may only be read."""
    held = _Held.of(store, kb)
    return build_register(held.judged.reports, held.articles, kb, held.derivations, **held.people)


@dataclass(frozen=True, slots=True)
class _Held:
    """What a store holds, and what people made of it."""

    reports: tuple[Report, ...]
    articles: dict[str, Article]
    derivations: list[Derivation]
    judged: Reviewed

    @classmethod
    def of(cls, store: Store, kb: KnowledgeBase) -> Self:
        reports = store.reports()
        articles = {article.id: article for article in store.articles({report.article for report in reports})}
        derivations = [one for one in store.derivations(articles) if one.is_dependent]
        return cls(reports, articles, derivations, reviewed(store, reports, articles, kb))

    @property
    def people(self) -> dict[str, tuple[JudgedPair, ...]]:
        return {"same": self.judged.same, "apart": self.judged.apart}

    @property
    def outlets(self) -> dict[str, str]:
        return {article.id: article.outlet for article in self.articles.values() if article.outlet}


def write_queue(location: Path, queue: ReviewQueue) -> None:
    """Keep a queue in the store's folder; a half-written one is never read. OSError where that cannot be."""
    file = location / _FOLDER / _FILE
    file.parent.mkdir(exist_ok=True)
    fresh = file.with_suffix(f".{os.getpid()}.new")  # two processes may write at once, and the last one stays
    words = {
        "built_from": queue.built_from,
        "outlets": queue.outlet_names,
        "pairs": [(pair.one, pair.other, pair.reason.code, pair.reason.text) for pair in queue.pairs],
    }
    columns: dict[str, Any] = {_column(by): order for by, order in queue.orders.items()}
    columns |= {"ids": queue.ids, "outlet": queue.outlet}
    with fresh.open("wb") as target:
        np.savez(target, words=np.frombuffer(json.dumps(words).encode(), dtype=np.uint8), **columns)
    fresh.replace(file)


def read_queue(location: Path) -> ReviewQueue | None:
    """The queue that is kept in the store's folder, None where there is none that reads."""
    try:
        with np.load(location / _FOLDER / _FILE, allow_pickle=False) as held:
            words = json.loads(held["words"].tobytes())
            return ReviewQueue(
                built_from=words["built_from"],
                ids=held["ids"],
                orders={by: held[_column(by)] for by in QueueOrder},
                outlet=held["outlet"],
                outlet_names=tuple(words["outlets"]),
                pairs=tuple(Unsure(one, other, Reason(code, text)) for one, other, code, text in words["pairs"]),
            )
    except (OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile):
        return None


def _column(by: QueueOrder) -> str:
    return f"by-{by.value}"
