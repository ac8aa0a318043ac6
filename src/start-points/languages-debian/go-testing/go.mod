module hiker

go 1.24
