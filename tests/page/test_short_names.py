"""Scripts travel with short names for what they keep to themselves, and do what they did."""

import subprocess
from pathlib import Path

import pytest
from rjsmin import jsmin

from explainer.page.script_tokens import Tokens
from explainer.page.short_names import short_names
from tests.bench.npm import installed

SCRIPTS = sorted((Path(__file__).parents[2] / "assets" / "js").glob("*.js"))


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("const top=1;function f(){return top;}", "const top=1;function f(){return top;}"),
        ("(()=>{const found=1;return found;})();", "(()=>{const a=1;return a;})();"),
        ("(()=>{let one=1,two=one;two++;})();", "(()=>{let a=1,b=a;b++;})();"),
        ("(()=>{function tell(row){row.tell(tell);}})();", "(()=>{function a(b){b.tell(a);}})();"),
        # browsers have names too: what is not declared here is not ours
        ("const f=(a1)=>top+a+a1;", "const f=(b)=>top+a+b;"),
        # what is taken from an object or put into one is called there as before
        ("const f=({day,row:{id}})=>({day,id});", "const f=({day:a,row:{id:b}})=>({day:a,id:b});"),
        ("const f=({said=''})=>said;", "const f=({said:a=''})=>a;"),
        ("const f=(day)=>({day:1,say(word){day;},get day(){}});", "const f=(a)=>({day:1,say(word){a;},get day(){}});"),
        ("const f=(of)=>{for(const one of of)of(one);};", "const f=(of)=>{for(const a of of)of(a);};"),
        ("const f=([one,...rest],more=one)=>rest;", "const f=([a,...b],c=a)=>b;"),
        # a scope inside another may use a name anew that it does not need
        ("(()=>{const one=1;const f=(two)=>two;one;})();", "(()=>{const a=1;const b=(a)=>a;a;})();"),
        ("(()=>{const one=1;const f=(two)=>two+one;})();", "(()=>{const a=1;const b=(b)=>b+a;})();"),
        ("(()=>{const one=1;for(const one of all)tell(one);one;})();", "(()=>{const a=1;for(const a of all)tell(a);a;})();"),
        ("(()=>{for(const one of all){if(one)go(one);else stay(one);}})();", "(()=>{for(const a of all){if(a)go(a);else stay(a);}})();"),
        ("const f=(say)=>{try{go();}catch(why){say(why);}};", "const f=(a)=>{try{go();}catch(b){a(b);}};"),
        # texts stay, but for what stands in the gaps of one
        ("const f=(day)=>'day'+`day ${day} ${`${day}`}`;", "const f=(a)=>'day'+`day ${a} ${`${a}`}`;"),
        ("const f=(day)=>/day[/]\\//.test(day)/day;", "const f=(a)=>/day[/]\\//.test(a)/a;"),
    ],
)  # fmt: skip
def test_names_of_its_own_are_short_and_all_others_stay(script: str, short: str) -> None:
    assert short_names(script) == short


def test_what_is_not_known_is_not_guessed() -> None:
    with pytest.raises(ValueError, match="not known how this script goes on: '\"no end'"):
        short_names('tell("no end')


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.stem)
def test_a_script_keeps_every_other_word_and_has_no_shorter_names(file: Path) -> None:
    script = str(jsmin(file.read_text("utf-8")))
    before, after = Tokens(script), Tokens(short_names(script))
    assert "".join(before.spaced) == script
    assert len("".join(after.spaced)) <= len(script)
    assert _kept(after) == _kept(before)
    # every name leads to where it is declared, or it would get another one now
    assert short_names("".join(after.spaced)) == "".join(after.spaced)


@pytest.mark.full  # fetches a tool by npm
def test_a_tool_that_knows_the_language_sees_the_same_script(tmp_path: Path) -> None:
    """With the names that it gives itself, what was written and what travels are the same."""
    terser = installed("terser", "5.44.1") / "bin" / "terser"

    def renamed(script: str) -> str:
        written = tmp_path / "script.js"
        written.write_text(script, "utf-8")
        return subprocess.run(
            [terser, written, "--mangle"], capture_output=True, text=True, check=True
        ).stdout

    for file in SCRIPTS:
        script = str(jsmin(file.read_text("utf-8")))
        assert renamed(short_names(script)) == renamed(script), file.name


def test_there_are_scripts() -> None:
    assert len(SCRIPTS) > 40


def _kept(code: Tokens) -> list[str]:
    """Everything but names, and the names of properties."""
    return [
        token
        for at, token in enumerate(code.tokens)
        if not code.is_name(at)
        and not (code.is_property(at) and code.at(at + 1) == ":")
        and token != ":"
    ]
