"""Stories of any size, made of the shapes of the real one.

Every round over the real story adds all its claims and sources again under new ids; the claims of
a round lie a year before those of the last, so that no country says two things on one day.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from explainer.iso_3166 import ALPHA_2_OF
from explainer.places import own_folder
from explainer.story.reading.files import CLAIMS_FOLDER
from explainer.story.reading.yaml_places import read_yaml

ROUNDS_OF_SOURCES = 20  # more of them would make one file larger than may be read
JOINT = "joint.yaml"
OF_ONE_COUNTRY = ("replaces", "confirms")  # they name other statements of it


def write_big_story(folder: Path, claims: int, languages: Sequence[str] = ("de", "en")) -> Path:
    """Write a valid story with this many claims, in some of the real one's languages."""
    real = own_folder("data")
    files = {path.relative_to(real): _values(path) for path in sorted(real.rglob("*.yaml"))}
    own = {path: records for path, records in files.items() if path.parts[0] == CLAIMS_FOLDER}
    told = _rounds([(path, claim) for path, records in own.items() for claim in records], claims)
    rounds = {number for number, _, _ in told}
    sources = files.pop(Path("sources.yaml"))
    written: dict[Path, Any] = {path: value for path, value in files.items() if path not in own}
    written[Path("sources.yaml")] = [
        {**source, "id": _again(source["id"], number)}
        for number in sorted({number % ROUNDS_OF_SOURCES for number in rounds})
        for source in sources
    ]
    for number, path, claim in told:
        written.setdefault(path, []).append(_claim_again(claim, number))
    written[Path("story.yaml")]["languages"] = list(languages)
    return _write(folder, written, languages)


def write_wide_story(
    folder: Path, countries: int, claims_each: int, languages: Sequence[str] = ("de", "en")
) -> Path:
    """Write a valid story with this many countries that have so many claims each.

    A country that has fewer gets those of others under new ids, each a year before the last.
    """
    write_big_story(folder, 0, languages)
    real = own_folder("data")
    records = _values(real / "countries.yaml")
    told = [
        one["code"] for one in records if (real / CLAIMS_FOLDER / f"{one['code']}.yaml").exists()
    ]
    more = sorted(ALPHA_2_OF.keys() - {one["code"] for one in records})[: countries - len(told)]
    records += [{"code": code, "role": "contributor"} for code in more]
    kept = {code: _values(real / CLAIMS_FOLDER / f"{code}.yaml") for code in told}
    shapes = [
        {name: value for name, value in claim.items() if name not in OF_ONE_COUNTRY}
        for claims in kept.values()
        for claim in claims
        if claim["voice"] == "own"
    ]
    sources = _values(real / "sources.yaml")
    joint = Path(CLAIMS_FOLDER, JOINT)  # what differs in the story may be about one of them
    written: dict[Path, Any] = {joint: _values(real / joint)}
    for code in [*told, *more]:
        claims = kept.get(code, [])
        for number in range(1, claims_each - len(claims) + 1):
            claim = _claim_again(shapes[number % len(shapes)], number)
            claims.append({**claim, "id": f"{code.lower()}-{claim['id']}"})
        written[Path(CLAIMS_FOLDER, f"{code}.yaml")] = claims
    rounds = range(claims_each + 1)
    written[Path("countries.yaml")] = records
    written[Path("sources.yaml")] = [
        {**one, "id": _again(one["id"], number)} for number in rounds for one in sources
    ]
    return _write(folder, written, languages)


def _write(folder: Path, files: dict[Path, Any], languages: Sequence[str]) -> Path:
    """Write files without texts in other languages of the real story than these."""
    dropped = set(_values(own_folder("data") / "story.yaml")["languages"]) - set(languages)
    for path, value in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(_yaml(_without(value, dropped)), "utf-8")
    return folder


def _values(path: Path) -> Any:
    return read_yaml(path, path.name).value


def _rounds(claims: list[tuple[Path, Any]], count: int) -> list[tuple[int, Path, Any]]:
    return [(index // len(claims), *claims[index % len(claims)]) for index in range(count)]


def _again(identifier: str, number: int) -> str:
    return f"{identifier}-{number}" if number else identifier


def _claim_again(claim: dict[str, Any], number: int) -> dict[str, Any]:
    if not number:
        return claim
    sign, year, rest = _date(claim["date"])
    changed = {
        **claim,
        "id": _again(claim["id"], number),
        "date": f"{sign}{year - number}{rest}",
        "sources": [_again(source, number % ROUNDS_OF_SOURCES) for source in claim["sources"]],
    }
    if "replaces" in claim:
        changed["replaces"] = [_again(other, number) for other in claim["replaces"]]
    if "confirms" in claim:
        changed["confirms"] = _again(claim["confirms"], number)
    if "rendered_by" in claim.get("quote", {}):
        rendered = _again(claim["quote"]["rendered_by"], number % ROUNDS_OF_SOURCES)
        changed["quote"] = {**claim["quote"], "rendered_by": rendered}
    return changed


def _date(written: Any) -> tuple[str, int, str]:
    digits = str(written).lstrip("~")
    return str(written)[: -len(digits)], int(digits[:4]), digits[4:]


def _without(value: Any, languages: set[str]) -> Any:
    """The same without texts in these languages; a text that was only in them goes as a whole."""
    if isinstance(value, dict):
        return {
            key: _without(part, languages)
            for key, part in value.items()
            if key not in languages and not _only_in(part, languages)
        }
    return [_without(part, languages) for part in value] if isinstance(value, list) else value


def _only_in(value: Any, languages: set[str]) -> bool:
    return isinstance(value, dict) and bool(value) and languages.issuperset(value)


def _yaml(value: Any) -> str:
    return yaml.dump(
        value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000
    )
