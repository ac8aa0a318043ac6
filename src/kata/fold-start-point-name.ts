import { foldName } from './file-name.ts';

/** Names of start-points that fold alike are one name: capitals and spaces do not tell them apart. */
export function foldStartPointName(name: string): string {
  return foldName(name).replace(/\s+/g, ' ').trim();
}
