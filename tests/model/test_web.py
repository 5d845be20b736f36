"""Slugs and addresses."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import SURPRISING_TITLES

from careercompare import Career, InvalidCareer
from careercompare.model import is_safe_url, make_slug
from careercompare.model.checks import check_text


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Machine Learning Engineer / AI Specialist", "machine-learning-engineer-ai-specialist"),
        ("MLOps Engineer", "mlops-engineer"),
        ("Children's Librarian", "childrens-librarian"),
        ("Ménage à trois — Étude", "menage-a-trois-etude"),
        ("Straße", "strasse"),
        ("C++ / C# Developer", "c-plus-plus-c-sharp-developer"),
        ("Kubernetes™ Engineer", "kubernetestm-engineer"),
        ("\N{BLACK-LETTER CAPITAL H}ello", "hello"),
        ("İstanbul Guide", "istanbul-guide"),
        ("機械学習エンジニア", "機械学習エンジニア"),
        ("डेटा वैज्ञानिक", "डेटा-वैज्ञानिक"),
        ("مهندس تعلّم الآلة", "مهندس-تعلّم-الآلة"),
        ("🚀", "u1f680"),
        ("--", "u2d-u2d"),
        (" !? ", "u21-u3f"),
    ],
)
def test_a_slug_keeps_the_letters_and_digits_of_any_script(title: str, slug: str) -> None:
    assert make_slug(title) == slug


@given(st.text() | st.sampled_from(SURPRISING_TITLES))
def test_the_slug_of_a_slug_is_itself(title: str) -> None:
    slug = make_slug(title)
    assert make_slug(slug) == slug
    assert slug == slug.casefold() or not slug.isascii()
    assert not {"/", "?", "#", " ", "."} & set(slug)


@given(st.text(st.characters(min_codepoint=0x20, exclude_categories=["C"]), min_size=1))
def test_every_title_makes_a_valid_slug(title: str) -> None:
    if title.strip():
        assert Career(title).slug == make_slug(title)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com",
        "http://example.com/guide?a=1&b=2#c",
        "HTTPS://example.com/",
        "https://example.com/guide_(1)",
        "https://xn--bcher-kva.example/ü",
        "https://[2001:db8::1]:8080/",
    ],
)
def test_a_web_address_is_safe(url: str) -> None:
    assert is_safe_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        None,
        5,
        "example.com",
        "//example.com",
        "https:",
        "https:///path",
        "https://",
        "https://[",
        "https://:8080/",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "java&#x0A;script:alert(1)",
        "https://good.example&sol;@evil.example/",
        "&#106;avascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.com/",
        "https://bank.example@evil.example/",
        "https://bank.example&commat;evil.example/",
        'https://example.com/"onclick="alert(1)',
        "https://example.com/&quot;onclick=&quot;alert(1)",
        "https://example.com/'",
        "https://example.com/<b>",
        "https://example.com/a b",
        "https://example.com/a\u00a0b",
        "https://example.com/a\u2028b",
        "https://example.com\\@evil.example",
        "https://example.com/`",
        "https://example.com/{a}",
        "https://example.com/a|b",
        "https://example.com/\x00",
        "https://example.com/\x7f",
        "https://example.com/\ud800",
    ],
)
def test_an_address_that_could_run_or_hide_something_is_not_safe(url: object) -> None:
    assert not is_safe_url(url)


@given(
    st.text("a0.-/@:?#&;%=~+, \\é", max_size=12)
    | st.from_regex(r"[a0-]+(\.[a0-]+){1,3}(/[a0.~=?#%:@-]*)?", fullmatch=True)
)
@example("-.-/")
def test_an_address_is_as_safe_however_its_scheme_is_written(address: str) -> None:
    assert is_safe_url(f"https://{address}") is is_safe_url(f"HTTPS://{address}")


@given(st.text() | st.text("ŉŸﬃΆ\u0345\u0301\uff0b+#™ʼ’-aé", min_size=1, max_size=6))
def test_every_title_of_unicode_that_is_taken_makes_a_career(title: str) -> None:
    try:
        check_text(title, "title")
    except InvalidCareer:
        return
    assert make_slug(Career(title).slug) == Career(title).slug


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("\u0149 Boer", "n-boer"),
        ("C\uff0b\uff0b", "c-plus-plus"),
    ],
)
def test_a_sign_inside_a_letter_is_read_as_outside_of_it(title: str, slug: str) -> None:
    assert Career(title).slug == slug


@pytest.mark.parametrize("title", [None, 5, b"Cook", ["Cook"]], ids=repr)
def test_what_is_no_text_has_no_slug(title: Any) -> None:
    with pytest.raises(InvalidCareer, match=r"^text: expected text, got"):
        make_slug(title)
