// The last of all: starts Dash with its settings.
window.explore.parts.then(({ config }) => {
  const settings = document.createElement("script");
  Object.assign(settings, { id: "_dash-config", type: "application/json", textContent: JSON.stringify(config) });
  document.body.append(settings);
  new window.DashRenderer();
});
