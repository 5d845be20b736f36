"""Frames of any library become careers and come back, and what is missing stays not known."""

from __future__ import annotations

import sys
from datetime import date, time, timedelta
from decimal import Decimal
from functools import partial
from importlib import import_module
from typing import Any, get_args

import attrs
import numpy as np
import polars as pl
import pytest
from counting import count_calls
from hostile import Hostile
from hypothesis import given
from hypothesis import strategies as st
from strategies import careers

from careercompare import (
    AtLeast,
    Career,
    Catalog,
    InvalidOption,
    MissingExtra,
    Outlook,
    Salary,
    Source,
    UnreadableCatalog,
)
from careercompare.errors import show
from careercompare.frames import Backend
from careercompare.model import Scale

pd: Any = import_module("pandas")  # of which, and of pyarrow, no types are installed
pa: Any = import_module("pyarrow")

BACKENDS: tuple[Backend, ...] = get_args(Backend)
PAY = {"title": "Job", "salary.low": "Min pay", "salary.high": "Max pay"}
DOLLARS = {"salary.currency": "USD"}


def make_frame(backend: Backend, **columns: list[Any]) -> Any:
    makers: dict[Backend, Any] = {
        "pandas": pd.DataFrame,
        "polars": pl.DataFrame,
        "pyarrow": pa.table,
    }
    return makers[backend]({name.replace("_", " "): column for name, column in columns.items()})


def refuse(frame: Any, *given: Any, **named: Any) -> str:
    """Return why no careers are read from *frame* so."""
    with pytest.raises(InvalidOption) as caught:
        Catalog.from_frame(frame, *given, **named)
    return str(caught.value)


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_row_is_a_career_and_what_a_library_has_for_nothing_is_not_known(
    backend: Backend,
) -> None:
    frame = make_frame(
        backend, Job=["Cook", "Poet"], Min_pay=[30_000, None], Max_pay=[45_000.5, None]
    )
    cook, poet = Catalog.from_frame(frame, PAY, constants=DOLLARS).values()
    assert cook.salary == Salary(30_000, Decimal("45000.5"), "USD")
    assert poet.salary is None


@pytest.mark.parametrize(
    "missing", [None, float("nan"), Decimal("sNaN"), pd.NA, pd.NaT, "", " \t"], ids=repr
)
def test_every_mark_of_nothing_is_not_known(missing: Any) -> None:
    frame = pd.DataFrame({"title": ["Cook"], "education": pd.Series([missing], dtype=object)})
    assert Catalog.from_frame(frame)["cook"].education is None


def test_cells_of_many_kinds_are_taken() -> None:
    frame = pl.DataFrame(
        {
            "title": ["Cook"],
            "skills": [["Knives", "Patience"]],
            "salary.median": [np.float64(41_000)],
            "salary.as_of": [date(2025, 5, 1)],
            "salary.high.at_least": [90_000],
            "salary.low": [20_000],
            "codes": [{"soc": "35-2014", "esco": None}],
            "outlook.growth": [0.07],
        }
    )
    (cook,) = Catalog.from_frame(frame, constants=DOLLARS).values()
    assert cook.skills == ("Knives", "Patience")
    assert cook.salary == Salary(20_000, AtLeast(90_000), "USD", median=41_000, as_of="2025-05-01")
    assert cook.codes == {"soc": "35-2014"}
    assert cook.outlook is not None
    assert cook.outlook.growth == Decimal("0.07")
    arrays = pd.DataFrame({"title": ["Cook"], "skills": [np.array(["Knives", "Fire"])]})
    assert Catalog.from_frame(arrays)["cook"].skills == ("Knives", "Fire")


def test_all_bad_rows_are_told_at_once_with_their_numbers_and_columns() -> None:
    frame = make_frame("pandas", Job=["Cook", None, "Poet"], Min_pay=[1, 2, -3], Max_pay=[4, 5, 6])
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.from_frame(frame, PAY, constants=DOLLARS)
    assert str(caught.value) == (
        "frame has 2 problems; title is the column 'Job'; salary.low is the column 'Min pay'\n"
        "- frame, rows[1].title: it is missing. Add it.\n"
        "- rows[2].salary.low: expected a number of at least 0, got -3. "
        "Write null where it is not known."
    )


