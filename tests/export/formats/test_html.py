"""The register as a static page, read back with a parser of HTML."""

import io
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

import pytest
from lxml.html import HtmlElement, document_fromstring

from firsthand.export.formats import FORMATS
from firsthand.export.holdings import Holdings, Version
from firsthand.model import Certainty, Status

from .told import BOTH, DELIVERIES, claim, holding, told
from .traced import traced, tracing


def _page(holdings: Holdings) -> HtmlElement:
    target = io.BytesIO()
    FORMATS["html"].write(holdings, target)
    return document_fromstring(target.getvalue().decode())


def _text(found: HtmlElement) -> str:
    return " ".join(found.text_content().split())


def _one(page: HtmlElement, path: str) -> HtmlElement:
    [found] = page.xpath(path)
    return found


def _two(holdings: Holdings, status: Status, certainty: Certainty) -> Holdings:
    one = told(claim(status, certainty))
    return holding(holdings, one, replace(one, transfer=replace(one.transfer, id="e" * 32)))


def test_it_asks_nothing_of_any_other_machine(holdings: Holdings):
    page = _page(holdings)
    assert not page.xpath("//script | //link | //img | //iframe | //object | //form | //@src | //@style")
    assert not [name for name in page.xpath("//@*/..") for key in name.keys() if key.startswith("on")]  # noqa: SIM118
    assert not re.search(r"url\(|@import|@font-face", _one(page, "//style").text)


def test_its_policy_allows_its_own_styles_and_nothing_else(holdings: Holdings):
    page = _page(holdings)
    policy = _one(page, "//meta[@http-equiv='Content-Security-Policy']").get("content")
    made = b64encode(sha256(_one(page, "//style").text.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ") and f"style-src 'sha256-{made}'" in policy
    assert "unsafe" not in policy


def test_every_quotation_of_every_transfer_stands_in_it(holdings: Holdings):
    text = _text(_page(holdings))
    for entry in holdings.entries():
        for report in entry.reports.values():
            assert " ".join(report.sentence.text.split()) in text


def test_every_link_within_the_page_leads_somewhere_and_no_two_things_have_one_name(holdings: Holdings):
    page = _page(holdings)
    names = Counter(page.xpath("//@id"))
    assert max(names.values()) == 1
    assert {href[1:] for href in page.xpath("//a/@href") if href.startswith("#")} <= set(names)


def test_headings_have_no_gaps(holdings: Holdings):
    levels = [int(one.tag[1]) for one in _page(holdings).xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_nothing_but_a_reported_delivery_is_told_as_one(holdings: Holdings, status, certainty):
    page = _page(_two(holdings, status, certainty))
    marks = [_text(one) for one in page.xpath("//*[contains(@class, 'told-other')]")]
    tellings = [_text(one) for one in page.xpath("//span[starts-with(@class, 'told')]")]
    assert len(tellings) == 4  # a line and a dossier for each of the two
    if (status, certainty) in DELIVERIES:
        assert marks == [] and tellings[0].startswith("Reported as")
    else:
        assert marks == tellings and all("no delivery is reported" in one for one in marks)


def test_a_denial_is_no_origin_that_reports_it(holdings: Holdings):
    figures = _text(_page(holding(holdings, told(claim(certainty=Certainty.DENIED)))).xpath("//*[@class='figures']")[0])
    assert figures.startswith("1 independent origin only denies it · ")


def test_copies_and_denials_are_no_further_sources(holdings: Holdings):
    page = _page(tracing(holdings))
    figures = _text(page.xpath("//*[@class='figures']")[0])
    assert figures.startswith("1 independent origin reports it, 1 only denies it · 2 newsrooms · 3 articles")
    assert "text taken from Meridian Wire" in _text(page)
    assert "It only denies the transfer." in _text(page)


def test_one_transfer_is_a_dossier_without_a_table_of_transfers(holdings: Holdings):
    assert not _page(tracing(holdings)).xpath("//table[@class='register']")
    rows = _page(holdings).xpath("//table[@class='register']/tbody/tr")
    assert len(rows) == len(list(holdings.entries()))


def test_words_of_an_article_are_never_markup(holdings: Holdings):
    page = _page(holding(holdings, told(claim(supplier=("<script>alert(1)</script>\x00\x1b", None)))))
    assert not page.xpath("//script") and "<script>alert(1)</script>" in _text(page)
    assert "\x00" not in page.text_content() and "\x1b" not in page.text_content()


def test_only_an_address_of_the_web_is_a_link(holdings: Holdings):
    page = _page(tracing(holdings))
    outside = [one for one in page.xpath("//a") if not one.get("href").startswith("#")]
    assert [(one.get("href"), one.get("rel")) for one in outside] == [("https://vale.example/1", "noopener noreferrer")]
    assert "javascript:alert(1)" in _text(page)


def test_quotations_say_their_language_and_find_their_own_direction(holdings: Holdings):
    quotes = _page(tracing(holdings)).xpath("//blockquote//span[@dir='auto']")
    assert quotes and all(one.get("lang") == "en" for one in quotes)
    assert any("لواء التل" in _text(one) for one in quotes)


def test_labels_stand_in_quotation_marks(holdings: Holdings):
    page = _page(holdings)
    for cell in page.xpath("//table[@class='labels']/tbody/tr/td[1]"):
        assert [child.tag for child in cell] == ["q"] and not (cell.text or "").strip()


def test_it_names_the_version_the_judgements_and_what_sources_say_of_their_reuse(holdings: Holdings):
    text = _text(_page(tracing(holdings)))
    assert holdings.version.hash in text and f"entry {holdings.version.number}" in text
    assert "supplier put right: “Ismarra”" in text and "Ana Ruiz" in text
    assert "B2, set by Ana Ruiz" in text
    assert "Republication by its own terms: not stated" in text


def test_a_register_that_was_not_kept_and_an_article_without_anything_are_printed(holdings: Holdings):
    entry = traced()
    bare = {
        name: replace(one, outlet=None, published=None, title=None, url=None, language=None, authors=())
        for name, one in entry.articles.items()
    }

    def entries() -> Iterator[object]:
        return iter([replace(entry, articles=bare)])

    held = replace(tracing(holdings), entries=entries, version=Version(0, "", ""))  # type: ignore[arg-type]
    text = _text(_page(held))
    assert "undated" in text and "a register that was not kept" in text
