/** The entries of a JSON object from elsewhere. Throws RangeError, with the name, when it is none. */
export function jsonObject(json: string, name: string): Readonly<Record<string, unknown>> {
  const read = parsed(json, name);
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) {
    return read as Record<string, unknown>;
  }
  throw new RangeError(`${name} is no object`);
}

function parsed(json: string, name: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    throw new RangeError(`${name} is no JSON: ${String(error)}`);
  }
}
