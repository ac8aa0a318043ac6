'use strict';

const { expect } = require('chai');
const { receipt } = require('./till');

describe('the till', () => {
  it('prints what was bought, and what it costs', () => {
    expect(receipt(['bread', 'beer*2', 'coffee'], 0, 9)).to.equal(
      [
        'CORNER SHOP, MILL LANE',
        'bread             2.40',
        'beer       2      3.60',
        '  deposit         0.50',
        'coffee            2.10',
        '----------------------',
        'total             8.60',
        '',
      ].join('\n'),
    );
  });
});
