"""A JupyterLab with settings of its own on a folder, and the browser to look at it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

TOKEN = "course"
LAUNCH = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def find_browser() -> str | None:
    """Return the path of a Chromium or Chrome, or what ``GLUTEMED_BROWSER`` says."""
    named = os.environ.get("GLUTEMED_BROWSER")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


def refuse(reason: str) -> None:
    """Skip browser tests with a reason; in CI fail, unless this CI machine is told to skip them."""
    if os.environ.get("CI") and os.environ.get("GLUTEMED_BROWSER") != "skip":
        pytest.fail(f"{reason}: in CI the browser tests must run")
    pytest.skip(reason, allow_module_level=True)


@contextmanager
def running_lab(folder: Path) -> Iterator[str]:
    """Run JupyterLab on a folder as a student would have it: no settings of this machine, errors shown, not raised."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    kinds = {"CONFIG": "config", "DATA": "data", "RUNTIME": "runtime"}
    own = {f"JUPYTER_{kind}_DIR": str(folder / name) for kind, name in kinds.items()} | {
        "IPYTHONDIR": str(folder / "ipython")
    }
    inherited = {name: value for name, value in os.environ.items() if name != "GLUTEMED_RAISE_ERRORS"}
    options = ["--no-browser", "--allow-root", f"--IdentityProvider.token={TOKEN}", f"--port={port}"]
    log = folder / "lab.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *options],
            cwd=folder,
            env=inherited | own,
            stdout=output,
            stderr=output,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/api", server, log)
        yield address
    finally:
        server.terminate()
        server.wait(20)


def _wait_for(address: str, server: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + 60
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()[-2000:]}")
