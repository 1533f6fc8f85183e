// The line that explains the page to whoever opens it for the first time.

import * as when from "./when.js";

const KEY = "intro-read";

/** `demo` is what the server says about its clock, null outside the demo. */
export function intro(root, demo) {
  if (remembered()) return;
  if (demo) root.querySelector("span").textContent = `You arrive on ${when.day(when.now())}${demo.title ? `, ${demo.title}` : ""}.`;
  root.hidden = false;
  root.querySelector("button").addEventListener("click", () => {
    root.hidden = true;
    remember();
  });
}

// A browser may refuse to keep anything; then the line simply comes again.
function remembered() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

function remember() {
  try {
    localStorage.setItem(KEY, "yes");
  } catch {
    return;
  }
}
