// Speaks to the pretend server: what people do, and what the page wants to know.

async function call(path, options) {
  const response = await fetch(path, options).catch(() => {
    throw new Error("The pretend server does not answer.");
  });
  const result = await response.json().catch(() => ({}));
  if (!response.ok) throw Object.assign(new Error(result.error ?? `The server answers ${response.status}.`), { status: response.status });
  return result;
}

const post = (path, body) =>
  call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const world = () => call("/world");
export const messages = (chat) => call(`/world/chats/${chat}/messages`);
export const commands = (chat, person) => call(`/world/chats/${chat}/commands?person=${person}`);
export const file = (id) => `/world/files/${encodeURIComponent(id)}`;

export const say = (person, chat, text, reply) =>
  post("/world/say", { person, chat, text, ...(reply ? { reply_to: reply } : {}) });
export const press = (person, chat, message, data) => post("/world/press", { person, chat, message_id: message, data });
export const photo = (person, chat, caption) => post("/world/photo", { person, chat, caption });
export const block = (person) => post("/world/block", { person });
export const unblock = (person) => post("/world/unblock", { person });
export const addPerson = (id, name, language) => post("/world/people", { id, first_name: name, language_code: language });

export const demo = () => call("/demo");
export const moveClock = (change) => post("/demo/clock", change);
