"""The data to take away: complete, without what is for the desk, and safe in a spreadsheet."""

import codecs
import csv
import hashlib
import io
import json
import re
import zlib
from pathlib import Path

import pytest

from explainer.content.files import FILES, data_files
from explainer.downloads.files import Downloads
from explainer.site.site import Site
from explainer.story.model.story import Story
from explainer.story.provenance import evidence
from tests.builders import a_story, about, claim, source, text

# written out: what the code leaves out must not be what decides what it should
FOR_THE_DESK = ("reliability", "internal", "research", "review_every")


@pytest.fixture(scope="module")
def files(the_story: Story) -> Downloads:
    return Downloads(the_story)


def rows(content: bytes, separator: str = ",") -> list[dict[str, str]]:
    written = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(written, delimiter=separator))


def test_every_file_that_is_offered_is_there(files: Downloads, the_story: Story) -> None:
    assert set(files) == set(data_files(the_story))
    assert set(FILES) <= set(files)


def test_every_claim_has_a_row_with_its_evidence(files: Downloads, the_story: Story) -> None:
    found = {row["claim"]: row for row in rows(files["claims.csv"])}
    assert set(found) == set(the_story.claims)
    for told in the_story.claims.values():
        assert found[told.id]["evidence"] == str(evidence(the_story, told))
        assert found[told.id]["sources"].split() == list(told.sources)


def test_every_kind_of_contribution_of_a_claim_has_a_row(
    files: Downloads, the_story: Story
) -> None:
    found = [(row["claim"], row["contribution"]) for row in rows(files["contributions.csv"])]
    assert sorted(found) == sorted(
        (claim.id, kind)
        for claim in the_story.claims.values()
        for kind in claim.contributions
        for _ in claim.codes
    )


def test_every_table_is_there_with_commas_and_with_semicolons(files: Downloads) -> None:
    tables = [name for name in files if name.endswith(".csv")]
    with_semicolons = {name for name in tables if name.endswith("-semicolon.csv")}
    for name in tables:
        assert files[name].startswith(codecs.BOM_UTF8), "spreadsheets know UTF-8 by this"
    for name in set(tables) - with_semicolons:
        other = name.replace(".csv", "-semicolon.csv")
        assert rows(files[name]) == rows(files[other], ";") != []
        with_semicolons.remove(other)
    assert len(tables) > 6
    assert with_semicolons == set()


def test_a_mirror_is_named_without_its_address(files: Downloads, the_story: Story) -> None:
    found = {row["source"]: row for row in rows(files["sources.csv"])}
    mirrors = [source for source in the_story.sources.values() if source.kind == "mirror"]
    assert mirrors
    for mirror in mirrors:
        assert found[mirror.id]["url"] == ""
        assert mirror.url
        assert mirror.url not in files["story.json"].decode()


def test_nothing_for_the_desk_leaves_it(files: Downloads, the_story: Story) -> None:
    text = files["story.json"].decode()
    assert '"est-2025-08-20"' in text
    for field in FOR_THE_DESK:
        assert [name for name, content in files.items() if field in content.decode()] == [], field
    remarks = [c.internal for c in the_story.claims.values() if c.internal]
    assert remarks
    for content in files.values():
        assert not [remark for remark in remarks if remark in content.decode()]


