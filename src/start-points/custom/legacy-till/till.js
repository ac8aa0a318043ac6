'use strict';

// DO NOT CHANGE BEFORE THE SUMMER SALE!! Ask Marge.
var p = { bread: 240, milk: 135, beer: 180, lemon: 120, coffee: 210, paper: 190, eggs: 312 };

function receipt(b, k, h) {
  var s = 'CORNER SHOP, MILL LANE\n';
  var x = 0;
  var y = 0;
  var d = 0;
  var c = 0;
  for (var i = 0; i < b.length; i++) {
    var a = b[i].split('*');
    var n = a.length > 1 ? parseInt(a[1], 10) : 1;
    if (p[a[0]]) {
      var z = p[a[0]] * n;
      var f = 0;
      if (a[0] == 'bread' && h >= 18) {
        // yesterday's bread
        f = Math.floor(z / 2);
      } else if (a[0] == 'coffee') {
        if (k == 1) {
          for (var j = 0; j < n; j++) {
            c++;
            if (c % 3 == 0) f = f + p['coffee'];
          }
        } else if (h < 8) {
          f = 30 * n;
        }
      } else {
        if (a[0] == 'eggs' && n >= 2) {
          // 2 for 5.50, Marge said
          f = Math.floor(n / 2) * 74;
        }
      }
      if (k == 2) {
        if (a[0] != 'paper') {
          f = f + Math.round((z - f) * 0.1);
        }
      }
      s += a[0];
      for (j = a[0].length; j < 11; j++) s += ' ';
      if (n > 1) {
        s += n;
        for (j = ('' + n).length; j < 3; j++) s += ' ';
      } else s += '   ';
      var w = '' + (z / 100).toFixed(2);
      for (j = w.length; j < 8; j++) s += ' ';
      s += w + '\n';
      if (f > 0) {
        s += '  off      ';
        w = '-' + (f / 100).toFixed(2);
        for (j = w.length; j < 11; j++) s += ' ';
        s += w + '\n';
        y += f;
      }
      x = x + z - f;
      if (a[0] == 'beer' || a[0] == 'lemon') {
        d = n * 25;
        s += '  deposit  ';
        w = (d / 100).toFixed(2);
        for (j = w.length; j < 11; j++) s += ' ';
        s += w + '\n';
        x += d;
      }
      if (a[0] == 'beer' && h >= 22) {
        s += '  !! NOT AFTER TEN !!\n';
        x = x - z + f - d;
        y -= f;
      }
    } else {
      s += a[0] + ' ???\n';
    }
  }
  s += '----------------------\n';
  if (k != 2 && x > 0) {
    // coppers are gone since 2015
    var r = x % 5;
    if (r == 1 || r == 2) x -= r;
    if (r == 3 || r == 4) x += 5 - r;
  }
  w = (x / 100).toFixed(2);
  s += 'total      ';
  for (j = w.length; j < 11; j++) s += ' ';
  s += w + '\n';
  if (y > 0) {
    s += 'YOU SAVED ' + (y / 100).toFixed(2) + (k == 1 ? ' *\n' : '\n');
  }
  return s;
}

module.exports = { receipt };
