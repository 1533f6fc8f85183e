// What a message may carry besides words: a picture, a document, a sticker.

import * as api from "./api.js";
import { element, icon } from "./element.js";

export function media(message) {
  if (message.photo?.length) return picture(message.photo);
  if (message.document) return chip(message.document);
  if (message.sticker) return element("p", { class: "sticker" }, message.sticker.emoji || "Sticker");
  return null;
}

/** The largest size; its width and height keep the place free, so that nothing jumps when it arrives. */
function picture(sizes) {
  const { file_id: id, width, height } = sizes.reduce((best, size) => (size.width > best.width ? size : best));
  const image = element("img", { class: "picture", src: api.file(id), width, height, alt: "Picture", loading: "lazy" });
  image.addEventListener("error", () => image.replaceWith(element("p", { class: "lost" }, icon("picture"), "The picture cannot be shown.")));
  return image;
}

function chip({ file_id: id, file_name: name = "Document", file_size: size }) {
  return element(
    "a",
    { class: "document", href: api.file(id), download: name },
    element("span", { class: "sign" }, icon("document")),
    element("span", { class: "name" }, element("bdi", {}, name), element("small", {}, size === undefined ? "Download" : weight(size))),
  );
}

function weight(bytes) {
  const units = ["byte", "kilobyte", "megabyte"];
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  return new Intl.NumberFormat("en-GB", { style: "unit", unit: units[step], unitDisplay: "short", maximumFractionDigits: 1 }).format(bytes / 1000 ** step);
}
