// The inline keyboard under a message: links, answers from the bot, texts to copy.

import * as api from "./api.js";
import { element, icon } from "./element.js";
import { allowed } from "./links.js";
import { attempt, notice, toast } from "./toast.js";

const PATIENCE = 15_000;
const KEPT = 50;
const awaited = new Map(); // callback query -> what to do with its answer
const early = new Map(); // answers that came before the server told us the number of the query

/** Rows of buttons for a message as `person` sees it; `follow(url)` opens a link the bot's answer names. */
export function keyboard(message, person, follow) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (!rows.length) return null;
  const press = (node, data) => pressed(node, person, message, data, follow);
  return element("div", { class: "keyboard" }, ...rows.map((row) => element("div", { class: "row" }, ...row.map((one) => button(one, press)))));
}

function button({ text, url, callback_data: data, copy_text: copy, style }, press) {
  const kind = `key ${style ?? ""}`;
  const target = url && allowed(url);
  if (target) return element("a", { class: kind, href: target.href, target: "_blank", rel: "noopener noreferrer" }, label(text), icon("out"));
  const node = element("button", { type: "button", class: kind, disabled: !data && !copy }, label(text), copy ? icon("copy") : null);
  node.addEventListener("click", () => (data ? press(node, data) : copied(copy.text)));
  return node;
}

const label = (text) => element("span", { dir: "auto" }, text);

function copied(text) {
  return attempt(async () => {
    await navigator.clipboard.writeText(text);
    toast("Copied.");
  });
}

async function pressed(node, person, message, data, follow) {
  if (node.getAttribute("aria-busy") === "true") return;
  node.setAttribute("aria-busy", "true");
  const rest = () => node.removeAttribute("aria-busy");
  const timer = setTimeout(rest, PATIENCE);
  const settle = ({ text, show_alert: alert, url }) => {
    clearTimeout(timer);
    rest();
    if (url) follow(url);
    if (text) (alert ? notice : toast)(text);
  };
  const went = await attempt(async () => {
    const { callback_query_id: query } = await api.press(person, message.chat.id, message.message_id, data);
    if (early.has(query)) settle(early.get(query));
    else awaited.set(query, settle);
  });
  if (!went) rest();
}

/** The bot has answered a callback query. */
export function answered(event) {
  const settle = awaited.get(event.callback_query_id);
  if (settle) {
    awaited.delete(event.callback_query_id);
    settle(event);
    return;
  }
  early.set(event.callback_query_id, event);
  if (early.size > KEPT) early.delete(early.keys().next().value);
}
