-- Tells what failed, and counts.
.mode list
.headers off
SELECT 'FAILED: ' || test || char(10)
    || '  expected: ' || quote(expected) || char(10)
    || '    actual: ' || quote(actual)
  FROM assert_equal WHERE failed;
SELECT count(*) || ' assertions, ' || ifnull(sum(failed), 0) || ' failed' FROM assert_equal;
