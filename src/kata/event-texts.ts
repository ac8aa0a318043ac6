import { isCreation, type KataEvent } from './event.ts';
import type { Files } from './files.ts';
import { jsonText } from './json-text.ts';
import { layout } from './layout.ts';
import type { Manifest } from './manifest.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';
import { readme } from './readme.ts';
import { writtenEvent } from './written-event.ts';

/** What an event puts into the tree of its commit, by path. The creation has no output. */
export function eventTexts(
  event: KataEvent,
  parts: {
    readonly eventsJson: string;
    readonly options: Options;
    readonly files: Files;
    readonly output: Output;
  },
): Map<string, string> {
  const { eventsJson, options, files, output } = parts;
  return new Map([
    [layout.options, jsonText(options)],
    [layout.events, eventsJson],
    [layout.event, jsonText(writtenEvent(event))],
    ...Object.entries(files).map(([name, text]) => [layout.files + name, text] as const),
    ...(isCreation(event) ? [] : outputTexts(output)),
  ]);
}

/** What is written once, with event 0, and never changed. */
export function creationTexts(manifest: Manifest): ReadonlyMap<string, string> {
  return new Map([
    [layout.readme, readme(manifest)],
    [layout.manifest, jsonText(manifest)],
  ]);
}

function outputTexts(output: Output): readonly (readonly [path: string, text: string])[] {
  return [
    [layout.stdout, output.stdout],
    [layout.stderr, output.stderr],
    [layout.status, output.status],
    [layout.truncations, jsonText(output.truncations)],
  ];
}
