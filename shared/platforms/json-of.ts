/** Undefined for what is no JSON: a body is somebody's bytes. */
export function jsonOf(body: Uint8Array): unknown {
  return jsonOfText(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString());
}

/** Undefined for what is no JSON, such as a gateway's HTML page. */
export function jsonOfText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Said by the caller: undefined is in no delivery and no answer.
    return undefined;
  }
}