def readable(body: bytes) -> str:
    """A body as text, with what is packed in a PDF."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", body, re.DOTALL)
    parts = [body, *(zlib.decompress(part) for part in packed if part[:1] == b"x")]
    return b"\n".join(parts).decode(errors="replace")


def test_no_answer_of_a_site_knows_what_is_for_the_desk(tmp_path: Path) -> None:
    mirror = "https://copy.example/of-it"
    told = a_story(
        tmp_path,
        story=about(review_every=97),
        claims={"EST": [claim(internal="Call them again", research="find-c030",
                              sources=["paper", "copy"])]},
        sources=[source("paper", internal="Slow to answer", reliability="medium"),
                 source("copy", kind="mirror", url=mirror, internal="Copied without leave")],
    )  # fmt: skip
    site = Site(told, base_url="https://example.org/")
    answers = {path: readable(answer.body) for path, answer in site.items()}
    endings = {path.rsplit(".", 1)[-1] for path in answers if "." in path}
    assert endings >= {"csv", "json", "xml", "txt", "js", "png", "svg", "pdf"}
    assert [path for path, body in answers.items() if "https://example.org/paper" in body]
    assert "https://example.org/paper" in answers["/en/pictures/dossier-en.pdf"]
    for secret in ("Call them", "find-c030", "Slow to", "Copied without", mirror):
        assert [path for path, body in answers.items() if secret in body] == [], secret
    ours = {path: body for path, body in answers.items() if not path.endswith(".js")}
    for field in FOR_THE_DESK:
        assert [path for path, body in ours.items() if f'"{field}"' in body] == [], field


def test_the_descriptor_tells_columns_bytes_and_hashes(files: Downloads) -> None:
    package = json.loads(files["datapackage.json"])
    tables = [resource for resource in package["resources"] if resource.get("type") == "table"]
    assert len(tables) == sum(name.endswith(".csv") for name in files) > 3
    for table in tables:
        content = files[table["path"]]
        assert table["bytes"] == len(content)
        assert table["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        separator = table["dialect"]["delimiter"]
        header = content.decode("utf-8-sig").splitlines()[0].split(separator)
        assert [field["name"] for field in table["schema"]["fields"]] == header


def test_the_same_story_gives_the_same_bytes(files: Downloads, the_story: Story) -> None:
    assert Downloads(the_story) == files


def test_columns_that_readers_count_on_are_there(files: Downloads) -> None:
    expected = {
        "contributions.csv": "country country_de country_en contribution contribution_de "
        "contribution_en offer_de offer_en date voice said_by said_by_de said_by_en evidence "
        "evidence_de evidence_en independent_origins origins sources claim replaced_by",
        "claims.csv": "claim country country_de country_en country_status status says_status "
        "contributions offer_de offer_en text_de text_en phase date voice said_by said_by_de "
        "said_by_en evidence evidence_de evidence_en independent_origins origins sources reviewed withdrawn replaces confirms",
        "sources.csv": "source publisher title url published accessed language kind leans_on "
        "claims best_evidence archive_url",
    }
    for name, columns in expected.items():
        header = files[name].decode("utf-8-sig").split("\r\n")[0]
        assert header.split(",") == columns.split(), name


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "＝", "\t", "\r", "\n"])
def test_a_cell_that_a_spreadsheet_would_run_is_disarmed(first: str, tmp_path: Path) -> None:
    formula = f'{first}HYPERLINK("https://example.org","click")'
    changed = source("paper", publisher=formula, title=formula)
    story = a_story(tmp_path, sources=[changed, source("gazette")])
    # the reader of stories takes white space at the ends away
    expected = {f"'{formula}", formula.strip(), f"'{formula.strip()}"}
    for row in rows(Downloads(story)["sources.csv"]):
        if row["source"] == "paper":
            assert row["publisher"] == row["title"]
            assert row["publisher"] in expected
            assert not row["publisher"].startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_a_field_over_several_lines_stays_one_cell(tmp_path: Path) -> None:
    words = 'one, "two"\nthree;\tfour'
    story = a_story(tmp_path, claims={"EST": [claim(text=text(words))]})
    (row,) = rows(Downloads(story)["claims.csv"])
    assert row["text_en"] == words


def test_all_of_the_story_can_be_read_back_from_json(files: Downloads, the_story: Story) -> None:
    found = json.loads(files["story.json"])
    assert found["story"]["title"] == dict(the_story.about.title)
    lists = ("statuses", "contribution_types", "countries", "claims", "phases", "events",
             "numbers", "disagreements", "terms", "sources", "origins")  # fmt: skip
    for name in lists:
        records = getattr(the_story, name)
        key = "code" if name == "countries" else "id"
        assert [record[key] for record in found[name]] == list(records), name
    for record in found["claims"]:
        claim_ = the_story.claims[record["id"]]
        assert record["text"] == dict(claim_.text)
        assert record["sources"] == list(claim_.sources)
        assert record["date"] == str(claim_.date)
        assert record["evidence"] == evidence(the_story, claim_)
    written = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    assert written.encode() == files["story.json"]


def test_no_answer_of_the_site_knows_a_mirrors_address(the_story: Story, site: Site) -> None:
    addresses = [s.url for s in the_story.sources.values() if s.kind == "mirror" and s.url]
    assert addresses
    for path in [*site.documents, *(p for p in site if "/data/" in p or p.endswith(".xml"))]:
        body = site[path].body.decode()
        assert not [address for address in addresses if address in body], path


def test_the_descriptor_has_what_the_data_package_standard_asks_for(
    files: Downloads, the_story: Story
) -> None:
    package = json.loads(files["datapackage.json"])
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert re.fullmatch(r"[a-z0-9._-]+", package["name"])
    assert package["title"]
    assert package["created"].startswith(the_story.about.published.isoformat())
    assert package["licenses"][0]["path"] == the_story.about.licence_url
    names = [resource["name"] for resource in package["resources"]]
    assert len(names) == len(set(names)) == len(data_files(the_story)) - 1
    for resource in package["resources"]:
        assert re.fullmatch(r"[a-z0-9._-]+", resource["name"])
        assert resource["path"] in files
        for field in resource.get("schema", {}).get("fields", []):
            assert field["type"] in ("string", "integer")


def test_cells_are_of_the_type_that_the_descriptor_says(files: Downloads) -> None:
    package = json.loads(files["datapackage.json"])
    counted = 0
    for resource in package["resources"]:
        for field in resource.get("schema", {}).get("fields", []):
            if field["type"] == "integer":
                for row in rows(files[resource["path"]], resource["dialect"]["delimiter"]):
                    assert row[field["name"]].isdigit()
                    counted += 1
    assert counted > 50
