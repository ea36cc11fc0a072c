"""The maintainers' commands: ``python -m glutemed.authoring notebooks`` and ``... figures``."""

from __future__ import annotations

import argparse
from pathlib import Path


def main() -> None:
    """Run a command given on the command line."""
    parser = argparse.ArgumentParser(prog="python -m glutemed.authoring", description="Commands for maintainers.")
    commands = parser.add_subparsers(dest="command", required=True)
    notebooks = commands.add_parser("notebooks", help="re-execute and normalise notebooks")
    notebooks.add_argument("paths", nargs="*", type=Path, help="by default all in notebooks/")
    commands.add_parser("figures", help="rebuild figures/")
    commands.add_parser("validation", help="rewrite docs/validation.md from the running model")
    arguments = parser.parse_args()
    if arguments.command == "notebooks":
        from glutemed.authoring.notebooks import execute

        for path in arguments.paths or sorted(Path("notebooks").glob("*.ipynb")):
            print(f"executing {path}", flush=True)
            execute(path)
    elif arguments.command == "figures":
        from glutemed.authoring.figures import build

        for path in build(Path("figures")):
            print(f"wrote {path}")
    else:
        from glutemed.authoring.validation import write

        write(Path("docs/validation.md"))
        print("wrote docs/validation.md")


if __name__ == "__main__":
    main()
