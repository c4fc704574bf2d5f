"""No address leads a fetch to a machine that is not on the public internet, however it is written or arrived at.

In these tests every connection to an address other than the one public site reaches a secret server, which counts them.
"""

import pytest

from fetch.internet import PUBLIC
from fetch.site import page, redirect
from firsthand.fetch import Fetcher, Machine, Policy, Refused

LITERALS = """
http://127.0.0.1/
http://127.0.0.1:8080/
http://127.1/
http://127.0.1/
http://127.255.255.254/
http://2130706433/
http://0x7f000001/
http://0x7f.0.0.1/
http://0x7f.0x0.0x0.0x1/
http://0X7F.1/
http://017700000001/
http://0177.0.0.1/
http://0177.0.0.01/
http://127.0.0.01/
http://127.0.0.1./
http://127.0.0.1../
http://4294967297/
http://127.0.0.257/
http://１２７.０.０.１/
http://①②⑦.⓪.⓪.①/
http://127。0。0。1/
http://127.0.0.%31/
http://%31%32%37.0.0.1/
http://0/
http://0.0.0.0/
http://0.1.2.3/
http://10.0.0.1/
http://10.255.255.255/
http://172.16.0.1/
http://172.31.255.255/
http://192.168.0.1/
http://100.64.0.1/
http://100.100.100.200/latest/meta-data/
http://169.254.169.254/latest/meta-data/
http://169.254.170.2/v2/credentials
http://2852039166/latest/meta-data/
http://0xa9fea9fe/
http://0251.0376.0251.0376/
http://168.63.129.16/
http://192.0.0.192/
http://192.0.2.1/
http://192.88.99.1/
http://198.18.0.1/
http://198.51.100.7/
http://203.0.113.7/
http://224.0.0.1/
http://239.255.255.250/
http://240.0.0.1/
http://255.255.255.255/
http://[::]/
http://[::1]/
http://[0:0:0:0:0:0:0:1]/
http://[0000::0001]:8080/
http://[::ffff:127.0.0.1]/
http://[::ffff:7f00:1]/
http://[::ffff:169.254.169.254]/
http://[::ffff:93.184.215.14]/
http://[::127.0.0.1]/
http://[::ffff:0:127.0.0.1]/
http://[64:ff9b::7f00:1]/
http://[64:ff9b::169.254.169.254]/
http://[64:ff9b:1::a00:1]/
http://[2002:7f00:1::]/
http://[2002:a9fe:a9fe::1]/
http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/
http://[2001:db8::1]/
http://[3fff::1]/
http://[fc00::1]/
http://[fd00:ec2::254]/latest/meta-data/
http://[fe80::1]/
http://[fe80::1%25eth0]/
http://[fe80::1%eth0]/
http://[::1%25lo]/
http://[fec0::1]/
http://[ff02::1]/
http://[100::1]/
http://[5f00::1]/
http://[::1/
http://[127.0.0.1]/
http://[v1.127.0.0.1]/
http://[::1].example.org/
http://[::1]@news.example/
""".split()
WRITTEN = [
    "http://news.example@127.0.0.1/",
    "http://127.0.0.1@news.example/",
    "http://news.example:80@127.0.0.1:8080/",
    "http://user:password@news.example/",
    "http://127.0.0.1#@news.example/",
    "http://127.0.0.1?@news.example/",
    "http://127.0.0.1/@news.example/",
    "http://127.0.0.1\\@news.example/",
    "http://news.example\\@127.0.0.1/",
    "http:\\\\127.0.0.1\\",
    "http:/127.0.0.1/",
    "http:127.0.0.1/",
    "http:///127.0.0.1/",
    "//127.0.0.1/",
    "127.0.0.1",
    "http://127.0.0.1\t/",
    "http://127.0\n.0.1/",
    " http://127.0.0.1/",
    "http://127.0.0.1 .news.example/",
    "http://news.example\r\nHost: 127.0.0.1/",
    "http://news.example/\r\nX-Header: 1",
    "http://127.0.0.1\x00.news.example/",
    "http://127.0.0.1\u200b/",
    "http://news.example:22/",
    "http://news.example:6379/",
    "http://news.example:080:80/",
    "http://news.example:/",
    "http://news.example:-80/",
    "http://news.example:99999/",
    "http://news.example:８０/",
    "http://127.0.0.1%00.news.example/",
    "http://127.0.0.1%2f.news.example/",
    "file:///etc/passwd",
    "file://127.0.0.1/etc/passwd",
    "gopher://127.0.0.1:6379/_INFO",
    "ftp://127.0.0.1/",
    "dict://127.0.0.1:11211/",
    "ldap://127.0.0.1/",
    "data:text/html,<p>secret</p>",
    "jar:http://127.0.0.1!/",
    "javascript:fetch('http://127.0.0.1/')",
    "unix:///var/run/docker.sock",
    "http+unix://%2Fvar%2Frun%2Fdocker.sock/info",
    "url:http://127.0.0.1/",
    "",
]
LOCAL_NAMES = """
http://localhost/
http://LOCALHOST/
http://localhost./
http://ｌｏｃａｌｈｏｓｔ/
http://app.localhost/
http://localhost.localdomain/
http://printer.local/
http://metadata.google.internal/computeMetadata/v1/
http://instance-data/latest/meta-data/
http://kubernetes.default.svc.cluster.local/
http://wiki.corp/
http://router.lan/
http://nas.home.arpa/
http://intranet/
http://gateway.docker.internal:8080/
""".split()
ANSWERS = {
    "127.0.0.1.nip.io": ["127.0.0.1"],
    "7f000001.rebind.example": ["127.0.0.1"],
    "localtest.example": ["127.0.0.1"],
    "six.example": ["::1"],
    "ten.example": ["10.0.0.5"],
    "metadata.example": ["169.254.169.254"],
    "mapped.example": ["::ffff:169.254.169.254"],
    "nat64.example": ["64:ff9b::a9fe:a9fe"],
    "tunnel.example": ["2002:7f00:1::"],
    "zone.example": ["fe80::1%eth0"],
    "zoned-public.example": ["2606:2800:21f::1%eth0"],
    "zero.example": ["0.0.0.0"],
    "mixed.example": [PUBLIC, "127.0.0.1"],
    "mixed-first.example": ["10.0.0.5", PUBLIC],
    "mixed-six.example": [PUBLIC, "fd00::1"],
    "many.example": [PUBLIC, "93.184.215.15", "93.184.215.16", "93.184.215.17", "93.184.215.18", "127.0.0.1"],
    "empty.example": [],
    "nonsense.example": ["not an address"],
}
TARGETS = [
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2130706433/",
    "http://localhost/",
    "http://ten.example/",
    "//127.0.0.1/",
    "///127.0.0.1/",
    "/\\127.0.0.1/",
    "\\\\127.0.0.1/",
    "http:\\\\127.0.0.1/",
    "http://news.example@127.0.0.1/",
    "http://127.0.0.1\\@news.example/",
    "http://news.example:6379/",
    "//[::ffff:127.0.0.1]/",
    "//[fe80::1%25eth0]/",
    "HTTP://0x7f.1/",
    "file:///etc/passwd",
    "gopher://127.0.0.1/",
    "data:text/html,secret",
    "javascript:1",
    "http://",
    "http://[",
    "//",
]


