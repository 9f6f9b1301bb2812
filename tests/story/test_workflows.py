"""The workflows of a new story: each step by its own commands, with what is elsewhere played here."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer.places import NEW_STORY
from tests.repositories import git

GITHUB, GITLAB = ".github/workflows/story.yml", ".gitlab-ci.yml"
ELSEWHERE = ("gh", "curl", "pip-audit")
_TELL = '#!/bin/sh\necho "$(basename "$0") $*" >> "$TOLD"\n'
_PIP = '#!/bin/sh\n[ "$1 $2" = "-m pip" ] && echo "$*" >> "$TOLD" && exit\nexec {python} "$@"\n'
_EXPLAINER = '#!/bin/sh\nexec {python} -m explainer "$@"\n'
CHANGED = "A word that was not there before."


@dataclass(frozen=True)
class Runner:
    """A story in a repository, and a machine on which a step runs."""

    story: Path
    machine: Path
    base: str

    @property
    def told(self) -> str:
        """What programs that reach elsewhere were asked for."""
        log = self.machine / "told"
        return log.read_text("utf-8") if log.exists() else ""

    def run(self, script: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a step as the services do: by bash, until something fails."""
        known = {"TOLD": str(self.machine / "told"), "RUNNER_TEMP": str(self.machine), **more}
        path = f"{self.machine / 'bin'}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script],
            cwd=self.story,
            env={**os.environ, "PATH": path, "EXPLAINER": "explainer.whl", **known},
            capture_output=True,
            text=True,
            timeout=300,
        )


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    story, machine = tmp_path / "story", tmp_path / "machine"
    shutil.copytree(NEW_STORY, story)
    (machine / "bin").mkdir(parents=True)
    python = sys.executable
    programs = dict.fromkeys(ELSEWHERE, _TELL)
    programs |= {"python": _PIP.format(python=python)}
    programs |= {"explainer": _EXPLAINER.format(python=python)}
    for name, script in programs.items():
        (machine / "bin" / name).write_text(script, "utf-8")
        (machine / "bin" / name).chmod(0o755)
    git(story, "init", "--quiet")
    git(story, "add", "--all")
    git(story, "commit", "--quiet", "--message", "a story")
    base = git(story, "rev-parse", "HEAD").strip()
    claims = story / "claims" / "DNK.yaml"
    written = claims.read_text("utf-8")
    found = re.search(r"^    en: .*$", written, re.MULTILINE)
    assert found
    claims.write_text(written.replace(found[0], f"    en: {CHANGED}", 1), "utf-8")
    return Runner(story, machine, base)


def read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((NEW_STORY / name).read_text("utf-8"))
    return found


def on_github(job: str, name: str, runner: Runner) -> tuple[str, dict[str, str]]:
    """The script of a step, and what it is told by the service."""
    known = {
        "github.token": "secret",
        "github.event.pull_request.base.sha": runner.base,
        "github.event.pull_request.number": "7",
        "steps.pages.outputs.base_url": "https://example.org/story",
    }
    (step,) = (one for one in read(GITHUB)["jobs"][job]["steps"] if one.get("name") == name)

    def filled(value: str) -> str:
        return re.sub(r"\$\{\{ (.*?) \}\}", lambda gap: known[gap[1]], value)

    return step["run"], {key: filled(value) for key, value in step.get("env", {}).items()}


def on_gitlab(job: str) -> str:
    """The script of a job, after what comes before each."""
    told = read(GITLAB)
    return "\n".join([*told["default"]["before_script"], *told[job]["script"]])


GITLAB_TELLS = {
    "COMMENT_TOKEN": "secret",
    "CI_API_V4_URL": "https://gitlab.example/api/v4",
    "CI_PROJECT_ID": "3",
    "CI_MERGE_REQUEST_IID": "7",
    "CI_PAGES_URL": "https://example.org/story",
}


def test_every_script_is_one_that_is_run_here() -> None:
    steps = [
        (job, step["name"])
        for job, told in read(GITHUB)["jobs"].items()
        for step in told["steps"]
        if "run" in step
    ]
    assert sorted(steps) == sorted([*GITHUB_STEPS, *GITHUB_BUILDS])
    jobs = {name for name, told in read(GITLAB).items() if "script" in told}
    assert jobs == {*GITLAB_JOBS, *GITLAB_BUILDS}


