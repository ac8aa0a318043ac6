import { jsonObject } from './json-object.ts';
import { checkOption, defaultOptions, type Options } from './options.ts';

/** Reads a config/options.json. What it leaves out has its default. Throws RangeError. */
export function optionsOf(json: string): Options {
  const options: Record<string, unknown> = { ...defaultOptions };
  for (const [name, value] of Object.entries(jsonObject(json, 'config/options.json'))) {
    checkOption(name, typeof value === 'string' ? value : JSON.stringify(value));
    options[name] = value;
  }
  return options as Options;
}