def assert_refused(internet, answer) -> None:
    assert isinstance(answer, Refused), answer
    assert answer.reason
    assert answer.line.isprintable()
    assert internet.secret.connections == 0
    assert set(internet.dialled) <= {PUBLIC}


@pytest.mark.parametrize("address", [*LITERALS, *WRITTEN, *LOCAL_NAMES])
def test_an_address_that_is_not_a_public_web_page_is_refused_before_anything_is_sent(internet, address):
    internet.names |= {name: ["127.0.0.1"] for name in ("localhost", "instance-data", "intranet")}
    assert_refused(internet, internet.fetcher().fetch(address))
    assert internet.dialled == []
    assert internet.asked == []


@pytest.mark.parametrize("literal", ["127.0.0.1", "127.1", "2130706433", "0x7f.1", "0177.1", "0", "localhost"])
def test_a_real_server_on_loopback_is_not_reached(site, literal):
    answer = Fetcher(Policy(allowed_ports=(site.port,))).fetch(f"http://{literal}:{site.port}/")
    assert isinstance(answer, Refused)
    assert "port" not in answer.reason
    assert site.connections == 0


@pytest.mark.parametrize("name", ANSWERS)
def test_a_name_with_any_address_that_is_not_public_is_refused(internet, name):
    internet.names |= ANSWERS
    assert_refused(internet, internet.fetcher().fetch(f"http://{name}/"))
    assert internet.dialled == []


