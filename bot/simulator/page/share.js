// Links to this bot and to Telegram's sharing page, acted out here instead of leaving the page.

import { allowed, invitation, offer } from "./links.js";
import { chatsOf, choice, KINDS } from "./people.js";

/** Gives whether the address was one of these links; `act`: choose(person, chat, draft), say(text). */
export function acted(address, world, { person }, act) {
  const url = allowed(address);
  const payload = url && invitation(url, world.bot.username);
  const offered = url && offer(url);
  if (payload !== null) start(payload, person, act);
  else if (offered !== null) ask(offered, chatsOf(person, world), (chat) => act.choose(person, chat.id, offered));
  return payload !== null || offered !== null;
}

async function start(payload, person, act) {
  await act.choose(person, person);
  await act.say(`/start ${payload}`.trim());
}

/** Asks for one of this person's chats, as Telegram does before the words are sent. */
function ask(text, chats, choose) {
  const dialog = document.getElementById("share");
  const rows = chats.filter(({ type }) => type !== "channel").map((chat) => ({
    badge: chat.badge ?? chat.id,
    name: chat.title,
    about: KINDS[chat.type],
    press: () => {
      dialog.close();
      choose(chat);
    },
  }));
  dialog.querySelector("p").textContent = text;
  dialog.querySelector("ul").replaceChildren(...rows.map(choice));
  dialog.showModal();
}
