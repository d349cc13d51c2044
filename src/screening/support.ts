/** The facts that speak for a candidate, and a few against it, before anything is decided. */
import type { Candidate } from './candidates.ts';
import type { RoleFinder } from './context/carried-roles.ts';
import { consigneeWord } from './context/consignees.ts';
import type { FamilyContext } from './context/families.ts';
import type { PageFacts } from './context/page-facts.ts';
import { genuineWord } from './context/made-for.ts';
import { roleByLabel } from './context/role-cues.ts';
import { roleSaid } from './context/role-said.ts';
import { standsAlone } from './context/sentences.ts';
import {
  codeBehind,
  fittedTo,
  legalFormBeside,
  otherTrade,
  townBehind,
  townOfAddress,
  westernForm,
} from './context/surroundings.ts';
import { goodsAround } from './context/trade-goods.ts';
import { evidence } from './evidence.ts';
import { foldName } from './fold.ts';
import { isLongInstitution } from './institutions.ts';
import { isFullName } from './legal-forms.ts';
import { HAN_FOLLOWERS } from './lookup/han-followers.ts';
import type { Neighbours } from './neighbours.ts';
import { hasOwnForm } from './own-form.ts';
import { type Evidence, isPartyField, type Segment } from './types.ts';

/** All that a candidate is judged by. */
export interface Case extends Neighbours {
  candidate: Candidate;
  segment: Segment;
  page: PageFacts;
  family: FamilyContext | undefined;
  roleOf: RoleFinder;
}

/** What speaks for the candidate, each with its weight; the role that it stands in is asked elsewhere. */
export function supportOf({
  candidate,
  segment,
  group,
  companions,
  isInList,
  page,
  family,
}: Case): Evidence[] {
  const { found, start, end } = candidate;
  const surface = segment.text.slice(start, end);
  const facts = group.factsOf(segment);
  const why: Evidence[] = [];
  const isTrade = page.kind === 'quote' || page.kind === 'procurement';
  const isAmbiguous = found.kind === 'name' && found.entry.class !== 'distinctive';
  if (found.kind === 'name' && found.isMeant) why.push(evidence(found.isMeant, surface));
  else if (found.kind === 'name')
    why.push(evidence(found.entry.class === 'distinctive' ? 'name' : 'ambiguous_name', surface));
  else why.push(evidence(found.pattern.strength === 'strong' ? 'model' : 'weak_model', surface));
  if (segment.role === 'brand') why.push(evidence('brand_field', surface));
  else if (segment.role === 'supplier') why.push(evidence('party_field', surface));
  else if (found.kind === 'name') {
    const words = roleSaid(segment.text, candidate);
    const said = words?.isWordy && roleByLabel(words.words) ? undefined : words;
    const consignee = said || !isTrade ? undefined : consigneeWord(segment.text, candidate);
    if (said) why.push(evidence(said.type, said.words));
    else if (consignee) why.push(evidence('party_said', consignee));
  }
  const town =
    isAmbiguous && !family
      ? (townBehind(segment.text, candidate) ?? townOfAddress(segment.text, candidate))
      : undefined;
  if (town) why.push(evidence('town', town));
  if (page.isStructuredBrand(candidate)) why.push(evidence('structured_brand', surface));
  const form = found.kind === 'name' && !family ? westernForm(segment.text, candidate) : undefined;
  if (found.kind === 'name' && form && !foldName(found.head.name).endsWith(` ${foldName(form)}`))
    why.push(evidence('other_form', form));
  else if (found.kind === 'name' && legalFormBeside(segment.text, candidate))
    why.push(evidence('legal_form'));
  const goods =
    isAmbiguous && !family && isTrade ? goodsAround(segment.text, candidate, found.head.name) : undefined;
  if (goods) why.push(evidence('product_word', goods));
  // An institution bears a name of its own; a page that buys or sells names it as a party.
  const isParty = isTrade && isLongInstitution(surface);
  const isOwn = isAmbiguous && !family && hasOwnForm(segment.text, candidate, found.head.name);
  if (isAmbiguous && (isParty || isFullName(surface, town !== undefined) || isOwn))
    why.push(evidence('full_name', surface));
  const near = companions[0];
  if (near) {
    const kind = companions.some((each) => each.found.kind === 'name') ? 'name_near' : 'model_near';
    why.push(evidence(kind));
  } else if (candidate.family && page.families.has(candidate.family)) why.push(evidence('page_brand'));
  if (isInList) why.push(evidence('in_list'));
  const isOrdinary = isOrdinaryWord(candidate, family);
  const code = isAmbiguous && family && !isOrdinary ? codeBehind(segment.text, candidate) : undefined;
  if (code && !near) why.push(evidence('code_behind', code));
  // A shop of displays sells tea too: of an ordinary word its own card has to say what it is.
  const product =
    family && (group.productWord(family) ?? (isOrdinary ? undefined : family.productWord(page.title)));
  if (product) why.push(evidence('product_word', product));
  if (family && segment.group >= 0 && page.kind !== 'other') why.push(evidence('product_card'));
  if (family && page.kind !== 'other' && standsAlone(segment.text, surface))
    why.push(evidence('stands_alone'));
  if (group.hasPrice()) why.push(evidence('price'));
  const genuine = facts.saysGenuine() ? genuineWord(segment.text, candidate) : undefined;
  if (genuine) why.push(evidence('genuine', genuine));
  const trade = found.kind === 'name' && family ? otherTrade(segment.text, candidate) : undefined;
  if (trade && family?.productWord(trade) === undefined) why.push(evidence('other_trade', trade));
  const seller = found.kind === 'name' ? facts.seller() : undefined;
  if (seller) why.push(evidence('seller', seller));
  const fitted = isPartyField(segment.role) ? undefined : fittedTo(segment.text, candidate);
  if (fitted) why.push(evidence('fitted', fitted));
  // A case is made for a maker's phones: of a firm that is known by its name alone, "cable" is what it makes.
  const accessory = family ? group.accessory() : undefined;
  if (accessory && !isPartyField(segment.role)) why.push(evidence('accessory', accessory));
  const isLone = found.kind === 'name' && found.edges.before === 'inner' && found.edges.after === 'inner';
  // "浙江大华官方旗舰店": what makers and their shops are called by goes on a name.
  const goesOn = (): boolean => HAN_FOLLOWERS.some((word) => segment.text.startsWith(word, end));
  if (isLone && end - start < 3 && !goesOn()) why.push(evidence('lone_syllables'));
  return why;
}

/** True for a family's name that stands for other things too. */
export function isOrdinaryWord({ found }: Candidate, family: FamilyContext | undefined): boolean {
  return found.kind === 'name' && (family?.isOrdinary(found.entry.name) ?? false);
}
