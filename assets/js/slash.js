// Where a host shows a folder without the slash at its end, links and scripts of the document would be
// looked for one step too high. Its address is mended before any of them is; nothing is asked for anew.
(() => {
  "use strict";
  const { protocol, pathname, search, hash } = location;
  if (protocol.startsWith("http") && !/(\/|\.html?)$/.test(pathname)) history.replaceState(history.state, "", `${pathname}/${search}${hash}`);
})();
