CREATE VIEW answer AS
  SELECT 6 * 9 AS value;
