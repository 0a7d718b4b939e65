/** @typedef {import('../snapshot.ts').Snapshot} Snapshot */
/** @typedef {import('../snapshot.ts').Why} Why */
/** @typedef {import('../recorded.ts').Recorded} Recorded */
/** @typedef {import('../deed.ts').Deed} Deed */
/** @typedef {{ ok: true, message?: string, member?: string } | { ok: false, reason: string, until?: number }} Acted */

const pauses = [500, 1000, 2000, 4000];

/**
 * Follows the room: calls back with each new state, and with whether Reeve can be reached.
 * @param {(snapshot: Snapshot) => void} onState @param {(reached: boolean) => void} onReach
 */
export async function follow(onState, onReach) {
  let since = '0';
  for (let failures = 0; ; ) {
    const snapshot = await get(`/sandbox/state?since=${since}`);
    if (snapshot) {
      failures = 0;
      onReach(true);
      const next = `${snapshot.start}.${snapshot.revision}`;
      if (next !== since) onState(snapshot);
      since = next;
    } else {
      onReach(false);
      const pause = pauses[Math.min(failures, pauses.length - 1)];
      failures += 1;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Undefined when it cannot be had. @param {string} path */
async function get(path) {
  try {
    const response = await fetch(path, { headers: { accept: 'application/json' } });
    return response.ok ? await response.json() : undefined;
  } catch {
    // Not reached: whoever asked shows that.
    return undefined;
  }
}

/** @param {string} event @returns {Promise<Why | undefined>} */
export function whyOf(event) {
  return get(`/sandbox/why?event=${encodeURIComponent(event)}`);
}

/** @param {string} member @returns {Promise<Recorded | undefined>} */
export function recordOf(member) {
  return get(`/sandbox/records?member=${encodeURIComponent(member)}`);
}

/** @param {Deed} deed @returns {Promise<Acted>} */
export async function act(deed) {
  const answer = await post('/sandbox/act', deed);
  if (answer?.status === 200) return { ok: true, ...answer.body };
  if (answer?.status === 409) return { ...answer.body, ok: false };
  return { ok: false, reason: 'failed' };
}

/** @param {number} ahead milliseconds @returns {Promise<number | undefined>} the time it is then */
export async function moveClock(ahead) {
  const answer = await post('/sandbox/clock', { ahead });
  return answer?.status === 200 ? answer.body.now : undefined;
}

/** @param {string} path @param {unknown} body */
async function post(path, body) {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  } catch {
    // Not reached: the same to the visitor as not taken.
    return undefined;
  }
}
