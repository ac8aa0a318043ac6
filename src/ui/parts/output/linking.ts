import type { LineLink } from '../../../kata/line-links.ts';

/** What finds links in a line, and what opens one. */
export type Linking = {
  readonly find: (text: string) => readonly LineLink[];
  readonly open: (link: LineLink) => void;
};
