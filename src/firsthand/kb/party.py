"""Links noun phrases to parties: states, groups and news organisations."""

from collections.abc import Sequence

from firsthand.kb.answers import absent, by_form, found, refused
from firsthand.kb.entities import Candidate, Form, Group, Kind, LabelEntry, State, kind_of
from firsthand.kb.fold import keyed
from firsthand.kb.heads import MEDIA, MEMBERS, OF_STATE, ORGANS, PEOPLES, SEATED, TITLES
from firsthand.kb.lookup import Lookup, standing
from firsthand.kb.period import holds_on
from firsthand.kb.phrase import Token, begins_description, is_coordination, said, split_core, tokens_of
from firsthand.kb.qualifying import has_people, is_backed, is_former, is_government, is_part
from firsthand.model import Link

PARTIES = (Kind.STATE, Kind.GROUP, Kind.OUTLET)
_BOUND = frozenset("of from in at for with within".split())
_BELONGING = frozenset("of from for within".split())


def link_party(text: str, kinds: frozenset[Kind], on: str | None, kb: Lookup, with_groups: bool = True) -> Link:
    """Link a clean phrase to the one party that it names, or to none; `kinds` are those wanted.

    Without groups, words that are also a group's name are read as any others: "Afghan army" as an organ of the state.
    """
    seen = {Kind.STATE, Kind.LABEL} | (kinds & {Kind.OUTLET}) | ({Kind.GROUP} if with_groups else set())
    return _Party(text, kinds, on, kb).link(tokens_of(text, kb.scan(text, seen)))


