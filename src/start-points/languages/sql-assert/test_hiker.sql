.read assert.sql
.read hiker.sql

-- An example to start from. It fails on purpose.
INSERT INTO assert_equal
  SELECT 'life, the universe, and everything', 42, value FROM answer;

.read report.sql
