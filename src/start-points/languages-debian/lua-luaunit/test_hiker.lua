local lu = require 'luaunit'
local hiker = require 'hiker'

TestHiker = {}

-- Life, the universe, and everything: an example to start from. It fails on purpose.
function TestHiker:test_answer()
  lu.assertEquals(hiker.answer(), 42)
end

os.exit(lu.LuaUnit.run())
