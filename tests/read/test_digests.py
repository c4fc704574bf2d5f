"""A digest is compared where its method is known; how it is written does not matter."""

import base64
import hashlib

import pytest

from firsthand.read.digests import differs

DATA = b"nine red barrels"
SHA1 = hashlib.sha1(DATA).digest()
SHA256 = hashlib.sha256(DATA).hexdigest()


@pytest.mark.parametrize(
    "recorded",
    [
        f"sha1:{base64.b32encode(SHA1).decode()}",
        f"SHA-1: {base64.b32encode(SHA1).decode().lower()}",
        f"sha1:{SHA1.hex()}",
        f"sha256:{SHA256.upper()}",
        f"sha256:{base64.b32encode(bytes.fromhex(SHA256)).decode().rstrip('=')}",
        f"sha512:{hashlib.sha512(DATA).hexdigest()}",
        f"md5:{hashlib.md5(DATA).hexdigest()}",
    ],
)
def test_a_digest_fits_its_data_and_no_other(recorded):
    assert not differs(recorded, [b"other", DATA])
    assert differs(recorded, [b"other", b""])


@pytest.mark.parametrize("recorded", [None, "", "crc32:00", ":", "whirlpool:" + "0" * 128])
def test_without_a_known_method_nothing_is_said(recorded):
    assert not differs(recorded, [DATA])


@pytest.mark.parametrize(
    "recorded", ["sha1", "sha1:", "sha1:0", "sha256:zz", f"sha256:{'g' * 64}", "md5:\u00e4\u00f6", "sha1:=8=1"]
)
def test_what_is_no_digest_fits_nothing(recorded):
    assert differs(recorded, [DATA])