def test_records_are_mappings_in_the_form_of_json() -> None:
    records = [
        {
            "title": "Cook",
            "skills": ("Knives",),
            "salary": {"low": None, "high": None, "median": 41_000.5},
        }
    ]
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.from_records(records)
    assert str(caught.value) == (
        "data has 1 problem\n- data, records[0].salary.currency: it is missing. Add it."
    )
    cooks = Catalog.from_records([{**records[0], "salary": None}, {"title": "Baker"}])
    assert cooks["cook"] == Career("Cook", skills=["Knives"])
    assert list(cooks) == ["cook", "baker"]


@pytest.mark.parametrize("backend", get_args(Backend))
def test_a_frame_is_no_records_and_what_reads_it_is_named(backend: Backend) -> None:
    with pytest.raises(InvalidOption, match=r"each a mapping, .*Catalog\.from_frame\(…\)"):
        Catalog.from_records(make_frame(backend, title=["Cook"]))


@pytest.mark.parametrize("make", [pd.Series, pl.Series], ids=["pandas", "polars"])
def test_a_series_may_hold_records(make: Any) -> None:
    assert [*Catalog.from_records(make([{"title": "Cook"}]))] == ["cook"]


@pytest.mark.parametrize("side", ["at_least", "at_most"])
@pytest.mark.parametrize("first", [True, False])
def test_a_number_and_a_bound_in_one_row_contradict_each_other(side: str, *, first: bool) -> None:
    columns = {f"salary.high.{side}": [90_000, None], "salary.high": [80_000, 70_000]}
    names = sorted(columns, reverse=not first)
    frame = pl.DataFrame({"title": ["Cook", "Poet"], **{name: columns[name] for name in names}})
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.from_frame(frame, constants=DOLLARS)
    (problem,) = caught.value.exceptions
    assert "rows[0].salary.high: expected a number or a bound" in str(problem)


def test_what_is_the_same_for_all_rows_gives_way_to_a_cell() -> None:
    frame = pl.DataFrame({"title": ["Cook"], "salary.high": [80_000]})
    constants = {"salary.high.at_most": 90_000, "salary.currency": "USD"}
    cook = Catalog.from_frame(frame, constants=constants)["cook"]
    assert cook.salary == Salary(None, 80_000, "USD")


def test_an_object_that_is_the_same_for_all_rows_gives_way_to_cells_part_by_part() -> None:
    frame = pl.DataFrame(
        {
            "title": ["Cook", "Poet"],
            "salary.median": [41_000, None],
            "salary.source.title": ["Pay survey", None],
            "outlook.growth": [0.1, None],
        }
    )
    source = {"title": "Another", "publisher": "An office"}
    same = {
        "salary": {"currency": "USD", "median": 5, "source": source},
        "outlook": {"until": 2034},
    }
    read = Catalog.from_frame(frame, constants=same)
    assert read["cook"].outlook == Outlook(growth="0.1", until=2034)
    assert read["cook"].salary == Salary(
        None, None, "USD", median=41_000, source=Source("Pay survey", "An office")
    )
    assert read["poet"].salary == Salary(
        None, None, "USD", median=5, source=Source("Another", "An office")
    )


def test_what_is_the_same_for_all_rows_is_left_as_it_was_given() -> None:
    given = {"outlook": {"demand": "high"}, "outlook.until": 2034}
    cook = Catalog.from_frame(pl.DataFrame({"title": ["Cook"]}), constants=given)["cook"]
    assert cook.outlook == Outlook("high", until=2034)
    assert given == {"outlook": {"demand": "high"}, "outlook.until": 2034}


def test_a_row_without_any_amount_has_no_salary_whatever_describes_it() -> None:
    frame = pd.DataFrame({"title": ["Cook", "Poet"], "salary.mean": [38_000, None]})
    frame["salary.as_of"] = ["2025-05", "2025-06"]
    catalog = Catalog.from_frame(frame, constants=DOLLARS)
    assert catalog["poet"].salary is None
    salary = catalog["cook"].salary
    assert salary is not None
    assert str(salary.as_of) == "2025-05"


def test_a_cell_of_pay_that_holds_something_else_is_told() -> None:
    frame = pl.DataFrame({"title": ["Cook"], "salary": [{"lo": 38_000}]})
    with pytest.raises(UnreadableCatalog) as told:
        Catalog.from_frame(frame, constants=DOLLARS)
    assert "rows[0].salary" in str(told.value)


