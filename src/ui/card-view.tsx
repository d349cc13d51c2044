import type { ComponentChildren } from 'preact';
import { LegalText } from './legal-text.tsx';
import type { ListingWords } from './listing-words.ts';
import { TierMark } from './tier-mark.tsx';
import type { CardWords } from './words.ts';

interface Props {
  words: CardWords;
  /** Id of its heading, which names it: another one for each of several cards on a screen. */
  headingId: string;
  /** Its actions. */
  children?: ComponentChildren;
}

/** An entity's card on a screen of ours. */
export function CardView({ words, headingId, children }: Props) {
  const { tier } = words;
  return (
    <article class="card" aria-labelledby={headingId}>
      <h2 id={headingId} class="card-heading" tabIndex={-1} dir="auto">
        {words.heading}
      </h2>
      {words.also && (
        <p class="soft" dir="auto">
          {words.also}
        </p>
      )}
      {tier && (
        <div class={`tier-box tier-${tier.tier}`}>
          <p class="tier-label">
            <TierMark tier={tier.tier} />
            <strong>{tier.label}</strong> {words.via}
          </p>
          <p>{tier.meaning}</p>
          {words.why.length > 0 && (
            <ul class="why">
              {words.why.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {[words.note, words.shopper]
        .filter((each) => each !== '')
        .map((each) => (
          <p key={each}>
            <LegalText text={each} />
          </p>
        ))}
      <ul class="listings">
        {words.listings.map((each) => (
          <li key={each.programme + each.listedAs + each.dated}>
            <Listing words={each} />
          </li>
        ))}
      </ul>
      {children}
      {words.stale && <p class="stale">{words.stale}</p>}
      {words.disclaimer && (
        <p class="soft small">
          <LegalText text={words.disclaimer} />
        </p>
      )}
    </article>
  );
}

function Listing({ words }: { words: ListingWords }) {
  const more = [...words.scope, words.affiliates, words.ruleSummary].filter((each) => each !== '');
  return (
    <section class={`listing listing-${words.status}`}>
      <h3 class="listing-heading">
        <span class="chip">{words.chip}</span> {words.name}
      </h3>
      <p class="soft">{[words.dated, words.listedAs].filter(Boolean).join(' · ')}</p>
      {words.effect && (
        <p>
          <LegalText text={words.effect} />
        </p>
      )}
      {words.binds && (
        <p>
          <LegalText text={words.binds} />
        </p>
      )}
      {words.limits && (
        <p class="soft">
          <LegalText text={words.limits} />
        </p>
      )}
      {more.length > 0 && (
        <details>
          <summary>{words.more}</summary>
          {more.map((each) => (
            <p key={each} class="soft">
              <LegalText text={each} />
            </p>
          ))}
        </details>
      )}
      <p>
        <a href={words.rule.link} target="_blank" rel="noopener noreferrer">
          {words.rule.label}
        </a>{' '}
        <span class="soft">{words.asOf}</span>
      </p>
    </section>
  );
}
