// The sentence of what is shown, and the note on what an address said and nobody knows.
(() => {
  "use strict";
  const { one, hide, tell, fill } = elements;
  const { counted, data, dayName, statements } = window.explainer;
  const line = one("#shown"), note = one("#unknown");
  if (!line) return;

  window.explainer.onChange((chosen, { countries, fits, unknown }) => {
    // a joint statement stands with each of its countries, and is one
    const shown = [...fits].filter((one) => !chosen.country || statements.codes.get(one) === chosen.country);
    const claims = new Set(shown.map(({ id }) => id.split("--")[0])).size;
    const choices = [];
    if (chosen.country) choices.push(data.countries[chosen.country].name);
    for (const kind in data.names) if (chosen[kind]) choices.push(data.names[kind][chosen[kind]]);
    if (chosen.text) choices.push(fill(data.say.text, { text: chosen.text }));
    if (chosen.day) choices.push(fill(data.say.day, { day: dayName() }));
    const sentence = !claims ? "nothing" : choices.length ? "chosen" : "all";
    tell(line, fill(data.say[sentence], {
      claims: counted(data.forms.claims, claims),
      countries: counted(data.forms.countries, chosen.country ? Math.min(1, claims) : countries.size),
      choices: choices.join(data.separator),
    }));
    hide(one("#reset"), !choices.length);
    hide(note, parent !== window || !unknown.length); // hosts add what they like to the addresses of frames
    if (unknown.length) note.textContent = fill(data.say.unknown, { parts: unknown.join(data.comma).slice(0, 200) });
  }, line);
})();
