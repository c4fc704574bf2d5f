"""Entries of the knowledge base for people, and as JSON."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rich.table import Table
from rich.text import Text

from firsthand.cli.printable import printable
from firsthand.cli.screen import screen
from firsthand.export.json_line import json_line
from firsthand.kb import Kind, KnowledgeBase, Name
from firsthand.model import Link

_ROLES = {
    "party": (Kind.STATE, Kind.GROUP),
    "item": (Kind.WEAPON, Kind.TERM),
    "outlet": (Kind.OUTLET,),
    "place": (Kind.PLACE,),
}
_ARMS = ("weapon", "term")


def print_answer(name: str, on: str | None, kb: KnowledgeBase, as_json: bool) -> bool:
    """Print what a name links to as a party, item, outlet or place, and the names in it; False where there is none."""
    links = {role: kb.link(name, kinds, on) for role, kinds in _ROLES.items()}
    names = kb.scan(name)
    if as_json:
        form = {role: {"entity": link.entity, "reason": link.reason.text} for role, link in links.items()}
        print(json_line({"name": name, "links": form, "names": [_name(found) for found in names]}))
    else:
        _print_links(links, kb)
        _print_names(names, kb)
    return bool(names) or any(link.entity for link in links.values())


def print_entry(entity_id: str, kb: KnowledgeBase, as_json: bool) -> None:
    """Print what is known of an entry, and for arms the generic terms above it; KeyError where there is no such id."""
    entry = kb.describe(entity_id)
    if entry["kind"] in _ARMS:
        entry["generic_terms"] = kb.generic_terms(entity_id)
    if as_json:
        print(json_line(entry))
        return
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="bold", no_wrap=True)
    table.add_column()
    for name, value in _rows({name: value for name, value in entry.items() if name not in ("kind", "name")}):
        table.add_row(name.replace("_", " "), Text("\n".join(printable(line) for line in value)))
    screen().print(table)


def _name(found: Name) -> dict[str, Any]:
    candidates = [{"entity": candidate.entity, "form": candidate.form.value} for candidate in found.candidates]
    return {"text": found.text, "start": found.start, "end": found.end, "candidates": candidates}


def _print_links(links: Mapping[str, Link], kb: KnowledgeBase) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for title in ("as", "links to", "why"):
        table.add_column(title)
    for role, link in links.items():
        named = f"{kb.entity(link.entity).name} ({link.entity})" if link.entity else "nothing"
        table.add_row(role, Text(printable(named)), Text(printable(link.reason.text)))
    screen().print(table)


def _print_names(names: Iterable[Name], kb: KnowledgeBase) -> None:
    for found in names:
        stands = ", ".join(f"{kb.entity(one.entity).name} ({one.entity}, {one.form})" for one in found.candidates)
        screen().print(Text(printable(f"“{found.text}” may name {stands}")))


def _rows(entry: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Each field with its lines: names on one line, ties and leaders on one line each."""
    for name, value in entry.items():
        if name in ("forms", "details"):
            yield from _rows(value)
        elif isinstance(value, list | tuple) and value and isinstance(value[0], dict):
            yield name, [", ".join(f"{key} {part}" for key, part in one.items() if part) for one in value]
        elif isinstance(value, list | tuple):
            yield name, ["; ".join(map(str, value))]
        else:
            yield name, [str(value)]
