// Which person and which chat the page stands at, kept in its address.

import { chatsOf } from "./people.js";

export const personOf = (id, world) => world.people.find((person) => person.id === id) ?? world.people[0];

/** The person and chat named in the address, else the first of the list. */
export function read(world) {
  const named = new URLSearchParams(location.hash.slice(1));
  const person = personOf(Number(named.get("person")), world).id;
  const chat = chatsOf(person, world).find(({ id }) => id === Number(named.get("chat")))?.id ?? person;
  return { person, chat };
}

export const write = ({ person, chat }) => history.replaceState(null, "", `#person=${person}&chat=${chat}`);
