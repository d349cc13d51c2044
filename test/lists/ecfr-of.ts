/** Part 744 in the structure of the eCFR's XML: tables of HTML's elements in upper case, lines parted by `<br/>`. */

export interface EcfrRow {
  /** Blank where the country above goes on. */
  country: string;
  /** Lines of the entity's cell, which may hold elements. */
  entity: string[];
  requirement?: string;
  policy?: string;
  citation: string;
}

const COLUMNS = {
  4: ['Country', 'Entity', 'License requirement', 'License review policy', 'Federal Register citation'],
  6: ['Country', 'Listed person and address', 'Federal Register citation and date of publication'],
  7: ['Country', 'Entity', 'Federal Register citation'],
};
const TITLES = { 4: 'Entity List', 6: 'Unverified List', 7: "'Military End-User' (MEU) List" };
export type SupplementNumber = keyof typeof COLUMNS;

/** One supplement as the eCFR prints it. */
export function ecfrSupplement(number: SupplementNumber, rows: readonly EcfrRow[]): string {
  const head = COLUMNS[number].map((title) => `<TH class="gpotbl_colhed" scope="col">${title}</TH>`);
  const body = rows.map((row) => `<TR>${cellsOf(number, row).map((cell, at) => `<TD align="left" class="gpotbl_cell"${at === 0 ? ' scope="row"' : ''}>${cell}</TD>`).join('')}</TR>`); // prettier-ignore
  return `<DIV9 N="Supplement No. ${number} to Part 744" NODE="15:2.1.3.4.29.0.1.30.3${number}" TYPE="APPENDIX">
<HEAD>Supplement No. ${number} to Part 744—${TITLES[number]}</HEAD>
<P>This supplement lists parties &amp; addresses.</P>
<DIV width="100%"><DIV class="gpotbl_div"><TABLE border="1" cellpadding="1" cellspacing="1" class="gpotbl_table" frame="void" width="100%">
<THEAD><TR>${head.join('')}</TR></THEAD><TBODY>
${body.join('\n')}
</TBODY></TABLE></DIV></DIV>
<CITA TYPE="N">[63 FR 64325, Nov. 18, 1998]</CITA>
</DIV9>`;
}

/** The part with its supplements. */
export function ecfrPart(...supplements: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<DIV5 N="744" NODE="15:2.1.3.4.29" TYPE="PART">
<HEAD>PART 744—CONTROL POLICY: END-USER AND END-USE BASED</HEAD>
<DIV8 N="§ 744.1" TYPE="SECTION"><HEAD>§ 744.1 General provisions.</HEAD><P>See <I>Supplement No. 4 to this part.</I></P>
<TABLE><TR><TD>Not a list</TD><TD>at all</TD></TR></TABLE></DIV8>
${supplements.join('\n')}
</DIV5>
`;
}

/** The same rows in the GPO edition's markup (GPOTABLE, ROW, ENT), in which rules are published too. */
export function gpoSupplement(number: SupplementNumber, rows: readonly EcfrRow[]): string {
  const head = COLUMNS[number].map((title) => `<CHED H="1">${title}</CHED>`);
  const body = rows.map((row) => {
    const [country = '', ...cells] = cellsOf(number, row).map((cell) =>
      cell.replace(/<br\/>([^]*?)(?=<br\/>|$)/g, '<LI O="xl">$1</LI>').replace(/<sup>(.*?)<\/sup>/g, '<SU>$1</SU>'),
    ); // prettier-ignore
    return `<ROW RUL="s"><ENT I="${country ? '01' : '22'}">${country || ' '}</ENT>${cells.map((cell) => `<ENT O="xl">${cell}</ENT>`).join('')}</ROW>`;
  });
  return `<APPENDIX><EAR>Pt. 744, Supp. No. ${number}</EAR>
<HD SOURCE="HED">Supplement No. ${number} to Part 744—${TITLES[number]}</HD>
<GPOTABLE CDEF="s50,r100,r50,r50,xs60" COLS="${COLUMNS[number].length}" OPTS="L2"><BOXHD>${head.join('')}</BOXHD>
${body.join('\n')}
</GPOTABLE></APPENDIX>`;
}

function cellsOf(number: SupplementNumber, row: EcfrRow): string[] {
  const { country, entity, requirement = '', policy = '', citation } = row;
  const between = number === 4 ? [requirement, policy] : [];
  return [country, entity.join('<br/>'), ...between, citation];
}
