require_relative 'hiker'

# Life, the universe, and everything: an example to start from. It fails on purpose.
describe 'hiker' do
  it 'knows the answer' do
    expect(answer).to eq(42)
  end
end
