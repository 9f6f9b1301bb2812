// What a reader takes along of a document: its link and the code to embed, copied or shared.
(() => {
  "use strict";
  const told = document.getElementById("copied"), share = document.querySelector("[data-take=share]");

  async function copy(what) {
    let said = told.dataset.copied;
    try { await navigator.clipboard.writeText(what === "embed" ? document.getElementById("embed-code").textContent : location.href); } catch { said = told.dataset.notCopied; }
    told.textContent = said;
  }

  for (const part of document.querySelectorAll("#take-away .needs-script")) part.classList.remove("needs-script");
  share.hidden = !navigator.share;
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-copy]");
    if (button) copy(button.dataset.copy);
    // without it the link below the map leads to the page's end
    if (!navigator.share || !event.target.closest("[data-take=share], [data-share]")) return;
    event.preventDefault();
    navigator.share({ title: document.title, url: location.href }).catch(() => {}); // thought better of
  });
})();
