/** The labelled queries against the real lists. Labels say which entities may come first; none: nothing but namesakes. */
import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/cn2t';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import bestKnown from '../../../src/screening/data/best-known.json' with { type: 'json' };
import { foldName } from '../../../src/screening/fold.ts';
import { coreOfName } from '../../../src/screening/legal-forms.ts';
import { facts } from '../real-lists.ts';
import { expectFirst, lookup, sure } from './asked.ts';

const labelledQuery = v.strictObject({
  category: v.string(),
  query: v.string(),
  /** Ids of the entities that may come first; none: an innocent query. */
  expected: v.array(v.string()),
});

const read = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => v.parse(labelledQuery, JSON.parse(line)));
const queries = read('queries.jsonl');
const positives = queries.filter(({ expected }) => expected.length > 0);
const innocents = queries.filter(({ expected }) => expected.length === 0);

describe('labelled queries', () => {
  it('are many, and none twice', () => {
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
    expect(positives.length).toBeGreaterThanOrEqual(150);
    expect(innocents.length).toBeGreaterThanOrEqual(120);
  });

  it.each([...new Set(positives.map(({ category }) => category))])('%s: the right entity comes first', (category) => {
    const asked = positives.filter((each) => each.category === category);
    const missed = asked.filter(({ query, expected }) => !expected.includes(lookup.find(query)[0]?.entity ?? ''));
    // One in twenty at most, and none where a category is small.
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(Math.floor(asked.length / 20));
  });

  it('of innocent firms and words find no listed name', () => {
    const wrong = innocents.filter(({ query }) => sure(lookup.find(query)).length > 0);
    expect(wrong).toEqual([]);
  });

  it('of innocent firms and words are seldom corrected', () => {
    const corrected = innocents.filter(({ query }) => lookup.find(query).some(({ how }) => how === 'fuzzy'));
    expect(corrected.length, JSON.stringify(corrected)).toBeLessThanOrEqual(innocents.length / 50);
  });

  it.each([
    ['huwei cloud beijing', 'fuzzy', 'huawei-cloud-beijing'],
    ['national suercomputing center wuxi', 'fuzzy', 'national-supercomputing-center-wuxi'],
    ['kronshtadt st petersburg', 'alias', 'ao-kronshtadt'],
    ['special technology centre st petersburg', 'alias', 'special-technology-center'],
  ])('take "%s" with its town before it is left out', expectFirst);

  it.each(['Tianjin University of Technology', 'Tianjin Univ. of Tech.', 'Sichuan University of Arts and Science'])(
    'of another school, %s, find a namesake at most',
    (query) => expect(sure(lookup.find(query))).toEqual([]),
  );

  it.each(['STMicroelectronics', 'Zetec', 'COSCO step stool', '中兴汽车', 'Prime Tech Engraving'])(
    'of another firm, %s, find a namesake at most',
    (query) => expect(sure(lookup.find(query))).toEqual([]),
  );

  it.each([
    ['OTTO', 'namesake', 'otto-manufacturing'],
    ['Otto Manufacturing', 'exact', 'otto-manufacturing'],
    ['TCL', 'namesake', 'techno-commercial'],
    ['Cherry', 'namesake', 'luo-jie'],
    ['Farid', 'namesake', 'fazal-rahim-farid'],
    ['Fazal Rahim Farid', 'exact', 'fazal-rahim-farid'],
    ['haikang weishi', 'generated', 'hangzhou-hikvision-digital-technology-co-ltd'],
    ['iflytech', 'fuzzy', 'iflytek'],
    ['Hikvsion', 'fuzzy', 'hangzhou-hikvision-digital-technology-co-ltd'],
    ['DS-2CD2143G2-I', 'model', 'hangzhou-hikvision-digital-technology-co-ltd'],
    ['海康威视', 'native', 'hangzhou-hikvision-digital-technology-co-ltd'],
  ])('%s: %s', (query, how, entity) => {
    expect(lookup.find(query)[0]).toMatchObject({ how, entity });
  });

  it.each([
    ['EZVIZ', 'subsidiary'],
    ['Amcrest', 'relabelled'],
    ['Lorex', 'relabelled'],
    ['HiLook', 'brand'],
    ['Hikvision', 'same'],
  ])('%s says how it is related: %s', (query, relation) => {
    expect(lookup.find(query)[0]).toMatchObject({ relation });
  });

  it('answers each entity once, at most ten, best first, the same each time', () => {
    for (const { query } of queries) {
      const results = lookup.find(query);
      expect(results.length).toBeLessThanOrEqual(10);
      expect(new Set(results.map(({ entity }) => entity)).size).toBe(results.length);
      expect(results.map(({ score }) => score)).toEqual(results.map(({ score }) => score).sort((a, b) => b - a));
      expect(lookup.find(query)).toEqual(results);
    }
  });

  it("puts a family's principal first and its members behind", () => {
    const [first, ...rest] = lookup.find('Huawei');
    expect(first?.entity).toBe('huawei-technologies-co-ltd');
    expect(rest.every(({ name }) => /huawei/i.test(name))).toBe(true);
    expect(rest.length).toBe(9);
  });

  it.each([
    ['hikvison camera', 'hangzhou-hikvision-digital-technology-co-ltd'],
    ['dahau ip cameras', 'dahua-technology'],
    ['haweui router', 'huawei-technologies-co-ltd'],
    ['iflytec translator', 'iflytek'],
    ['Uniden radio', undefined],
    ['Hikari camera', undefined],
    ['Hawaii router', undefined],
    // What it sells is not what the company makes.
    ['hikvison fridge', undefined],
  ])('a misspelt name beside goods: %s', (query, entity) => {
    expect(lookup.find(query)[0]?.entity).toBe(entity);
  });

  it.each([
    ['Vneshtorgservis', 'alias', 'zao-vneshtorgservis'],
    ['Mikron', 'alias', 'pjsc-mikron'],
    ['Mikron OJSC', 'alias', 'pjsc-mikron'],
    ['Saturn', 'namesake', 'public-joint-stock-company-saturn'],
    ['OAO Lukoil', 'exact', 'lukoil-oao'],
    ['Lukoil JSC', 'exact', 'lukoil-oao'],
    ['Saturn PJSC', 'namesake', 'public-joint-stock-company-saturn'],
    ['Planar Systems', undefined, undefined],
    ['Mikron Tool', undefined, undefined],
  ])('a name without the form that stands before it, alone: %s', (query, how, entity) => {
    expectFirst(query, how, entity);
  });

  it.each([
    ['Russian Space Systems', 'alias', 'russian-space-systems-rks'],
    ['VNIIA', 'alias', 'federal-state-unitary-enterprise-dukhov-automatics-research-'],
    ['FACRI', 'alias', 'avic-flight-automatic-control-research-institute-facri'],
    ['FSB', 'namesake', 'federal-security-service-fsb'],
    ['AERO', 'namesake', 'advanced-engineering-research-organization-aero'],
    ['UK', undefined, undefined],
    ['JSC', undefined, undefined],
    ['FSB Bank', undefined, undefined],
  ])('the short name that stands behind a long one, or the long one, alone: %s', (query, how, entity) => {
    expectFirst(query, how, entity);
  });

  it.each([
    ['Tencent', 'tencent-holdings-limited'],
    ['NIO', 'nio-inc'],
    ['Rosneft', 'rosneft'],
  ])('a famous name is no namesake where its famous bearer is the one listed: %s', (query, entity) => {
    expect(lookup.find(query)[0]).toMatchObject({ entity, how: 'exact' });
  });

  it.each([
    ['ChatGLM', 'brand', 'beijing-zhipu-huazhang-technology-co-ltd'],
    ['Phantom 4 drone', 'brand', 'dji'],
    ['T-90 tank', 'brand', 'uralvagonzavod'],
    ['Su-57', 'brand', 'sukhoi-aviation-jsc'],
    ['通义千问', 'brand', 'alibaba-group-holding-limited'],
    ['Nexperia', 'subsidiary', 'wingtech-technology-co-ltd'],
  ])('%s: %s of its maker', (query, relation, entity) => {
    expect(lookup.find(query)[0]).toMatchObject({ relation, entity });
  });

  it.each(['Phantom', 'Phantom of the opera', 'Archer', 'Mi 17 phone', 'Lancet journal'])(
    '%s: no product of a listed company without its goods',
    (query) => expect(lookup.find(query)).toEqual([]),
  );

  it('a company is not taken for a product that bears its name', () => {
    expect(lookup.find('Nubia')[0]).toMatchObject({ how: 'brand', entity: 'zte-corporation' });
    expect(lookup.find('Livox')[0]).toMatchObject({ how: 'brand', entity: 'dji' });
  });

  it.each([
    ['CETC 29', 'china-electronics-technology-group-corporation-29-cetc-29-re'],
    ['712 institute CSIC', 'china-state-shipbuilding-corporation-limited-cssc-712th-rese'],
    ['the 55th institute of CETC, Nanjing', 'china-electronics-technology-group-corporation-55th-research'],
    ['中船703所', 'china-state-shipbuilding-corporation-limited-cssc-703rd-rese'],
    ['电科38所', 'china-electronics-technology-group-corporation-38th-research'],
    ['Public Security Bureau Kashgar', 'kashgar-prefecture-public-security-bureau'],
    ['Sayyed Bros. Engg Co', 'sayyed-brothers-engineering-co-sbec'],
    ['Xinjiang Production & Construction Corps', 'xinjiang-production-and-construction-corps-xpcc'],
    ['Nanjing Univ. of Sci. & Tech.', 'nanjing-university-of-science-and-technology'],
    ['nanjing uni of science and tech', 'nanjing-university-of-science-and-technology'],
    ['Kronshtadt St. Petersburg', 'ao-kronshtadt'],
    ['mega technique ajman uae', 'mega-technique-general-trading'],
    ['ning de shi dai', 'contemporary-amperex-technology-co-ltd'],
    ['002415.SZ', 'hangzhou-hikvision-digital-technology-co-ltd'],
    ['SHE:002236', 'dahua-technology'],
    ['HKEX: 763', 'zte-corporation'],
  ])('as people put it: %s', (query, entity) => {
    expect(lookup.find(query)[0]?.entity).toBe(entity);
  });

  it.each(['002415', '600000.SH', 'HK 20', 'Petersburg', 'Ajman', 'Nanjing University of Technology', 'Mavic SAS', 'Hotel Autel Saint-Pierre'])('%s: nobody of ours', (query) => {
    expect(sure(lookup.find(query))).toEqual([]);
  });

  it('another company’s name hides ours as often as it stands there', () => {
    expect(lookup.find('大华银行，大华银行')).toEqual(lookup.find('大华银行'));
  });

  it('a quantity is no institute’s number', () => {
    const [first] = lookup.find('CETC amplifier, 29 pcs');
    expect(first?.entity).not.toBe('china-electronics-technology-group-corporation-29-cetc-29-re');
  });

  it('every name that the listed company is best known by belongs to one that is listed now', () => {
    for (const name of bestKnown)
      expect(sure(lookup.find(name))[0]?.programmes.length ?? 0, name).toBeGreaterThan(0);
  });

  it('offers the companies that begin with a name behind their town', () => {
    const names = lookup.find('Zhipu').map(({ name, how }) => [how, name]);
    expect(names.length).toBeGreaterThanOrEqual(5);
    expect(names.every(([how, name]) => how === 'alias' && /zhipu/i.test(name ?? ''))).toBe(true);
    expect(lookup.find('Pion')).toEqual([]);
  });

  it('finds 98 of 100 listed companies by their names without legal forms', () => {
    const companies = facts.entities.filter(({ kind }) => kind === 'company');
    const missed = companies.filter(({ id, name }) => {
      const results = lookup.find(coreOfName(foldName(name)));
      return !results.some(({ entity }) => entity === id);
    });
    expect(companies.length).toBeGreaterThan(2500);
    expect(missed.length, JSON.stringify(missed.map(({ name }) => name))).toBeLessThanOrEqual(companies.length * 0.02);
  });

  it('a name within a longer one of another company is not it', () => {
    expect(lookup.find('ZTE Parsian').map(({ entity }) => entity)).toEqual(['zte-parsian']);
  });
});

