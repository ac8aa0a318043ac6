'use strict';

const { answer } = require('./hiker');

// An example to start from. It fails on purpose.
QUnit.module('the hiker', () => {
  QUnit.test('knows the answer to life, the universe, and everything', (assert) => {
    assert.equal(answer(), 42);
  });
});
