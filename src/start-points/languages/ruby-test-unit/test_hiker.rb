require 'test/unit'
require_relative 'hiker'

# Life, the universe, and everything: an example to start from. It fails on purpose.
class TestHiker < Test::Unit::TestCase
  def test_answer
    assert_equal 42, answer
  end
end
