'use strict';

const { describe, it } = require('node:test');
const assert = require('node:assert');
const { answer } = require('./hiker');

// An example to start from. It fails on purpose.
describe('the hiker', () => {
  it('knows the answer to life, the universe, and everything', () => {
    assert.strictEqual(answer(), 42);
  });
});
