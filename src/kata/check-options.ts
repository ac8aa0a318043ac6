import { jsonObject } from './json-object.ts';
import { checkOption, defaultOptions, type Options } from './options.ts';

/**
 * Reads config/options.json. What it leaves out has its default; what it has beside our options is
 * kept. Throws RangeError where an option has no value of it.
 */
export function optionsOf(json: string): Options {
  const options = { ...defaultOptions, ...jsonObject(json, 'options.json') };
  for (const name of Object.keys(defaultOptions) as (keyof Options)[]) {
    const value: unknown = options[name];
    checkOption(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return options;
}
