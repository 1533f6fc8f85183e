// Spells out dates and times: in the demo's time zone where there is one, else in the reader's.

let zone;
let ahead = 0; // seconds the pretend world is ahead of this computer

export function setTime(unix, timeZone) {
  ahead = unix - Date.now() / 1000;
  zone = timeZone;
}

/** The world's time now, in Unix seconds. */
export const now = () => Date.now() / 1000 + ahead;

// Plain English is the British kind, whose days come before months; it also stands in for languages a browser lacks
// and for codes that are none, which Intl would refuse.
const LANGUAGE = /^(?!en$)[a-z]{2,3}(-[a-z]{2,4})?$/i;
const locales = (language) => (LANGUAGE.test(language) ? [language, "en-GB"] : ["en-GB"]);

// Making a formatter takes longer than all the rest of a message.
const formatters = new Map();

function spell(unix, options, language = "en") {
  const key = JSON.stringify([language, zone, options]);
  if (!formatters.has(key)) formatters.set(key, new Intl.DateTimeFormat(locales(language), { timeZone: zone, ...options }));
  return formatters.get(key).format(unix * 1000);
}

/** "2012-08-03T20:00", the form a date-time field uses; Swedish dates are written that way. */
export const stamp = (unix) => spell(unix, { dateStyle: "short", timeStyle: "short" }, "sv-SE").replace(" ", "T");
export const time = (unix) => spell(unix, { hour: "2-digit", minute: "2-digit" });
export const day = (unix) => spell(unix, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
export const shortDay = (unix) => spell(unix, { weekday: "short", day: "numeric", month: "short", year: "numeric" });

/** A date-time entity by its format: `r` alone, or letters of `w d D t T` (Bot API, date-time entity formatting). */
export function formatted(unix, format, language = "en") {
  if (/r/i.test(format)) return relative(unix - now(), language);
  const long = format.includes("D");
  const options = {
    ...(/w/i.test(format) && { weekday: "long" }),
    ...(/d/i.test(format) && { day: "numeric", month: long ? "long" : "2-digit", year: "numeric" }),
    ...(/t/i.test(format) && { hour: "2-digit", minute: "2-digit" }),
    ...(format.includes("T") && { second: "2-digit" }),
  };
  return spell(unix, options, language);
}

function relative(seconds, language) {
  const steps = [["year", 31_556_952], ["month", 2_629_746], ["day", 86_400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? steps.at(-1);
  return new Intl.RelativeTimeFormat(locales(language), { numeric: "auto" }).format(Math.round(seconds / size), unit);
}
