"""Known weaknesses of everything that is locked or shipped: `make audit` asks OSV, in one request.

It needs the network, so it is no part of the tests. What it sends are names and versions.
"""

import http.client
import json
import re
import sys
import urllib.error
import urllib.request
from pathlib import Path

from explainer.exploring.scripts import DASH_SCRIPTS
from tests.licences import shipped_files

# https://google.github.io/osv.dev/post-v1-querybatch/: answers in the order of the questions
SERVICE = "https://api.osv.dev/v1/querybatch"
PATIENCE = 30  # seconds
LOCK = Path(__file__).parents[1] / "requirements.lock"

_PINNED = re.compile(r"^([a-z0-9-]+)==(\S+) \\$", re.MULTILINE)
_NPM = re.compile(r"/([a-z-]+)@([\d.]+)\.min\.js$")

Package = tuple[str, str, str]  # ecosystem, name, version


def packages() -> list[Package]:
    """All that are locked for Python, and those of any registry that we ship or pass on from dash."""
    locked = [("PyPI", *found) for found in _PINNED.findall(LOCK.read_text("utf-8"))]
    passed_on = [("npm", *found) for name in DASH_SCRIPTS for found in _NPM.findall(name)]
    shipped = [(file.registry, file.package, file.version) for file in shipped_files()]
    return locked + sorted({*passed_on, *shipped} - {*locked})


def known_weaknesses(asked: list[Package], service: str = SERVICE) -> dict[Package, list[str]]:
    """The ids of what is known about each package; those about which nothing is are left out.

    Raises ``OSError`` or ``ValueError`` where the service does not answer as it should.
    """
    queries = [
        {"package": {"ecosystem": ecosystem, "name": name}, "version": version}
        for ecosystem, name, version in asked
    ]
    request = urllib.request.Request(
        service,
        json.dumps({"queries": queries}).encode(),
        {"Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            told = json.load(answer)
    except urllib.error.HTTPError as refused:
        refused.close()
        raise
    results = told.get("results") if isinstance(told, dict) else None
    if not isinstance(results, list) or len(results) != len(asked):
        raise ValueError("the answer is not one to this question")
    return {
        package: [weakness["id"] for weakness in result["vulns"]]
        for package, result in zip(asked, results, strict=True)
        if result.get("vulns")
    }


def main(service: str = SERVICE) -> None:
    """Exit code 0: nothing is known; 1: something is; 2: nobody could be asked."""
    asked = packages()
    try:
        found = known_weaknesses(asked, service)
    except (OSError, ValueError, http.client.HTTPException) as reason:
        print(
            f"Nothing was audited: {service} cannot be asked ({reason}).\n"
            "  do this: run it again where the network leads there",
            file=sys.stderr,
        )
        sys.exit(2)
    for (ecosystem, name, version), ids in found.items():
        print(f"{ecosystem} {name} {version}: {', '.join(ids)}")
    if found:
        print("  do this: read them at https://osv.dev/, and raise what concerns us (`make lock`)")
    print(f"{len(asked)} packages, {len(found)} with known weaknesses")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
