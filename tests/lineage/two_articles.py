"""Sentences of an invented conflict and articles made of them, for tests of what two articles share."""

from firsthand.kb import KnowledgeBase
from firsthand.lineage.alignment import align
from firsthand.lineage.compared_text import Text
from firsthand.lineage.derive import Deriver
from firsthand.lineage.sharing import Passage, passages_of
from firsthand.model import Article, Derivation, Place
from firsthand.read import article_from_text

WIRE, POST = "Hill Wire", "Valley Post"
HARBOUR = (
    "Fishermen at the old harbour mended their nets on Monday while trucks waited in a long line at the customs shed. "
    "The ferry did not sail, and the ticket office stayed shut until evening."
)
MOUNTAIN = (
    "Heavy rain closed the mountain road for the third day, and teachers in the upper valley sent pupils home before "
    "noon. A bridge that was rebuilt last autumn held."
)
QUAY = (
    "Militiamen carried forty crates of mortar bombs from the quay to a disused school behind the market and posted "
    "two sleepy guards at its gate."
)
SPEECH = (
    "We will not hand over a single rifle until the last checkpoint on the coast road is gone and our people come home"
)
PUMPS = (
    "Engineers spent most of Sunday repairing the pumping station that shells had wrecked during the siege last month."
)
PUMPS_REWORDED = (
    "The pumping station, wrecked by shells in last month's siege, was under repair by engineers through Sunday."
)
ANONYMOUS = "on condition of anonymity because he was not authorized to speak to the media"
FOOTER = (
    "Hill Wire is read in nine towns of the valley. Write to the desk, buy the printed paper at any kiosk, or join our "
    "readers for tea on the first Thursday of each month."
)
BASIN = (
    "The harbour master said that the tide had brought weed and timber into the basin, and that divers were clearing "
    "the chains by hand because the crane had lost its motor in the spring. Nobody was hurt, but two skippers "
    "quarrelled over a berth."
)
SHEEP = (
    "Farmers who had driven sheep down from the ridge slept in barns, and the bakery gave away what it had left. The "
    "weather office expects snow above the tree line before the week is out."
)


def page(*paragraphs: str) -> str:
    """Paragraphs as the text of an article."""
    return "\n\n".join(paragraphs) + "\n"


def read(kb: KnowledgeBase, text: str, outlet: str | None = WIRE, name: str = "", **stated: str) -> Article:
    """An article of this text, read as usual; `stated` may be its date and title."""
    return article_from_text(text, kb=kb, outlet=outlet, given_id=name, **stated)


def prepared(kb: KnowledgeBase, *texts: str, outlets: tuple[str, str] = (WIRE, POST)) -> tuple[Text, Text]:
    """Two articles of these texts and outlets, prepared for comparison."""
    a, b = (Text.of(read(kb, text, outlet)) for text, outlet in zip(texts, outlets, strict=True))
    return a, b


def shared(a: Text, b: Text) -> tuple[Passage, ...]:
    """What the two share."""
    return passages_of(align(a.tokens, b.tokens), a, b)


def derived(kb: KnowledgeBase, *texts: str, outlets: tuple[str, str] = (WIRE, POST)) -> Derivation | None:
    """How two articles of these texts and outlets stand to each other."""
    return Deriver(kb).derive(*prepared(kb, *texts, outlets=outlets))


def words_at(text: str, place: Place) -> str:
    """What stands at a place."""
    return text[place.start : place.end]
