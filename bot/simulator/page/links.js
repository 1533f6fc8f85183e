// Decides which addresses may become links, and which of them mean this bot rather than the outside world.

const ALLOWED = new Set(["http:", "https:", "tg:", "mailto:"]);
const HOSTS = new Set(["t.me", "telegram.me", "telegram.dog"]);

/** The address as a URL if it may be opened, else null; a bare host gets http. */
export function allowed(address) {
  const url = parsed(address) ?? parsed(`http://${address}`);
  return url && ALLOWED.has(url.protocol) ? url : null;
}

function parsed(address) {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** The payload of a link that starts this bot ("" for none), or null for any other link. */
export function invitation(url, username) {
  const inside = /^tg:(\/\/)?resolve\?/.test(url.href) ? url.searchParams.get("domain") : null;
  const name = HOSTS.has(url.hostname) ? url.pathname.slice(1) : inside;
  if (name?.toLowerCase() !== username.toLowerCase() || url.searchParams.has("startgroup")) return null;
  return url.searchParams.get("start") ?? "";
}

/** What a link to Telegram's sharing page would offer friends, or null for any other link. */
export function offer(url) {
  if (!HOSTS.has(url.hostname) || !/^\/share(\/url)?\/?$/.test(url.pathname)) return null;
  return [url.searchParams.get("url"), url.searchParams.get("text")].filter(Boolean).join("\n");
}
