// What a bookmarklet handed over behind “#”; it only fills fields, and is taken out of the address.
const handed = (() => {
  "use strict";
  const given = new URLSearchParams(location.hash.slice(1));
  if (location.hash) history.replaceState(null, "", location.pathname);

  function filled() {
    const texts = {
      "source.url": given.get("url"),
      "source.title": given.get("title"),
      "source.language": given.get("lang")?.split("-")[0],
      "source.published": given.get("published")?.slice(0, 10),
      "claim.quote.text": given.get("quote")?.trim(),
    };
    return { texts: Object.fromEntries(Object.entries(texts).filter(([, words]) => words)) };
  }

  return { url: given.get("url") || "", filled };
})();
