import type { Evidence } from './types.ts';

/**
 * The one table of weights. A sum of `ENOUGH` makes a finding; below it stays `possible`. What settles the role
 * (`compatible`, `negated` …) is not weighed: it makes a mention.
 */
export const WEIGHTS = {
  name: 60,
  ambiguous_name: 20,
  misspelt: 20,
  romanised: 20,
  model: 60,
  weak_model: 20,
  brand_field: 50,
  party_field: 50,
  maker_said: 40,
  party_said: 40,
  town: 10,
  structured_brand: 40,
  legal_form: 30,
  full_name: 40,
  model_near: 40,
  name_near: 40,
  code_behind: 30,
  in_list: 30,
  product_word: 30,
  page_brand: 20,
  product_card: 20,
  stands_alone: 30,
  price: 10,
  genuine: 40,
  seller: 40,
  accessory: -20,
  lone_syllables: -50,
  other_form: -50,
  other_trade: -90,
  fitted: 0,
  memory: 0,
  relabelled: 0,
  affiliate: 0,
  compatible: -100,
  negated: -100,
  prose: -100,
  reference: -100,
  operator: -100,
} as const satisfies Record<string, number>;
export type EvidenceType = keyof typeof WEIGHTS;

/** Sum from which a name is taken for the listed one in the role of maker, seller or product. */
export const ENOUGH = 50;

/** One fact with its weight. */
export function evidence(type: EvidenceType, detail?: string): Evidence {
  return { type, weight: WEIGHTS[type], ...(detail === undefined ? {} : { detail }) };
}

/** Sum of the weights. */
export function sumOf(why: readonly Evidence[]): number {
  return why.reduce((sum, { weight }) => sum + weight, 0);
}

/** True where a fact of this type is among them. */
export function has(why: readonly Evidence[], type: EvidenceType): boolean {
  return why.some((each) => each.type === type);
}

const SAYS_PARTY: readonly EvidenceType[] = ['brand_field', 'party_field', 'maker_said', 'party_said'];

/** True where a name is said to be a company's: as the list prints it, legal form and all, it is the listed one's. */
export function saysParty(why: readonly Evidence[]): boolean {
  return SAYS_PARTY.some((type) => has(why, type));
}
