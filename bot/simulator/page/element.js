// Makes nodes of the page from plain values; words always go in as text, never as markup.

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value !== undefined && value !== null && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== undefined && child !== null && child !== ""));
  return node;
}

/** One of the drawings in index.html. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

/** One of six colours; the odd factor gives neighbouring numbers different ones. */
export const hue = (id) => `hue-${(Math.imul(id, 0x9e3779b1) >>> 8) % 6}`;

/** A round sign with the first letters of a name, in one of six colours. */
export function badge(name, id) {
  const letters = name.trim().split(/\s+/u).slice(0, 2).map((word) => [...word][0] ?? "").join("");
  return element("span", { class: `badge ${hue(id)}`, "aria-hidden": "true" }, letters.toUpperCase());
}
