package hiker

import "testing"

// Life, the universe, and everything: an example to start from. It fails on purpose.
func TestAnswer(t *testing.T) {
	want := 42
	if got := Answer(); got != want {
		t.Errorf("Answer() = %d, want %d", got, want)
	}
}
