import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** One line of the table: what was tried, how many were right, and what went wrong. */
export interface Row {
  what: string;
  right: number;
  of: number;
  faults: string[];
}

/** A row in which everything is right that is no fault. */
export function rowOf(what: string, of: number, faults: string[]): Row {
  return { what, right: of - faults.length, of, faults };
}

/** Precision, recall and F1 of what was found, as three rows; `missed` and `wrong` name what they count. */
export function ratesOf(what: string, right: number, wrong: string[], missed: string[]): Row[] {
  return [
    { what: `${what}: precision`, right, of: right + wrong.length, faults: wrong },
    { what: `${what}: recall`, right, of: right + missed.length, faults: missed },
    { what: `${what}: F1`, right: 2 * right, of: 2 * right + wrong.length + missed.length, faults: [] },
  ];
}

/** One line `what | right | of | share`. */
export function printRow({ what, right, of }: Row): string {
  return `${what} | ${right} | ${of} | ${of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`}`;
}

/** A JSON file of the folder; throws where it breaks its form. */
export function readJson<T>(schema: v.GenericSchema<unknown, T>, folder: string, name: string): T {
  return v.parse(schema, JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/** True for what badges. */
export function isLoud({ tier }: { tier: string }): boolean {
  return tier === 'listed' || tier === 'related';
}
