'use strict';

const { test } = require('uvu');
const assert = require('uvu/assert');
const { answer } = require('./hiker');

// An example to start from. It fails on purpose.
test('life, the universe, and everything', () => {
  assert.is(answer(), 42);
});

test.run();
