import countries from 'i18n-iso-countries';
import headings from '../data/country-headings.json' with { type: 'json' };

const OWN: ReadonlyMap<string, string> = new Map(Object.entries(headings));

/** ISO 3166-1 alpha-2 code of a country as the Export Administration Regulations head it: `CHINA, PEOPLE'S REPUBLIC OF`. */
export function countryCode(heading: string): string | undefined {
  const name = heading.replace(/[’]/g, "'").trim().toLowerCase();
  const [short = '', rest = ''] = name.split(/,\s*/);
  for (const form of [name, `${rest} ${short}`.trim(), short.replace(/^the /, '')]) {
    const code = OWN.get(form) ?? countries.getAlpha2Code(form, 'en');
    if (code) return code;
  }
  return undefined;
}
