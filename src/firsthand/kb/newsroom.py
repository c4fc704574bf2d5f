"""Links news organisations by the names and addresses that stand in metadata and credits."""

from collections import defaultdict
from collections.abc import Iterable

from firsthand.kb.answers import by_form, found
from firsthand.kb.entities import Candidate, Form, Outlet
from firsthand.kb.fold import fold, keyed
from firsthand.kb.forms import written_forms
from firsthand.kb.names import fits
from firsthand.model import Link


class Newsrooms:
    """The outlets by form and by domain."""

    def __init__(self, entities: Iterable[object]) -> None:
        """Take all entities; only outlets are kept."""
        self._forms: dict[str, list[tuple[str, Candidate]]] = defaultdict(list)
        self._sites: dict[str, set[str]] = defaultdict(set)
        for outlet in entities:
            if isinstance(outlet, Outlet):
                self._add(outlet)

    def _add(self, outlet: Outlet) -> None:
        for text, form in written_forms(outlet):
            self._forms[_key(text)].append((fold(text), Candidate(outlet.id, form)))
        for site in outlet.sites:
            self._sites[site.removeprefix("www.")].add(outlet.id)

    def link(self, name: str, in_credit: bool) -> Link | None:
        """Link a whole name, domain or URL; None where it is none of them as it stands.

        A form written in its own capitals goes before one that differs only in capitals.
        """
        text = " ".join(name.split())
        known = [
            (form, candidate)
            for form, candidate in self._forms.get(_key(text), [])
            if in_credit or candidate.form is not Form.CREDIT
        ]
        plain = fold(text)
        same = [candidate for form, candidate in known if fits(form, plain) or fits(form, plain.removeprefix("The "))]
        any_case = [candidate for _, candidate in known if candidate.form is not Form.CREDIT]
        if same or any_case:
            return by_form(text, same or any_case)
        return self._by_address(text)

    def _by_address(self, text: str) -> Link | None:
        host = text.lower().partition("://")[2] or text.lower()
        host = host.partition("/")[0].partition("?")[0].rpartition("@")[2].partition(":")[0]
        if " " in host or "." not in host:
            return None
        labels = host.split(".")
        for at in range(len(labels) - 1):
            owners = sorted(self._sites.get(".".join(labels[at:]), ()))
            if len(owners) == 1:
                return found(owners[0], "link.site", f"{host} is a site of {owners[0]}")
            if owners:
                return by_form(host, [Candidate(owner, Form.ALIAS) for owner in owners])
        return None


def _key(text: str) -> str:
    """The form without a leading "the", unless one short word would be left: "The Times" is not "Times"."""
    key = keyed(text)
    rest = key.removeprefix("the ")
    return rest if " " in rest else key
