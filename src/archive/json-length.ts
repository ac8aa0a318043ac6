/** How many entries a text lists as JSON; null when it is no list. */
export function jsonLength(text: string): number | null {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.length : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
