"""The files around the code agree with one another."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_arrows_between_packages_run_one_way():
    run = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_conda_gets_python_and_this_package_and_no_second_list():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    python, pip, by_pip = environment["dependencies"]
    assert environment["name"] == PROJECT["project"]["name"]
    assert python == "python" + PROJECT["project"]["requires-python"]
    assert pip == "pip"
    assert by_pip == {"pip": ["--editable .[test]"]}
    assert "test" in PROJECT["project"]["optional-dependencies"]


def test_the_workflow_runs_the_oldest_python_we_promise():
    workflow = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
    oldest = PROJECT["project"]["requires-python"].removeprefix(">=")
    for job in ("linux", "desktop"):
        assert workflow["jobs"][job]["strategy"]["matrix"]["python"][0] == oldest
    assert set(workflow["jobs"]["desktop"]["strategy"]["matrix"]["os"]) == {"macos-latest", "windows-latest"}


def test_ci_calls_the_readmes_test_command():
    assert "uv run pytest" in (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "uv run pytest" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_versions_agree():
    from glutemed import __version__

    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == PROJECT["project"]["version"] == __version__


@pytest.mark.parametrize(
    "page", ["README.md", "CONTRIBUTING.md", "docs/mechanics.md", "docs/validation.md", "figures/README.md"]
)
def test_links_inside_the_project_lead_somewhere(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+?)\)", text):
        if not target.startswith("http"):
            assert ((ROOT / page).parent / target).exists(), target


def test_every_runtime_dependency_says_why_it_is_there():
    lines = (
        (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("dependencies = [")[1].split("]")[0].splitlines()
    )
    assert all("#" in line for line in lines if line.strip())


def test_importing_the_model_loads_no_drawing_and_no_widgets():
    code = (
        "import sys, glutemed.mechanics; print([m for m in ('matplotlib', 'ipywidgets', 'scipy') if m in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a clone, so nothing says which files belong")
def test_nothing_stray_is_kept():
    kept = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    folders = {".ci", ".github", "benchmarks", "docs", "figures", "jupyter", "notebooks", "src", "tests"}
    files = {".gitattributes", ".gitignore", "CITATION.cff", "CONTRIBUTING.md", "LICENSE", "LICENSE-CONTENT"}
    files |= {"README.md", "environment.yml", "pyproject.toml", "uv.lock"}
    assert {path.split("/")[0] for path in kept} <= folders | files


def test_jupyterlab_hands_every_change_to_the_kernels_one_thread():
    settings = json.loads((ROOT / "jupyter" / "glutemed.json").read_text(encoding="utf-8"))
    assert settings["@jupyterlab/apputils-extension:kernels-settings"] == {"commsOverSubshells": "disabled"}
