// Listens to what happens in the pretend world, and comes back after an interruption.

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 10_000;

/**
 * Calls `hear(event)` for each event. `recover()` reads everything anew and gives the revision to go on from;
 * it runs at the beginning and after each interruption. `state(live)` tells whether the line stands.
 */
export function listen({ hear, recover, state }) {
  let wait = FIRST_WAIT;

  async function connect() {
    try {
      open(await recover());
    } catch {
      again();
    }
  }

  function open(revision) {
    const source = new EventSource(`/world/events?after=${revision}`);
    source.onopen = () => {
      wait = FIRST_WAIT;
      state(true);
    };
    source.onmessage = (event) => hear(JSON.parse(event.data));
    // The browser's own reconnection would ask for the old revision of a server that may have begun anew.
    source.onerror = () => {
      source.close();
      again();
    };
  }

  function again() {
    state(false);
    setTimeout(connect, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }

  return connect();
}
