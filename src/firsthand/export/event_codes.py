"""The PLOVER event and the CAMEO code of a transfer, as a table that can be read aloud.

PLOVER: "Political Language Ontology for Verifiable Event Records", Open Event Data Alliance, draft 0.8 with its list
`CAMEO2PLOVER-2021.txt` (github.com/openeventdata/PLOVER). CAMEO: "Conflict and Mediation Event Observations", Event and
Actor Codebook, version 1.1b3 of 2012 (eventdata.parusanalytics.com/data.dir/cameo.html).

PLOVER dropped CAMEO's 01 (statements) and 02 (appeals), so that neither a denial nor a request is an event of it; nor
does either know a word that covers both capture and resale. These have no event. A denial, a possibility and a plan
must never be counted as aid, so no special context ("negation", "hypothetical", "future") is left to make the
difference.
"""

from dataclasses import dataclass

from firsthand.export.told_as import AFFIRMED
from firsthand.model import Certainty, Status, Transfer


@dataclass(frozen=True, slots=True)
class EventCode:
    """A PLOVER event (None where it has none), its mode, its quad category, and the CAMEO code with its meaning.

    `source` and `recipient` are the slots whose parties act and are acted upon: who asks for arms acts, though arms
    would go the other way. `contexts` are PLOVER's.
    """

    event: str | None = None
    mode: str | None = None
    quad: int | None = None
    cameo: str | None = None
    meaning: str | None = None
    source: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ("military",)


_VERBAL_COOPERATION, _MATERIAL_COOPERATION, _VERBAL_CONFLICT, _MATERIAL_CONFLICT = 1, 2, 3, 4
_FROM, _TO = ("supplier",), ("recipient",)
_AID = EventCode("AID", None, _MATERIAL_COOPERATION, "072", "Provide military aid", _FROM, _TO)
_AGREE = EventCode("AGREE", None, _VERBAL_COOPERATION, "0332", "Express intent to provide military aid", _FROM, _TO)
_CODES = {
    Status.DELIVERED: _AID,
    Status.ONGOING: _AID,
    Status.AGREED: _AGREE,
    Status.PLANNED: _AGREE,
    Status.REQUESTED: EventCode(cameo="0232", meaning="Appeal for military aid", source=_TO, recipient=_FROM),
    Status.REFUSED: EventCode(
        "REJECT", "assist", _VERBAL_CONFLICT, "1222", "Reject request for military aid", _FROM, _TO
    ),
    # Who intercepted is no slot of a report; both parties of the consignment are acted upon.
    Status.INTERCEPTED: EventCode(
        "COERCE", "confiscate", _MATERIAL_CONFLICT, "1711", "Confiscate property", (), _FROM + _TO
    ),
    Status.DIVERTED: EventCode(),
}
# Who denies speaks, and does not act as the supplier or recipient that the denied statement names.
_DENIAL = EventCode(cameo="016", meaning="Deny responsibility", source=("speaker",), contexts=("military", "negation"))
_POSSIBLE = EventCode(contexts=("military", "hypothetical"))


def event_code(transfer: Transfer) -> EventCode:
    """The code of a transfer as the register lists it."""
    if transfer.certainty in AFFIRMED:
        return _CODES[transfer.status]
    return _DENIAL if transfer.certainty is Certainty.DENIED else _POSSIBLE
