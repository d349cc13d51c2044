import type { ComponentChildren } from 'preact';
import { browser } from '../platform/browser.ts';
import { translate as t } from '../platform/translate.ts';
import { Picture, type PictureName } from './picture.tsx';
import { AccessNote } from './access-note.tsx';
import { ProfileChoice } from './profile-choice.tsx';
import { TryIt } from './try-it.tsx';

const POINTS: readonly PictureName[] = ['badge', 'card', 'doubt', 'device'];

/** The whole page, top to bottom in the order in which a new user asks. */
export function Welcome() {
  const place = browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chromium';
  return (
    <main class="welcome">
      <header>
        <h1>{t('welcome_title')}</h1>
        <p class="soft">{t('welcome_intro')}</p>
      </header>
      <ul class="points">
        {POINTS.map((id) => (
          <li key={id}>
            <Picture name={id} />
            <h2>{t(`welcome_point_${id}`)}</h2>
            <p>{t(`welcome_point_${id}_detail`)}</p>
          </li>
        ))}
      </ul>
      <Part id="try-it" title={t('welcome_try_title')}>
        <TryIt />
      </Part>
      <Part id="profile" title={t('options_profile_title')}>
        <ProfileChoice />
      </Part>
      <Part id="access" title={t('welcome_access_title')}>
        <p>{t('welcome_access_sees')}</p>
        <p>{t('welcome_access_stays')}</p>
        <p>{t(`welcome_access_narrow_${place}`)}</p>
        <p>{t('welcome_access_click')}</p>
        <p>{t('welcome_access_private')}</p>
        <AccessNote />
      </Part>
      <p>
        <a href="options.html">{t('welcome_options')}</a>
      </p>
    </main>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section id={id} class="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
