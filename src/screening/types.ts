/** Text in, matches out. Plain JSON on both sides, so that it crosses messages as it is. */
import type { Brand, ProgrammeId } from '../lists/types.ts';

export const PAGE_KINDS = ['shop', 'procurement', 'quote', 'other'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/**
 * Where a segment's text stands. `brand`: a labelled field of the brand or the manufacturer; `supplier`: a field of whoever
 * sells, ships or receives; `label`: alt, title, aria-label; `opinion`: what a customer wrote.
 */
export const SEGMENT_ROLES = [
  'title',
  'heading',
  'text',
  'row',
  'brand',
  'supplier',
  'label',
  'link',
  'control',
  'opinion',
] as const;

/** True of a field that holds a company's name. */
export function isPartyField(role: (typeof SEGMENT_ROLES)[number]): boolean {
  return role === 'brand' || role === 'supplier';
}

/** A run of visible text with its place in the page. */
export interface Segment {
  text: string;
  /** Product card, table row or listing item that it belongs to; segments of one group support each other. -1: none. */
  group: number;
  role: (typeof SEGMENT_ROLES)[number];
}

/** What is known of the page as a whole; the same for every batch of one scan. */
export interface PageContext {
  kind: PageKind;
  /** Document title, at most 300 UTF-16 units. */
  title: string;
  /** BCP 47 tag or ''. */
  language: string;
  /** Host name or ''; used only to know a marketplace's own operator. */
  host: string;
  /** Brand and manufacturer values of the page's structured data (JSON-LD, microdata, RDFa, Open Graph). */
  brands: string[];
}

export const TIERS = ['listed', 'related', 'possible', 'mention'] as const;
/** How sure, about what: see docs/contracts.md. Ordered from strongest to weakest. */
export type Tier = (typeof TIERS)[number];

/** As a page and its popup show them, strongest first. `watched` is no listing: the name is on the user's own watch-list. */
export const SHOWN_TIERS = ['listed', 'related', 'watched', 'possible', 'mention'] as const;
export type ShownTier = (typeof SHOWN_TIERS)[number];

/** One typed fact for or against a match. Its words are in the locale files under `evidence_<type>`. */
export interface Evidence {
  type: string;
  weight: number;
  /** What was seen, quoted from the page or the list; fills the placeholder of the words. */
  detail?: string;
}

export interface Match<T extends ShownTier = ShownTier> {
  /** Index into the batch's segments. */
  segment: number;
  /** UTF-16 offsets into that segment's text; end is exclusive. */
  start: number;
  end: number;
  /** Always the listed entity; of the user's own entries an id of ours. */
  entity: string;
  name: string;
  /** Brand, alias or model line through which it was found, where that is not the listed name. */
  via?: string;
  /** All current programmes of the entity. */
  programmes: ProgrammeId[];
  tier: T;
  why: Evidence[];
}

/** How what was asked for belongs to the listed entity. */
export const LOOKUP_RELATIONS = ['same', 'brand', 'subsidiary', 'relabelled'] as const;
export type Relation = (typeof LOOKUP_RELATIONS)[number];
/** By what kind of name, or in what way, lookup found it: see docs/lookup.md. */
export const LOOKUP_HOWS = [
  'exact',
  'alias',
  'brand',
  'native',
  'generated',
  'model',
  'namesake',
  'fuzzy',
] as const;
export type How = (typeof LOOKUP_HOWS)[number];

export interface LookupResult {
  entity: string;
  name: string;
  via?: string;
  programmes: ProgrammeId[];
  relation: Relation;
  how: How;
  /** 0 … 1, best first. */
  score: number;
}

/**
 * Where a name of the index comes from. `generated`: made of a listed name at build time, as pinyin, with another legal
 * form or written short. `spelling`: made as well, but as sure as the listed name: its words, some of them shortened
 * ("Univ.") or as a sign ("&"), or a numbered institute by its group's letters ("CETC 38").
 */
export type NameSource = 'name' | 'alias' | 'native' | 'brand' | 'native-brand' | 'generated' | 'spelling';
/**
 * How far a name may match by itself, strongest first; the index numbers the classes in this order. `distinctive` may match
 * alone, `contextual` needs support, `whole` matches as all that a maker's field or a line holds, and then as possible,
 * `lookup` never matches on a page.
 */
export const NAME_CLASSES = ['distinctive', 'contextual', 'whole', 'lookup'] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** One name as it goes into the compiled index; several entries may share a folded form. */
export interface NameEntry {
  /** As printed. */
  name: string;
  source: NameSource;
  class: NameClass;
  /** The listed entity that it leads to. */
  entity: string;
  family?: string;
  /** Set for brands and products. */
  relation?: Brand['relation'];
  /** Set for those, and where nobody has a source for the name: `memory`. */
  evidence?: Brand['evidence'];
}
