// What an address says behind its “#”: as it was written, and only where something in that is unknown
// as it was meant before it was encoded again, escaped, added to, or ended like a sentence. Of each kind the
// ids that there are have to be told; of the day the first and the last. What has nothing of ours, neither a name
// nor an id, is of others and passed over: CMP=…, _ga=…, amp=1.
const readFragment = (() => {
  "use strict";
  const days = ["day", "compare", "from", "to"], free = ["text", "origin", "plan"];
  // what platforms and campaigns add: utm_source, campaign_id, fbclid, :~:text …
  const added = /(^|[?&])([a-z]+_\w+|\w*id|igsh|xtor|echobox|ref)=[^?&]*|:~:.*/gi;
  /** @param {string} said */
  const decode = (said) => {
    try { return decodeURIComponent(said); } catch { return said; }
  };
  /** @param {string[]} known @param {string} said */
  const meant = (known, said) => {
    const bare = said.replace(/^[^\w-]+|[^\w-]+$/g, "").toLowerCase();
    return known.includes(said) ? said : known.find((id) => id.toLowerCase() === bare);
  };

  /** Any day of the calendar from the first to the last that the story covers. @param {string[]} days @param {string} said */
  function dayMeant([first, last], said) {
    const bare = said.replace(/^[^\w-]+|[^\w-]+$/g, "");
    const at = new Date(bare);
    return bare[9] && !bare[10] && !isNaN(+at) && at.toISOString().startsWith(bare) && first <= bare && bare <= last && bare;
  }

  /** @param {string} said @param {Record<string, string[]>} ids */
  function read(said, ids) {
    /** @type {Chosen} */
    const found = {};
    /** @type {string[]} */
    const unknown = [], names = Object.keys(ids);
    for (const [name, value] of new URLSearchParams(said)) {
      const kind = value ? meant(names, name) : ["claim", "country", "place"].find((kind) => ids[kind] && meant(ids[kind], name));
      const id = free.includes(kind) ? [...value].length <= 200 && value
        : days.includes(kind) ? dayMeant(ids[kind], value) : kind && meant(ids[kind], value || name);
      if (id) found[kind] = id;
      else unknown.push(said.includes("=") ? `${name}=${value}` : name);
    }
    return { found, unknown };
  }

  /** Whether part of an address is like a name of ours, by its first letters, or says one of our ids. @param {string} part @param {Record<string, string[]>} ids */
  const isOurs = (part, ids) => {
    const [name, value] = part.split("=");
    const isAlike = Object.keys(ids).some((kind) => name.slice(0, 2).toLowerCase() === kind.slice(0, 2));
    return !value || isAlike || Object.values(ids).some((known) => value[1] && meant(known, value));
  };

  /** The first reading that understands all of it, else something of it. @param {string} said @param {Record<string, string[]>} ids */
  return (said, ids) => {
    const all = [];
    for (const mend of [String, decode, decode]) {
      said = mend(said).replace(/&(amp;|#0*38;)+/gi, "&").replace(added, "");
      all.push(read(said, ids));
      said = said.replace(/[?#]/g, "&");
    }
    const { found, unknown } = all.find(({ unknown }) => !unknown[0]) || all.find(({ found }) => Object.keys(found)[0]) || all[0];
    return { found, unknown: unknown.filter((part) => isOurs(part, ids)) };
  };
})();

/** The same the other way round: a country and a statement alone are their own address. @param {Chosen} chosen @param {string[]} kinds */
const writeFragment = (chosen, kinds) => {
  "use strict";
  const picked = kinds.filter((kind) => chosen[kind]);
  if (picked.join() === "country") return `#${chosen.country}`;
  if (picked.join() === "country,claim") return `#${chosen.claim}`;
  return picked.length && `#${new URLSearchParams(picked.map((kind) => [kind, chosen[kind]]))}`;
};
