"""Run the notebooks in examples/ and keep what they show.

    python tools/run_notebooks.py [NOTEBOOK ...]

The kernel is the interpreter that runs this, and a warning fails a cell. The tests hold that what
is kept is what running shows: run this when a page changes on purpose, and read the difference.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient

nbformat: Any = import_module("nbformat")  # whose functions have no types

EXAMPLES = Path(__file__).parents[1] / "examples"
# Starting the kernel's own loop warns on Python 3.12 and 3.13, which no cell can help.
_STRICT = (
    "--IPKernelApp.exec_lines=import warnings; warnings.simplefilter('error'); "
    "warnings.filterwarnings('ignore', module='tornado')"
)


def run(path: Path) -> Any:
    """Return the notebook with what its cells show now; a cell that fails raises its error."""
    notebook = nbformat.read(path, as_version=4)
    manager = AsyncKernelManager(kernel_name="python3")
    spec = manager.kernel_spec
    assert spec is not None
    # Whatever kernel somebody has installed under that name.
    spec.argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}", _STRICT]
    client = NotebookClient(
        notebook,
        km=manager,
        timeout=120,
        record_timing=False,
        resources={"metadata": {"path": str(path.parent)}},
    )
    client.execute(cleanup_kc=True)
    # Which version of Python ran it, and which of its parts, tells a reader nothing.
    notebook.metadata = nbformat.NotebookNode(
        kernelspec={"display_name": "Python 3", "language": "python", "name": "python3"},
        language_info={"name": "python"},
    )
    return notebook


def main(paths: list[Path]) -> None:
    """Run each notebook in its place."""
    for path in paths:
        nbformat.write(run(path), path)
        print(f"{path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]] or sorted(EXAMPLES.glob("*.ipynb")))