def test_a_frame_whose_columns_are_called_otherwise_is_told_how_to_say_so() -> None:
    frame = pd.DataFrame({"Job": ["Cook"]})
    assert refuse(frame) == (
        "frame: expected a column named 'title', got ['Job']. "
        "Say which column holds what: columns={'title': 'Job', ...}."
    )
    assert refuse(pd.DataFrame()) == (
        "frame: expected a column named 'title', got []. "
        "Say which column holds what: columns={'title': 'Job', ...}."
    )


def test_a_cell_that_is_no_part_of_a_career_is_told() -> None:
    frame = pl.DataFrame({"title": ["Cook"], "salary": ["good"]})
    with pytest.raises(UnreadableCatalog, match="frame has 1 problem"):
        Catalog.from_frame(frame)


@pytest.mark.parametrize(
    ("whole", "cell", "part"),
    [
        ("codes", {"soc": "1"}, "codes.soc"),
        ("salary", {"median": 1, "currency": "USD"}, "salary.median"),
        ("salary", {"median": 1, "currency": "USD"}, "salary.high.at_least"),
        ("salary.source", {"title": "A"}, "salary.source.title"),
    ],
)
def test_two_columns_for_one_place_are_told_and_neither_is_dropped(
    whole: str, cell: object, part: str
) -> None:
    frame = pl.DataFrame({"title": ["Cook"], whole: [cell], part: ["2"]})
    assert refuse(frame) == (
        f"columns[{part!r}]: expected no part of what {whole!r} holds, got {show(part)}. "
        f"Leave {part!r} or {whole!r} out."
    )


def test_the_name_of_a_scheme_of_codes_may_have_points_in_it() -> None:
    cook = Career("Cook", codes={"soc": "35-2014", "soc.2018": "1", "soc.at_least": "2"})
    assert Catalog.from_frame(Catalog([cook]).to_frame())["cook"] == cook


def test_the_name_of_an_aspect_may_have_points_in_it() -> None:
    frame = pl.DataFrame(
        {
            "title": ["Cook"],
            "aspect_sources.hours.week.title": ["Hours 2025"],
            "aspect_sources.hours.week.url": ["https://example.com/"],
            "aspect_sources.a.b.c": [{"title": "A survey"}],
            "aspect_sources.url.title": ["Addresses"],
        }
    )
    assert dict(Catalog.from_frame(frame)["cook"].aspect_sources) == {
        "hours.week": Source("Hours 2025", url="https://example.com/"),
        "a.b.c": Source("A survey"),
        "url": Source("Addresses"),
    }
    with pytest.raises(InvalidOption, match=r"Leave 'aspect_sources\.a\.b\.c\.title' or 'asp"):
        Catalog.from_frame(frame.with_columns(pl.lit("x").alias("aspect_sources.a.b.c.title")))


@pytest.mark.parametrize(
    ("place", "remedy"),
    [("title.x", "'title'"), ("skills.0", "'skills'"), ("education.at_least", "'education'")],
)
def test_what_has_no_parts_is_no_place_of_any(place: str, remedy: str) -> None:
    frame = pd.DataFrame({"title": ["Cook"], place: [1]})
    with pytest.raises(InvalidOption, match=f"expected a place in a career.*{remedy}"):
        Catalog.from_frame(frame)


@pytest.mark.parametrize("given", [5, "title", ["title"], {"title"}])
@pytest.mark.parametrize("option", ["columns", "constants"])
def test_what_is_no_mapping_of_places_is_refused(option: str, given: object) -> None:
    frame = pd.DataFrame({"title": ["Cook"]})
    options: Any = {option: given}
    assert refuse(frame, **options) == (
        f"{option}: expected a mapping of places in a career, got {show(given)}. "
        f'Write {option}={{"title": …}}.'
    )


def test_columns_may_have_names_of_any_kind() -> None:
    numbered = pd.DataFrame([["Cook", 30_000]])
    places = {"title": 0, "salary.median": 1}
    cook = Career("Cook", salary=Salary(None, None, "USD", median=30_000))
    assert Catalog.from_frame(numbered, places, constants=DOLLARS)["cook"] == cook
    levels = pd.MultiIndex.from_tuples([("title", ""), ("salary", "median")])
    nested = pd.DataFrame([["Cook", 30_000]], columns=levels)
    named = {"title": ("title", ""), "salary.median": ("salary", "median")}
    assert Catalog.from_frame(nested, named, constants=DOLLARS)["cook"] == cook
    for frame, column in ((numbered, 0), (nested, ("title", ""))):
        assert refuse(frame).endswith(f" columns={{'title': {column!r}, ...}}.")
    columns: list[Any] = [7, [0], ("a", "b"), (["a"],)]
    for column in columns:
        wrong = {"title": column}
        assert refuse(numbered, wrong) == (
            f"columns['title']: expected a column of the frame, got {column!r}. Name one of 0, 1."
        )


