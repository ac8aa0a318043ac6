'use strict';

const assert = require('node:assert');
const { answer } = require('./hiker');

// Life, the universe, and everything: an example to start from. It fails on purpose.
assert.strictEqual(answer(), 42);
