// A quotation; a long expandable one shows three lines until it is pressed.

import { element, icon } from "./element.js";

const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) fit(target);
});

/** Gives the block and the node its words go into. */
export function quote(expandable) {
  const words = element("div", { class: "quoted" });
  if (!expandable) return [element("blockquote", {}, words), words];
  const toggle = element("button", { type: "button", class: "expand", "aria-label": "Show the whole quotation" }, icon("down"));
  const block = element("blockquote", { class: "expandable" }, words, toggle);
  block.addEventListener("click", (event) => {
    if (event.target.closest("a, .command, .spoiler") || !getSelection().isCollapsed) return;
    turn(block, !block.classList.contains("open"));
  });
  // A link in the folded part that receives the keyboard's focus must be seen.
  words.addEventListener("focusin", () => turn(block, true));
  turn(block, false);
  watch.observe(words);
  return [block, words];
}

function turn(block, open) {
  block.classList.toggle("open", open);
  const toggle = block.querySelector(".expand");
  toggle.setAttribute("aria-expanded", String(open));
  fit(block.querySelector(".quoted"));
}

/** Without anything folded away there is nothing to press. */
function fit(words) {
  const block = words.parentElement;
  if (!block?.classList.contains("expandable") || block.classList.contains("open") || !words.clientHeight) return;
  block.classList.toggle("whole", words.scrollHeight <= words.clientHeight + 2);
}
