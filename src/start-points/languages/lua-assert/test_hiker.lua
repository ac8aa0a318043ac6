local hiker = require 'hiker'

local function assert_equal(expected, actual)
  if expected ~= actual then
    local message = 'expected: ' .. tostring(expected) .. ', actual: ' .. tostring(actual)
    assert(false, message)
  end
end

-- An example to start from. It fails on purpose.
local function life_the_universe_and_everything()
  assert_equal(42, hiker.answer())
end

life_the_universe_and_everything()
print('All tests passed')
