// What an address says behind its “#”: as it was written, and only where something in that is unknown
// as it was meant before it was encoded again, escaped, added to, or ended like a sentence.
const readFragment = (() => {
  "use strict";
  // what platforms and campaigns add: utm_source, mtm_campaign, fbclid …
  const added = /(^|[?&])([a-z]{2,3}_\w+|\w*cl.?id|igsh|xtor|ref)=[^?&]*/gi;
  const decode = (said) => {
    try { return decodeURIComponent(said); } catch { return said; }
  };
  const meant = (known, said) => {
    const bare = said.replace(/^[^\w-]+|[^\w-]+$/g, "").toLowerCase();
    return known.includes(said) ? said : known.find((id) => id.toLowerCase() === bare);
  };

  // any day of the calendar from the first to the last that the story covers
  function dayMeant([first, last], said) {
    const bare = said.replace(/^[^\w-]+|[^\w-]+$/g, "");
    const at = /^\d{4}-\d\d-\d\d$/.test(bare) ? new Date(bare) : NaN;
    return !isNaN(at) && at.toISOString().startsWith(bare) && first <= bare && bare <= last && bare;
  }

  function read(said, ids) {
    const found = {}, unknown = [];
    for (const [name, value] of new URLSearchParams(said)) {
      const kind = value ? meant(Object.keys(ids), name) : ["claim", "country", "place"].find((kind) => ids[kind] && meant(ids[kind], name));
      const id = kind === "text" ? [...value].length <= 200 && value
        : kind === "day" || kind === "compare" ? dayMeant(ids[kind], value) : kind && meant(ids[kind], value || name);
      if (id) found[kind] = id;
      else unknown.push(said.includes("=") ? `${name}=${value}` : name);
    }
    return [found, unknown];
  }

  // the first reading that understands all of it, else something of it
  return (said, ids) => {
    const all = [];
    for (const mend of [String, decode, decode]) {
      said = mend(said).replace(/&(amp;|#0*38;)+/gi, "&").replace(added, "");
      all.push(read(said, ids));
      said = said.replaceAll("?", "&");
    }
    return all.find(([, unknown]) => !unknown[0]) || all.find(([found]) => Object.keys(found)[0]) || all[0];
  };
})();
