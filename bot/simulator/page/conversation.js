// The log of one chat: messages in order, a line between days, and the scrolling that goes with it.

import { element } from "./element.js";
import { allowed } from "./links.js";
import { messageNode } from "./message.js";
import * as when from "./when.js";

const NEAR = 120; // pixels from the end that still count as reading the newest
const KEPT = 1000; // messages, as the server keeps

/** `act`: command(text), follow(url) -> whether it was handled here, reply(message). */
export function conversation(log, jump, act) {
  let scene = { follow, reply: act.reply };

  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  const toEnd = () => log.scrollTo({ top: log.scrollHeight });
  const nodeOf = (id) => log.querySelector(`[data-id="${id}"]`);
  const isEmpty = () => log.childElementCount === 0;

  function follow(address) {
    if (allowed(address) && !act.follow(address)) open(address, "_blank", "noopener,noreferrer");
  }

  function show(messages, person, language) {
    scene = { ...scene, person, language };
    log.setAttribute("aria-busy", "true");
    log.replaceChildren();
    messages.forEach(append);
    log.setAttribute("aria-busy", "false");
    toEnd();
  }

  function append(message) {
    const day = when.day(message.date);
    if (log.lastElementChild?.dataset.day !== day) log.append(separator(day));
    const node = messageNode(message, scene);
    node.dataset.day = day;
    log.append(node);
  }

  /** A new message, or a new version of one. */
  function put(message) {
    const stay = !atEnd() && message.from?.id !== scene.person;
    const old = nodeOf(message.message_id);
    if (old) replace(old, messageNode(message, scene));
    else append(message);
    if (log.childElementCount > KEPT * 1.2) log.firstElementChild.remove();
    const node = nodeOf(message.message_id);
    if (stay) jump.classList.toggle("news", !old || jump.classList.contains("news"));
    else if (!old && node.offsetHeight > log.clientHeight) node.scrollIntoView({ block: "start" }); // long: to be read from its top
    else toEnd();
  }

  function remove(id) {
    const node = nodeOf(id);
    const [before, after] = [node?.previousElementSibling, node?.nextElementSibling];
    node?.remove();
    if (before?.matches(".day") && !after?.matches("[data-id]")) before.remove();
  }

  log.addEventListener("scroll", () => {
    jump.hidden = atEnd();
    if (jump.hidden) jump.classList.remove("news");
  });
  // Pictures arrive late and the writing field grows: who reads the newest stays there.
  new ResizeObserver(() => jump.hidden && toEnd()).observe(log);
  log.addEventListener("load", () => jump.hidden && toEnd(), true);
  jump.addEventListener("click", toEnd);
  log.addEventListener("click", (event) => pressed(event, act, nodeOf));
  log.addEventListener("keydown", (event) => {
    if (!event.target.matches(".spoiler") || ![" ", "Enter"].includes(event.key)) return;
    event.preventDefault();
    event.target.click();
  });
  return { show, put, remove, isEmpty };
}

const separator = (day) => element("h3", { class: "day" }, element("span", {}, day));

/** Keeps the keyboard's focus where it was: on the same button, else on the message. */
function replace(old, node) {
  const places = "a, button, [tabindex]";
  const at = [...old.querySelectorAll(places)].indexOf(document.activeElement);
  const label = document.activeElement.textContent;
  node.dataset.day = old.dataset.day;
  old.replaceWith(node);
  if (at < 0) return;
  const now = [...node.querySelectorAll(places)];
  (now.find((one) => one.textContent === label) ?? now[at] ?? node).focus({ preventScroll: true });
}

function pressed(event, act, nodeOf) {
  const spoiler = event.target.closest(".spoiler[role]");
  const link = event.target.closest("a[href]");
  const command = event.target.closest("[data-command]");
  const original = event.target.closest("[data-goto]");
  if (spoiler) {
    event.preventDefault();
    for (const hidden of spoiler.closest(".message").querySelectorAll(".spoiler")) reveal(hidden);
  } else if (link && act.follow(link.href)) {
    event.preventDefault();
  } else if (command) {
    act.command(command.dataset.command);
  } else if (original) {
    const node = nodeOf(original.dataset.goto);
    node?.scrollIntoView({ block: "center" });
    node?.focus({ preventScroll: true });
  }
}

function reveal(spoiler) {
  spoiler.classList.add("shown");
  for (const name of ["role", "tabindex", "aria-label"]) spoiler.removeAttribute(name);
}
