import type { ComponentChildren } from 'preact';
import type { Settings } from '../settings/types.ts';
import type { SettingsView } from './use-settings.ts';

export interface SectionProps {
  settings: Settings;
  take: SettingsView['take'];
}

/** A titled part of the options page; `id` is its anchor. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  checked: boolean;
  label: string;
  detail: string;
  onChange: (checked: boolean) => void;
}

/** One radio button or checkbox with a line of explanation. */
export function Choice({ type, name, value, checked, label, detail, onChange }: ChoiceProps) {
  const detailId = `${name}-${value}-detail`;
  return (
    <label class="choice">
      <input
        type={type}
        name={name}
        value={value}
        checked={checked}
        aria-describedby={detailId}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <span class="choice-label">{label}</span>
        <span id={detailId} class="choice-detail">
          {detail}
        </span>
      </span>
    </label>
  );
}
