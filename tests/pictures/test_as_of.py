"""A picture of a day is of that day: in title, words, numbers, description and foot."""

from dataclasses import replace
from datetime import date

from explainer.content.edition import Edition
from explainer.content.pictures import Picture
from explainer.pictures.contents import content_of
from explainer.pictures.dossier import dossier_of
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue
from tests.grids import each_value
from tests.pictures.later import later_words, words_of

FIRST, DAY, LAST = date(2024, 5, 2), date(2024, 5, 20), date(2024, 6, 30)


@each_value(day=(FIRST, DAY, date(2024, 6, 12)), language=("de", "en"))
def test_no_view_says_anything_of_a_later_day(
    second_story: Story, day: date, language: str
) -> None:
    assert later_words(second_story, day, language) == {}


def test_the_day_stands_below_the_title_and_in_the_foot(
    second_story: Story, english: Catalogue
) -> None:
    content = content_of(
        Edition(second_story, english.language, day=DAY), Picture("table", "en", "png")
    )
    assert content["shown"].endswith("as of 20 May 2024")
    assert content["banner"] == "As it stood on 20 May 2024. Nothing later is included."


def test_title_and_headings_of_another_month_give_way(
    second_story: Story, english: Catalogue
) -> None:
    picture = Picture("map", "en", "png")
    then, now = (
        content_of(Edition(second_story, english.language, day=d), picture) for d in (DAY, LAST)
    )
    assert "June 2024" in now["title"]
    assert "June 2024" in now["shown"]
    assert (then["title"], then["kicker"]) == (now["kicker"], "")
    assert then["shown"] == "as of 20 May 2024"


def without_plans(story: Story) -> Story:
    """The story as if all its phases were of one plan, each with the days of its own pages."""
    about = story.about.model_copy(update={"leading_plan": None})
    phases = {i: p.model_copy(update={"plan": None}) for i, p in story.phases.items()}
    return replace(story, about=about, plans={}, phases=phases)


def test_phases_of_an_earlier_day_has_no_plan_that_was_described_later(
    second_story: Story, english: Catalogue
) -> None:
    picture = Picture("timeline", "en", "png")
    content = content_of(Edition(second_story, english.language, day=DAY), picture)
    assert (content["bands"], content["dated"]) == ([], [])
    assert content["none"] == english.say("phases.no_plan")
    described = second_story.plans["harbour-plan"].described
    content = content_of(Edition(second_story, english.language, day=described), picture)
    assert [phase["title"][0] for phase in (*content["dated"], *content["bands"])] == [
        "1",
        "3",
        "2",
    ]


def test_a_picture_of_phases_has_the_events_and_phases_that_were_known(
    second_story: Story, english: Catalogue
) -> None:
    """The Herald wrote of the service on 3 May, the Daily of the other phases on the 21st."""
    second_story = without_plans(second_story)
    picture = Picture("timeline", "en", "png")
    content = content_of(Edition(second_story, english.language, day=DAY), picture)
    assert [event["title"] for event in content["names"]] == ["Keel laid", "Newsletter counts six"]
    assert len(content["others"]) == 1
    assert [phase["title"] for phase in content["bands"]] == ["1 Trial voyage"]
    assert [phase["title"] for phase in content["dated"]] == ["2 Service"]
    assert "Fitting out" not in content["alt"]
    assert content["shown"].startswith("What had happened by then")
    first = content_of(Edition(second_story, english.language, day=FIRST), picture)
    assert [event["title"] for event in first["names"]] == ["Keel laid"]
    assert (first["others"], first["bands"], first["dated"]) == ([], [], [])


def test_a_dossier_of_a_day_has_no_text_that_sums_up_the_last_one(
    second_story: Story, english: Catalogue
) -> None:
    picture = Picture("dossier", "en", "pdf")
    then, now = (
        dossier_of(Edition(second_story, english.language, day=d), picture) for d in (DAY, LAST)
    )
    for name in ("standfirst", "answer", "terms", "how_many", "corrections"):
        assert now[name] or name == "corrections"
        assert not then[name], name
    assert len(then["method"]) == 1
    assert len(then["source_list"]) < len(now["source_list"])
    assert [item["topic"] for item in then["unclear"]] == []


def test_nothing_changes_in_a_picture_of_the_last_day_but_that_it_is_named(
    second_story: Story, english: Catalogue
) -> None:
    for view in ("map", "timeline", "table", "how-many"):
        with_day, without = (
            words_of(Edition(second_story, english.language, day=day), Picture(view, "en", "pdf"))
            for day in (LAST, None)
        )
        named = with_day.pop("shown"), without.pop("shown")
        assert with_day == without
        assert named[0] == " · ".join([*filter(None, [named[1]]), "as of 30 June 2024"])
