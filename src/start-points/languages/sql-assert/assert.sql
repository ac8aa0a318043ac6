-- What a test expects and what there is, a row for each. NULL equals NULL here.
CREATE TABLE assert_equal (
  test TEXT NOT NULL,
  expected,
  actual,
  failed INTEGER AS (expected IS NOT actual)
);
