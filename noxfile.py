"""What a change has to pass, a session each: `.ci/run` and GitHub call the same ones by name."""

from __future__ import annotations

import shutil
from itertools import chain
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "venv"
nox.options.reuse_venv = "yes"

PYPROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = nox.project.python_versions(PYPROJECT)
OPTIONAL = ("charts", "completion", "frames", "mcp", "readers", "site", "spreadsheets", "tables")
# What somebody who uses an extra has beside it: a library of frames, and one that wrote a workbook.
BROUGHT = {"frames": ["polars"], "readers": ["openpyxl"]}
WHOLE_FILES = ("tests/readers/test_official_areas.py", "tests/readers/test_official_outcomes.py")
EXTRAS: dict[str, list[str]] = PYPROJECT["project"]["optional-dependencies"]


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, formatting, docstrings, spelling and GitHub's workflows."""
    session.install(*EXTRAS["lint"])
    session.run("codespell")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("interrogate", "--quiet", "src")
    session.run("zizmor", "--offline", "--quiet", "--persona", "pedantic", ".github")


@nox.session
def types(session: nox.Session) -> None:
    """Check types with both type checkers."""
    session.install("-e", ".[dev]")
    session.run("mypy", "src", "tests", "examples")
    session.run("mypy", "conftest.py", "noxfile.py", "benchmarks", "docs/conf.py", "fuzz", "tools")
    session.run("pyright")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation; a warning is an error, and so is a name that leads nowhere."""
    session.install("-e", ".[docs]")
    options = ("--nitpicky", "--fail-on-warning", "--keep-going", "--quiet", "-b", "html")
    session.run("sphinx-build", *options, "docs", "docs/_build/html")


@nox.session(default=False)
def links(session: nox.Session) -> None:
    """Ask every address that the documentation names; no change has to pass this."""
    session.install("-e", ".[docs]")
    session.run("sphinx-build", "--quiet", "-b", "linkcheck", "docs", "docs/_build/links")


@nox.session
def build(session: nox.Session) -> None:
    """Build the wheel and the source distribution into dist/, which is emptied, and check both."""
    session.install(*EXTRAS["build"], *PYPROJECT["build-system"]["requires"])
    shutil.rmtree("dist", ignore_errors=True)
    session.run("python", "-m", "build", "--no-isolation", "--sdist", "--wheel", silent=True)
    session.run("python", "tools/build_again.py")
    session.run("twine", "check", "--strict", *map(str, Path("dist").iterdir()))
    session.run("check-wheel-contents", "dist")
    # Every file that ships has its licence: reuse knows of none but those that REUSE.toml names.
    (source,) = Path("dist").glob("*.tar.gz")
    unpacked = Path(session.create_tmp(), source.name.removesuffix(".tar.gz"))
    shutil.rmtree(unpacked, ignore_errors=True)
    shutil.unpack_archive(source, unpacked.parent, filter="data")
    session.run("reuse", "--root", str(unpacked), "lint", "--lines")


@nox.session(python=PYTHONS[0], requires=["build"], reuse_venv=False)
def wheel(session: nox.Session) -> None:
    """Test the wheel with the oldest dependencies that it allows, and what it says of its types."""
    (package,) = Path("dist").glob("*.whl")
    session.install("-c", _write_oldest(session), f"{package}[tests,types]")
    _run_copied_tests(session)
    session.run("pyright", "--verifytypes", "careercompare", "--ignoreexternal")


@nox.session(requires=["build"], reuse_venv=False)
def readme(session: nox.Session) -> None:
    """Run the README's examples where the wheel and nothing else is installed."""
    (package,) = Path("dist").glob("*.whl")
    session.install(str(package))
    session.run("python", "-P", "-W", "error", "tests/try_readme.py", "README.md")


@nox.session(requires=["build"], reuse_venv=False)
@nox.parametrize("extra", [nox.param(each, id=each) for each in OPTIONAL])
def extras(session: nox.Session, extra: str) -> None:
    """Use each extra where nothing else is installed; without it, the error has to name it."""
    (package,) = Path("dist").glob("*.whl")
    session.install(str(package), *BROUGHT.get(extra, ()))
    session.run("python", "-P", "tests/try_extras.py", extra, "missing")
    session.install(f"{package}[{extra}]")
    session.run("python", "-P", "tests/try_extras.py", extra)


@nox.session(requires=["build"], default=False)
def sbom(session: nox.Session) -> None:
    """Write to sbom/ what the wheel brings with all its extras, as CycloneDX, and validate it."""
    session.install(*EXTRAS["sbom"])
    (package,) = Path("dist").glob("*.whl")
    target, installed = Path("sbom", "careercompare.cdx.json"), Path(session.create_tmp(), "all")
    target.parent.mkdir(exist_ok=True)
    session.run("python", "-m", "venv", "--clear", "--without-pip", str(installed))
    session.run("pip", "--python", str(installed), "install", "--quiet", f"{package}[all]")
    session.run(
        *("cyclonedx-py", "environment", "--pyproject", "pyproject.toml", "--mc-type", "library"),
        *("--output-reproducible", "--validate", "--output-file", str(target), str(installed)),
    )


