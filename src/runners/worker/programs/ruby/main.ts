import type { CreatePrograms } from '../program.ts';
import { createRuby } from './create-ruby.ts';

export const createPrograms: CreatePrograms = (parts) => [createRuby(parts.module('ruby.wasm'))];
