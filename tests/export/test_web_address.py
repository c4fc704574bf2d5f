import pytest
from rdflib.term import _is_valid_uri

from firsthand.export.web_address import web_address


@pytest.mark.parametrize(
    "url",
    ["https://wire.example/1", "http://wire.example:8080/a?b=c#d", "https://例え.example/ü", "HTTPS://WIRE.EXAMPLE/"],
)
def test_a_web_address_stands_as_it_is(url: str):
    assert web_address(url) == url
    assert _is_valid_uri(url)


@pytest.mark.parametrize(
    "url",
    [
        *(None, "", "wire.example/1", "//wire.example/1", "https://", "https:///path"),
        *("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://wire.example/1"),
        *(
            "https://wire.example/a b",
            "https://wire.example/\n",
            "https://wire.example/<script>",
            'https://w.example/"',
        ),
        *(
            "https://wire.example/\u202egpj.exe",
            "https://[wire.example/",
            "https://wire.example:port/",
            "https://w/\ud800",
        ),
    ],
)
def test_anything_else_is_no_link(url: str | None):
    assert web_address(url) is None
