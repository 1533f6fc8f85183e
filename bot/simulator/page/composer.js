// Where a message is written: the field, the command menu, the picture, the reply.

import { menu } from "./menu.js";
import { gist, nameOf } from "./message.js";

const MOST = 4096; // UTF-16 units; Telegram's limit, Bot API sendMessage
const NEAR = 300;

/** `act`: say(text, replyTo), command(text), photo(caption), each giving whether it was sent. */
export function composer(form, act) {
  const part = (id) => form.querySelector(`#${id}`);
  const field = part("text");
  const drafts = new Map();
  const touch = matchMedia("(pointer: coarse)");
  let place = "";
  let reply = null;

  const commands = menu({ list: part("commands"), button: part("slash"), field }, {
    choose: (command) => act.command(command).then((sent) => sent && write("")),
    complete: (command) => write(`${command} `),
  });

  function write(text) {
    field.value = text;
    refresh();
    if (!touch.matches) field.focus();
  }

  function refresh() {
    const left = MOST - field.value.trim().length;
    part("count").textContent = left < NEAR ? `${left} left` : "";
    form.classList.toggle("too-long", left < 0);
    part("send").disabled = left < 0 || left === MOST;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
  }

  async function send() {
    const text = field.value.trim();
    if (part("send").disabled) return;
    const answer = reply?.message_id;
    const from = place;
    write("");
    setReply(null);
    if (!(await act.say(text, answer)) && place === from && !field.value) write(text);
  }

  function setReply(message) {
    reply = message;
    part("replying").hidden = !message;
    if (!message) return;
    part("replying").firstElementChild.textContent = `Reply to ${nameOf(message.from)}: ${gist(message)}`;
    field.focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    commands.close();
    send();
  });
  form.addEventListener("keydown", (event) => {
    if (event.isComposing || (event.target !== field && event.target !== part("slash")) || commands.key(event)) return;
    if (event.target === field && event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape") {
      setReply(null);
    }
  });
  field.addEventListener("input", () => {
    refresh();
    commands.follow(field.value);
  });
  form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || commands.close());
  part("replying").querySelector("button").addEventListener("click", () => setReply(null));
  part("attach").addEventListener("click", async () => (await act.photo(field.value.trim())) && write(""));

  refresh();
  return {
    reply: setReply,
    focus: () => field.focus(),
    commands: commands.set,
    /** Another chat or person: what was begun there stays there. */
    move(next, text) {
      drafts.set(place, field.value);
      place = next;
      field.value = text ?? drafts.get(next) ?? "";
      setReply(null);
      commands.close();
      refresh();
    },
  };
}
