// Turns a message's text and its entities (offsets in UTF-16 units, as in JavaScript) into nodes.

import { element } from "./element.js";
import { allowed } from "./links.js";
import { quote } from "./quote.js";
import * as when from "./when.js";

const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const SIMPLE = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const LITERAL = new Set(["code", "pre", "url", "text_link", "email", "bot_command", "date_time"]);
// Addresses and commands that the server has not marked, as clients find them in any text.
const FOUND = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'»”])|(?<![\p{L}\p{N}_/<.])\/[a-z0-9_]{1,32}(?:@[a-z0-9_]+)?(?![\p{L}\p{N}_/])/giu;

/** The text as a fragment; `language` is the reader's, for dates. */
export function formatted(text, entities = [], language = "en") {
  const block = (entity) => (BLOCKS.has(entity.type) ? 0 : 1);
  const order = (a, b) => a.offset - b.offset || b.length - a.length || block(a) - block(b);
  const fragment = document.createDocumentFragment();
  fill(fragment, { text, language, literal: false }, 0, text.length, [...entities].sort(order));
  return fragment;
}

function fill(parent, scene, from, to, entities) {
  let at = from;
  while (entities.length) {
    const entity = entities.shift();
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (end <= start) continue;
    plain(parent, scene, scene.text.slice(at, start));
    const [node, inside] = wrapped(entity, scene.text.slice(start, end), scene.language);
    const within = entities.splice(0, entities.findLastIndex((other) => other.offset < end) + 1);
    entities.unshift(...within.filter((other) => other.offset + other.length > end).map((other) => rest(other, end)));
    fill(inside, { ...scene, literal: scene.literal || LITERAL.has(entity.type) }, start, end, within);
    parent.append(node);
    // A block ends its own line: the line break behind it would show as an empty one.
    at = BLOCKS.has(entity.type) && scene.text[end] === "\n" ? end + 1 : end;
  }
  plain(parent, scene, scene.text.slice(at, to));
}

const rest = (entity, end) => ({ ...entity, offset: end, length: entity.offset + entity.length - end });

/** The node for one entity, and the node its words go into. */
function wrapped(entity, words, language) {
  const same = (node) => [node, node];
  switch (entity.type) {
    case "blockquote":
    case "expandable_blockquote":
      return quote(entity.type !== "blockquote");
    case "pre": {
      const code = element("code");
      return [element("pre", { tabindex: "0", "data-language": entity.language }, code), code];
    }
    case "spoiler":
      return same(element("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text, press to show" }));
    case "text_link":
      return same(link(entity.url));
    case "url":
      return same(link(words));
    case "email":
      return same(link(`mailto:${words}`));
    case "bot_command":
      return same(command(words));
    case "date_time":
      return date(entity, language);
    default:
      return same(entity.type in SIMPLE ? element(SIMPLE[entity.type]) : element("span", { class: entity.type }));
  }
}

function link(address) {
  const url = allowed(address);
  return url ? element("a", { href: url.href, target: "_blank", rel: "noopener noreferrer", title: url.href }) : element("span");
}

const command = (words) => element("button", { type: "button", class: "command", "data-command": words });

/** A moment in the reader's own words; without a format the text stays and the moment is its title. */
function date({ unix_time: unix, date_time_format: format }, language) {
  const node = element("time", { datetime: new Date(unix * 1000).toISOString(), title: `${when.day(unix)}, ${when.time(unix)}` });
  if (!format) return [node, node];
  node.textContent = when.formatted(unix, format, language);
  return [node, document.createDocumentFragment()];
}

function plain(parent, { literal }, words) {
  let at = 0;
  for (const { 0: found, 1: address, index } of literal ? [] : words.matchAll(FOUND)) {
    const node = address ? link(found) : command(found);
    node.append(found);
    parent.append(words.slice(at, index), node);
    at = index + found.length;
  }
  if (at < words.length) parent.append(words.slice(at));
}
