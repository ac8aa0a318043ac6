import { isId } from '../kata/id.ts';

/** Where in the app a person is. It is all in the URL's hash, so that any static host will do. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'create' }
  | { readonly screen: 'kata'; readonly id: string }
  | { readonly screen: 'review'; readonly id: string; readonly index: number }
  | { readonly screen: 'lost'; readonly hash: string };

/** An index of -1 is the last event. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [, screen = '', id = ''] = path.split('/');
  if (path === '' || path === '/') return { screen: 'home' };
  if (path === '/create/solo') return { screen: 'create' };
  if (screen === 'kata' && isId(id)) return { screen: 'kata', id };
  if (screen === 'review' && isId(id)) return { screen: 'review', id, index: indexIn(query) };
  return { screen: 'lost', hash };
}

function indexIn(query: string): number {
  const text = new URLSearchParams(query).get('index') ?? '';
  return /^-?\d{1,6}$/.test(text) ? Number(text) : -1;
}

export const homeLink = '#/';
export const createLink = '#/create/solo';

export function kataLink(id: string): string {
  return `#/kata/${id}`;
}

export function reviewLink(id: string, index: number): string {
  return `#/review/${id}?index=${index}&diff=test`;
}
