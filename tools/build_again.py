"""Build the package once more, in unlike surroundings, from the source that the first build packed.

    python -m build --sdist --wheel && python tools/build_again.py

It takes the source distribution in ``dist`` to another folder, at another time, with other modes,
another umask, time zone, locale and order of hashes, and with a compiled catalog left over. Both
packages have to come out the same to the byte. The name of whoever builds is in neither.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

DIST = Path(__file__).resolve().parent.parent / "dist"
SURROUNDINGS = {
    "HOME": "/nonexistent",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "16",
    "TZ": "Asia/Kolkata",
    "USER": "nobody",
}


def main() -> None:
    """Build again and compare."""
    os.umask(0o077)
    with TemporaryDirectory() as folder:
        again = Path(folder, "another dist")
        build(unpack(Path(folder, "another place")), again)
        unlike = [path.name for path in DIST.iterdir() if not is_same(path, again / path.name)]
    if unlike:
        sys.exit(f"built again, these have other bytes: {', '.join(sorted(unlike))}")


def unpack(folder: Path) -> Path:
    """Return the unpacked source, in which no file has the time and the mode that it had."""
    (archive,) = DIST.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    (source,) = folder.iterdir()
    for path in source.rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)
        os.utime(path)
    for catalog in source.rglob("*.mo"):
        catalog.rename(catalog.with_name("left-over.mo"))
    return source


def build(source: Path, into: Path) -> None:
    """Build both packages of *source* with the tools of this environment."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--sdist", "--wheel"]
    done = subprocess.run(
        [*command, "--outdir", str(into), str(source)],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={**os.environ, **SURROUNDINGS},
    )
    if done.returncode:
        sys.exit(done.stdout)


def is_same(one: Path, other: Path) -> bool:
    """Return whether both are there and have the same bytes."""
    return other.exists() and one.read_bytes() == other.read_bytes()


if __name__ == "__main__":
    main()
