"""Headlines of random small texts, books and filters, against a plain count of their letters."""

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policytext.base.look import Look
from policytext.remarks.words import Words
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.catalogue import builder

sys.path.insert(0, str(Path(__file__).parent))
from invented import studies
from plain_counts import Plain, check
from reading import read

VIEWS = ("frequency", "cloud", "dispersion", "matrix", "balance", "coverage")
OPTIONS = (Options(), Options(), Options(unit="per_thousand"), Options(rank="distinctive"))


def said(of: Study, options: Options, name: str, language: str) -> Words | None:
    view = builder(name)(of, options, Look(language))
    return None if view.counts.empty else view.words()


@pytest.mark.parametrize("name", VIEWS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(of=studies(), options=st.sampled_from(OPTIONS))
def test_every_number_and_name_is_true_in_both_languages(
    name: str, of: Study, options: Options
) -> None:
    zh, en = (said(of, options, name, language) for language in ("zh", "en"))
    if zh is None or en is None:
        return
    assert zh.headline and en.headline and zh.named == en.named
    for words, language in ((zh, "zh"), (en, "en")):
        plain = Plain(of, language)
        for text in filter(None, (words.headline, words.takeaway)):
            assert text[0] == text[0].upper()
            check(plain, *read(text, language))
    assert [read(text, "zh")[0] for text in zh[:2] if text] == [
        read(text, "en")[0] for text in en[:2] if text
    ]