@nox.session(default=False)
def audit(session: nox.Session) -> None:
    """Ask PyPI for known vulnerabilities of the newest of all that the extras bring."""
    session.install(*EXTRAS["audit"])
    path = Path(session.create_tmp(), "newest.txt")
    path.write_text("\n".join(_list_requirements()), encoding="utf-8")
    session.run("pip-audit", "--strict", "--requirement", str(path))


@nox.session
def imports(session: nox.Session) -> None:
    """Hold what an import costs, beside attrs."""
    session.install("-e", ".")
    # The command line is over its bar, and known to be: the benchmark says so when it runs whole,
    # and no change has to fail here for what it did not do.
    session.run("python", "benchmarks/bench_import.py", "--imports", "60")


@nox.session
@nox.parametrize(
    ("python", "dependencies"),
    [nox.param(PYTHONS[0], "oldest", id="oldest"), nox.param(None, "newest", id="newest")],
)
def engine(session: nox.Session, dependencies: str) -> None:
    """Format numbers and words to the same bytes with the oldest and the newest dependencies."""
    chosen = (
        ("-c", _write_oldest(session))
        if dependencies == "oldest"
        else ("--upgrade", "--upgrade-strategy", "eager")
    )
    session.install(*chosen, "-e", ".[tests]")
    session.run("pytest", "-n", "auto", *(session.posargs or ["tests/l10n"]))


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run the tests and every example, and measure branch coverage."""
    session.install("-e", ".[tests]")
    if session.posargs:
        session.run("pytest", "-n", "auto", *session.posargs)
        return
    # All rows of large files, and all their pairs, reach nothing that small ones do not: to see so
    # would take twice as long.
    session.run("pytest", "-n", "auto", *WHOLE_FILES)
    ignored = [f"--ignore={path}" for path in WHOLE_FILES]
    session.run("pytest", "-n", "auto", "--cov", "--cov-report=term", *ignored)


@nox.session(python="3.14t")
def threads(session: nox.Session) -> None:
    """Share values among threads on a Python without a lock for all of them."""
    needed = ("hypothesis", "pytest>=", "pytest-xdist", "sybil")
    session.install("-e", ".", *[each for each in EXTRAS["tests"] if each.startswith(needed)])
    shared = ("threads", "processes", "asyncio")
    paths = ["tests/l10n/test_keeping.py", *[f"tests/test_{each}.py" for each in shared]]
    # A package in C that does not say that it can do without the lock would bring it back.
    session.run("pytest", *(session.posargs or paths), env={"PYTHON_GIL": "0"})


@nox.session(default=False)
def fuzz(session: nox.Session) -> None:
    """Fuzz each target for a minute, or one as long as told: ``nox -s fuzz -- json --seconds 9``.

    It needs a Python that atheris has wheels for, such as 3.11 on Linux.
    """
    session.install("-e", ".[tests,fuzz]")
    if session.posargs:
        session.run("python", "fuzz/run.py", *session.posargs)
        return
    failed: list[str] = []
    for name in sorted(path.name for path in Path("fuzz", "corpus").iterdir()):
        try:
            session.run("python", "fuzz/run.py", name, "--seconds", "60")
        except nox.command.CommandFailed:  # the others are to be fuzzed all the same
            failed.append(name)
    if failed:
        session.error(f"Found something in {', '.join(failed)}: the inputs are below .fuzz")


def _list_requirements() -> list[str]:
    """Return what the package needs, and what its extras bring."""
    optional = (EXTRAS[each] for each in OPTIONAL)
    return [*PYPROJECT["project"]["dependencies"], *chain.from_iterable(optional)]


def _write_oldest(session: nox.Session) -> str:
    """Write constraints to the oldest release that each run-time dependency may have."""
    path = Path(session.create_tmp(), "oldest.txt")
    path.write_text("\n".join(_list_requirements()).replace(">=", "=="), encoding="utf-8")
    return str(path)


def _run_copied_tests(session: nox.Session) -> None:
    # Beside the checkout's own src/, the tests would not be about what is installed.
    checkout, copy = Path.cwd(), Path(session.create_tmp(), "copy")
    shutil.rmtree(copy, ignore_errors=True)
    # A browser looks at the same pages in the session `tests`.
    shutil.copytree("tests", copy / "tests", ignore=shutil.ignore_patterns("browser"))
    shutil.copy("pyproject.toml", copy)
    with session.chdir(copy):
        session.run(
            "pytest",
            *("-n", "auto"),
            # An old release lacks a function or it does not, which few examples tell; the session
            # `tests` tries all of them.
            *(session.posargs or ["tests", "-m", "not every_pair"]),
            env={"CAREERCOMPARE_CHECKOUT": str(checkout), "HYPOTHESIS_PROFILE": "few"},
        )
