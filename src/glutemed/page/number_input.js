// A labelled number box with a slider on the same value. Both are the browser's own inputs, so both have a name, speak
// their value with its unit, and work by keyboard. Values are counted in whole steps; Python checks what is typed.
function render({ model, el }) {
  const id = `gm-${Math.random().toString(36).slice(2)}`;
  el.classList.add("gm-number");
  el.innerHTML = `
    <span class="gm-number-name"><label for="${id}-box"></label>
      <button type="button" class="gm-help-button">?</button>
      <span class="gm-number-help" role="tooltip" id="${id}-help"></span></span>
    <span class="gm-number-value"><input id="${id}-box" type="number" aria-describedby="${id}-help"><span class="gm-unit"></span></span>
    <input class="gm-number-slider" type="range" aria-describedby="${id}-help">`;
  const [label, box, unit, slider, help, ask] = ["label", "input[type=number]", ".gm-unit", "input[type=range]",
    ".gm-number-help", "button"]
    .map((selector) => el.querySelector(selector));

  const shown = (steps) => (steps * model.get("step")).toFixed(model.get("decimals"));
  const showTable = () => {
    label.textContent = model.get("label");
    unit.textContent = model.get("unit");
    help.textContent = model.get("help");
    ask.setAttribute("aria-label", `About ${model.get("label")}: ${model.get("help")}`);
    box.min = shown(model.get("minimum"));
    box.max = shown(model.get("maximum"));
    box.step = shown(1);
    slider.min = model.get("minimum");
    slider.max = model.get("maximum");
    slider.step = 1;
    slider.setAttribute("aria-label", `${model.get("label")}, slider`);
    box.setAttribute("aria-label", `${model.get("label")} in ${model.get("unit")}`);
  };
  const showValue = () => {
    const text = shown(model.get("value"));
    if (document.activeElement !== box || Number(box.value) !== Number(text)) box.value = text;
    slider.value = model.get("value");
    slider.setAttribute("aria-valuetext", `${text} ${model.get("unit")}`);
  };
  const showEnabled = () => { box.disabled = slider.disabled = model.get("disabled"); };

  slider.addEventListener("input", () => {
    model.set("value", Number(slider.value));
    model.save_changes();
    showValue();
  });
  box.addEventListener("change", () => model.send({ typed: box.value }));
  // Arrow keys belong to the slider: to JupyterLab they would mean "collapse this heading" or "next cell". It looks for
  // this mark on the focused element itself first.
  for (const part of [slider, box, ask]) part.dataset.lmSuppressShortcuts = "true";

  model.on("change:value", showValue);
  model.on("change:disabled", showEnabled);
  model.on("msg:custom", (message) => { if (message.restore) box.value = shown(model.get("value")); });
  showTable();
  showValue();
  showEnabled();
}
export default { render };