def test_what_others_made_is_named_by_its_commit() -> None:
    used = re.findall(r"uses: (\S+)", (NEW_STORY / GITHUB).read_text("utf-8"))
    assert len(used) > 5
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", one) for one in used)


GITHUB_STEPS = {
    ("check", "Install"): "-m pip install explainer.whl",
    ("check", "Check"): "",
    ("check", "What changes, as a comment"): "gh pr comment 7 --body-file ",
    ("audit", "Install"): "-m pip install explainer.whl pip-audit==",
    ("audit", "What is known against the packages"): "pip-audit --local",
    ("publish", "Install"): "-m pip install explainer.whl",
}
GITHUB_BUILDS = [("check", "Preview"), ("publish", "Build")]
GITLAB_JOBS = {
    "check": "",
    "changes": "PRIVATE-TOKEN: secret --data-urlencode body@changes.md "
    "https://gitlab.example/api/v4/projects/3/merge_requests/7/notes",
    "audit": "-m pip install pip-audit==",
}
GITLAB_BUILDS = {"preview": "preview", "pages": "public"}


@pytest.mark.parametrize(("step", "asked"), GITHUB_STEPS.items())
def test_a_step_on_github_does_its_work(step: tuple[str, str], asked: str, runner: Runner) -> None:
    script, told = on_github(*step, runner)
    ran = runner.run(script, **told)
    assert ran.returncode == 0, ran.stderr
    assert asked in runner.told
    if "--body-file" in asked:
        assert CHANGED in (runner.machine / "changes.md").read_text("utf-8").replace("\\", "")


@pytest.mark.parametrize(("job", "asked"), GITLAB_JOBS.items())
def test_a_job_on_gitlab_does_its_work(job: str, asked: str, runner: Runner) -> None:
    ran = runner.run(on_gitlab(job), CI_MERGE_REQUEST_DIFF_BASE_SHA=runner.base, **GITLAB_TELLS)
    assert ran.returncode == 0, ran.stderr
    assert asked in runner.told
    if job == "changes":
        assert CHANGED in (runner.story / "changes.md").read_text("utf-8").replace("\\", "")


def test_a_problem_fails_the_check_and_stands_beside_its_line(runner: Runner) -> None:
    claims = runner.story / "claims" / "DNK.yaml"
    claims.write_text(claims.read_text("utf-8").replace("voice: own", "voice: nobody", 1), "utf-8")
    ran = runner.run(on_github("check", "Check", runner)[0])
    assert ran.returncode == 1
    assert ran.stdout.startswith("::error file=claims/DNK.yaml,line=")
    assert runner.run(on_gitlab("check")).returncode == 1
    (listed,) = json.loads((runner.story / "code-quality.json").read_text("utf-8"))
    assert listed["location"]["path"] == "claims/DNK.yaml"
    assert listed["severity"] == "blocker"


@pytest.mark.parametrize("script", ["github", "gitlab"])
def test_without_an_explainer_to_install_it_is_said_what_to_set(
    script: str, runner: Runner
) -> None:
    asked = on_github("check", "Install", runner)[0] if script == "github" else on_gitlab("check")
    ran = runner.run(asked, EXPLAINER="")
    assert ran.returncode == 1
    assert "the variable EXPLAINER" in ran.stdout
    assert not runner.told


@pytest.mark.full  # draws all pictures of a site, four times
@pytest.mark.parametrize("step", [*GITHUB_BUILDS, *GITLAB_BUILDS])
def test_preview_and_publication_are_whole_sites(
    step: str | tuple[str, str], runner: Runner
) -> None:
    if isinstance(step, str):
        script, told, site = on_gitlab(step), GITLAB_TELLS, runner.story / GITLAB_BUILDS[step]
    else:
        (script, told), site = on_github(*step, runner), runner.machine / "site"
    ran = runner.run(script, **told)
    assert ran.returncode == 0, ran.stderr
    assert (site / "manifest.json").exists()
    published = step == "pages" or step == ("publish", "Build")
    page = (site / "en" / "index.html").read_text("utf-8")
    assert ('rel="canonical" href="https://example.org/story/en/"' in page) is published
