// The demo's clock: what time it is in the pretend world, and the hands that push it forward.

import * as api from "./api.js";
import { attempt, toast } from "./toast.js";
import * as when from "./when.js";

const READ_AGAIN = 15_000;

/** Shows the clock if this is a demo; gives what the server says about it, or null. */
export async function clock(root) {
  const first = await api.demo().catch(() => null);
  if (!first) return null;
  const form = root.querySelector("form");

  function set({ now, zone }) {
    when.setTime(Date.parse(now) / 1000, zone);
    root.querySelector(".zone").textContent = zone.split("/").at(-1).replaceAll("_", " ");
    tick();
  }

  function tick() {
    const now = when.now();
    const face = root.querySelector("time");
    face.textContent = `${when.shortDay(now)}, ${when.time(now)}`;
    face.dateTime = new Date(now * 1000).toISOString();
    if (document.activeElement !== form.elements.to) form.elements.to.value = when.stamp(now);
  }

  const push = (change) =>
    attempt(async () => {
      set(await api.moveClock(change));
      toast(`It is now ${when.day(when.now())}, ${when.time(when.now())}.`);
    });

  root.addEventListener("click", ({ target }) => {
    const { forward, to, alert } = target.dataset;
    if (forward) push({ forward_seconds: Number(forward) });
    else if (to) push({ to: next(to) });
    else if (alert !== undefined) push({ to: "next alert" });
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    push({ to: form.elements.to.value });
  });
  const toggle = root.querySelector(".toggle");
  toggle.addEventListener("click", () => toggle.setAttribute("aria-expanded", String(root.classList.toggle("open"))));

  set(first);
  root.hidden = false;
  setInterval(tick, 1000);
  setInterval(() => api.demo().then(set, () => {}), READ_AGAIN);
  return first;
}

/** The coming moment with this time of day, local: "2012-08-04T10:00". */
function next(time) {
  const [date, hour] = when.stamp(when.now()).split("T");
  const ahead = hour < time ? 0 : 86_400_000;
  return `${new Date(Date.parse(date) + ahead).toISOString().slice(0, 10)}T${time}`;
}
