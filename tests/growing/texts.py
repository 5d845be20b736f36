"""Questions, addresses, tags, figures and JSON, of so many characters."""

from __future__ import annotations

from growing.work import Work

from careercompare import Catalog, HouseStyle, Localizer, Salary
from careercompare.model import Money, PayPeriod, is_safe_url, make_slug, skill_key
from careercompare.rules import Conversion
from careercompare.words import contain


def asking(unit: str, count: int) -> Work:
    """Ask a catalog a question of so many characters."""
    catalog, asked = Catalog.sample(), (unit * count)[:count]
    return lambda: catalog.find(asked)


def missing(count: int) -> Work:
    """Ask a catalog for a slug of so many characters, which is not there."""
    catalog, slug = Catalog.sample(), ("nurse-" * count)[:count]
    return lambda: catalog[slug]


def naming(unit: str, count: int) -> Work:
    text = f"a{(unit * count)[:count]}"
    return lambda: (make_slug(text), skill_key(text))


def negotiating(count: int) -> Work:
    header = ",".join(f"de-{each:03};q=0.{each % 1000:03}" for each in range(count))
    return lambda: Localizer.negotiate(header)


def locating(count: int) -> Work:
    """Ask for a locale whose tag has so many characters."""
    return lambda: Localizer("de" + "-ab" * (count // 3))


def styling(count: int) -> Work:
    """Link in a locale with a tag of so many characters."""
    style = HouseStyle(index_url="https://example.com/{locale}", locales=["en"])
    tag = "de" + "-ab" * (count // 3)
    return lambda: style.in_locale(tag)


def addressing(count: int) -> Work:
    return lambda: HouseStyle(index_url=f"https://example.com/{'ab-' * (count // 3)}")


def linking(part: str, count: int) -> Work:
    """Ask whether an address with so many parts in its path, and one in its host, may be linked."""
    path, host = f"https://example.com/{part * count}", f"https://{part * count}:/"
    return lambda: (is_safe_url(path), is_safe_url(host))


def containing(marks: str, count: int) -> Work:
    """Keep a text of so many marks of direction from reaching beyond itself."""
    text = marks * (count // 2) + "\u2069" * (count // 2)
    return lambda: contain(text)


def with_fraction(count: int) -> Work:
    growth = f'"outlook": {{"growth": 0.{"1" * count}}}'
    text = f'{{"version": 1, "careers": [{{"title": "x", {growth}}}]}}'
    return lambda: Catalog.loads(text)


def with_digits(count: int) -> Work:
    """Take a whole number, which is no text, of a hundred times so many digits."""
    amount = 10 ** (100 * count)
    return lambda: Salary(amount, None, "USD")


def converting(count: int) -> Work:
    """Convert at a rate of a hundred times so many digits."""
    pay, rate = Money(3, "EUR", PayPeriod.MONTH), 10 ** (100 * count)
    return lambda: Conversion(pay, rate=rate)


def with_exponent(count: int) -> Work:
    return lambda: Salary(f"1e-{count}00000", None, "USD")


def nested(count: int) -> Work:
    """Parse JSON of so many lists in each other."""
    text = '{"version": 1, "careers": ' + "[" * count
    return lambda: Catalog.loads(text)
