"""Plans in the section of phases: which leads, what is folded, and on which day each is shown."""

import json
from datetime import date
from pathlib import Path

from explainer.content.edition import Edition
from explainer.page import embed_samples
from explainer.page.document import write_document
from explainer.page.phases import show_phases
from explainer.page.routes import routes
from explainer.wording.catalogue import Catalogue
from tests.builders import a_story, about, event, phase, plan, source, text
from tests.markup import read_html
from tests.page.phases_section import section


def test_the_plate_says_in_the_words_of_the_plan_what_it_awaits(
    tmp_path: Path, english: Catalogue
) -> None:
    plans = [plan("p", awaits=text("End of it all"))]
    found = section(tmp_path, english, plans=plans, phases=[phase("a", plan="p")])
    assert found.one("p", class_="gap").text == "End of it all Date unknown"


PLANS = [
    plan("leading", title=text("The leading one"), described="2025-08-18"),
    plan("loose", title=text("A loose one"), described="2025-08-16", order="none"),
]
PARTS = [
    phase("a", plan="leading", title=text("First part")),
    phase("b", plan="leading", when={"after": "a"}, order_by="paper", strength="proposed"),
    phase("c", plan="loose", title=text("Loose part")),
    phase("d", plan="loose", when={"after": "c"}, order_by="paper", title=text("Another")),
]
LED = {"story": about(leading_plan="leading"), "plans": PLANS, "phases": PARTS}


def test_the_leading_plan_is_shown_and_the_others_are_folded(
    tmp_path: Path, english: Catalogue
) -> None:
    found = section(tmp_path, english, **LED)
    assert found.one("h2").text == "The leading one"
    folded = found.one("div", class_="below").one("details")
    assert folded.one("summary").text == "All versions of the plan, with sources"
    shown = folded.one("div", class_="plan", id="plan-leading").text
    assert "Described on 18 August 2025, according to The paper" in shown
    assert [part.one("h5").text[0] for part in folded.all("div", class_="part")] == ["1", "2"]
    other = folded.one("div", class_="plan", id="plan-loose")
    assert other.one("h4").text == "A loose one"
    assert "Described on 16 August 2025" in other.text
    assert [part["data-phase"] for part in other.all("li", class_="phase")] == ["c", "d"]


def test_a_plan_without_order_draws_none(tmp_path: Path, english: Catalogue) -> None:
    loose = LED | {"story": about(leading_plan="loose")}
    found = section(tmp_path, english, **loose)
    bands = found.one("div", class_="afterwards").all("li")
    assert [band["data-phase"] for band in bands] == ["c", "d"]
    assert not [band for band in bands if "follows" in band.classes]
    assert [band.one("h3").text for band in bands] == ["Loose part", "Another"]
    other = found.one("div", class_="plan", id="plan-leading").all("li", class_="phase")
    assert [band.one("h5").text[0] for band in other] == ["1", "2"]


def test_sources_that_are_those_of_the_plan_stand_once(tmp_path: Path, english: Catalogue) -> None:
    parts = [phase("a", plan="p"), phase("b", plan="p", sources=["other"])]
    sources = [source("paper"), source("other")]
    found = section(tmp_path, english, plans=[plan("p")], phases=parts, sources=sources)
    same, further = found.all("div", class_="part")
    assert found.one("div", id="plan-p").one("p", class_="sources-line")
    assert not same.all("p", class_="sources-line")
    assert further.one("p", class_="sources-line")


def test_before_a_plan_was_described_the_newest_other_one_is_told_and_before_any_a_sentence(
    tmp_path: Path, english: Catalogue
) -> None:
    story = a_story(tmp_path, **LED)
    on = {
        day: read_html(show_phases(Edition(story, "en", day=date(2025, 8, day))))
        for day in (15, 17, 20)
    }
    assert english.say("phases.no_plan") in on[15].text
    assert not on[15].all("li", class_="phase")
    assert on[17].one("h2").text == "A loose one"
    assert not on[17].all("div", id="plan-leading")
    assert on[20].all("div", id="plan-leading")
    assert on[20].one("h2").text == "The leading one"


def test_the_page_shows_on_each_day_the_plan_of_that_day(
    tmp_path: Path, english: Catalogue
) -> None:
    edition = Edition(a_story(tmp_path, **LED), english.language)
    found = read_html(show_phases(edition))
    loose, leading = (edition.days.index(date(2025, 8, day)) for day in (16, 18))
    (none,) = found.all("p", class_="no-plan")
    assert (none["data-until"], "hidden" in none.attributes) == (str(loose), True)
    before, now = found.all("div", class_="afterwards")
    assert (before["data-from"], before["data-until"]) == (str(loose), str(leading))
    assert [band["data-phase"] for band in before.all("li")] == ["c", "d"]
    assert "hidden" in before.attributes
    assert (now["data-from"], "hidden" in now.attributes) == (str(leading), False)
    assert [band["data-phase"] for band in now.all("li")] == ["a", "b"]
    assert found.one("div", id="plan-loose")["data-from"] == str(loose)
    heading = json.loads(found.one("h2")["data-said"])
    assert [one["said"] for one in heading] == [
        "Some words.: Phases",
        "A loose one",
        "The leading one",
    ]


def test_alone_it_is_the_picture_and_the_rest_is_a_way_to_the_page(
    tmp_path: Path, english: Catalogue
) -> None:
    edition = Edition(
        a_story(tmp_path, **LED, events=[event("e", key=True)]), "en", path="embed/x/"
    )
    found = read_html(show_phases(edition, alone=True))
    assert not found.all("details")
    assert not found.all("button")
    links = [link["href"] for link in found.all("a")]
    assert links == ["../../#event-e", "../../#phase=a", "../../#phase=b"]


def test_the_former_address_of_the_embed_shows_the_same_and_is_no_page_to_be_found(
    tmp_path: Path,
) -> None:
    edition = Edition(a_story(tmp_path, **LED), "en")
    now, former = (
        write_document(edition.at(route.path), route).html
        for path in ("embed/phases/", "embed/timeline/")
        for route in routes(edition)
        if route.path == path
    )
    assert former == now
    assert read_html(former).one("meta", name="robots")["content"] == "noindex"
    assert "timeline" not in embed_samples.PARTS
    assert "phases" in embed_samples.PARTS
