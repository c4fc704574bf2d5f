"""The chain from the outlet that ran an article to the voice that makes the statement."""

from collections.abc import Iterator, Sequence

from firsthand.kb import KnowledgeBase, Outlet
from firsthand.model import Article, Attribution, BlockKind, Credit, CreditKind, Mention, Span, Station

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
    told = [credit for credit in article.credits if credit.kind == CreditKind.REPORTED]
    here = [credit for credit in told if sentence.overlaps(credit.words)]
    # What an agency is credited with in the opening paragraph the whole article retells, save statements with a credit
    # of their own; another newsroom is credited for what stands beside it.
    opening = _opening_end(article)
    lead = [
        credit
        for credit in told
        if credit.whole_article or (credit.words.end <= opening and not here and _is_agency(credit, kb))
    ]
    for credit in (*whole, *lead, *here):
        key = _key(credit.newsroom.text, credit.link.entity)
        if key not in seen and credit.kind != CreditKind.CONTRIBUTED:
            seen.add(key)
            yield credit.newsroom.text, credit, credit.newsroom
    for mention in reported_by:
        key = _key(mention.value, mention.link.entity)
        if key not in seen:
            seen.add(key)
            yield mention.value, mention, mention.words


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
    return entity or name.casefold()
