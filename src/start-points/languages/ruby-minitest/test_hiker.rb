require 'minitest/autorun'
require_relative 'hiker'

# Life, the universe, and everything: an example to start from. It fails on purpose.
class TestHiker < Minitest::Test
  def test_answer
    assert_equal 42, answer
  end
end
