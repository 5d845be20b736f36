"""Addresses that every browser reads alike: a strict form, not a parser.

Parsers differ in what they mend: ``https://1.2.3``, ``https:e.com`` and ``https://e.com%40evil.com``
lead elsewhere than they seem to, or nowhere. The WHATWG URL Standard says what browsers do, and its
parsers for Python (ada-url) are compiled: as a dependency one would be a fifth, and behind an extra
a catalog would be read here and refused there. So nothing is mended. What is taken is written the
one way that leads every parser to the same host; the tests ask ada-url and a browser.
"""

from __future__ import annotations

import re
import unicodedata
from encodings.idna import nameprep
from html import unescape
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from unicodedata import ucd_3_2_0

_NOT_IN_A_URL = re.compile(r"[\x00-\x20\x7f-\x9f\\\"'<>`{}|^\s\ud800-\udfff]")
_ADDRESS = re.compile(
    r"https?://(\[[0-9a-f:.]+\]|[^:/?#]+)(?::([0-9]{1,5}))?(?:[/?#].*)?", re.IGNORECASE
)
_LAST_PORT, _LONGEST_HOST = 65_535, 253
# Letters, digits and hyphens, of the length that the DNS has room for, and the low line of some.
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_ENCODED, _LONGEST_LABEL = "xn--", 63
# By such an end browsers know an address of IPv4, in hexadecimal and with fewer parts as well.
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LETTERS = frozenset({"Ll", "Lo", "Lm", "Mn", "Mc"})
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_BESIDE_THEM = frozenset({"NSM", "EN", "ES"}) | _RIGHT_TO_LEFT
# Letters that nobody sees: newer versions drop them.
_UNSEEN = "\u115f\u1160\u17b4\u17b5"
# Letters for which older browsers write others: what is encoded says which are meant.
_DEVIANT = str.maketrans("ß\N{GREEK SMALL LETTER FINAL SIGMA}", "s\N{GREEK SMALL LETTER SIGMA}")


def leads_where_it_says(address: str) -> bool:
    """Tell whether *address* leads every browser to the host that stands in it.

    So it has to as soon as its entities are decoded, as Markdown does, and a host that puts it
    into HTML as it is.

    >>> leads_where_it_says("https://bücher.example/ü"), leads_where_it_says("https://1.2.3/")
    (True, False)
    """
    try:
        decoded = unescape(address)
    except ValueError:  # of a reference to a character by a number of thousands of digits
        return False
    return all(map(_is_plain, {address, decoded}))


def _is_plain(address: str) -> bool:
    if _NOT_IN_A_URL.search(address) or not address.isprintable():
        return False
    found = _ADDRESS.fullmatch(address)
    if found is None or int(found[2] or 0) > _LAST_PORT or len(found[1]) > _LONGEST_HOST:
        return False
    host = found[1]
    return _reads(IPv6Address, host[1:-1]) if host.startswith("[") else _is_host(host)


def _reads(kind: type[IPv4Address | IPv6Address], host: str) -> bool:
    try:
        kind(host)
    except AddressValueError:
        return False
    return True


def _is_host(host: str) -> bool:
    folded = host.lower()
    if not host.isascii() and folded != host:
        return False  # a sign such as that of the kelvin becomes another one
    labels = folded.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return _reads(IPv4Address, host)
    if not all(map(_is_label, labels)):
        return False
    # A name in two directions has its parts where they seem to be only where each begins with a
    # letter (RFC 5893).
    letters = "".join(map(_decode, labels))
    mixed = not _RIGHT_TO_LEFT.isdisjoint(map(unicodedata.bidirectional, letters))
    return not (mixed and any(label[0] in "0123456789_" for label in labels))


def _is_label(label: str) -> bool:
    if not label.isascii():
        return not label.startswith(_ENCODED) and _is_stable(label)
    if _LABEL.fullmatch(label) is None:
        return False
    if not label.startswith(_ENCODED):
        return True
    # It has to stand for letters of other scripts, and these for it.
    letters = _decode(label)
    if letters.isascii() or not _is_stable(letters.translate(_DEVIANT)):
        return False
    return label == f"{_ENCODED}{letters.encode('punycode').decode()}"


def _decode(label: str) -> str:
    """Return the letters that an encoded *label* stands for; others, and what is none, as it is."""
    if not label.startswith(_ENCODED):
        return label
    try:
        return label.removeprefix(_ENCODED).encode().decode("punycode")
    except UnicodeError:
        return label


def _is_stable(letters: str) -> bool:
    """Tell whether *letters* are written as every version of IDNA writes them.

    All of them stood in Unicode 3.2, that of the first version, and mean the same since.
    """
    if len(letters) > _LONGEST_LABEL or letters[0] == "-" or letters[-1] == "-":
        return False
    if unicodedata.category(letters[0]).startswith("M"):
        return False
    try:
        prepared = nameprep(letters)
    except UnicodeError:
        return False
    folded = unicodedata.normalize("NFKC", letters.casefold())
    if not prepared == folded == letters or not all(map(_is_letter, letters)):
        return False
    directions = set(map(unicodedata.bidirectional, letters))
    return directions.isdisjoint(_RIGHT_TO_LEFT) or directions <= _BESIDE_THEM


def _is_letter(char: str) -> bool:
    if char.isascii():
        return char.isalnum() or char == "-"
    return ucd_3_2_0.category(char) in _LETTERS and char not in _UNSEEN
