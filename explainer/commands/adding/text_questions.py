"""What is asked for in words: the offer, our own text, the quote, and what stands before."""

from collections.abc import Callable, Mapping

from explainer.commands.adding.asking import Question
from explainer.commands.adding.kinds import Asked, at, choice, is_own, label, put, put_text
from explainer.desk.talk import Talk
from explainer.editing.typed import Unclear, all_chosen, chosen
from explainer.story.model.fields import OFFER_LENGTH

RENDERINGS = ("original", "outlet")


def of_texts(languages: tuple[str, ...]) -> list[Asked]:
    """The words, and the earlier statements that they replace or bear out."""

    def offers(talk: Talk) -> bool:
        return bool(talk.claim.get("contributions"))

    return [
        *(Question(f"offer_{tag}", label("offer", language=tag), _put_offer(tag), is_asked=offers)
          for tag in languages),
        *(Question(f"text_{tag}", label("text", language=tag), put_text("text", tag))
          for tag in languages),
        Question("replaces", label("replaces"), _take_replaced, options=_earlier,
                 is_asked=lambda talk: offers(talk) and is_own(talk) and bool(talk.earlier())),
        Question("confirms", label("confirms"), _take_confirmed, options=_earlier_with_status,
                 is_asked=lambda talk: is_own(talk) and not talk.claim.get("status")
                 and bool(_earlier_with_status(talk))),
        Question("quote", label("quote"), _take_quote),
        Question("speaker", label("speaker"), _put_quoted("speaker"), is_asked=_quoted,
                 default=lambda talk: talk.claim.get("said_by", {}).get("name", "")),
        choice("rendering", "claim.quote", RENDERINGS, _quoted),
        Question("wording", label("wording"), _put_quoted("language"), is_asked=_quoted,
                 default=_page_language),
        *(Question(f"translation_{tag}", label("translation", language=tag),
                   put_text("quote.translation", tag),
                   is_asked=_needs_translation(tag))
          for tag in languages),
    ]  # fmt: skip


def _needs_translation(language: str) -> Callable[[Talk], bool]:
    return lambda talk: _quoted(talk) and talk.claim["quote"].get("language") != language


def _put_offer(language: str) -> Callable[[Talk, str], None]:
    def take(talk: Talk, typed: str) -> None:
        if len(typed) > OFFER_LENGTH:
            raise Unclear(f"{typed[:20]}… ({len(typed)} > {OFFER_LENGTH})")
        if typed:
            at(talk, "claim.offer")[language] = typed

    return take


def _put_quoted(name: str) -> Callable[[Talk, str], None]:
    return put("claim.quote", name, needed=True)


def _earlier(talk: Talk) -> Mapping[str, str]:
    return {i: talk.claim_words(one) for i, one in talk.earlier().items() if one.offer}


def _earlier_with_status(talk: Talk) -> Mapping[str, str]:
    return {i: talk.claim_words(one) for i, one in talk.earlier().items() if one.status}


def _take_replaced(talk: Talk, typed: str) -> None:
    if values := all_chosen(typed, _earlier(talk)):
        talk.claim["replaces"] = list(values)


def _take_confirmed(talk: Talk, typed: str) -> None:
    if typed:
        talk.claim["confirms"] = chosen(typed, _earlier_with_status(talk))


def _take_quote(talk: Talk, typed: str) -> None:
    if typed:
        talk.claim["quote"] = {"text": typed}


def _quoted(talk: Talk) -> bool:
    return "quote" in talk.claim


def _page_language(talk: Talk) -> str:
    """The language of the page, which is that of its own wording."""
    if talk.claim["quote"].get("rendering") != "original":
        return ""
    return talk.value("language")
