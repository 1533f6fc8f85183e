// Short words that pass by, and the notice that waits for OK.

import { element } from "./element.js";

const STAY = 4500;
const MOST = 4;

export function toast(text) {
  const place = document.getElementById("toasts");
  const note = element("p", { dir: "auto" }, text);
  place.append(note);
  while (place.children.length > MOST) place.firstElementChild.remove();
  setTimeout(() => note.remove(), STAY + text.length * 40);
}

export function notice(text) {
  const dialog = document.getElementById("notice");
  dialog.querySelector("p").textContent = text;
  if (!dialog.open) dialog.showModal();
}

/** Runs something the person asked for; what goes wrong is said, not thrown. Gives whether it went well. */
export async function attempt(action) {
  try {
    await action();
    return true;
  } catch (error) {
    toast(error.message);
    return false;
  }
}
