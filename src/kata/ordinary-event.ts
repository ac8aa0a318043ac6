import { testColours } from './event.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * An entry of events.json as ours are, whatever cyber-dojo has made of it: a colour that is none of
 * ours is what it is based on, and keeps its name as `own_colour`; what old entries leave out, or say
 * in text, is filled in. All else stays as it is. It is not checked here.
 */
export function ordinaryEvent(event: Fields): Fields {
  const { colour } = event;
  if ('own_colour' in event) return ordinaryEvent(withoutOwnColour(event));
  if ('event' in event || typeof colour !== 'string') return event;
  if (colours.has(colour)) return withParts(event, colour);
  const base = baseOf(colour, event);
  return withParts({ ...event, colour: base, own_colour: colour }, base);
}

function withoutOwnColour(event: Fields): Fields {
  return Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'own_colour'));
}

const colours: ReadonlySet<string> = new Set([
  ...testColours,
  'faulty',
  'timed_out',
  'create',
  'file_create',
  'file_delete',
  'file_edit',
  'file_rename',
]);

/** `red_special` is red; of what has no colour to go by, such as `pulling`, none could be told. */
function baseOf(colour: string, event: Fields): string {
  if (colour.startsWith('file_')) return 'new_filename' in event ? 'file_rename' : 'file_edit';
  return [...testColours, 'timed_out'].find((each) => colour.startsWith(`${each}_`)) ?? 'faulty';
}

function withParts(event: Fields, colour: string): Fields {
  if (colour === 'file_rename' || 'filename' in event) return event;
  if (colour.startsWith('file_')) return { ...event, filename: '' };
  const { checkout, revert } = event;
  if (isFields(checkout)) return { ...event, checkout: checkoutOf(checkout) };
  if (Array.isArray(revert)) return { ...event, revert: revertOf(revert) };
  return 'predicted' in event || 'revert' in event || 'checkout' in event
    ? event
    : { ...event, predicted: 'none' };
}

/** It was told in a form's fields, which are text, and before 2022 without the numbers. */
function checkoutOf(checkout: Fields): Fields {
  const { index, major_index: major = index, minor_index: minor = 0 } = checkout;
  const { avatarIndex: avatar = checkout['avatar_index'] } = checkout;
  return {
    ...checkout,
    index: numberOf(index),
    major_index: numberOf(major),
    minor_index: numberOf(minor),
    avatarIndex: avatar === undefined || avatar === null ? '' : numberOf(avatar),
  };
}

/** The id stays text, though it may be all digits. */
function revertOf([id, index, ...more]: readonly unknown[]): readonly unknown[] {
  return [id, numberOf(index), ...more];
}

function numberOf(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
