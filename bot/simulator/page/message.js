// One message as the conversation shows it: a bubble with its buttons, or a line about what happened.

import { keyboard } from "./buttons.js";
import { element, hue, icon } from "./element.js";
import { formatted } from "./entities.js";
import { media } from "./media.js";
import * as when from "./when.js";

const SERVICE = {
  new_chat_members: (m) => `${m.new_chat_members.map(nameOf).join(", ")} joined`,
  left_chat_member: (m) => `${nameOf(m.left_chat_member)} left`,
  new_chat_title: (m) => `The chat is now called “${m.new_chat_title}”`,
  group_chat_created: (m) => `${nameOf(m.from)} created the group`,
  supergroup_chat_created: () => "The group was created",
  channel_chat_created: () => "The channel was created",
  migrate_to_chat_id: () => "The group became a supergroup",
  migrate_from_chat_id: () => "The group became a supergroup",
  pinned_message: (m) => `${nameOf(m.from)} pinned a message`,
};

export const nameOf = (sender) =>
  sender ? sender.title ?? [sender.first_name, sender.last_name].filter(Boolean).join(" ") : "Somebody";

/** A few plain words of a message, for a reply or a notice. */
export const gist = (message) => message.text ?? message.caption ?? (message.photo ? "Picture" : message.document?.file_name ?? "Message");

/** `scene`: person (who looks), language (theirs), follow(url), reply(message). */
export function messageNode(message, scene) {
  const event = Object.keys(SERVICE).find((field) => message[field]);
  if (event) return element("p", { class: "service", "data-id": message.message_id }, element("span", { dir: "auto" }, SERVICE[event](message)));
  const mine = message.from?.id === scene.person;
  return element(
    "article",
    { class: `message ${mine ? "mine" : ""} ${message.chat.type}`, "data-id": message.message_id, tabindex: "-1" },
    element("div", { class: "bubble" }, sender(message, mine), quoted(message.reply_to_message), media(message), words(message, scene)),
    keyboard(message, scene.person, scene.follow),
    element("button", { type: "button", class: "round answer", "aria-label": "Reply", click: () => scene.reply(message) }, icon("reply")),
  );
}

/** In a private chat the side of the bubble says it; then the name is for those who listen. */
function sender(message, mine) {
  const who = message.sender_chat ?? message.from;
  const shown = !mine && message.chat.type !== "private";
  return element("p", { class: shown ? `sender ${hue(who?.id ?? 0)}` : "unseen" }, mine ? "You" : element("bdi", {}, nameOf(who)));
}

function quoted(original) {
  if (!original) return null;
  return element(
    "button",
    { type: "button", class: "original", "data-goto": original.message_id, "aria-label": `In reply to ${nameOf(original.from)}: ${gist(original)}` },
    element("strong", { dir: "auto" }, nameOf(original.from)),
    element("span", { dir: "auto" }, gist(original)),
  );
}

function words(message, { language }) {
  const text = message.text ?? message.caption ?? "";
  const entities = message.text === undefined ? message.caption_entities : message.entities;
  const meta = element("span", { class: "meta" }, message.edit_date ? "edited " : "", element("time", { datetime: new Date(message.date * 1000).toISOString() }, when.time(message.date)));
  const body = element("div", { class: "words", dir: "auto" }, formatted(text, entities, language));
  return element("div", { class: `body ${text ? "" : "wordless"}` }, body, meta);
}
