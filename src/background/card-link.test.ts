import { describe, expect, it } from 'vitest';
import { cardLink } from './card-link.ts';

const at = (url: string) => ({ listedAs: 'X', citations: [{ role: 'added' as const, url }] });
const RULE = 'https://www.federalregister.gov/documents/2019/10/09/2019-22210/addition';

describe('cardLink', () => {
  it('scrolls to the printed name on a Federal Register document', () => {
    expect(cardLink({ ...at(RULE), listedAs: 'Dahua Technology' })).toBe(
      `${RULE}#:~:text=Dahua%20Technology`,
    );
  });

  it('encodes what a text directive would read as its own signs', () => {
    const link = cardLink({ ...at(RULE), listedAs: 'Yi-xin Science & Technology Co., Ltd.' });
    expect(link).toBe(`${RULE}#:~:text=Yi%2Dxin%20Science%20%26%20Technology%20Co.%2C%20Ltd.`);
  });

  it('replaces a fragment that is there already', () => {
    expect(cardLink(at(`${RULE}#page-54004`))).toBe(`${RULE}#:~:text=X`);
  });

  it('stays plain elsewhere, look-alike hosts among them', () => {
    for (const url of [
      'https://www.federalregister.gov/citation/84-FR-54004',
      'https://www.ecfr.gov/current/title-15',
      'https://www.federalregister.gov.example/documents/2019/',
    ]) {
      expect(cardLink(at(url))).toBe(url);
    }
  });
});
