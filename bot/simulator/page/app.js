// Where the page's parts meet: who looks at which chat, what they do, and what the world answers.

import * as api from "./api.js";
import { answered } from "./buttons.js";
import { clock } from "./clock.js";
import { composer } from "./composer.js";
import { conversation } from "./conversation.js";
import { drawer } from "./drawer.js";
import { listen } from "./events.js";
import { head } from "./head.js";
import { intro } from "./intro.js";
import { chatsOf, people } from "./people.js";
import * as place from "./place.js";
import { acted } from "./share.js";
import { attempt } from "./toast.js";

const $ = (id) => document.getElementById(id);

let world = null;
let here = { person: 0, chat: 0 };
let held = null; // events that come while the chat is being read, else they could be overwritten
const unread = new Map();

const follow = (address) => acted(address, world, here, { choose, say });
const log = conversation($("log"), $("jump"), { command, follow, reply: (message) => writer.reply(message) });
const writer = composer($("composer"), { say, command, photo });
const sidebar = people($("sidebar"), { choose, add });
const side = drawer({ sidebar: $("sidebar"), backdrop: $("backdrop"), main: $("main"), opener: $("open-sidebar"), closer: $("close-sidebar") });
const top = head({ start: () => say("/start"), block: (id) => changed(api.block(id)), unblock: (id) => changed(api.unblock(id)) });

// --- What the person does ---

async function say(text, replyTo) {
  return attempt(() => api.say(here.person, here.chat, text, replyTo));
}

/** A pressed command says in a group which bot is meant, as Telegram's apps do. */
async function command(text) {
  return say(here.chat === here.person || text.includes("@") ? text : `${text}@${world.bot.username}`);
}

/** The server has the picture: to see what the bot makes of one, any will do. */
async function photo(caption) {
  return attempt(() => api.photo(here.person, here.chat, caption));
}

async function add(name, language) {
  const id = Math.max(100, ...world.people.map((person) => person.id)) + 1;
  const added = await changed(api.addPerson(id, name, language));
  if (added) choose(id, id);
  return added;
}

const changed = (asked) =>
  attempt(async () => {
    await asked;
    await refresh();
  });

// --- What the page shows ---

async function choose(person, chat, draft) {
  here = { person, chat };
  side.close();
  if ((await attempt(() => load(draft))) || here.person !== person || here.chat !== chat) return;
  held = null;
  log.show([], person);
  draw();
}

/** Reads the chosen chat anew. */
async function load(draft) {
  const { person, chat } = here;
  const meanwhile = (held = []);
  place.write(here);
  writer.move(`${person} ${chat}`, draft);
  unread.delete(chat);
  sidebar.draw(world, here, unread);
  top.typing(false);
  const [{ messages }, menu] = await Promise.all([api.messages(chat), api.commands(chat, person)]);
  if (held !== meanwhile) return; // another reading has begun since
  log.show(messages, person, place.personOf(person, world).language_code);
  writer.commands(menu.commands);
  held = null;
  meanwhile.forEach(present);
  draw();
}

function draw() {
  top.draw(world, here, log.isEmpty());
  sidebar.draw(world, here, unread);
}

// --- What the world answers ---

function hear(event) {
  if (event.kind === "answer") answered(event);
  else if (event.kind === "world") attempt(refresh);
  else if (event.chat === here.chat) (held ? held.push(event) : present(event));
  else if (event.kind === "message" && event.message.from?.id !== event.chat) elsewhere(event.chat);
}

function present(event) {
  if (event.kind === "message" || event.kind === "edit") log.put(event.message);
  if (event.kind === "delete") log.remove(event.message_id);
  top.typing(event.kind === "action");
  draw();
}

function elsewhere(chat) {
  unread.set(chat, (unread.get(chat) ?? 0) + 1);
  sidebar.draw(world, here, unread);
}

async function refresh() {
  world = await api.world();
  const { person, chat } = here;
  if (!chatsOf(person, world).some(({ id }) => id === chat)) return choose(person, person); // left, or the group moved
  const menu = await api.commands(chat, person);
  if (person === here.person && chat === here.chat) writer.commands(menu.commands);
  return draw();
}

/**
 * Reads everything anew, at the beginning and after the line to the server broke; gives the revision to go on from.
 * A world without people gets its first.
 */
async function recover() {
  world = await api.world();
  if (!world.people.length) {
    await api.addPerson(101, "Anna", "en");
    world = await api.world();
  }
  here = place.read(world);
  await load();
  return world.revision;
}

addEventListener("hashchange", () => {
  const { person, chat } = place.read(world);
  if (person !== here.person || chat !== here.chat) choose(person, chat);
});
$("skip").addEventListener("click", (event) => {
  event.preventDefault();
  writer.focus();
});

intro($("intro"), await clock($("clock")));
listen({ hear, recover, state: top.online });
