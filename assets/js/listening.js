// Only in `explainer serve`: hears of every reading of the story, for as long as the page is seen. A
// browser has six connections to a server, and one that listens takes one of them.
const listen = (hear, lose = () => {}) => {
  let heard;
  const open = () => {
    heard?.close();
    if (document.hidden) return;
    heard = new EventSource("/desk/events");
    heard.onmessage = ({ data }) => hear(JSON.parse(data));
    heard.onerror = lose;
  };
  document.addEventListener("visibilitychange", open);
  open();
};