/** How many of each set's queries have to be answered right. */
const SHARES = { 'second.jsonl': 0.95, 'third.jsonl': 0.95, 'fourth.jsonl': 0.95, 'fifth.jsonl': 0.9, 'sixth.jsonl': 0.85, 'seventh.jsonl': 0.9, 'eighth.jsonl': 0.85 };
const LATER = Object.keys(SHARES);

/**
 * All but the first and fourth were written by somebody who had not seen the answers; the fourth by who wrote what
 * it asks for. Single faults are known and stay within the bounds.
 */
describe.each(Object.entries(SHARES))('%s', (file, share) => {
  const all = read(file);
  const asked = all.filter(({ expected }) => expected.length > 0);
  const none = all.filter(({ expected }) => expected.length === 0);

  it('holds queries of both kinds, none twice and none of another set', () => {
    const others = ['queries.jsonl', ...LATER].filter((each) => each !== file).flatMap(read);
    const known = new Set(others.map(({ query }) => query));
    expect(new Set(all.map(({ query }) => query)).size).toBe(all.length);
    expect(all.filter(({ query }) => known.has(query))).toEqual([]);
    expect(Math.min(asked.length, none.length)).toBeGreaterThanOrEqual(50);
  });

  it(`the right entity comes first in ${100 * share} of 100`, () => {
    const missed = asked.filter(({ query, expected }) => !expected.includes(lookup.find(query)[0]?.entity ?? ''));
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(asked.length * (1 - share));
  });

  it('innocent queries find no listed name, and few are corrected', () => {
    const results = none.map(({ query }) => lookup.find(query));
    expect(results.flatMap(sure)).toEqual([]);
    const corrected = results.filter((each) => each.some(({ how }) => how === 'fuzzy'));
    expect(corrected.length).toBeLessThanOrEqual(none.length * 0.05);
  });
});

describe('Chinese names in traditional characters', () => {
  const han = [
    ...facts.entities.flatMap(({ id, nativeNames }) => nativeNames.map((name) => ({ id, name }))),
    ...facts.families.flatMap(({ brands }) =>
      // What was sold leads to nobody.
      brands.filter(({ relation }) => relation !== 'former').map(({ entity: id, name }) => ({ id, name })),
    ),
  ].filter(({ name }) => /^\p{Script=Han}+$/u.test(name));

  it.each(['t', 'tw', 'hk'] as const)('as written in %s, every one leads to its entity', (to) => {
    const convert = Converter({ from: 'cn', to });
    const lost = han.filter(({ id, name }) => !lookup.find(convert(name)).some(({ entity }) => entity === id));
    expect(han.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });
});