class Name(str):
    """The name of a column that is written in Python, so that it is seen how often it is asked."""

    __slots__ = ()

    def __hash__(self) -> int:
        return super().__hash__()


def test_each_column_is_looked_up_once_however_many_there_are() -> None:
    few, many = (
        count_calls(
            partial(
                Catalog.from_frame, pd.DataFrame([names], columns=pd.Index(names, dtype=object))
            ),
            Name.__hash__,
        )
        for count in (50, 200)
        for names in [[Name("title"), *[Name(f"codes.scheme-{each}") for each in range(count)]]]
    )
    assert few > 50
    assert many <= 4.1 * few


@pytest.mark.parametrize(
    ("column", "near"),
    [
        ("zzz", "'Job', 'pay 0', 'pay 1', 'pay 2', 'pay 3'"),
        ("pay", "'pay 6', 'pay 5', 'pay 4', 'pay 3', 'pay 2'"),
    ],
)
def test_five_columns_are_named_that_may_be_meant(column: str, near: str) -> None:
    frame = pd.DataFrame([["Cook", *range(7)]], columns=["Job", *[f"pay {at}" for at in range(7)]])
    told = refuse(frame, {"title": column})
    assert sorted(told.partition(" Name one of ")[2].strip(".").split(", ")) == sorted(
        near.split(", ")
    )


def test_a_day_on_which_a_source_was_published_is_one() -> None:
    frame = pd.DataFrame({"title": ["Cook"], "salary.median": [5]})
    frame["salary.source.title"], frame["salary.source.published"] = "Survey", date(2025, 5, 1)
    salary = Catalog.from_frame(frame, constants=DOLLARS)["cook"].salary
    assert salary is not None
    assert salary.source is not None
    assert salary.source.published == "2025-05-01"


def test_columns_of_one_name_are_refused() -> None:
    twice = pd.DataFrame([["Cook", "x"]], columns=["title", "title"])
    for frame in (twice, pa.table([["Cook"], ["x"]], names=["title", "title"])):
        told = refuse(frame)
        assert told.startswith("frame: expected a name of its own for each column, got ")
        assert "'title'" in told
        assert "\n" not in told
        assert told.endswith(". Rename those that are called alike.")


def test_rows_without_a_column_are_not_dropped() -> None:
    frame = pd.DataFrame({"Job": ["Cook", "Poet"]})
    with pytest.raises(UnreadableCatalog, match="frame has 2 problems"):
        Catalog.from_frame(frame, {})
    assert len(Catalog.from_frame(frame.head(0), {})) == 0


@pytest.mark.parametrize(
    "make",
    [
        lambda cells: pd.Series(cells, dtype="float32"),
        lambda cells: pd.Series(cells, dtype="Float32"),
        lambda cells: pd.Series(
            [None if each is None else np.float32(each) for each in cells], dtype="object"
        ),
        lambda cells: pl.Series(cells, dtype=pl.Float32),
        lambda cells: pa.array(cells, pa.float32()),
    ],
    ids=["numpy", "pandas", "objects", "polars", "pyarrow"],
)
def test_a_number_of_32_bits_is_the_one_that_it_is_written_as(make: Any) -> None:
    pay = make([52_000.1, 0.1, None, 3e-42])
    maker: Any = {pd.Series: pd.DataFrame, pl.Series: pl.DataFrame}.get(type(pay), pa.table)
    found = Catalog.from_frame(
        maker({"title": list("abcd"), "salary.median": pay}), constants=DOLLARS
    )
    assert [found[at].salary for at in "abd"] == [
        Salary(None, None, "USD", median=amount) for amount in ("52000.1", "0.1", "3E-42")
    ]
    assert found["c"].salary is None


