import { describe, expect, test } from 'vitest';
import {
  aboutLink,
  createGroupLink,
  createLink,
  enterLink,
  groupLink,
  homeLink,
  importLink,
  joinLink,
  kataLink,
  reviewLink,
  routeOf,
  settingsLink,
} from '../../src/ui/route.ts';

const id = 'DfH8sP';

describe('an address', () => {
  test.each([
    ['', { screen: 'home' }],
    ['#', { screen: 'home' }],
    ['#/', { screen: 'home' }],
    ['#/?from=elsewhere', { screen: 'home' }],
    ['#/create/solo', { screen: 'create', kind: 'solo' }],
    ['#/create/group', { screen: 'create', kind: 'group' }],
    ['#/create', null],
    ['#/enter', { screen: 'enter', id: '' }],
    ['#/enter?id=DfH', { screen: 'enter', id: 'DfH' }],
    ['#/import', { screen: 'import' }],
    ['#/settings', { screen: 'settings' }],
    ['#/about', { screen: 'about' }],
    [`#/group/${id}`, { screen: 'group', id }],
    [`#/group/${id}?part=AbC123`, { screen: 'group', id, part: 'AbC123' }],
    [`#/group/${id}?part=../x`, { screen: 'group', id }],
    ['#/group/short', null],
    ['#/join/', null],
    ['#/join/eJx', { screen: 'join', invitation: 'eJx' }],
    [`#/kata/${id}`, { screen: 'kata', id }],
    [`#/kata/${id}/`, { screen: 'kata', id }],
    [`#/kata/${id}?x=1`, { screen: 'kata', id }],
    ['#/kata', null],
    ['#/kata/', null],
    ['#/kata/DfH8s', null],
    ['#/kata/DfH8so', null],
    ['#/kata/<b>abc', null],
    [`#/review/${id}`, { screen: 'review', id, index: -1, diff: 'test' }],
    [`#/review/${id}?index=0`, { screen: 'review', id, index: 0, diff: 'test' }],
    [`#/review/${id}?index=12&diff=test`, { screen: 'review', id, index: 12, diff: 'test' }],
    [`#/review/${id}?diff=test&index=-2`, { screen: 'review', id, index: -2, diff: 'test' }],
    [`#/review/${id}?index=last`, { screen: 'review', id, index: -1, diff: 'test' }],
    [`#/review/${id}?index=1.5`, { screen: 'review', id, index: -1, diff: 'test' }],
    [`#/review/${id}?index=1e3`, { screen: 'review', id, index: -1, diff: 'test' }],
    [`#/review/${id}?index=99999999999`, { screen: 'review', id, index: -1, diff: 'test' }],
    [`#/review/${id}?index=3&diff=off`, { screen: 'review', id, index: 3, diff: 'off' }],
    [`#/review/${id}?index=3&diff=detailed`, { screen: 'review', id, index: 3, diff: 'detailed' }],
    [`#/review/${id}?index=3&diff=whole`, { screen: 'review', id, index: 3, diff: 'test' }],
    [`#/review/${id}?index=`, { screen: 'review', id, index: -1, diff: 'test' }],
    ['#/review/nonsense?index=1', null],
    ['#/nowhere', null],
    [`#/KATA/${id}`, null],
  ] as const)('%j leads to %j, or to nowhere', (hash, route) => {
    expect(routeOf(hash)).toEqual(route ?? { screen: 'lost', hash });
  });

  test('that the app makes leads where it says', () => {
    expect(routeOf(homeLink)).toEqual({ screen: 'home' });
    expect(routeOf(createLink)).toEqual({ screen: 'create', kind: 'solo' });
    expect(routeOf(createGroupLink)).toEqual({ screen: 'create', kind: 'group' });
    expect(routeOf(enterLink())).toEqual({ screen: 'enter', id: '' });
    expect(routeOf(enterLink('a&b'))).toEqual({ screen: 'enter', id: 'a&b' });
    expect(routeOf(importLink)).toEqual({ screen: 'import' });
    expect(routeOf(settingsLink)).toEqual({ screen: 'settings' });
    expect(routeOf(aboutLink)).toEqual({ screen: 'about' });
    expect(routeOf(groupLink(id))).toEqual({ screen: 'group', id });
    const part = { screen: 'group', id, part: 'AbC123' };
    expect(routeOf(groupLink(id, 'AbC123'))).toEqual(part);
    expect(routeOf(joinLink('eJx'))).toEqual({ screen: 'join', invitation: 'eJx' });
    expect(routeOf(kataLink(id))).toEqual({ screen: 'kata', id });
    expect(routeOf(reviewLink(id, 7))).toEqual({ screen: 'review', id, index: 7, diff: 'test' });
    expect(routeOf(reviewLink(id, -1))).toEqual({ screen: 'review', id, index: -1, diff: 'test' });
  });
});
