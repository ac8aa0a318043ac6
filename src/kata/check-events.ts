import { testColours, type KataEvent } from './event.ts';
import { eventsOf } from './events-json.ts';
import { isPastTime } from './time.ts';

/** Reads an events.json from elsewhere. Throws RangeError that names the first event that is wrong. */
export function checkedEventsOf(json: string): readonly KataEvent[] {
  const events = readEvents(json);
  for (const [index, event] of events.entries()) {
    if (index === 0 ? !isCreated(event) : !isLater(event)) {
      throw new RangeError(`events.json has no event of a kata at ${index}`);
    }
  }
  return events;
}

function readEvents(json: string): readonly KataEvent[] {
  try {
    return eventsOf(json);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new RangeError(`events.json is no JSON: ${String(error)}`);
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isCreated(event: Fields): boolean {
  return event['event'] === 'created' && isPastTime(event['time']);
}

function isLater(event: Fields): boolean {
  const isCounted = [event['diff_added_count'], event['diff_deleted_count']].every(
    (count) => count === undefined || isCount(count),
  );
  return isPastTime(event['time']) && !('event' in event) && isCounted && isOfItsKind(event);
}

function isOfItsKind(event: Fields): boolean {
  switch (event['colour']) {
    case 'file_create':
    case 'file_delete':
    case 'file_edit':
      return isText(event['filename']);
    case 'file_rename':
      return isText(event['old_filename']) && isText(event['new_filename']);
    case 'create':
      return isCheckout(event['checkout']) || isRevert(event['revert']);
    default:
      return isRunColour(event['colour']) && isLight(event);
  }
}

function isLight(event: Fields): boolean {
  if ('checkout' in event) return isCheckout(event['checkout']);
  if ('revert' in event) return isRevert(event['revert']);
  return (
    isOneOf(event['predicted'], ['none', ...testColours]) &&
    isAbsentOr(event['revert_if_wrong'], (value) => isOneOf(value, ['on', 'off'])) &&
    isAbsentOr(event['duration'], isDuration) &&
    isAbsentOr(event['ran_on'], (value) => isOneOf(value, ['browser', 'remote', 'mock'])) &&
    isAbsentOr(event['image_name'], isText)
  );
}

function isRevert(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && isText(value[0]) && isCount(value[1]);
}

function isCheckout(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const {
    id,
    index,
    major_index: major,
    minor_index: minor,
    avatarIndex: avatar,
  } = value as Fields;
  return isText(id) && [index, major, minor].every(isCount) && (avatar === '' || isCount(avatar));
}

function isRunColour(value: unknown): boolean {
  return isOneOf(value, [...testColours, 'faulty', 'timed_out']);
}

function isAbsentOr(value: unknown, isRight: (value: unknown) => boolean): boolean {
  return value === undefined || isRight(value);
}

function isOneOf(value: unknown, values: readonly string[]): boolean {
  return values.some((each) => each === value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isDuration(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
