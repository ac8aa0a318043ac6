// Beside what imports isomorphic-git here.
import '../git/buffer.ts';
