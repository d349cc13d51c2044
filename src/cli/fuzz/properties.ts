import en from '../samples/data/en.json' with { type: 'json' };
import { fewNames } from './few-names.ts';
import { jsonProperties } from './json-properties.ts';
import type { Property } from './property.ts';
import { readerProperties } from './reader-properties.ts';
import { textProperties } from './text-properties.ts';

/** Everything that is fuzzed. */
export function allProperties(): Property[] {
  const { screener, index } = fewNames();
  return [...textProperties(screener, index), ...jsonProperties(), ...readerProperties(en)];
}
