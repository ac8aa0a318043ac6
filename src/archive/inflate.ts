import { Unzlib, unzlibSync } from 'fflate';
import { concat, type Bytes } from '../git/bytes.ts';

/** As much as is inflated before its length is looked at: zlib makes at most a thousandfold of it. */
const stepBytes = 8192;

/** Inflates zlib's form to at most `most` bytes; throws RangeError when it holds more, or is broken. */
export function inflate(deflated: Uint8Array, most: number): Bytes {
  try {
    return deflated.length <= stepBytes
      ? within(unzlibSync(deflated), most)
      : inSteps(deflated, most);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new RangeError(`zlib does not read it: ${String(error)}`);
  }
}

export class InflatesToMore extends RangeError {
  constructor(most: number) {
    super(`it inflates to more than ${most} bytes`);
  }
}

function inSteps(deflated: Uint8Array, most: number): Bytes {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((part) => {
    length += part.length;
    if (length > most) throw new InflatesToMore(most);
    parts.push(part);
  });
  // The last step holds the checksum whole.
  const last = Math.max(0, deflated.length - stepBytes);
  for (let at = 0; at < last; at += stepBytes) {
    stream.push(deflated.subarray(at, Math.min(at + stepBytes, last)));
  }
  stream.push(deflated.subarray(last), true);
  return concat(parts);
}

function within(bytes: Bytes, most: number): Bytes {
  if (bytes.length > most) throw new InflatesToMore(most);
  return bytes;
}
