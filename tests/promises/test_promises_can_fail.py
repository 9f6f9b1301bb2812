"""Every promise of ``SECURITY.md`` can be broken, and then its tests fail.

The table of what breaks them is beside this file. `make test-full` breaks one after the other.
"""

from pathlib import Path

import pytest

from tests.promises import made_of, of_serving, to_editors, to_hosts, to_readers
from tests.promises.breaking import ROOT, Break, broken, copy_project, failing
from tests.test_acceptance import NAMED, PROMISE

BREAKS: tuple[Break, ...] = (
    *to_readers.BREAKS, *to_hosts.BREAKS, *to_editors.BREAKS, *of_serving.BREAKS, *made_of.BREAKS
)  # fmt: skip


def test_every_test_that_shows_a_promise_can_be_made_to_fail() -> None:
    promises = PROMISE.findall((ROOT / "SECURITY.md").read_text("utf-8"))
    assert len(promises) > 20
    shown_by = {"::".join(named) for _, tests in promises for named in NAMED.findall(tests)}
    can_fail = {test.split("[")[0] for found in BREAKS for test in found.tests}
    assert shown_by - can_fail == set(), "break what each of them shows"
    assert can_fail - shown_by == set(), "name them in SECURITY.md"


@pytest.mark.parametrize("found", BREAKS, ids=str)
def test_what_is_to_be_exchanged_stands_once_in_its_file(found: Break) -> None:
    assert (ROOT / found.file).read_text("utf-8").count(found.before) == 1
    assert found.before != found.after


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("broken") / "project")


@pytest.mark.full
def test_unbroken_all_of_them_pass_in_the_copy(project: Path) -> None:
    failed, said = failing(
        project, sorted({test for found in BREAKS for test in found.tests}), 1200
    )
    assert failed == [], said


@pytest.mark.full
@pytest.mark.parametrize("found", BREAKS, ids=str)
def test_a_broken_promise_is_noticed(project: Path, found: Break) -> None:
    with broken(project, found):
        failed, said = failing(project, found.tests, 240)
    passed = [test for test in found.tests if not any(case.startswith(test) for case in failed)]
    assert passed == [], said