def test_a_real_name_that_leads_to_loopback_is_refused(site):
    policy = Policy(allowed_networks=("192.168.7.0/24",), allowed_ports=(site.port,))  # so that local names are tried
    answer = Fetcher(policy).fetch(f"http://localhost:{site.port}/")
    assert isinstance(answer, Refused)
    assert "loopback" in answer.reason
    assert site.connections == 0


@pytest.mark.parametrize("lookups_before", [0, 1, 2, 3])
def test_a_name_that_changes_its_address_between_lookups_never_leads_elsewhere(internet, lookups_before):
    """The lookups are for robots.txt and the page, then for both again after a redirect to another port."""
    answers = iter([[PUBLIC]] * lookups_before)
    internet.site.pages["/"] = redirect("http://news.example:8080/")
    internet.site.pages["/robots.txt"] = page(b"", content_type="text/plain")
    fetcher = internet.fetcher(resolver=lambda host, port: next(answers, ["127.0.0.1"]))
    assert_refused(internet, fetcher.fetch("http://news.example/"))
    assert len(internet.dialled) == lookups_before


def test_a_name_is_looked_up_once_for_a_connection(internet):
    internet.fetcher().fetch("http://news.example/")
    assert internet.asked == ["news.example"] * 2  # robots.txt, and the page
    assert internet.dialled == [PUBLIC] * 2


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("target", TARGETS)
def test_a_redirect_is_checked_as_an_address_from_a_stranger(internet, status, target):
    internet.names |= ANSWERS
    internet.site.pages["/"] = redirect(target, status)
    assert_refused(internet, internet.fetcher().fetch("http://news.example/"))


@pytest.mark.parametrize(
    "location", ["http://127.0.0.1/\x01", "\thttp://127.0.0.1/", "http://127.0.0.1\t/", "ht\ttp://127.0.0.1/"]
)
def test_a_redirect_with_control_characters_is_refused(internet, location):
    internet.site.pages["/"] = redirect(location)
    assert_refused(internet, internet.fetcher().fetch("http://news.example/"))


def test_a_redirect_deep_in_a_chain_is_checked_too(internet):
    internet.site.pages |= {"/": redirect("a"), "/a": redirect("/b"), "/b": redirect("//news.example/c")}
    internet.site.pages["/c"] = redirect("http://127.0.0.1/")
    assert_refused(internet, internet.fetcher().fetch("http://news.example/"))
    assert internet.site.paths == ["/robots.txt", "/", "/a", "/b", "/c"]


def test_robots_txt_cannot_redirect_to_a_private_address_either(internet):
    internet.site.pages["/robots.txt"] = redirect("http://169.254.169.254/")
    assert_refused(internet, internet.fetcher().fetch("http://news.example/"))
    assert internet.site.paths == ["/robots.txt"]


def test_refresh_headers_and_meta_elements_are_not_followed(internet):
    body = b'<meta http-equiv="refresh" content="0; url=http://127.0.0.1/">'
    internet.site.pages["/"] = page(body, refresh="0; url=http://127.0.0.1/", link="<http://127.0.0.1/>; rel=next")
    assert internet.fetcher().fetch("http://news.example/").data == body
    assert internet.secret.connections == 0


@pytest.mark.parametrize("status", [200, 201, 300, 304, 305, 306, 401, 407])
def test_a_location_without_a_redirect_is_not_followed(internet, status):
    internet.site.pages["/"] = redirect("http://127.0.0.1/", status)
    internet.fetcher().fetch("http://news.example/")
    assert internet.secret.connections == 0


def test_proxies_of_the_environment_are_not_used(internet, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:8080")
    assert internet.fetcher().fetch("http://news.example/").peer == PUBLIC
    assert internet.secret.connections == 0


def test_redirects_to_private_addresses_are_refused_with_the_machine_s_own_resolver(internet):
    internet.site.pages["/"] = redirect("http://localhost/")
    fetcher = Fetcher(machine=Machine(sleep=internet.slept.append))
    assert_refused(internet, fetcher.fetch(f"http://{PUBLIC}/"))
