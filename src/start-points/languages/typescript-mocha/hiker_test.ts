import { expect } from 'chai';
import { answer } from './hiker';

// An example to start from. It fails on purpose.
describe('the hiker', () => {
  it('knows the answer to life, the universe, and everything', () => {
    expect(answer()).to.equal(42);
  });
});