@pytest.mark.parametrize(
    "make",
    [lambda cells: pd.Series(cells, dtype="float16"), lambda cells: pa.array(cells, pa.float16())],
    ids=["numpy", "pyarrow"],
)
def test_a_number_of_16_bits_is_the_one_that_it_is_written_as(make: Any) -> None:
    pay = make([np.float16(each) for each in (0.1, 1_234, 65_504)])
    maker: Any = pd.DataFrame if isinstance(pay, pd.Series) else pa.table
    found = Catalog.from_frame(
        maker({"title": list("abc"), "salary.median": pay}), constants=DOLLARS
    )
    assert [found[at].salary for at in "abc"] == [
        Salary(None, None, "USD", median=amount) for amount in ("0.1", "1234", "65500")
    ]


@pytest.mark.parametrize(
    ("place", "expected"),
    [("codes.soc", "text"), ("title", "text"), ("salary.median", "a number of at least 0")],
)
@pytest.mark.parametrize(
    "cell",
    [date(2011, 11, 1), pd.Timestamp("2011-11-01"), time(23, 12), timedelta(hours=25, minutes=12)],
    ids=repr,
)
def test_a_day_or_a_time_is_none_where_a_code_or_a_number_belongs(
    place: str, expected: str, cell: Any
) -> None:
    """As spreadsheet programs make a day of the code 11-2011, and a time of 25:12."""
    frame = pd.DataFrame({"title": ["Cook"], place: pd.Series([cell], dtype=object)})
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.from_frame(frame, constants=DOLLARS)
    assert f"rows[0].{place}: expected {expected}" in str(caught.value)


def test_an_infinite_number_is_told() -> None:
    frame = pl.DataFrame(
        {"title": ["Cook"], "salary.median": pl.Series([float("inf")], dtype=pl.Float32)}
    )
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.from_frame(frame, constants=DOLLARS)
    assert "expected a number of at least 0, got Infinity" in str(caught.value)


@pytest.mark.parametrize(
    "column",
    [
        pl.Series([10**8]).cast(pl.Date),
        pl.Series([2**62]).cast(pl.Duration("ms")),
        pa.array([10**15], pa.timestamp("s")),
        pa.array([b"\xff"]).view(pa.string()),
    ],
    ids=["day", "duration", "time", "text"],
)
def test_a_column_of_what_python_cannot_hold_is_told(column: Any) -> None:
    make = pl.DataFrame if isinstance(column, pl.Series) else pa.table
    told = refuse(make({"title": ["Cook"], "place": column}))
    assert told.startswith("columns['place']: expected cells that Python can hold, got ")


def test_an_interruption_in_a_column_is_none_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pl.Series, "to_list", stop)
    with pytest.raises(KeyboardInterrupt):
        Catalog.from_frame(pl.DataFrame({"title": ["Cook"]}))


@pytest.mark.parametrize("cell", [Hostile(), 1 + 2j], ids=["hostile", "complex"])
def test_a_cell_of_whatever_kind_is_told(cell: object) -> None:
    frame = pd.DataFrame({"title": ["Cook"], "skills": pd.Series([cell], dtype=object)})
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.from_frame(frame)
    assert "rows[0].skills: expected a list of texts" in str(caught.value)


def test_numbers_of_numpy_in_records_are_what_they_are_written_as() -> None:
    for number in (np.float32(1.1), np.float16(1.1), np.longdouble("1.1"), 1.1):
        record = {"title": "Cook", "outlook": {"growth": number}}
        (cook,) = Catalog.from_records([record]).values()
        assert cook.outlook == Outlook(growth="1.1")


def test_two_rows_of_one_slug_are_told() -> None:
    frame = make_frame("polars", title=["Cook", "cook"])
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.from_frame(frame)
    assert 'rows[1].slug: expected a slug unlike that of rows[0], got "cook"' in str(caught.value)


@pytest.mark.parametrize(
    ("columns", "problem"),
    [
        ({"title": "Jobb"}, r"columns\['title'\]: expected a column of the frame.* 'Job'"),
        ({"titel": "Job"}, r"columns\['titel'\]: expected a place in a career.* 'title'"),
        ({"salary.lo": "Job"}, r"columns\['salary.lo'\].* 'salary.low'"),
        ({"salary.source.titel": "Job"}, r"'salary.source.title'"),
    ],
)
def test_a_place_or_a_column_that_is_not_there_is_refused(
    columns: dict[str, str], problem: str
) -> None:
    with pytest.raises(InvalidOption, match=problem):
        Catalog.from_frame(make_frame("pandas", Job=["Cook"]), columns)


