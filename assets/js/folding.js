// What is searched for and what it is searched in, made alike: without case, accents, invisible characters, quotes,
// apostrophes, what groups the digits of a number, and the ways to write a letter, a space or a dash. Patterns are of
// words, in whatever order they stand and whatever ends them.
const folding = (() => {
  "use strict";
  // what Unicode takes apart nowhere, or does so otherwise
  const alike = Object.fromEntries([
    "ß=ss æ=ae œ=oe ø=o ł=l đ=d ð=d þ=th ħ=h ŧ=t ŋ=n ı=i ĸ=k ə=ae ɓ=b ɗ=d ƙ=k ɛ=e ɔ=o ƒ=f ς=σ ґ=г ә=а ғ=г қ=к ң=н ө=о ұ=у ү=у",
    "ٱ=ا ى=ي ی=ي ک=ك ة=ه ך=כ ם=מ ן=נ ף=פ ץ=צ −=- ⁄=/",
  ].join(" ").split(" ").map((pair) => pair.split("=")));
  const quoting = /["'`´′ʼʻʹ׳״„‚‟‛\p{Pi}\p{Pf}]/u; // and apostrophes, which are written with the same marks
  const grouped = /\b\d{1,3}(?:[., ]\d{3})+(?!\d)/g; // 10.000 and 10 000 are 10000
  const invisible = /[\p{M}\p{Cf}\p{DI}ـ]/gu; // and Arabic's tatweel, which only makes a word longer

  const folded = {};
  const letter = (char) => (folded[char] ??= quoting.test(char) ? "" : alike[char] ?? char.normalize("NFKD").toLowerCase()
    .replace(invisible, "").replace(/[\s\p{Z}\p{Cc}]/gu, " ").replace(/\p{Pd}/gu, "-")
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/./gu, (one) => alike[one] ?? one));
  const fold = (text) => text.toLowerCase().replace(/[^ !#-&(-_a-~]/gu, letter).replace(grouped, (number) => number.replace(/\D/g, ""));

  // ä is found by a and by ae, as is å by aa; a word that ends in one of these says nothing of what follows
  const patterns = (text) => fold(text).split(/[,;.:!?،؛؟]*(?: |$)/).filter(Boolean).map((word) => new RegExp(
    word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
      .replace(/a[ae]+|[ou]e+|[aou](?=.)/g, ([first]) => first + (first === "a" ? "[ae]*" : "e*")), "g"));

  // where a text has them: from which code unit of it to which
  function places(text, patterns) {
    const from = [], to = [];
    let bare = "", at = 0;
    for (const char of text) {
      const part = letter(char);
      at += char.length;
      if (!part && to.length && !quoting.test(char)) to[to.length - 1] = at; // an accent belongs to what it stands on
      for (let unit = 0; unit < part.length; unit++) {
        from.push(at - char.length);
        to.push(at);
      }
      bare += part;
    }
    for (const { 0: number, index } of [...bare.matchAll(grouped)].reverse()) {
      for (let mark = index + number.length - 4; mark > index; mark -= 4) { // behind each three digits
        bare = bare.slice(0, mark) + bare.slice(mark + 1);
        from.splice(mark, 1);
        to.splice(mark, 1);
      }
    }
    return patterns.flatMap((pattern) => [...bare.matchAll(pattern)]
      .map(({ 0: { length }, index }) => [from[index], to[index + length - 1]]));
  }

  return { fold, patterns, places };
})();
