/** The domain's terms. Everything here is plain JSON: no Map, Set, Date, class. */

/** The lists of which a release carries a snapshot. */
export const BUNDLED_IDS = [
  'BIS-EL',
  'NDAA-889',
  'FCC-CL',
  '1260H',
  'UFLPA',
  'BIS-MEU',
  'NS-CMIC',
  'NDAA-5949',
  'ICTS',
] as const;
/** Lists that only an import brings: for lookup and review; they badge where a profile or the user names them. */
export const IMPORT_ONLY_IDS = ['BIS-UVL', 'BIS-DPL', 'OFAC-SDN'] as const;
/** All lists; the index numbers them in this order, so new ones go to the end. */
export const PROGRAMME_IDS = [...BUNDLED_IDS, ...IMPORT_ONLY_IDS] as const;
/** An official list with its own legal effect. */
export type ProgrammeId = (typeof PROGRAMME_IDS)[number];

/** ISO 8601 calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** `address`: an address that is listed itself, for whoever uses it. */
export const ENTITY_KINDS = ['company', 'institute', 'government', 'person', 'address', 'other'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** One place in an official publication that adds or amends a listing. */
export interface Citation {
  role: 'added' | 'amended';
  /** Federal Register page on which the entry stands, e.g. `84 FR 54004`; absent where the source is a statute. */
  citation?: string;
  /** First page of the rule, e.g. `84 FR 54002`. */
  ruleStartsAt?: string;
  statute?: string;
  published?: IsoDate;
  /** Only where a source states it; never derived from `published`. */
  effective?: IsoDate;
  documentNumber?: string;
  /** Official document, https. */
  url: string;
  /** Summary of the whole rule, in our words. Speaks of all parties together, never of one. */
  ruleSummary?: string;
}

/** An entity's entry on one programme. */
export interface Listing {
  programme: ProgrammeId;
  /** The name under which it stands on that programme, as printed there. */
  listedAs: string;
  /** `ended` never warns; `future` says from when. */
  status: 'current' | 'ended' | 'future';
  /** ISO 3166-1 alpha-2 codes of the destinations under which the entry stands; empty where none is given. */
  destinations: string[];
  /** In order: the addition first, then amendments. At least one. */
  citations: Citation[];
  /** Date on which an `ended` listing ended. */
  ended?: IsoDate;
  licenceRequirement?: 'all-items' | 'all-items+fdp' | 'all-items-with-exceptions' | 'see-citation';
  footnotes?: number[];
  /** Programme-specific scope, as a code with words in the locale files (e.g. FCC `equipment`, `services`, `software`). */
  covers?: string[];
  /** 1260H: date of the edition in which it was seen; shown as "on the edition of", never "since". */
  editionDate?: IsoDate;
}

/** One legal person or body, merged over programmes only by a declared `samePerson`. */
export interface Entity {
  id: string;
  /** Name as listed, free of addresses and second names. */
  name: string;
  /** Other names from the official entries, cleaned. */
  aliases: string[];
  /** Curated names in the entity's own script. */
  nativeNames: string[];
  /** Names in its own script for which nobody has a source: to be looked up, and at most possible in a text. */
  recalledNames?: string[];
  /** Where its shares are traded, code and market: "002415.SZ", "0763.HK"; for lookup. */
  tickers?: string[];
  kind: EntityKind;
  /** ISO 3166-1 alpha-2; empty where unknown. */
  countries: string[];
  family?: string;
  /** Those of name/aliases/nativeNames that must not warn alone. */
  riskyNames: string[];
  listings: Listing[];
  /** `csl-only`: seen in the Consolidated Screening List only; its names match as wholes at most. */
  basis: 'official-text' | 'csl-only';
  /** Organisation of which the official entry makes it a part. */
  parent?: string;
  /** Message key of a note shown with it, e.g. "similar name, identity not confirmed". */
  note?: string;
}

/** Entities in order, held or read one at a time. */
export interface EntityList extends Iterable<Entity> {
  /** The entity at a place, from 0. */
  at(place: number): Entity | undefined;
}

/** What a shopper sees: a name on a box that leads to a listed entity. */
export interface Brand {
  name: string;
  /**
   * `own-brand` of the listed entity itself; `related` = affiliate or contested; `oem` = relabelled products; `former`
   * = sold off.
   */
  relation: 'own-brand' | 'subsidiary' | 'related' | 'oem' | 'former';
  evidence: 'listed' | 'documented' | 'memory';
  /** Needed where `documented`. */
  sourceUrl?: string;
  /** `highlight` on pages; `review`: popup, lookup and quote review; `lookup`: only when asked by name. */
  use: 'highlight' | 'review' | 'lookup';
  /** Must not warn without support from its surroundings. */
  contextual: boolean;
  /**
   * Stands for other things too (a tea, a given name, a roofing council): goods of the field or a maker's field must
   * speak for it.
   */
  ordinary?: true;
  /** The listed entity that it leads to. */
  entity: string;
  note?: string;
}

export interface ModelPattern {
  /** JavaScript regular expression source, matched on upper-cased text with the `u` flag absent; linear in practice. */
  regex: string;
  /** `weak` needs a name of the family nearby. */
  strength: 'strong' | 'weak';
  examples: string[];
  /** Numbers of other makers, and near ones of nobody, that the expression must leave alone. */
  lookAlikes: string[];
  /** Public text in which the maker's naming rule or such numbers were read; none: known from the products. */
  source?: string;
  /** Product line, for the evidence's words, e.g. "HiLook camera". */
  line?: string;
  /** Brand to show as `via`, where not the family's first. */
  via?: string;
}

/** Entities and brands shown together. Groups for display; never says "same person". */
export interface Family {
  id: string;
  /** The listed entity to show where a brand or model names no closer one. */
  entity: string;
  members: string[];
  brands: Brand[];
  modelPatterns: ModelPattern[];
  /** Product fields whose words support a contextual name, e.g. `video-surveillance`, `network`. */
  fields: string[];
  /** Phrases that contain a name of the family and are not it. */
  collisions: string[];
}

/** A family as the index has it. */
export interface KnownFamily extends Family {
  /** Names of its members' products: beside its own name they speak for it, as words of its fields do. */
  lines?: string[];
}

export interface Programme {
  id: ProgrammeId;
  /** Date of the snapshot (ISO), or its month (`YYYY-MM`) where the source gives no more. */
  asOf: string;
  status: 'current' | 'future';
  /** Official page of the list or rule, https. */
  url: string;
  /** Legal source of what the listing does, e.g. `15 CFR 744.11`. */
  legalSource: string;
}

/**
 * What a listed company makes or runs and is asked for by: "ChatGLM", "Su-57". For lookup, and in a maker's field of a
 * quote.
 */
export interface Product {
  /** The listed entity whose product it is, or whose company's. */
  entity: string;
  name: string;
  relation: 'own-brand' | 'subsidiary';
  /** The company of the entity's that makes it, where `subsidiary`. */
  maker?: string;
  /** The name is an ordinary word or a product of others too ("Phantom"): one of these words must stand beside it. */
  goods?: string[];
}

/** The committed snapshot, joined: what `src/lists/facts/` holds. */
export interface Facts {
  programmes: Programme[];
  entities: Entity[];
  families: Family[];
  products: Product[];
}
