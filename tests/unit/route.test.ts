import { describe, expect, test } from 'vitest';
import { createLink, homeLink, kataLink, reviewLink, routeOf } from '../../src/ui/route.ts';

const id = 'DfH8sP';

describe('an address', () => {
  test.each([
    ['', { screen: 'home' }],
    ['#', { screen: 'home' }],
    ['#/', { screen: 'home' }],
    ['#/?from=elsewhere', { screen: 'home' }],
    ['#/create/solo', { screen: 'create' }],
    ['#/create', null],
    ['#/create/group', null],
    [`#/kata/${id}`, { screen: 'kata', id }],
    [`#/kata/${id}/`, { screen: 'kata', id }],
    [`#/kata/${id}?x=1`, { screen: 'kata', id }],
    ['#/kata', null],
    ['#/kata/', null],
    ['#/kata/DfH8s', null],
    ['#/kata/DfH8so', null],
    ['#/kata/<b>abc', null],
    [`#/review/${id}`, { screen: 'review', id, index: -1 }],
    [`#/review/${id}?index=0`, { screen: 'review', id, index: 0 }],
    [`#/review/${id}?index=12&diff=test`, { screen: 'review', id, index: 12 }],
    [`#/review/${id}?diff=test&index=-2`, { screen: 'review', id, index: -2 }],
    [`#/review/${id}?index=last`, { screen: 'review', id, index: -1 }],
    [`#/review/${id}?index=1.5`, { screen: 'review', id, index: -1 }],
    [`#/review/${id}?index=1e3`, { screen: 'review', id, index: -1 }],
    [`#/review/${id}?index=99999999999`, { screen: 'review', id, index: -1 }],
    [`#/review/${id}?index=`, { screen: 'review', id, index: -1 }],
    ['#/review/nonsense?index=1', null],
    ['#/nowhere', null],
    [`#/KATA/${id}`, null],
  ] as const)('%j leads to %j, or to nowhere', (hash, route) => {
    expect(routeOf(hash)).toEqual(route ?? { screen: 'lost', hash });
  });

  test('that the app makes leads where it says', () => {
    expect(routeOf(homeLink)).toEqual({ screen: 'home' });
    expect(routeOf(createLink)).toEqual({ screen: 'create' });
    expect(routeOf(kataLink(id))).toEqual({ screen: 'kata', id });
    expect(routeOf(reviewLink(id, 7))).toEqual({ screen: 'review', id, index: 7 });
    expect(routeOf(reviewLink(id, -1))).toEqual({ screen: 'review', id, index: -1 });
  });
});
