/**
 * Every rule of a start-point, and what is said where it is broken: what is there, and what would be
 * right. The words follow the file's name and the key.
 */
const rules = {
  'manifest-there': () => 'is not there: every start-point has one',
  'manifest-size': (limit, found) => `must be of at most ${limit} bytes, not ${found}`,
  json: (line, column, expected, found) =>
    `is not JSON: line ${line}, column ${column} must have ${expected}, not ${found}`,
  'json-object': (found) => `must be a JSON object, {"display_name": ...}, not ${found}`,
  'key-once': (first, again) => `must be there once, and is in line ${first} and in line ${again}`,
  'key-known': (known) => `is not a key of this manifest.json: known are ${known}`,
  'key-missing': (example) => `is required and missing: write it as ${example}`,
  'ruby-lambda': () =>
    'is a lambda of Ruby, which is not run here: leave the key out, and write the lambda in ' +
    'JavaScript as the file red_amber_green.js: (stdout, stderr, status) => ..., which answers ' +
    "'red', 'amber' or 'green'",
  text: (found) => `must be a non-empty string, not ${found}`,
  'name-unique': (name, where) =>
    `must be another than ${name}, which ${where} has: names are told apart by more than capitals and spaces`,
  choice: (allowed, found) => `must be one of ${allowed}, not ${found}`,
  'whole-number': (least, most, found) =>
    `must be a whole number from ${least} to ${most}, not ${found}`,
  'image-name': (found) =>
    `must be an image name such as "pocket-dojo/python_unittest" or "registry.example:5000/name:tag", not ${found}`,
  'light-code': (why) => `must be one JavaScript expression, a function: ${why}`,
  'image-unique': (where) =>
    `is that of ${where} already, in the same version of the language: write another`,
  'image-here': (found) => `must be that of a language here, not ${found}`,
  list: (what, found) => `must be a list of ${what}, not ${found}`,
  'list-filled': (what) => `must be a list of one or more ${what}, not []`,
  'list-entry': (at, what, found) =>
    `[${at}] must be one of ${what}, a non-empty string, not ${found}`,
  'list-once': (at, before, found) =>
    `[${at}] ${found} is there already, as [${before}]: leave one out`,
  extension: (at, found) => `[${at}] must be a dot and more, such as ".py", not ${found}`,
  'file-there': (at, name) =>
    `[${at}] ${name} must be a file beside manifest.json, and none is there`,
  'named-file-there': (name) => `must name a file beside manifest.json, and ${name} is none`,
  'file-portable': (at, name, character) =>
    `[${at}] ${name} must be of A-Z a-z 0-9 . _ - / alone, and has ${character}`,
  'file-dash': (at, name) =>
    `[${at}] ${name} must not begin with -: commands would read it as an option`,
  'file-name': (at, name, why) => `[${at}] ${name} cannot be a file's name: ${why}`,
  'file-clash': (at, name, other) =>
    `[${at}] ${name} cannot be beside ${other}: one of them would be the other, or the folder of it`,
  'file-size': (at, name, limit, found) =>
    `[${at}] ${name} must be of at most ${limit} bytes, not ${found}`,
  'file-text': (at, name) => `[${at}] ${name} must be text in UTF-8, without NUL`,
  'file-needed': (name, why) => `must include ${name}, ${why}`,
  'file-forbidden': (name, why) => `must not include ${name}, ${why}`,
  'highlight-visible': (at, name) => `[${at}] ${name} must be one of visible_filenames`,
  'regex-two': (found) =>
    `must be two regular expressions, for what fails and for what passes, not ${found}`,
  regex: (at, found, why) => `[${at}] ${found} must be a regular expression of JavaScript: ${why}`,
  'regex-ruby': (at, found, part, instead) =>
    `[${at}] ${found} has ${part}, which is Ruby's and means something else in JavaScript: ${instead}`,
  'version-pair': (found) =>
    `must be a name and a version such as ["Python", "3.14"], the version "" where there is none, not ${found}`,
  'version-both': (other) => `must be there too, as ${other} is, or neither of them`,
} as const satisfies Readonly<Record<string, (...shown: string[]) => string>>;

export type RuleId = keyof typeof rules;

export const ruleIds = Object.keys(rules) as readonly RuleId[];

/** A rule that something breaks, and what is said of it. */
export type Broken = { readonly rule: RuleId; readonly message: string };

export function broken(rule: RuleId, ...shown: string[]): Broken {
  const words: (...each: string[]) => string = rules[rule];
  return { rule, message: words(...shown) };
}

/** A value as JSON has it; the beginning of one that is long. */
export function show(value: unknown): string {
  const shown = value === undefined ? 'nothing' : JSON.stringify(value);
  return shown.length <= 120 ? shown : `${shown.slice(0, 120)}...`;
}