class _Party:
    """One question: about which words, which kinds are wanted, on which day, by which knowledge base."""

    def __init__(self, text: str, kinds: frozenset[Kind], on: str | None, kb: Lookup, past: bool = False) -> None:
        """`past`: whoever is named may have left office, since the question is whose government it was."""
        self.text = text
        self.kinds = kinds
        self.on = on
        self.kb = kb
        self.past = past

    def link(self, tokens: Sequence[Token]) -> Link:
        """Link a phrase, or the rest of one."""
        core, rest = split_core(tokens)
        if tokens and begins_description(tokens[0]):
            return refused("link.qualifier", f"“{said(self.text, tokens)}” only describes a party")
        if is_coordination(tokens) and any(token.of_kind(*PARTIES) for token in tokens):
            return refused("link.several", f"“{said(self.text, tokens)}” joins several parties")
        named = [at for at, token in enumerate(core) if token.of_kind(*PARTIES) and not token.compound]
        if not named:
            return self._unnamed(core, rest)
        before, name, after = core[: named[-1]], core[named[-1]], core[named[-1] + 1 :]
        if all(token.is_possessive for token in after):
            answer = self._as_head(before, name, rest)
        else:
            answer = self._as_modifier(before, name, after)
        return self._unless_apposed(answer, rest)

    def _unnamed(self, core: Sequence[Token], rest: Sequence[Token]) -> Link:
        """A core without a party's name: "officials of Iran", "members of the FARC", "rebels near Aleppo"."""
        words = said(self.text, [*core, *rest])
        label = next((token for token in core if token.of_kind(Kind.LABEL) and not self._is_government(token)), None)
        if rest and rest[0].lower in _BOUND and not any(t.is_capital or t.compound for t in core[1:]):
            answer = self._bound(core, rest, label is None)
            if answer is not None:
                return answer
        if any(token.compound for token in core):
            return refused(
                "link.qualifier", f"“{words}” names a party only to describe another, which it does not name"
            )
        if label is not None:
            return refused("link.label-only", f"“{label.text}” is a label and names no party")
        return refused("link.unknown", f"“{words}” names no party in the knowledge base")

    def _bound(self, core: Sequence[Token], rest: Sequence[Token], unlabelled: bool) -> Link | None:
        """What a party's head is bound to by "of", "in" and the like, where that makes the two one party."""
        head, tie = core[-1].lower, rest[0].lower
        target = rest[1:]
        if tie == "of" and head in ORGANS:
            target = _past_affairs(target)
        if head not in MEMBERS or not target:
            return None
        words = said(self.text, [*core, *rest])
        # Whoever the organ is tied to by "in" is meant as a party, also where the phrase as a whole may be a place.
        kinds, target = self.kinds - {Kind.PLACE}, _undetermined(target)
        answer = _Party(self.text, kinds, self.on, self.kb).link(target)
        if answer.entity is None and tie == "of" and is_government(core[-1:]):
            answer = _Party(self.text, kinds, None, self.kb, past=True).link(target)
        if answer.entity is None:
            return None
        if kind_of(answer.entity) is Kind.STATE:
            speaks = head in ORGANS and (tie in _BELONGING or (head in SEATED and tie in ("in", "at")))
            if not (speaks and unlabelled and not is_former(core) and not has_people(core)):
                return None
            return found(answer.entity, "link.organ", f"“{words}” speaks or acts for {answer.entity}")
        return found(answer.entity, "link.member", f"“{words}” is of {answer.entity}")

    def _as_head(self, before: Sequence[Token], name: Token, rest: Sequence[Token]) -> Link:
        """The name ends the core: "Iran's Quds Force", "the Lebanese group Hezbollah", "President Obama"."""
        candidates = standing(name.text, name.of_kind(*PARTIES), self.on, self.kb)
        if not candidates:
            return absent(name.text, name.of_kind(*PARTIES), self.on)
        wanted = [c for c in candidates if kind_of(c.entity) in self.kinds and not self._is_rather_a_place(name, c)]
        if not wanted:
            return self._state_behind(name, candidates[0])
        best = _strongest(wanted)
        words = said(self.text, [*before, name])
        if best.form is Form.ADJECTIVE or (best.form is Form.DEMONYM and (before or rest)):
            return refused("link.qualifier", f"“{said(self.text, [*before, name, *rest])}” is not {best.entity} itself")
        if is_backed(before, name.text):
            return refused("link.qualifier", f"“{words}” may be others than {best.entity}")
        if is_former(before) and not self.past and best.form not in (Form.NAME, Form.ALIAS):
            return refused("link.former", f"“{words}” no longer speaks for {best.entity}")
        if best.form in (Form.NAME, Form.ALIAS) and kind_of(best.entity) is Kind.STATE and is_part(before):
            return refused("link.part", f"“{words}” is a part of {best.entity}, not the state")
        if before and self._is_longer_name(before[-1], name, best):
            return refused("link.longer-name", f"“{words}” is a longer name that is not in the knowledge base")
        if not before:
            return by_form(name.text, wanted)
        return by_form(name.text, wanted, "link.head", f"“{words}” names {best.entity}")

    def _state_behind(self, name: Token, candidate: Candidate) -> Link:
        """The state whose organ a group is, where states are wanted and groups are not."""
        group = self.kb.entity(candidate.entity)
        ties = group.affiliations if isinstance(group, Group) and Kind.STATE in self.kinds else ()
        standing_ties = (tie for tie in ties if self.on is None or holds_on(tie.since, tie.until, self.on))
        states = sorted({tie.to for tie in standing_ties if tie.kind == "organ" and kind_of(tie.to) is Kind.STATE})
        if len(states) == 1:
            return found(states[0], "link.organ", f"“{name.text}” is an organ of {states[0]}")
        return refused("link.other-kind", f"“{name.text}” names {candidate.entity}, which is not wanted here")

    def _is_rather_a_place(self, name: Token, candidate: Candidate) -> bool:
        """Whether a metonym names a place and places are wanted."""
        is_metonym = candidate.form is Form.METONYM and Kind.PLACE in self.kinds
        return is_metonym and bool(self.kb.scan(name.text, (Kind.PLACE,)))

    def _is_longer_name(self, previous: Token, name: Token, best: Candidate) -> bool:
        """Whether a capitalised word goes before the name that is neither title, people nor the leader's first name."""
        if not previous.is_capital or previous.lower in TITLES | PEOPLES:
            return False
        state = self.kb.entity(best.entity)
        if best.form is not Form.LEADER or not isinstance(state, State):
            return True
        forms = [
            {keyed(form) for form in (leader.name, leader.short, *leader.aliases) if form} for leader in state.leaders
        ]
        given = {word for own in forms if keyed(name.text) in own for form in own for word in form.split()}
        return not set(keyed(previous.text).split()) <= given

    def _as_modifier(self, before: Sequence[Token], name: Token, after: Sequence[Token]) -> Link:
        """Words follow the name: "Syrian officials", "Hezbollah fighters", "American arms dealers"."""
        named = name.of_kind(*PARTIES)
        candidates = standing(name.text, named, self.on, self.kb)
        if not candidates and is_government(after):
            candidates = standing(name.text, [c for c in named if kind_of(c.entity) is Kind.STATE], None, self.kb)
        for kind, heads, between, code in (
            (Kind.GROUP, MEMBERS, OF_STATE | PEOPLES, "link.member"),
            (Kind.OUTLET, MEDIA, MEDIA, "link.member"),
            (Kind.STATE, ORGANS, OF_STATE | ORGANS, "link.organ"),
        ):
            meant = [candidate for candidate in candidates if kind_of(candidate.entity) is kind]
            if kind in self.kinds and meant and self._ends_in(after, heads, between, labels=kind is Kind.GROUP):
                return self._of_party(before, name, after, meant, code)
        if not candidates:
            return absent(name.text, named, self.on)
        entity = _strongest(candidates).entity
        return refused(
            "link.qualifier", f"“{said(self.text, [*before, name, *after])}” names {entity} only to describe another"
        )

    def _of_party(
        self, before: Sequence[Token], name: Token, after: Sequence[Token], meant: list[Candidate], code: str
    ) -> Link:
        """An organ or official of a state, a member of a group, unless something before the name says otherwise."""
        words = said(self.text, [*before, name, *after])
        entity = _strongest(meant).entity
        if is_former([*before, *after]):
            return refused("link.former", f"“{words}” no longer speaks for {entity}")
        if code == "link.member":
            return self._member(name, after, meant, words)
        others = {c.entity for token in before if not token.compound for c in token.of_kind(Kind.STATE)}
        if others - {candidate.entity for candidate in meant}:
            return refused("link.several", f"“{words}” names several states")
        labels = [token for token in before if token.of_kind(Kind.LABEL) and not self._is_government(token)]
        if (
            labels
            or is_backed(before, after[-1].text)
            or any(token.is_capital and token.lower not in OF_STATE | TITLES for token in before)
        ):
            return refused("link.qualifier", f"“{words}” names {entity} only to describe another party")
        return by_form(words, meant, code, f"“{words}” speaks or acts for {entity}")

    def _member(self, name: Token, after: Sequence[Token], meant: list[Candidate], words: str) -> Link:
        """What belongs to a group or a news organisation; the members of an alliance are not the alliance."""
        entity = self.kb.entity(_strongest(meant).entity)
        if isinstance(entity, Group) and entity.kind == "alliance" and after[-1].lower in ("member", "members"):
            return refused("link.qualifier", f"“{words}” are not {entity.id} itself")
        return by_form(name.text, meant, "link.member", f"“{words}” is of {entity.id}")

    def _ends_in(self, after: Sequence[Token], heads: frozenset[str], between: frozenset[str], labels: bool) -> bool:
        """Whether the words after a name are a head, words that may go before it, and perhaps a person's name."""
        after = [token for token in after if not token.is_possessive]
        at = max((i for i, token in enumerate(after) if self._is_head(token, heads, labels)), default=-1)
        person = all(token.is_capital or token.lower in ("al", "bin", "van", "de") for token in after[at + 1 :])
        lead = (t.lower in between or self._is_head(t, heads, labels) for t in after[: max(at, 0)])
        return at >= 0 and person and all(lead)

    def _is_head(self, token: Token, heads: frozenset[str], labels: bool) -> bool:
        if token.candidates and not token.of_kind(Kind.LABEL):
            return False
        return token.lower in heads or (labels and bool(token.candidates))

    def _is_government(self, token: Token) -> bool:
        entries = [self.kb.entity(candidate.entity) for candidate in token.of_kind(Kind.LABEL)]
        return token.lower in ORGANS or any(
            isinstance(entry, LabelEntry) and entry.of == "government" for entry in entries
        )

    def _unless_apposed(self, answer: Link, rest: Sequence[Token]) -> Link:
        """The answer, unless a comma adds another party: "Iran, Syria"."""
        if answer.entity is None or not rest or rest[0].text != ",":
            return answer
        others = {c.entity for t in rest if not t.compound for c in t.of_kind(*PARTIES) if c.form is not Form.ADJECTIVE}
        if others - {answer.entity}:
            return refused("link.several", f"the words name {answer.entity} and {', '.join(sorted(others))}")
        return answer


def _strongest(candidates: Sequence[Candidate]) -> Candidate:
    return next((c for c in candidates if c.form in (Form.NAME, Form.ALIAS)), candidates[0])


def _past_affairs(tokens: Sequence[Token]) -> Sequence[Token]:
    """Skip the field of a ministry: from "Defence of Ukraine" to "Ukraine"."""
    for at, token in enumerate(tokens):
        if token.lower in ("of", "for", "in"):
            return tokens[at + 1 :] if at else tokens
        if token.candidates or (token.lower not in OF_STATE and token.lower not in ("the", "and")):
            return tokens
    return tokens


def _undetermined(tokens: Sequence[Token]) -> Sequence[Token]:
    while len(tokens) > 1 and tokens[0].lower in ("the", "a", "an", "his", "its", "their", "some", "one"):
        tokens = tokens[1:]
    return tokens
