// A labelled number box with a slider on the same value. Both are the browser's own inputs, so both have a name, speak
// their value with its unit, and work by keyboard. Values are counted in whole steps; Python checks what is typed.

function render({ model, el }) {
  const id = `gm-${Math.random().toString(36).slice(2)}`;
  el.classList.add("gm-number");
  el.innerHTML = `
    <span class="gm-number-name"><label for="${id}-box"></label>
      <button type="button" class="gm-help-button">?</button>
      <span class="gm-number-help" role="tooltip" id="${id}-help"></span></span>
    <span class="gm-number-value">
      <input id="${id}-box" class="gm-number-box" type="text" inputmode="decimal" role="spinbutton" autocomplete="off"
        aria-describedby="${id}-help"><span class="gm-unit"></span></span>
    <input class="gm-number-slider" type="range" aria-describedby="${id}-help">
    <span class="gm-outcome" aria-live="polite"></span>`;
  const part = (selector) => el.querySelector(selector);
  const [label, box, unit, slider] = ["label", ".gm-number-box", ".gm-unit", ".gm-number-slider"].map(part);
  const [help, ask, outcome] = [".gm-number-help", ".gm-help-button", ".gm-outcome"].map(part);

  const shown = (steps) => (steps * model.get("step")).toFixed(model.get("decimals"));
  const showTable = () => {
    label.textContent = model.get("label");
    unit.textContent = model.get("unit");
    help.textContent = model.get("help");
    ask.setAttribute("aria-label", `About ${model.get("label")}: ${model.get("help")}`);
    slider.min = model.get("minimum");
    slider.max = model.get("maximum");
    slider.step = 1;
    slider.setAttribute("aria-label", `${model.get("label")}, slider`);
    box.setAttribute("aria-label", `${model.get("label")} in ${model.get("unit")}`);
    box.setAttribute("aria-valuemin", shown(model.get("minimum")));
    box.setAttribute("aria-valuemax", shown(model.get("maximum")));
  };
  const showValue = () => {
    const text = shown(model.get("value"));
    box.value = text;
    slider.value = model.get("value");
    for (const input of [box, slider]) input.setAttribute("aria-valuetext", `${text} ${model.get("unit")}`);
    box.setAttribute("aria-valuenow", text);
  };
  const showEnabled = () => { box.disabled = slider.disabled = model.get("disabled"); };
  const setSteps = (steps) => {
    model.set("value", Math.min(model.get("maximum"), Math.max(model.get("minimum"), steps)));
    model.save_changes();
    showValue();
  };
  const sendTyped = () => { if (box.value !== shown(model.get("value"))) model.send({ typed: box.value }); };

  slider.addEventListener("input", () => setSteps(Number(slider.value)));
  box.addEventListener("change", sendTyped);
  box.addEventListener("keydown", (event) => {
    const move = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (event.key === "Enter") sendTyped();
    if (move) { event.preventDefault(); setSteps(model.get("value") + move); }
  });
  // One live region that stays on the page, spoken when the reader pauses: a region made anew is often not announced.
  let pause;
  model.on("change:outcome", () => {
    clearTimeout(pause);
    pause = setTimeout(() => { outcome.textContent = model.get("outcome"); }, 500);
  });
  model.on("change:value", showValue);
  model.on("change:disabled", showEnabled);
  model.on("msg:custom", (message) => { if (message.restore) showValue(); });
  showTable();
  showValue();
  showEnabled();
}
export default { render };
