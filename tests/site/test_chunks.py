"""Work is divided into chunks that are worth handing out, and none of it twice."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from sites import ROOT

from careercompare import Career, Catalog
from careercompare.site.chunks import Job, Worker
from careercompare.site.layout import Layout
from careercompare.site.making import make_job
from careercompare.site.pages import Options


def _make(count: int, folder: Path, *locales: str) -> Job:
    catalog = Catalog([Career(f"Career {number:04}") for number in range(count)])
    layout, options = Layout(ROOT, locales or ["en"]), Options()
    return make_job(catalog, folder, layout, options, release="")


@pytest.mark.parametrize("count", [0, 1, 2, 40, 130, 700])
def test_chunks_cover_all_once_and_are_of_about_one_size(count: int, tmp_path: Path) -> None:
    job = _make(count, tmp_path, "en", "de")
    places = {
        locale: [place for each, part in job.divide() if each == locale for place in part]
        for locale in ("en", "de")
    }
    assert places == {"en": [*range(count)], "de": [*range(count)]}
    sizes = [sum(len(job.edition.find_others(place)) for place in part) for _, part in job.divide()]
    assert sum(sizes) == job.count() == count * max(count - 1, 0)
    assert all(size < 4_000 + count for size in sizes)
    assert len([size for size in sizes if size < 500]) <= 2


def test_a_worker_keeps_the_presses_of_the_last_locales(tmp_path: Path) -> None:
    job = _make(2, tmp_path, "en", "de", "fr")
    worker = Worker(attrs.evolve(job, run=""))
    (tmp_path / ".careercompare").mkdir()
    (tmp_path / ".careercompare" / "run").write_text("")
    for locale, places in job.divide():
        assert [*worker.write(locale, places)]
    assert [*worker.printers._kept] == ["de", "fr"]


def test_which_pairs_there_are_is_known_by_a_name(tmp_path: Path) -> None:
    job = _make(3, tmp_path)
    assert job.pairs == _make(3, tmp_path / "elsewhere").pairs
    some = attrs.evolve(job, edition=attrs.evolve(job.edition, chosen={0: (1,)}))
    assert some.pairs != job.pairs
    assert some.count() == 1
    assert some.edition.find_others(2) == ()
