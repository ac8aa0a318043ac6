'use strict';

const { answer } = require('./hiker');

// An example to start from. It fails on purpose.
describe('the hiker', () => {
  it('knows the answer to life, the universe, and everything', () => {
    expect(answer()).toBe(42);
  });
});
