import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { LegalText } from '../ui/legal-text.tsx';
import type { Managed, Settings } from '../settings/types.ts';
import { SearchQuery } from './search-box.tsx';
import { holdsWords } from './section-search.ts';
import type { SettingsView } from './use-settings.ts';

export interface SectionProps {
  settings: Settings;
  managed: Managed;
  take: SettingsView['take'];
}

/** Pattern of a field in which something must stand; of an empty one the browser says so, in its own language. */
export const SAYS_SOMETHING = String.raw`.*\S.*`;

/** A titled part of the options page; `id` is its anchor. A search that finds nothing in it hides it. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  const query = useContext(SearchQuery);
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // After every drawing, since what is searched is what stands there.
  useEffect(() => {
    const { current } = section;
    if (current) current.hidden = !holdsWords(current.textContent ?? '', query);
  });
  const focused = useRef<EventTarget | null>(null);
  // A row that goes takes the focus along with its button: from the page's beginning nobody would find back.
  useLayoutEffect(() => {
    const { current } = focused;
    if (!(current instanceof Node) || current.isConnected) return;
    focused.current = null;
    if (document.activeElement === document.body) heading.current?.focus();
  });
  return (
    <section
      ref={section}
      id={id}
      class="section"
      aria-labelledby={`${id}-title`}
      onFocusIn={({ target }) => {
        focused.current = target;
      }}
    >
      <h2 ref={heading} id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Says why what stands below can't be changed. */
export function LockedNote() {
  return <p class="locked">{t('options_locked')}</p>;
}

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  checked: boolean;
  label: string;
  detail: string;
  disabled: boolean;
  onChange: (checked: boolean) => void;
}

/** One radio button or checkbox with a line of explanation. */
export function Choice({ type, name, value, checked, label, detail, disabled, onChange }: ChoiceProps) {
  const detailId = `${name}-${value}-detail`;
  return (
    <label class="choice">
      <input
        type={type}
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        aria-describedby={detailId}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <span class="choice-label">{label}</span>
        <span id={detailId} class="choice-detail">
          <LegalText text={detail} />
        </span>
      </span>
    </label>
  );
}
