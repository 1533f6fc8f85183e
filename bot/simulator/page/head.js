// What stands around the conversation: whose chat it is, who is typing, Start, and the button that blocks the bot.

import { nameOf } from "./message.js";
import { chatsOf } from "./people.js";
import { personOf } from "./place.js";

const TYPING = 5000; // Telegram shows an action for about five seconds, Bot API sendChatAction

const $ = (id) => document.getElementById(id);

/** `act`: start(), block(person), unblock(person). */
export function head(act) {
  let live = true;
  let typing = 0;
  let me = null;
  let bot = null;
  let blocked = false;

  function status() {
    if (!live || !me) return "Connecting…";
    return typing ? `${nameOf(bot)} is typing…` : `You are ${nameOf(me)}`;
  }

  const tell = () => ($("chat-status").textContent = status());

  function draw(world, here, empty) {
    const chat = chatsOf(here.person, world).find(({ id }) => id === here.chat);
    const own = here.chat === here.person;
    me = personOf(here.person, world);
    bot = world.bot;
    blocked = world.chats.some(({ id, bot: standing }) => id === me.id && standing === "kicked");
    document.title = `${chat.title} – Try the bot`;
    $("chat-title").textContent = chat.title;
    $("block").hidden = !own || (empty && !blocked);
    $("block").textContent = blocked ? "Unblock the bot" : "Block the bot";
    $("empty").hidden = !own || !empty;
    $("empty").firstElementChild.textContent = `${nameOf(me)} has not written to ${nameOf(bot)} yet.`;
    $("composer").hidden = chat.type === "channel";
    tell();
  }

  $("empty").querySelector("button").addEventListener("click", act.start);
  $("block").addEventListener("click", () => (blocked ? act.unblock : act.block)(me.id));
  return {
    draw,
    online(now) {
      live = now;
      tell();
    },
    typing(now) {
      clearTimeout(typing);
      typing = now ? setTimeout(() => this.typing(false), TYPING) : 0;
      tell();
    },
  };
}