def test_what_is_no_frame_and_what_is_a_lazy_one_is_refused() -> None:
    lazy = pl.DataFrame({"title": ["Cook"]}).lazy()
    for frame, kind in (({"title": ["Cook"]}, "dict"), (lazy, "LazyFrame")):
        assert refuse(frame) == (
            f'frame: expected a data frame, got "{kind}". '
            "Give one of pandas, Polars or PyArrow; of a lazy one what its collect() returns."
        )
    told = refuse(make_frame("pandas", title=["Cook"]), constants={"pay": 1})
    assert told.startswith("constants['pay']: expected a place in a career, got \"pay\". Write one")


def leave_out(career: Career) -> Career:
    outlook = None if career.outlook == Outlook() else career.outlook
    return attrs.evolve(
        career, outlook=outlook, sources=(), aspect_sources={}, related=(), skill_ratings=()
    )


@pytest.mark.parametrize("backend", BACKENDS)
def test_official_occupations_come_back_from_a_frame_as_they_were(backend: Backend) -> None:
    official = Catalog.official()
    back = Catalog.from_frame(official.to_frame(backend))
    assert back == Catalog(map(leave_out, official.values()))


@given(st.lists(careers, max_size=4, unique_by=lambda career: career.slug))
def test_any_careers_come_back_from_a_frame_as_they_were(found: list[Career]) -> None:
    back = Catalog.from_frame(Catalog(found).to_frame("pandas"))
    assert back == Catalog(map(leave_out, found))


def test_numbers_are_numbers_and_a_bound_stands_in_a_column_of_its_own() -> None:
    surgeon = Career("Surgeon", salary=Salary(81_330, AtLeast(239_200), "USD"))
    frame = Catalog([surgeon, Career("Poet")]).to_frame("pandas")
    assert frame["salary.low"].sum() == 81_330
    assert str(frame["salary.low"].dtype) == "Int64"
    assert "salary.high" not in frame
    assert frame["salary.high.at_least"].isna().tolist() == [False, True]
    hourly = Catalog([surgeon, Career("Actor", salary=Salary("16.50", 40, "USD"))])
    assert hourly.to_frame("polars")["salary.low"].to_list() == [81_330, Decimal("16.5")]


def test_an_empty_catalog_is_an_empty_frame() -> None:
    for backend in BACKENDS:
        assert len(Catalog().to_frame(backend)) == 0


def test_a_cell_that_is_nested_too_deep_is_refused_as_any_other() -> None:
    deep: Any = "35-2014"
    for _ in range(5_000):
        deep = {"soc": deep}
    frame = pd.DataFrame({"title": ["Cook"], "codes": [deep]})
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.from_frame(frame)
    assert "rows[0].codes.soc: expected text" in str(caught.value)


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(
        MissingExtra, match=r"polars is needed here.*careercompare\[frames\]' polars$"
    ):
        Catalog.sample().to_frame("polars")
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(MissingExtra, match=r"narwhals is needed here.*careercompare\[frames\]"):
        Catalog.from_frame(make_frame("pandas", title=["Cook"]))
    with pytest.raises(InvalidOption) as caught:
        Catalog.sample().to_frame("numpy")  # type: ignore[arg-type]  # what is refused
    assert str(caught.value) == (
        'backend: expected a library of data frames, got "numpy". '
        "Write one of 'pandas', 'polars', 'pyarrow'."
    )


def test_a_step_of_a_scale_of_ones_own_stands_in_a_cell_as_it_is_or_as_its_dict() -> None:
    class Trade(Scale):
        """What is learnt of a master."""

        APPRENTICE = "apprentice"
        MASTER = "master", "Meister"

    master = Career("Baker", education=Trade.MASTER)
    for cell in (Trade.MASTER, master.to_dict()["education"]):
        frame = pd.DataFrame({"title": ["Baker"], "education": [cell]})
        assert Catalog.from_frame(frame)["baker"] == master


def test_a_column_without_a_name_is_advised_as_it_has_to_be_written() -> None:
    frame = pd.DataFrame([["Cook"]], columns=[0])
    with pytest.raises(
        InvalidOption, match=r"expected a column of the frame, got \"0\"\. Name one of 0\."
    ):
        Catalog.from_frame(frame, columns={"title": "0"})
    assert [*Catalog.from_frame(frame, columns={"title": 0})] == ["cook"]
