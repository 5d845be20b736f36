"""Fuzz a target by what its inputs reach: ``python fuzz/run.py comparison --seconds 60``.

Needs atheris. Begins with the corpus of the target and what was found before, and keeps what
reaches further in a folder that is not committed. Ends at the first find, which it names, or with
``--collect`` writes each into that folder and goes on.
"""

from __future__ import annotations

import os
import random
import sys
import traceback
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from hashlib import sha1
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import atheris

with atheris.instrument_imports(include=["careercompare"]):
    import careercompare

    # Rooms are imported when they are needed, which is after these lines.
    for found in walk_packages(careercompare.__path__, "careercompare."):
        if not found.name.endswith("__main__"):
            import_module(found.name)
    from editing import ODD
    from targets import TARGETS, Target

HERE = Path(__file__).parent
CASES = HERE.parent / "tests" / "fuzz" / "cases"
GROWN = HERE.parent / ".fuzz"

_LONGEST = 4096
_SECONDS_OF_A_HANG = 20
_MOST_MEGABYTES = 2500

# What hardly comes about by changing bytes: values for edits, and parts of texts of many kinds.
_TOKENS = (
    *(f"!{name}" for name in ODD),
    *("-", "+", ">title", ">x", "null", "true", "[]", "{}", "0", "-1", "1e-99", '""', '"1"', "1.5"),
    *(
        "{slug}",
        "{slugs}",
        "{locale}",
        "{0}",
        "{slug!r:>9}",
        "https://",
        "://",
        "@",
        "%2e",
        "[::1]",
    ),
    *("q=", ";", ",", "*", "-u-nu-arab", "-x-", "zh-Hant-TW", "<script>", "&lt;", "]]>", "-->"),
    *("\\", "`", "|", "$", "[x](y)", "\u202e", "\u2069", "\u200d", "\u0301", "\u0130", "\u00a0"),
    *("=1+1", "\t", "\r", "\x1b[2J", "\x85", "\u2028", "15-1252", "12-31", "1,234.5", "#", "*"),
    *("--format", "json", "--locale", "--width", "--output", "-n", "--by", "salary.median=2"),
    *("--catalog=c.json", "--rates=r.toml", "--house-style=s.toml", "cook-texas", "poet"),
)


def mutate(data: bytes, most: int, seed: int) -> bytes:
    """Change *data*: by its bytes, by a token somewhere, or by a line that edits some place."""
    chance = random.Random(seed)  # noqa: S311  no secret
    token = chance.choice(_TOKENS).encode()
    match chance.randrange(4):
        case 0:
            at = chance.randrange(len(data) + 1)
            changed = data[:at] + token + data[at + chance.choice((0, 0, 1, 8)) :]
        case 1:
            changed = data + b"\n%d = %b" % (chance.randrange(3000), token)
        case 2:
            lines = data.split(b"\n")
            lines[chance.randrange(len(lines))] = b"%d = %b" % (chance.randrange(3000), token)
            changed = b"\n".join(lines)
        case _:
            changed = atheris.Mutate(data, most)
    return changed[:most]


def collect(target: Target, folder: Path) -> Target:
    """Return a target that writes what is found into *folder*, each place once, and goes on."""
    known: set[str] = set()

    def go_on(data: bytes) -> None:
        try:
            target(data)
        except Exception as problem:  # noqa: BLE001  all of them are finds
            at = traceback.extract_tb(problem.__traceback__)
            ours = [each for each in at if "careercompare" in each.filename] or at
            name = f"{type(problem).__name__} {Path(ours[-1].filename).stem}:{ours[-1].lineno}"
            name += f" {at[-1].name}:{at[-1].lineno}"
            if name not in known:
                known.add(name)
                digest = sha1(data).hexdigest()[:12]  # noqa: S324  a name
                (folder / f"found-{digest}").write_bytes(data)
                sys.stderr.write(f"FOUND {name} {str(problem)[:200]!r} found-{digest}\n")

    return go_on


def read_arguments() -> Namespace:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=sorted(TARGETS))
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--collect", action="store_true", help="go on after a find")
    return parser.parse_args()


def main() -> None:
    options = read_arguments()
    grown = GROWN / options.name
    grown.mkdir(parents=True, exist_ok=True)
    target: Callable[[bytes], None] = TARGETS[options.name]
    folders = [grown, HERE / "corpus" / options.name, CASES / options.name]
    settings = {
        "max_total_time": options.seconds,
        "max_len": _LONGEST,
        "timeout": _SECONDS_OF_A_HANG,
        "rss_limit_mb": _MOST_MEGABYTES,
        "print_final_stats": 1,
        "artifact_prefix": f"{grown}{os.sep}found-",
    }
    flags = [f"-{name}={value}" for name, value in settings.items()]
    atheris.Setup(
        [sys.argv[0], *flags, *(str(each) for each in folders if each.is_dir())],
        collect(target, grown) if options.collect else target,
        custom_mutator=mutate,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
