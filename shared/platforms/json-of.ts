/** Undefined for what is no JSON: a body is somebody's bytes. */
export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString());
  } catch {
    // Said by the caller: undefined is in no delivery.
    return undefined;
  }
}
