// The bot's commands above the writing field: all of them, or those that fit what is being typed.

import { element } from "./element.js";

/** `choose(command)` sends it, `complete(command)` writes it into the field to go on from. */
export function menu({ list, button, field }, { choose, complete }) {
  let commands = [];
  let active = 0;

  const isOpen = () => !list.hidden;
  const options = () => [...list.children];

  function open(prefix = "") {
    const fitting = commands.filter(({ command }) => command.startsWith(prefix.toLowerCase()));
    if (!fitting.length) return close();
    list.replaceChildren(...fitting.map(option));
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    return mark(0);
  }

  function close() {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function option({ command, description }, index) {
    const node = element("li", { role: "option", id: `command-${index}`, "data-name": command }, element("b", {}, `/${command}`), element("span", { dir: "auto" }, description));
    node.addEventListener("pointerdown", (event) => event.preventDefault());
    node.addEventListener("click", () => take(choose, index));
    return node;
  }

  function mark(index) {
    active = (index + options().length) % options().length;
    options().forEach((node, at) => node.setAttribute("aria-selected", String(at === active)));
    options()[active].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", `command-${active}`);
  }

  function take(action, index) {
    const { name } = options()[index].dataset;
    close();
    action(`/${name}`);
  }

  /** Gives whether the key was meant for the menu. */
  function key(event) {
    if (!isOpen()) return false;
    const keys = {
      ArrowDown: () => mark(active + 1),
      ArrowUp: () => mark(active - 1),
      Home: () => mark(0),
      End: () => mark(-1),
      Enter: () => take(choose, active),
      Tab: () => take(complete, active),
      Escape: close,
    };
    if (event.shiftKey || !(event.key in keys)) return false;
    event.preventDefault();
    keys[event.key]();
    return true;
  }

  button.addEventListener("click", () => (isOpen() ? close() : open()));
  return {
    key,
    close,
    /** Follows what is being typed. */
    follow: (text) => (/^\/\w*$/.test(text) ? open(text.slice(1)) : close()),
    set(next) {
      commands = next;
      button.hidden = !next.length;
      close();
    },
  };
}
