import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.fetch.addresses import parse
from firsthand.fetch.policy import Policy
from firsthand.fetch.refusal import RefusalError

READ = {
    "http://news.example": "http://news.example/",
    "HTTPS://News.Example/A?b=C#part": "https://news.example/A?b=C",
    "https://news.example:443/": "https://news.example/",
    "http://news.example:443/": "http://news.example:443/",
    "http://news.example:0080/": "http://news.example/",
    "http://news.example.:8080?q": "http://news.example:8080/?q",
    "https://news.example/@desk/1": "https://news.example/@desk/1",
    "https://news.example/a%20b?c=%D8%A7": "https://news.example/a%20b?c=%D8%A7",
    "https://أخبار.example/حلب?q=é": "https://xn--igbicxr.example/%D8%AD%D9%84%D8%A8?q=%C3%A9",
    "https://BÜCHER.example/": "https://xn--bcher-kva.example/",
    "https://news.example/<a>{b}`": "https://news.example/%3Ca%3E%7Bb%7D%60",
    "http://my_site.example/": "http://my_site.example/",
    "http://93.184.215.14:8080/": "http://93.184.215.14:8080/",
    "http://[2606:2800:021F::1]/": "http://[2606:2800:21f::1]/",
    "https://news.example//a/../b": "https://news.example//a/../b",
}
REFUSED = {
    "news.example": "not a web address",
    "ftp://news.example/": "not a web address",
    "http://": "not a name or an IP address",
    "http://a b.example/": "U+0020",
    "http://news.example/\u202e": "U+202E",
    "http://news.example/\ud800": "U+D800",
    "http://me@news.example/": "user name or password",
    "http://news.example:25/": "port 25",
    "http://-news.example/": "not a valid name",
    "http://news..example/": "not a valid name",
    f"http://{'a' * 64}.example/": "not a valid name",
    f"http://{'a.' * 130}example/": "not a valid name",
    "http://news.example/" + "a" * 8000: "longer than 8,000",
    "http://1.2.3/": "unusual form",
    "http://news.0x1/": "unusual form",
    "http://10.0.0.1/": "a private address",
    "http://archive/": "local network",
    "http://xn--\u00fc.example/": "not a valid international name",
}


@pytest.mark.parametrize(("written", "read"), READ.items())
def test_an_address_has_one_form(written, read):
    assert str(parse(written, Policy())) == read
    assert str(parse(read, Policy())) == read


@pytest.mark.parametrize(("written", "reason"), REFUSED.items())
def test_what_is_not_an_address_of_a_public_page_is_refused_with_the_reason(written, reason):
    with pytest.raises(RefusalError) as refused:
        parse(written, Policy())
    assert reason in refused.value.reason


@given(st.one_of(st.text(), st.text(alphabet="htp:/@[]0127.x#?%\\a-").map("http://".__add__)))
def test_any_text_is_an_address_in_plain_ascii_or_refused(written):
    try:
        address = parse(written, Policy())
    except RefusalError as error:
        assert error.reason.isprintable()
    else:
        assert str(address).isascii()
        assert str(address).isprintable()
        assert parse(str(address), Policy()) == address


def test_a_policy_opens_ports_and_with_a_network_local_names():
    assert parse("http://news.example:8090/", Policy(allowed_ports=(8090,))).port == 8090
    assert parse("http://archive/", Policy(allowed_networks=("10.0.0.0/8",))).host == "archive"


def test_an_allowed_network_opens_no_other():
    policy = Policy(allowed_networks=("10.1.0.0/16",))
    assert parse("http://10.1.2.3/", policy).host == "10.1.2.3"
    with pytest.raises(RefusalError):
        parse("http://10.2.0.1/", policy)
