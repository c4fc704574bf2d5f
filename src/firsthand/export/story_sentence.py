"""What a family of articles is, in a few plain sentences."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from firsthand.export.family_form import Family, NodeKind
from firsthand.export.headline_change import changed_headline
from firsthand.lineage.taking import CountedEdit, CreditState, Taking, telling
from firsthand.model import EditKind, Relation

_FIGURES = re.compile(r"\d[\d.,]*")
_TOLD = 2  # changed numbers that the sentence tells
_KINDS = {
    EditKind.LABEL: ("a label", "labels"),
    EditKind.NUMBER: ("a number", "numbers"),
    EditKind.HEDGE: ("a hedge", "hedges"),
    EditKind.ATTRIBUTION: ("who says so", "who says so"),
    EditKind.NAME: ("a name", "names"),
}


def story_sentences(family: Family) -> list[str]:
    """What the family is and what became of its text and headline; which words were changed; what became of the credit.

    What is nothing is left out.

    An article counts as having reworded the text where its relation says so, or where it took a part of it and changed
    words that bear on meaning in that part.
    """
    takings = [edge.taking for edge in family.edges if edge.in_tree and edge.taking]
    directed = [(one, telling(one.edits)) for one in takings if one.is_directed]
    handled = ", ".join(_handled(directed))
    numbers = _numbers([found for _, found in directed])
    parts = [_whole(family), *([handled] if handled else []), *numbers, *_headlines(family, takings)]
    sentences = ["; ".join(parts), _changed([found for _, found in directed]), _credited(family, takings)]
    return [f"{sentence}." for sentence in sentences if sentence]


def _whole(family: Family) -> str:
    """ "4 articles, one text, from Hill Wire"."""
    count = len(family.articles)
    if count == 1:
        return "One article: it shares its narration with no other article of this store"
    roots = [node for node in family.nodes if node.id in set(family.roots)]
    named = [node.name for node in roots if node.kind is NodeKind.NEWSROOM]
    if not named:
        return f"{count} articles, one text; which of them had it first is not known"
    if len(roots) == 1:
        absent = " (its own article is not in this store)" if roots[0].is_absent else ""
        return f"{count} articles, one text, from {named[0]}{absent}"
    unknown = len(roots) - len(named)
    also = [f"{unknown} not known"] if unknown else []
    return f"{count} articles that lean on each other's text, from {_listed([*dict.fromkeys(named), *also])}"


def _handled(directed: Sequence[tuple[Taking, tuple[CountedEdit, ...]]]) -> Iterator[str]:
    relations = [_relation(taking, found) for taking, found in directed]
    for relation, words in ((Relation.COPY, "copied it"), (Relation.REWORDED, "reworded it")):
        if count := relations.count(relation):
            yield f"{count} {words}"
    if count := relations.count(Relation.PARTIAL):
        yield f"{count} took a part of it"


def _relation(taking: Taking, found: Sequence[CountedEdit]) -> Relation:
    relation = taking.derivation.relation
    return Relation.REWORDED if relation is Relation.PARTIAL and found else relation


def _numbers(changed: Sequence[Sequence[CountedEdit]]) -> Iterator[str]:
    """ "1 turned “about 50” into “500”": the numbers changed most often, then most, in the order of the family."""
    found: Counter[tuple[str, str]] = Counter()
    for edits in changed:
        found.update({(one.before, one.after) for one in edits if one.kind is EditKind.NUMBER and _differ(one)})
    ranked = sorted(found, key=lambda pair: (-found[pair], -_factor(*pair), pair))
    for before, after in ranked[:_TOLD]:
        yield f"{found[before, after]} turned “{before}” into “{after}”"


def _headlines(family: Family, takings: Sequence[Taking]) -> Iterator[str]:
    """ "2 gave it a headline of their own"."""
    pairs = [(family.articles[one.other], family.articles[one.taker]) for one in takings if one.is_directed]
    count = sum(changed_headline(*pair) is not None for pair in pairs)
    if count:
        yield f"{count} gave it a headline of {'its' if count == 1 else 'their'} own"


def _differ(edit: CountedEdit) -> bool:
    """Whether both sides hold a number, and not the same one."""
    return bool(edit.before and edit.after) and _factor(edit.before, edit.after) != 1


def _factor(before: str, after: str) -> float:
    """How many times the larger of the first figures of two texts is the smaller; 0 where one has none."""
    low, high = sorted(_figure(text) for text in (before, after))
    return high / low if low else 0


def _figure(text: str) -> float:
    """The first figure of a text, with a full stop for decimals; 0 where there is none or it is written otherwise."""
    found = _FIGURES.search(text)
    try:
        return float(found[0].rstrip(".,").replace(",", "")) if found else 0
    except ValueError:
        return 0


def _changed(changed: Sequence[Sequence[CountedEdit]]) -> str:
    """ "Words that bear on meaning were changed: labels in 2 articles, a number in 1"."""
    by = {kind: sum(any(one.kind is kind for one in edits) for edits in changed) for kind in _KINDS}
    parts = [f"{words[count > 1]} in {count}" for kind, words in _KINDS.items() if (count := by[kind])]
    if not parts:
        return ""
    first = f"{parts[0]} {'article' if parts[0].endswith(' in 1') else 'articles'}"
    return f"Words that bear on meaning were changed: {', '.join([first, *parts[1:]])}"


def _credited(family: Family, takings: Sequence[Taking]) -> str:
    taken = [one for one in takings if one.is_directed or one.derivation.upstream]
    states = Counter(one.credit_state(family.articles[one.taker]) for one in taken)
    words = {
        CreditState.KEPT: ("credits its source", "credit their source"),
        CreditState.FALSE: ("credits a newsroom whose text it is not", "credit a newsroom whose text it is not"),
        CreditState.REMOVED: ("credits nobody", "credit nobody"),
    }
    parts = [f"{count} {words[state][count > 1]}" for state in CreditState if (count := states[state])]
    if len(taken) < 2:
        return ""
    if len(states) == 1:
        return f"All {len(taken)} that took it {words[next(iter(states))][1]}"
    return f"Of the {len(taken)} that took it, {_listed(parts)}"


def _listed(parts: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)
