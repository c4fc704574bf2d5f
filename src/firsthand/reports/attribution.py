"""The chain from the outlet that ran an article to the voice that makes the statement."""

from collections.abc import Iterator, Sequence

from firsthand.kb import KnowledgeBase, Outlet
from firsthand.model import Article, Attribution, BlockKind, Credit, CreditKind, Mention, Span, Station
from firsthand.reports.newsroom_references import NewsroomReference, is_general, newsroom_references

_WHOLE = frozenset({CreditKind.BYLINE, CreditKind.SOURCE, CreditKind.TAG})


def attribution_chain(
    article: Article, sentence: Span, reported_by: Sequence[Mention], speakers: Sequence[Mention], kb: KnowledgeBase
) -> tuple[Attribution, ...]:
    """Outlet, whoever passed the text on, the newsroom that gathered it, then the voices, innermost last.

    Credits for the article as a whole come before those within it: a by-line ("Articles by: X") names whose text this
    is, a report credited inside that text ("Reuters reported") is what X took it from. `speakers` are nearest first.
    """
    newsrooms = list(_newsrooms(article, sentence, reported_by, kb))
    chain = [Attribution(Station.OUTLET, article.outlet, article.outlet_link)] if article.outlet else []
    for at, (name, credit_or_mention, words) in enumerate(newsrooms):
        station = Station.NEWSROOM if at == len(newsrooms) - 1 else Station.REPUBLISHER
        chain.append(Attribution(station, name, credit_or_mention.link, words))
    voices = (Attribution(Station.VOICE, speaker.value, speaker.link, speaker.words) for speaker in reversed(speakers))
    return (*chain, *voices)


def _newsrooms(
    article: Article, sentence: Span, reported_by: Sequence[Mention], kb: KnowledgeBase
) -> Iterator[tuple[str, Credit | Mention, Span]]:
    seen = {_key(article.outlet or "", article.outlet_link.entity)}
    whole = [credit for credit in article.credits if credit.whole_article and credit.kind in _WHOLE]
    for credit in (*whole, *_told(article, sentence, reported_by, kb)):
        key = _key(credit.newsroom.text, credit.link.entity)
        if key not in seen and credit.kind != CreditKind.CONTRIBUTED:
            seen.add(key)
            yield credit.newsroom.text, credit, credit.newsroom
    for mention in reported_by:
        key = _key(mention.words.text, mention.link.entity)
        if key not in seen and not (is_general(mention) and len(seen) > 1):
            seen.add(key)
            yield mention.words.text, mention, mention.words


def _told(article: Article, sentence: Span, reported_by: Sequence[Mention], kb: KnowledgeBase) -> list[Credit]:
    """The newsrooms whose reporting a sentence retells, for the whole article first.

    A credit covers its own sentence, and so does a word that points back to it ("the paper said"). One of the opening
    paragraph covers the others as well, save statements with a credit of their own: an agency's the whole article,
    another newsroom's as far as the article keeps coming back to it, and to others no oftener.
    """
    told = [credit for credit in article.credits if credit.kind == CreditKind.REPORTED]
    if not told:
        return []
    references = newsroom_references(article, kb)
    here = [credit for credit in told if sentence.overlaps(credit.words)]
    here += [found.credit for found in references if sentence.covers(found.words)]
    everywhere = [credit for credit in told if credit.whole_article]
    named = any(not is_general(mention) for mention in reported_by)
    if here or named:
        return [*everywhere, *here]
    opening = _opening_end(article)
    lead = [
        credit for credit in told if credit.words.end <= opening and _covers(credit, sentence, told, references, kb)
    ]
    return [*everywhere, *lead]


def _covers(
    credit: Credit,
    sentence: Span,
    told: Sequence[Credit],
    references: Sequence[NewsroomReference],
    kb: KnowledgeBase,
) -> bool:
    """Whether a credit in the opening paragraph speaks for a sentence that has none of its own."""
    if _is_agency(credit, kb):
        return True
    key = _key(credit.newsroom.text, credit.link.entity)
    others = [other for other in told if not _same(other, key)]
    again = [other.words.end for other in told if other is not credit and _same(other, key)]
    again += [found.words.end for found in references if _same(found.credit, key)]
    alone = len(again) >= len(others) and all(other.words.start > credit.words.end for other in others)
    return alone and sentence.part is credit.words.part and any(sentence.start < place for place in again)


def _same(credit: Credit, key: str) -> bool:
    return _key(credit.newsroom.text, credit.link.entity) == key


def _is_agency(credit: Credit, kb: KnowledgeBase) -> bool:
    outlet = kb.entity(credit.link.entity) if credit.link.entity else None
    return isinstance(outlet, Outlet) and outlet.kind == "agency"


def _opening_end(article: Article) -> int:
    """Where the first paragraph of the story ends."""
    for block in article.blocks:
        if block.kind == BlockKind.STORY:
            line_end = article.text.find("\n", block.start)
            return block.end if line_end < 0 else min(block.end, line_end)
    return 0


def _key(name: str, entity: str | None) -> str:
    return entity or name.casefold().removeprefix("the ")
