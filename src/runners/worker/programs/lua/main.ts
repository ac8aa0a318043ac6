import type { CreatePrograms } from '../program.ts';
import { createLua } from './create-lua.ts';

export const createPrograms: CreatePrograms = (parts) => [createLua(parts.module('glue.wasm'))];
