// The sidebar: who you are, which chats you have, and a form to add a person.

import { badge, element } from "./element.js";
import { nameOf } from "./message.js";

const LANGUAGES = ["en", "be", "ru", "uk", "pl", "lt", "de", "fr", "es", "ar"];
export const KINDS = { private: "Private chat", group: "Group", supergroup: "Group", channel: "Channel" };
const names = new Intl.DisplayNames("en", { type: "language" });

export function languageName(code) {
  try {
    return names.of(code);
  } catch {
    return code ?? "";
  }
}

/** The chats a person has: the private one with the bot, and those they are a member of. */
export function chatsOf(person, world) {
  const own = { id: person, type: "private", title: nameOf(world.bot), badge: world.bot.id };
  const shared = world.chats.filter(({ type, members, moved_to: moved }) => type !== "private" && !moved && members.includes(person));
  return [own, ...shared];
}

/** `act`: choose(person, chat), add(name, language). */
export function people(sidebar, act) {
  const form = sidebar.querySelector("form");
  form.elements.language.append(...LANGUAGES.map((code) => element("option", { value: code }, languageName(code))));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!(await act.add(form.elements.name.value.trim(), form.elements.language.value))) return;
    form.reset();
    sidebar.querySelector("#newcomer").open = false;
  });

  function draw(world, { person, chat }, unread) {
    const persons = world.people.filter(({ is_bot: bot }) => !bot);
    fill("#people", persons.map((one) => ({
      badge: one.id, name: nameOf(one), about: one.username ? `${languageName(one.language_code)} · @${one.username}` : languageName(one.language_code),
      chosen: one.id === person, news: one.id === person ? 0 : unread.get(one.id), press: () => act.choose(one.id, one.id),
    })));
    fill("#chats", chatsOf(person, world).map((one) => ({
      badge: one.badge ?? one.id, name: one.title, about: KINDS[one.type],
      chosen: one.id === chat, news: unread.get(one.id), press: () => act.choose(person, one.id),
    })));
  }

  /** Redrawing must not take the keyboard's focus away. */
  function fill(selector, rows) {
    const list = sidebar.querySelector(selector);
    const at = [...list.querySelectorAll("button")].indexOf(document.activeElement);
    list.replaceChildren(...rows.map(choice));
    if (at >= 0) list.querySelectorAll("button")[at]?.focus();
  }
  return { draw };
}

export function choice({ badge: number, name, about, chosen, news, press }) {
  return element(
    "li",
    {},
    element(
      "button",
      { type: "button", "aria-current": chosen ? "true" : null, click: press },
      badge(name, number),
      element("span", { class: "label" }, element("bdi", {}, name), element("small", {}, about)),
      news ? element("span", { class: "news" }, String(news), element("span", { class: "unseen" }, " new")) : null,
    ),
  );
}
