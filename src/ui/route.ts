import { isId } from '../kata/id.ts';
import type { DiffMode, ReviewPlace } from '../kata/review-place.ts';

/** Where in the app a person is. It is all in the URL's hash, so that any static host will do. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'create'; readonly kind: 'solo' | 'group' }
  /** An id to begin with, or none. */
  | { readonly screen: 'enter'; readonly id: string }
  | { readonly screen: 'import' }
  | { readonly screen: 'start-points' }
  | { readonly screen: 'kata'; readonly id: string }
  | ({ readonly screen: 'review'; readonly id: string } & ReviewPlace)
  /** `part` is the group that is looked at in a cluster; left out, the first. */
  | { readonly screen: 'group'; readonly id: string; readonly part?: string }
  /** A link that carries a group whole; what it says is for the screen to check. */
  | { readonly screen: 'join'; readonly invitation: string }
  | { readonly screen: 'settings' }
  | { readonly screen: 'about' }
  | { readonly screen: 'lost'; readonly hash: string };

export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [, screen = '', id = ''] = path.split('/');
  return (
    placeOf(path === '' ? '/' : path, query) ??
    (isId(id) ? practiceAt(screen, id, query) : null) ??
    (screen === 'join' && id !== '' ? { screen: 'join', invitation: id } : { screen: 'lost', hash })
  );
}

function placeOf(path: string, query: string): Route | null {
  switch (path) {
    case '/':
      return { screen: 'home' };
    case '/create/solo':
      return { screen: 'create', kind: 'solo' };
    case '/create/group':
      return { screen: 'create', kind: 'group' };
    case '/enter':
      return { screen: 'enter', id: valueIn(query, 'id') };
    case '/import':
      return { screen: 'import' };
    case '/start-points':
      return { screen: 'start-points' };
    case '/settings':
      return { screen: 'settings' };
    case '/about':
      return { screen: 'about' };
    default:
      return null;
  }
}

function practiceAt(screen: string, id: string, query: string): Route | null {
  switch (screen) {
    case 'kata':
      return { screen, id };
    case 'group':
      return { screen, id, ...partIn(query) };
    case 'review':
      return { screen, id, ...reviewPlaceIn(query) };
    default:
      return null;
  }
}

function partIn(query: string): { readonly part?: string } {
  const part = valueIn(query, 'part');
  return isId(part) ? { part } : {};
}

function reviewPlaceIn(query: string): ReviewPlace {
  const index = valueIn(query, 'index');
  const diff = valueIn(query, 'diff');
  return {
    index: /^-?\d{1,6}$/.test(index) ? Number(index) : -1,
    diff: diff === 'off' || diff === 'detailed' ? diff : 'test',
  };
}

function valueIn(query: string, name: string): string {
  return new URLSearchParams(query).get(name) ?? '';
}

export const homeLink = '#/';
export const createLink = '#/create/solo';
export const createGroupLink = '#/create/group';
export const importLink = '#/import';
export const startPointsLink = '#/start-points';
export const settingsLink = '#/settings';
export const aboutLink = '#/about';

/** With an id that is to be completed, or without. */
export function enterLink(id = ''): string {
  return id === '' ? '#/enter' : `#/enter?id=${encodeURIComponent(id)}`;
}

export function kataLink(id: string): string {
  return `#/kata/${id}`;
}

/** With the group that is looked at, in a cluster. */
export function groupLink(id: string, part: string | null = null): string {
  return part === null ? `#/group/${id}` : `#/group/${id}?part=${part}`;
}

export function joinLink(invitation: string): string {
  return `#/join/${invitation}`;
}

export function reviewLink(id: string, index: number, diff: DiffMode = 'test'): string {
  return `#/review/${id}?index=${index}&diff=${diff}`;
}
