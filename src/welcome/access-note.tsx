import { useEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { ALL_SITES } from '../platform/all-sites.ts';
import { translate as t } from '../platform/translate.ts';

/** Said where the user, or the browser for them, withheld access to sites; nothing else shows that no page is read. */
export function AccessNote() {
  const [isWithheld, setWithheld] = useState(false);
  useEffect(() => {
    const read = (): void => void browser.permissions.contains(ALL_SITES).then((has) => setWithheld(!has));
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return isWithheld ? <p class="stale">{t('popup_access_withheld')}</p> : null;
}
