// An address whose “#” was encoded on its way names a page that there is, and a place on it.
(() => {
  "use strict";
  const encoded = /%(?:25)*23/;
  if (encoded.test(location.pathname)) location.replace(location.href.replace(encoded, "#"));
})();
