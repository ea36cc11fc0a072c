// Keys belong to the control that has the focus: to JupyterLab an arrow would mean "next cell" and the letter x "cut
// this cell". It looks for this mark on the focused element itself. Shortcuts with Ctrl, Alt or Cmd stay JupyterLab's,
// but not where text is typed. The page holds one listener, however many panels there are.
window.gmKeepKeys ??= ({ target, ctrlKey, altKey, metaKey }) => {
  if (!target.closest?.(".gm-panel")) return;
  const isShortcut = (ctrlKey || altKey || metaKey) && !target.matches(":read-write");
  target.toggleAttribute("data-lm-suppress-shortcuts", !isShortcut);
};
window.addEventListener("keydown", window.gmKeepKeys, true);
export default { render() {} };
