import * as assert from 'node:assert';
import { answer } from './hiker';

// Life, the universe, and everything: an example to start from. It fails on purpose.
assert.strictEqual(answer(), 42);
